import type { Catalogue, Text } from '../i18n/say.ts';
import type { ConsentPurpose, ConsentWay } from './rules/events.ts';

/**
 * What people are asked, word for word. What they agree to is these words: whenever their meaning changes,
 * `CONSENT_TEXT` is raised, and a consent says by its version which words it was given to.
 */
export const consentAsked = {
  photo: {
    en: '{network} may show pictures in which I can be recognised: on its public pages, in its mails and in its reports. The pictures are kept on servers outside Cambodia. I can take this back at any time; the pictures are then no longer shown.',
    km: '{network} អាចបង្ហាញរូបភាពដែលអាចស្គាល់ខ្ញុំបាន នៅលើទំព័រសាធារណៈ ក្នុងអ៊ីមែល និងក្នុងរបាយការណ៍របស់ខ្លួន។ រូបភាពត្រូវបានរក្សាទុកក្នុងម៉ាស៊ីនមេនៅក្រៅប្រទេសកម្ពុជា។ ខ្ញុំអាចដកការយល់ព្រមនេះវិញនៅពេលណាក៏បាន ហើយរូបភាពទាំងនោះនឹងលែងត្រូវបានបង្ហាញ។',
  },
  publicName: {
    en: '{network} may show my name on its public pages, for example as a speaker or for what I did. The name is kept on servers outside Cambodia. I can take this back at any time; the name is then no longer shown.',
    km: '{network} អាចបង្ហាញឈ្មោះរបស់ខ្ញុំលើទំព័រសាធារណៈ ឧទាហរណ៍ ក្នុងនាមជាវាគ្មិន ឬសម្រាប់កិច្ចការដែលខ្ញុំបានធ្វើ។ ឈ្មោះត្រូវបានរក្សាទុកក្នុងម៉ាស៊ីនមេនៅក្រៅប្រទេសកម្ពុជា។ ខ្ញុំអាចដកការយល់ព្រមនេះវិញនៅពេលណាក៏បាន ហើយឈ្មោះនោះនឹងលែងត្រូវបានបង្ហាញ។',
  },
} as const satisfies Record<ConsentPurpose, Text>;

/** Heading of each, and what the buttons of a person's own page say. */
export const consentTexts = {
  title: { en: 'Pictures and name in public', km: 'រូបភាព និងឈ្មោះជាសាធារណៈ' },
  lead: {
    en: 'We show neither your picture nor your name in public unless you agree. Whatever you decide, we will still invite you.',
    km: 'បើគ្មានការយល់ព្រមពីលោកអ្នកទេ រូបភាព និងឈ្មោះរបស់លោកអ្នកមិនត្រូវបានបង្ហាញជាសាធារណៈឡើយ។ ទោះលោកអ្នកសម្រេចយ៉ាងណា ការអញ្ជើញរបស់លោកអ្នកនៅដដែល។',
  },
  photo: { en: 'Your picture', km: 'រូបភាពរបស់លោកអ្នក' },
  publicName: { en: 'Your name', km: 'ឈ្មោះរបស់លោកអ្នក' },
  agreed: { en: 'You agreed on {date}.', km: 'លោកអ្នកបានយល់ព្រមនៅ{date}។' },
  notAgreed: { en: 'You have not agreed.', km: 'លោកអ្នកមិនទាន់បានយល់ព្រមទេ។' },
  agree: { en: 'I agree', km: 'ខ្ញុំយល់ព្រម' },
  withdraw: { en: 'I no longer agree', km: 'ខ្ញុំលែងយល់ព្រម' },
  saved: { en: 'Saved. It counts from now on.', km: 'បានរក្សាទុក។ មានប្រសិទ្ធភាពចាប់ពីពេលនេះ។' },
  version: { en: 'This wording is from {version}.', km: 'អត្ថបទនេះមានតាំងពី {version}។' },

  pageTitle: { en: 'What {name} agreed to', km: 'អ្វីដែល {name} បានយល់ព្រម' },
  pageLead: {
    en: 'Read out the words below, or show them, and note what they told you or ticked on paper. They can change it at any time on their own page.',
    km: 'សូមអាន ឬបង្ហាញអត្ថបទខាងក្រោម រួចកត់ត្រាអ្វីដែលគាត់បានប្រាប់លោកអ្នក ឬបានគូសលើក្រដាស។ គាត់អាចកែប្រែនៅពេលណាក៏បាន លើទំព័រផ្ទាល់ខ្លួន។',
  },
  link: { en: 'Consent to pictures and name in public', km: 'ការយល់ព្រមលើរូបភាព និងឈ្មោះជាសាធារណៈ' },
  photoOf: { en: 'Pictures', km: 'រូបភាព' },
  publicNameOf: { en: 'Name on public pages', km: 'ឈ្មោះលើទំព័រសាធារណៈ' },
  asked: { en: 'Do they agree?', km: 'តើគាត់យល់ព្រមឬទេ?' },
  yes: { en: 'Agrees', km: 'យល់ព្រម' },
  no: { en: 'Does not agree, or was not asked', km: 'មិនយល់ព្រម ឬមិនទាន់បានសួរ' },
  via: { en: 'How they said it', km: 'បានបញ្ជាក់តាមវិធីណា' },
  read: { en: 'Language of the words they read or heard', km: 'ភាសានៃអត្ថបទដែលបានអាន ឬបង្ហាញ' },
  save: { en: 'Save what they said', km: 'រក្សាទុកអ្វីដែលបានបញ្ជាក់' },
  agreedList: { en: 'Agreed: {list}', km: 'បានយល់ព្រម៖ {list}' },
} as const satisfies Catalogue;

/** How somebody said it, in a history or a form. */
export const consentWayWords = {
  sheet: { en: 'on the signed sheet', km: 'លើបញ្ជីវត្តមានដែលបានចុះហត្ថលេខា' },
  door: { en: 'at the door', km: 'នៅច្រកចូល' },
  link: { en: 'on their own page', km: 'លើទំព័រផ្ទាល់ខ្លួន' },
  coordinator: { en: 'to the network’s staff', km: 'ប្រាប់បុគ្គលិកបណ្តាញ' },
} as const satisfies Record<ConsentWay, Text>;
