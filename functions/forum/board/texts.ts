import type { Catalogue } from '../../i18n/say.ts';

/** The board of who prepares what, for members. Formal register; a native reader confirms the Khmer. */
export const boardTexts = {
  title: { en: 'Who prepares what', km: 'នរណារៀបចំអ្វី' },
  lead: {
    en: 'Answering for {organisation}. Take what your organisation can do.',
    km: 'ក្នុងនាម {organisation}។ សូមទទួលកិច្ចការដែលអង្គការរបស់លោកអ្នកអាចធ្វើបាន។',
  },
  notMe: { en: 'This is not me', km: 'នេះមិនមែនខ្ញុំទេ' },
  nothing: {
    en: 'No forum is being prepared at the moment. When one is, its tasks will be here.',
    km: 'បច្ចុប្បន្នមិនមានវេទិកាណាកំពុងរៀបចំទេ។ ពេលមាន កិច្ចការនឹងបង្ហាញនៅទីនេះ។',
  },
  onDay: { en: 'The forum is on {date}.', km: 'វេទិកានឹងប្រព្រឹត្តទៅនៅ{date}។' },
  seats: {
    en: {
      one: '1 seat in the preparation that nobody has yet',
      other: '{n} seats in the preparation that nobody has yet',
    },
    km: 'កន្លែង {n} ក្នុងការរៀបចំដែលមិនទាន់មានអ្នកទទួល',
  },
  seatsHelp: {
    en: 'Is this your organisation? Please tell the coordinator.',
    km: 'បើអង្គការរបស់លោកអ្នកសមនឹងកន្លែងនេះ សូមជម្រាបអ្នកសម្របសម្រួល។',
  },
  ledByMe: { en: 'What I lead', km: 'អ្វីដែលខ្ញុំដឹកនាំ' },
  stillOpen: {
    en: { one: '1 task that nobody has yet', other: '{n} tasks that nobody has yet' },
    km: 'កិច្ចការ {n} ដែលមិនទាន់មានអ្នកទទួល',
  },
  allTaken: { en: 'Every task has somebody. Thank you.', km: 'កិច្ចការទាំងអស់មានអ្នកទទួលហើយ។ សូមអរគុណ។' },
  takes: {
    en: { one: 'takes about 1 working day', other: 'takes about {n} working days' },
    km: 'ត្រូវការប្រហែល {n} ថ្ងៃធ្វើការ',
  },
  needs: { en: 'Needs first: {what}', km: 'ត្រូវមានជាមុន៖ {what}' },
  needsMore: { en: { one: '1 more', other: '{n} more' }, km: '{n} ទៀត' },
  asking: {
    en: { one: '1 organisation has asked for it', other: '{n} organisations have asked for it' },
    km: 'មានអង្គការ {n} បានស្នើសុំ',
  },
  youAsked: {
    en: 'You have asked for it. The coordinator decides; you will hear.',
    km: 'លោកអ្នកបានស្នើសុំ។ អ្នកសម្របសម្រួលនឹងសម្រេច ហើយជូនដំណឹងលោកអ្នក។',
  },
  whoHas: {
    en: { one: 'Who has what: 1 task', other: 'Who has what: {n} tasks' },
    km: 'នរណាមានអ្វី៖ កិច្ចការ {n}',
  },
  has: { en: '{names}', km: '{names}' },
  offeredTo: { en: '{names}, who have not answered yet', km: '{names} ដែលមិនទាន់ឆ្លើយ' },
  ours: { en: 'Yours', km: 'របស់លោកអ្នក' },
  guest: { en: 'somebody from outside the network', km: 'អ្នកក្រៅបណ្តាញ' },
  someone: { en: 'a member', km: 'សមាជិកម្នាក់' },
  doneSoFar: {
    en: { one: '1 task is done.', other: '{n} tasks are done.' },
    km: 'កិច្ចការ {n} រួចរាល់ហើយ។',
  },
  more: { en: { one: 'Show 1 more', other: 'Show {n} more' }, km: 'បង្ហាញ {n} ទៀត' },
  own: { en: 'Our own tasks', km: 'កិច្ចការរបស់យើងខ្ញុំ' },
  yours: { en: 'It is yours now: {what}. Thank you.', km: 'ឥឡូវកិច្ចការនេះជារបស់លោកអ្នក៖ {what}។ សូមអរគុណ។' },
  asked: {
    en: 'You have asked for it: {what}. The coordinator decides, and you will hear.',
    km: 'លោកអ្នកបានស្នើសុំ៖ {what}។ អ្នកសម្របសម្រួលនឹងសម្រេច ហើយជូនដំណឹងលោកអ្នក។',
  },
  already: { en: 'It is yours already: {what}.', km: 'កិច្ចការនេះជារបស់លោកអ្នករួចហើយ៖ {what}។' },
  alreadyAsked: {
    en: 'You have asked for it already: {what}. The coordinator decides, and you will hear.',
    km: 'លោកអ្នកបានស្នើសុំរួចហើយ៖ {what}។ អ្នកសម្របសម្រួលនឹងសម្រេច ហើយជូនដំណឹងលោកអ្នក។',
  },
  below: {
    en: { one: '1 task is still open: see below.', other: '{n} tasks are still open: see below.' },
    km: 'នៅមានកិច្ចការ {n} ទៀតដែលមិនទាន់មានអ្នកទទួល៖ សូមមើលខាងក្រោម។',
  },
  muchTitle: {
    en: { one: 'You have 1 task in the same weeks', other: 'You have {n} tasks in the same weeks' },
    km: 'លោកអ្នកមានកិច្ចការ {n} ក្នុងសប្តាហ៍ដដែល',
  },
  muchLead: {
    en: 'Nothing is taken yet. If your organisation has the people for “{what}” as well, take it all the same.',
    km: 'មិនទាន់បានទទួលអ្វីទេ។ ប្រសិនបើអង្គការរបស់លោកអ្នកមានមនុស្សគ្រប់គ្រាន់សម្រាប់ «{what}» ផងដែរ សូមទទួលចុះ។',
  },
  sure: { en: 'Yes, {name} takes this as well', km: 'យល់ព្រម {name} ទទួលកិច្ចការនេះដែរ' },
  foot: {
    en: 'This page is for {name}. Anybody who opens it can take tasks in its name, so please do not pass the link on.',
    km: 'ទំព័រនេះសម្រាប់ {name}។ អ្នកដែលបើកវាអាចទទួលកិច្ចការក្នុងនាមអង្គការនេះ ដូច្នេះសូមកុំផ្ញើតំណនេះបន្ត។',
  },
} as const satisfies Catalogue;
