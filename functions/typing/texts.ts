import type { Catalogue } from '../i18n/say.ts';

/** Pages on which several people type: saving, and what is said where two wrote the same. */
export const typingTexts = {
  ready: {
    en: 'What you type is saved by itself.',
    km: 'អ្វីដែលលោកអ្នកវាយ នឹងរក្សាទុកដោយស្វ័យប្រវត្តិ។',
  },
  saved: { en: 'Saved {time}', km: 'បានរក្សាទុកនៅ{time}' },
  unsaved: { en: 'Not saved yet', km: 'មិនទាន់បានរក្សាទុក' },
  unsavedIn: { en: 'Not saved yet: {field}', km: 'មិនទាន់បានរក្សាទុក៖ {field}' },
  save: { en: 'Save', km: 'រក្សាទុក' },
  savedNow: { en: 'Everything is saved.', km: 'បានរក្សាទុកទាំងអស់ហើយ។' },
  keptRest: {
    en: 'Everything else is saved. What is named here is still in the form.',
    km: 'អ្វីផ្សេងទៀតបានរក្សាទុកហើយ។ អ្វីដែលបានរៀបរាប់នេះនៅក្នុងទម្រង់ដដែល។',
  },
  somebody: { en: 'Somebody', km: 'អ្នកណាម្នាក់' },
  by: { en: '{who}, {time}', km: '{who} {time}' },
  beside: {
    en: '{who} wrote this at {time}, while you were writing. Both texts are kept until you choose:',
    km: '{who} បានសរសេរអត្ថបទនេះនៅ{time} ពេលលោកអ្នកកំពុងសរសេរ។ អត្ថបទទាំងពីរត្រូវបានរក្សាទុក រហូតដល់លោកអ្នកជ្រើសរើស៖',
  },
  alsoThere: {
    en: '{who} wrote this at {time}. Both texts are kept until somebody chooses:',
    km: '{who} បានសរសេរអត្ថបទនេះនៅ{time}។ អត្ថបទទាំងពីរត្រូវបានរក្សាទុក រហូតដល់មានអ្នកជ្រើសរើស៖',
  },
  kept: {
    en: 'This was typed on this device at {time} and was not saved:',
    km: 'អត្ថបទនេះបានវាយលើឧបករណ៍នេះនៅម៉ោង {time} ហើយមិនទាន់បានរក្សាទុក៖',
  },
  useThis: { en: 'Use this text', km: 'យកអត្ថបទនេះ' },
  both: { en: 'Keep both, one below the other', km: 'រក្សាទុកទាំងពីរ បន្តគ្នា' },
  mine: { en: 'Keep what is in the field', km: 'រក្សាទុកអ្វីដែលមានក្នុងប្រឡោះ' },
  throwAway: { en: 'Throw it away', km: 'បោះបង់ចោល' },
  leftTitle: {
    en: 'Text on this device that was not saved',
    km: 'អត្ថបទក្នុងឧបករណ៍នេះដែលមិនបានរក្សាទុក',
  },
  leftHelp: {
    en: 'Its place on the page is gone. Copy it to where it belongs, or give it to the coordinator.',
    km: 'កន្លែងរបស់វាលើទំព័រលែងមានហើយ។ សូមចម្លងវាទៅកន្លែងដែលត្រូវ ឬប្រគល់ជូនអ្នកសម្របសម្រួល។',
  },
  empty: { en: '(nothing)', km: '(គ្មានអ្វីទេ)' },
  size: { en: '{kb} of at most {max} KB', km: '{kb} ក្នុងចំណោមយ៉ាងច្រើន {max} KB' },
  fragile: {
    en: 'This browser keeps nothing. Do not close this page before everything is saved.',
    km: 'កម្មវិធីរុករកនេះមិនរក្សាទុកអ្វីទេ។ សូមកុំបិទទំព័រនេះ មុនពេលរក្សាទុករួចទាំងអស់។',
  },
  offline: {
    en: 'No connection. What you type stays on this page and on this device, and is saved by itself when the connection is back.',
    km: 'គ្មានអ៊ីនធឺណិត។ អ្វីដែលលោកអ្នកវាយ នៅលើទំព័រនេះ និងក្នុងឧបករណ៍នេះ ហើយនឹងរក្សាទុកដោយស្វ័យប្រវត្តិ ពេលមានអ៊ីនធឺណិតវិញ។',
  },
  signedOut: {
    en: 'You are signed out. What you typed is still on this page. Sign in in another window and come back here: then it is saved by itself.',
    km: 'លោកអ្នកបានចេញពីគណនីហើយ។ អ្វីដែលបានវាយនៅលើទំព័រនេះដដែល។ សូមចូលគណនីក្នុងផ្ទាំងផ្សេង រួចត្រឡប់មកទីនេះវិញ៖ វានឹងរក្សាទុកដោយស្វ័យប្រវត្តិ។',
  },
  signIn: { en: 'Sign in in another window', km: 'ចូលគណនីក្នុងផ្ទាំងផ្សេង' },
  refusedTitle: { en: 'This is not saved', km: 'មិនបានរក្សាទុកទេ' },
  more: {
    en: 'Somebody has added, removed or changed something on this page.',
    km: 'មានអ្នកបានបន្ថែម ដកចេញ ឬកែប្រែអ្វីមួយនៅលើទំព័រនេះ។',
  },
  reload: { en: 'Show it', km: 'បង្ហាញ' },
  conflictTitle: {
    en: '{who} saved this while you were writing',
    km: '{who} បានរក្សាទុកទំព័រនេះ ពេលលោកអ្នកកំពុងសរសេរ',
  },
  conflictLead: {
    en: 'Nothing is lost: both texts are kept. Everything else that you typed is saved. Please look at the two texts and choose.',
    km: 'គ្មានអ្វីបាត់ទេ៖ អត្ថបទទាំងពីរត្រូវបានរក្សាទុក។ អ្វីផ្សេងទៀតដែលលោកអ្នកបានវាយ បានរក្សាទុកហើយ។ សូមពិនិត្យអត្ថបទទាំងពីរ ហើយជ្រើសរើស។',
  },
  savedBy: { en: 'Saved by {who}, {time}', km: 'រក្សាទុកដោយ {who} {time}' },
  yours: { en: 'Yours', km: 'របស់លោកអ្នក' },
  yoursIs: { en: 'Yours: {text}', km: 'របស់លោកអ្នក៖ {text}' },
  differences: { en: 'What differs', km: 'ចំណុចខុសគ្នា' },
  onlyTheirs: { en: '{who}:', km: '{who}៖' },
  onlyYours: { en: 'you:', km: 'លោកអ្នក៖' },
  joinedLabel: { en: 'Both joined, for you to change', km: 'ភ្ជាប់ទាំងពីរ លោកអ្នកអាចកែបាន' },
  saveThis: { en: 'Save this', km: 'រក្សាទុកអត្ថបទនេះ' },
  dropMine: {
    en: 'Keep the text of {who}, drop mine',
    km: 'រក្សាទុកអត្ថបទរបស់ {who} ហើយបោះបង់របស់ខ្ញុំ',
  },
} as const satisfies Catalogue;
