import type { Catalogue } from '../../i18n/say.ts';

/** The sheet on which people sign; its heads are in both languages, since it goes from hand to hand. */
export const sheetTexts = {
  title: { en: 'Sign-in sheet', km: 'បញ្ជីវត្តមាន' },
  lead: {
    en: 'People invited: {people}. Empty rows: {rows}.',
    km: 'អ្នកត្រូវបានអញ្ជើញ៖ {people} នាក់។ បន្ទាត់ទទេ៖ {rows}។',
  },
  printButton: { en: 'Print the sheet', km: 'បោះពុម្ពបញ្ជី' },
  printNow: {
    en: 'The rows have their numbers. If no print window opens, choose Print in the menu of your browser: A4, landscape.',
    km: 'បន្ទាត់នីមួយៗមានលេខរៀងហើយ។ បើផ្ទាំងបោះពុម្ពមិនបើកទេ សូមជ្រើសរើស «បោះពុម្ព» ក្នុងម៉ឺនុយកម្មវិធីរុករក៖ ក្រដាស A4 ផ្តេក។',
  },
  numberHelp: {
    en: 'The rows get their numbers when the sheet is printed by this button, and keep them, even if more people are invited later. Printed in another way the sheet has no numbers.',
    km: 'បន្ទាត់ទទួលបានលេខរៀងនៅពេលបោះពុម្ពតាមប៊ូតុងនេះ ហើយលេខនោះនៅដដែល ទោះបីមានការអញ្ជើញបន្ថែមក្តី។ បើបោះពុម្ពតាមវិធីផ្សេង បញ្ជីគ្មានលេខរៀងទេ។',
  },
  numberButton: { en: 'Give the rows their numbers', km: 'ដាក់លេខរៀងឱ្យបន្ទាត់' },
  since: {
    en: {
      one: 'One person was invited since the sheet was printed, and gets the next number at the end when it is printed again.',
      other:
        '{n} people were invited since the sheet was printed, and get the next numbers at the end when it is printed again.',
    },
    km: 'ក្រោយពេលបោះពុម្ពបញ្ជី មានការអញ្ជើញបន្ថែម {n} នាក់។ ពេលបោះពុម្ពម្តងទៀត ពួកគាត់ទទួលបានលេខរៀងបន្ទាប់នៅចុងបញ្ជី។',
  },
  added: { en: 'added since the first print', km: 'បន្ថែមក្រោយការបោះពុម្ពលើកដំបូង' },
  gone: { en: 'no longer invited', km: 'លែងត្រូវបានអញ្ជើញ' },
  how: {
    en: 'Print on A4, landscape. People sign on their line. People who were not invited write on an empty row.',
    km: 'សូមបោះពុម្ពលើក្រដាស A4 ផ្តេក។ អ្នកចូលរួមចុះហត្ថលេខាលើបន្ទាត់របស់ខ្លួន។ អ្នកដែលមិនបានទទួលការអញ្ជើញ សរសេរលើបន្ទាត់ទទេ។',
  },
  rows: { en: 'Empty rows', km: 'បន្ទាត់ទទេ' },
  show: { en: 'Change the sheet', km: 'កែប្រែបញ្ជី' },
  typeInLink: { en: 'Type in the signed sheet', km: 'បញ្ចូលអ្វីដែលបានចុះហត្ថលេខា' },
  header: { en: 'Change the header for donors', km: 'កែប្រែក្បាលបញ្ជីសម្រាប់ម្ចាស់ជំនួយ' },
  subject: { en: 'Activity', km: 'សកម្មភាព' },
  date: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
  place: { en: 'Place', km: 'ទីកន្លែង' },
  host: { en: 'Host', km: 'អង្គភាពម្ចាស់ផ្ទះ' },
  project: { en: 'Project', km: 'គម្រោង' },
  number: { en: 'No.', km: 'ល.រ' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  organisation: { en: 'Organisation', km: 'អង្គភាព/អង្គការ' },
  sex: { en: 'Sex', km: 'ភេទ' },
  female: { en: 'F', km: 'ស' },
  male: { en: 'M', km: 'ប' },
  photo: { en: 'Pictures of me may be shown', km: 'អាចបង្ហាញរូបភាពរបស់ខ្ញុំ' },
  yes: { en: 'Yes', km: 'បាទ/ចាស' },
  no: { en: 'No', km: 'ទេ' },
  reach: { en: 'New phone or e-mail', km: 'លេខទូរសព្ទ ឬអ៊ីមែលថ្មី' },
  signature: { en: 'Signature', km: 'ហត្ថលេខា' },
  checked: { en: 'Checked by', km: 'ពិនិត្យដោយ' },
  hostSigns: { en: 'For the host', km: 'តំណាងអង្គភាពម្ចាស់ផ្ទះ' },
  page: { en: 'Page {page} of {of}', km: 'ទំព័រ {page} នៃ {of}' },
  data: {
    en: 'This list is kept by {keeper} for {years} years, for reports on this activity. Nobody else sees it. You may ask to see or correct your line.',
    km: 'បញ្ជីនេះរក្សាទុកដោយ {keeper} រយៈពេល {years} ឆ្នាំ សម្រាប់របាយការណ៍អំពីសកម្មភាពនេះ។ មិនបង្ហាញដល់អ្នកដទៃឡើយ។ លោកអ្នកអាចសុំមើល ឬកែតម្រូវបន្ទាត់របស់លោកអ្នក។',
  },
  typeIn: { en: 'Afterwards, type it in at {address}', km: 'ក្រោយមក សូមបញ្ចូលនៅ {address}' },
  settingsTitle: { en: 'Header of the sign-in sheets', km: 'ក្បាលបញ្ជីវត្តមាន' },
  settingsLead: {
    en: 'Donors ask for some of this. The meeting’s own title, date and place are always on the sheet.',
    km: 'ម្ចាស់ជំនួយតម្រូវឱ្យមានព័ត៌មានខ្លះខាងក្រោម។ ចំណងជើង កាលបរិច្ឆេទ និងទីកន្លែងនៃកិច្ចប្រជុំមាននៅលើបញ្ជីជានិច្ច។',
  },
  settingsNow: { en: 'Sheets are kept for {years} years.', km: 'បញ្ជីត្រូវបានរក្សាទុក {years} ឆ្នាំ។' },
  projectField: { en: 'Project: name and number', km: 'គម្រោង៖ ឈ្មោះ និងលេខ' },
  funding: { en: 'Sentence required by the donor', km: 'ឃ្លាដែលម្ចាស់ជំនួយតម្រូវ' },
  fundingHelp: {
    en: 'For example: Funded by the European Union.',
    km: 'ឧទាហរណ៍៖ ឧបត្ថម្ភដោយសហភាពអឺរ៉ុប។',
  },
  keeperField: { en: 'Who keeps the lists', km: 'អ្នករក្សាទុកបញ្ជី' },
  keeperHelp: { en: 'If you leave this empty: {network}.', km: 'បើទុកទទេ៖ {network}។' },
  yearsField: { en: 'Years to keep the lists', km: 'ចំនួនឆ្នាំដែលត្រូវរក្សាទុក' },
  save: { en: 'Save', km: 'រក្សាទុក' },
  saved: {
    en: 'Saved. It will be on every sheet you print from now on.',
    km: 'បានរក្សាទុក។ បញ្ជីដែលបោះពុម្ពចាប់ពីពេលនេះ នឹងមានព័ត៌មាននេះ។',
  },
  emergencyTitle: { en: 'Sign-in sheet without names', km: 'បញ្ជីវត្តមានគ្មានឈ្មោះ' },
  emergency: {
    en: 'In case the list gets lost on the day. Empty rows: {n}.',
    km: 'សម្រាប់ករណីដែលបញ្ជីបាត់នៅថ្ងៃប្រជុំ៖ បន្ទាត់ទទេ {n}។',
  },
} as const satisfies Catalogue;
