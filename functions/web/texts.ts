import type { Catalogue } from '../i18n/say.ts';
import { typedTexts } from '../i18n/typed-texts.ts';

/** What every page says around its own content. */
export const webTexts = {
  copy: { en: 'Copy', km: 'ចម្លង' },
  copied: { en: 'Copied', km: 'បានចម្លង' },
  youTyped: { en: 'What you typed:', km: 'អ្វីដែលលោកអ្នកបានវាយ៖' },
  demoBand: {
    en: 'Demonstration: the people are fictional and no mail is sent.',
    km: 'សម្រាប់បង្ហាញសាកល្បង៖ បុគ្គលទាំងអស់ជាតួអង្គប្រឌិត ហើយគ្មានអ៊ីមែលណាត្រូវផ្ញើទេ។',
  },
  demo: { en: 'Demonstration', km: 'ការបង្ហាញសាកល្បង' },
  signOut: { en: 'Sign out', km: 'ចាកចេញ' },
  otherLanguage: { en: 'ភាសាខ្មែរ', km: 'English' },
  optional: { en: '(not required)', km: '(មិនចាំបាច់)' },
  needed: { en: '(needed)', km: '(ត្រូវបំពេញ)' },
  khmerIsRight: { en: 'The Khmer is right as it is', km: 'ភាសាខ្មែរត្រឹមត្រូវហើយ' },
  englishIsRight: { en: 'The English is right as it is', km: 'ភាសាអង់គ្លេសត្រឹមត្រូវហើយ' },
  inKhmer: { en: 'In Khmer', km: 'ជាភាសាខ្មែរ' },
  inEnglish: { en: 'In English', km: 'ជាភាសាអង់គ្លេស' },
  // As mails say it.
  onlyInKhmer: typedTexts.onlyKhmer,
  onlyInEnglish: typedTexts.onlyEnglish,
  change: { en: 'change', km: 'កែប្រែ' },
  changeButton: { en: 'Change', km: 'កែប្រែ' },
  switches: { en: 'Mails that can be turned off', km: 'អ៊ីមែលដែលអាចបិទបាន' },
  switchesTitle: { en: 'Which mails {name} gets', km: 'អ៊ីមែលដែល {name} ទទួល' },
  switchesLead: {
    en: 'Only as the person asked, on the phone for example. They can change it themselves: the foot of every mail leads there.',
    km: 'តែតាមសំណើរបស់សាមីខ្លួនប៉ុណ្ណោះ ឧទាហរណ៍តាមទូរសព្ទ។ សាមីខ្លួនអាចកែដោយខ្លួនឯង តាមតំណនៅខាងក្រោមអ៊ីមែលនីមួយៗ។',
  },
  switchesSave: { en: 'Save the choice', km: 'រក្សាទុកជម្រើស' },
  switchesOff: { en: 'Does not want: {mails}', km: 'មិនចង់ទទួល៖ {mails}' },
  switchesLink: { en: 'Choose which mails', km: 'ជ្រើសរើសអ៊ីមែល' },
  mailsAlways: {
    en: 'Invitations, changes and cancellations are always sent.',
    km: 'លិខិតអញ្ជើញ ការកែប្រែ និងការលុបចោល តែងតែត្រូវបានផ្ញើ។',
  },
  notYet: { en: 'not yet', km: 'មិនទាន់មាន' },
  add: { en: 'Add {what}', km: 'បន្ថែម{what}' },
  remove: { en: 'Remove', km: 'លុបចេញ' },
  rowNumber: { en: '{what} {n}', km: '{what}ទី {n}' },
  problems: {
    en: { one: 'One thing needs your attention', other: '{n} things need your attention' },
    km: { one: 'មានចំណុចមួយត្រូវពិនិត្យ', other: 'មាន {n} ចំណុចត្រូវពិនិត្យ' },
  },
  problemsKept: {
    en: 'Nothing was saved yet. What you wrote is still here.',
    km: 'មិនទាន់បានរក្សាទុកអ្វីឡើយ។ អ្វីដែលលោកអ្នកបានសរសេរ នៅដដែល។',
  },
  choose: { en: 'Choose …', km: 'សូមជ្រើសរើស …' },
  back: { en: 'Back', km: 'ត្រឡប់ក្រោយ' },
  progress: { en: '{done} of {all}', km: '{done} ក្នុងចំណោម {all}' },
  stepsName: { en: 'Steps', km: 'ជំហាន' },
  stepDone: { en: 'done', km: 'រួចរាល់' },
  conflictTitle: {
    en: 'Somebody saved this before you',
    km: 'មានអ្នកផ្សេងបានរក្សាទុកមុនលោកអ្នក',
  },
  conflictLead: {
    en: 'Nothing of yours is lost: it is in the form below. See what changed in the meantime, then save again.',
    km: 'គ្មានអ្វីរបស់លោកអ្នកបាត់ឡើយ៖ វានៅក្នុងទម្រង់ខាងក្រោម។ សូមពិនិត្យអ្វីដែលបានកែប្រែ រួចរក្សាទុកម្តងទៀត។',
  },
  conflictNow: { en: 'Saved now', km: 'បានរក្សាទុក' },
  conflictYours: { en: 'Yours', km: 'របស់លោកអ្នក' },
  conflictField: { en: 'What', km: 'ចំណុច' },
} as const satisfies Catalogue;

/** Pages for when something did not work. */
export const errorTexts = {
  /** Of a page with problems, before what its title is otherwise. */
  inTitle: { en: 'Error: {title}', km: 'កំហុស៖ {title}' },
  notFoundTitle: { en: 'There is no such page', km: 'រកមិនឃើញទំព័រនេះទេ' },
  notFoundLead: {
    en: 'The address may be incomplete, or the page no longer exists. Nothing is broken.',
    km: 'អាសយដ្ឋានអាចមិនពេញលេញ ឬអ្វីដែលធ្លាប់មាននៅទីនេះ លែងមានទៀតហើយ។ គ្មានអ្វីខូចខាតទេ។',
  },
  home: { en: 'Go to the start', km: 'ទៅទំព័រដើម' },
  myNetworks: { en: 'My networks', km: 'បណ្តាញរបស់ខ្ញុំ' },
  refusedTitle: { en: 'This could not be done', km: 'មិនអាចធ្វើការនេះបានទេ' },
  refusedLead: {
    en: 'Nothing was changed. Go back with your browser: what you wrote is still there.',
    km: 'គ្មានអ្វីត្រូវបានកែប្រែទេ។ សូមត្រឡប់ក្រោយក្នុងកម្មវិធីរុករករបស់លោកអ្នក៖ អ្វីដែលបានសរសេរនៅដដែល។',
  },
  movedOnLead: {
    en: 'Somebody else saved at the same moment, so your changes were not saved. Open the page again to see how it is now, then repeat what you did.',
    km: 'មានអ្នកផ្សេងបានរក្សាទុកក្នុងពេលជាមួយគ្នា។ អ្វីដែលលោកអ្នកបានធ្វើមិនទាន់ត្រូវបានរក្សាទុកទេ។ សូមបើកទំព័រនេះម្តងទៀតដើម្បីមើលស្ថានភាពបច្ចុប្បន្ន រួចធ្វើម្តងទៀត។',
  },
  openAgain: { en: 'Open the page again', km: 'បើកទំព័រម្តងទៀត' },
  brokenTitle: { en: 'We made a mistake', km: 'មានបញ្ហានៅខាងយើង' },
  brokenLead: {
    en: 'This is our fault, not yours, and it has been noted. Please go back and try again in a minute: what you wrote is still in your browser.',
    km: 'នេះជាកំហុសរបស់យើង មិនមែនរបស់លោកអ្នកទេ ហើយយើងបានកត់ត្រាទុក។ សូមត្រឡប់ក្រោយ ហើយសាកល្បងម្តងទៀតក្នុងមួយនាទីទៀត៖ អ្វីដែលលោកអ្នកបានសរសេរនៅក្នុងកម្មវិធីរុករកដដែល។',
  },
  brokenNumber: {
    en: 'If it happens again, tell your coordinator this number: {id}',
    km: 'ប្រសិនបើកើតឡើងម្តងទៀត សូមប្រាប់អ្នកសម្របសម្រួលនូវលេខនេះ៖ {id}',
  },
  tooLargeTitle: { en: 'This is too much at once', km: 'ទិន្នន័យនេះធំពេក' },
  tooLargeLead: {
    en: 'What you sent is larger than {most}. Nothing was changed. Go back with your browser: your text is still there. Please shorten it.',
    km: 'អ្វីដែលបានផ្ញើមានទំហំលើស {most}។ គ្មានអ្វីត្រូវបានកែប្រែទេ។ សូមត្រឡប់ក្រោយក្នុងកម្មវិធីរុករក ដែលវានៅដដែល ហើយធ្វើឱ្យខ្លីជាងនេះ។',
  },
  notAFormTitle: { en: 'This was not sent by a form', km: 'ទិន្នន័យនេះមិនបានផ្ញើតាមទម្រង់ទេ' },
  notAFormLead: {
    en: 'This address takes only what its own form sends. Nothing was changed. Please open the page in a browser and use the button there.',
    km: 'អាសយដ្ឋាននេះទទួលតែទិន្នន័យដែលផ្ញើតាមទម្រង់របស់វាប៉ុណ្ណោះ។ គ្មានអ្វីត្រូវបានកែប្រែទេ។ សូមបើកទំព័រក្នុងកម្មវិធីរុករក ហើយប្រើប៊ូតុងនៅទីនោះ។',
  },
  eventTooLargeLead: {
    en: 'All the texts together are longer than can be kept in one place (100 KB). Nothing was changed. Go back with your browser and shorten the longest ones.',
    km: 'អត្ថបទទាំងអស់រួមគ្នាវែងជាងដែលអាចរក្សាទុកបាន (១០០ KB)។ គ្មានអ្វីត្រូវបានកែប្រែទេ។ សូមត្រឡប់ក្រោយក្នុងកម្មវិធីរុករក ហើយធ្វើឱ្យអត្ថបទវែងៗខ្លីជាងនេះ។',
  },
  foreignTitle: { en: 'This form came from another place', km: 'ទម្រង់នេះមកពីកន្លែងផ្សេង' },
  foreignLead: {
    en: 'For your safety we only take forms sent from our own pages. Nothing was changed. Open the page again and press the button there.',
    km: 'ដើម្បីសុវត្ថិភាពរបស់លោកអ្នក យើងទទួលតែទម្រង់ដែលផ្ញើពីទំព័ររបស់យើងប៉ុណ្ណោះ។ គ្មានអ្វីត្រូវបានកែប្រែទេ។ សូមបើកទំព័រម្តងទៀត ហើយចុចប៊ូតុងនៅទីនោះ។',
  },
} as const satisfies Catalogue;
