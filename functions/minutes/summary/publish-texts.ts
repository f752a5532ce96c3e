import type { Catalogue } from '../../i18n/say.ts';

/** Publishing the summary of a meeting. */
export const publishTexts = {
  title: { en: 'Publish the summary', km: 'ផ្សព្វផ្សាយសេចក្តីសង្ខេប' },
  correctTitle: { en: 'Publish a correction', km: 'ផ្សព្វផ្សាយការកែតម្រូវ' },
  open: { en: 'Look at it and publish', km: 'ពិនិត្យ និងផ្សព្វផ្សាយ' },
  asRead: { en: 'As it will be read', km: 'ដូចដែលគេនឹងអាន' },
  half: {
    en: {
      one: 'One text is in one language only: write it in both, or publish it as it is.',
      other: '{n} texts are in one language only: write them in both, or publish them as they are.',
    },
    km: 'អត្ថបទ {n} មានតែភាសាមួយ៖ សូមសរសេរទាំងពីរភាសា ឬផ្សព្វផ្សាយដូចដែលមាន។',
  },
  halfToo: {
    en: 'Publish although some texts are in one language',
    km: 'ផ្សព្វផ្សាយ ទោះបីអត្ថបទខ្លះមានតែភាសាមួយក៏ដោយ',
  },
  halfTooHelp: {
    en: 'Nobody misses anything: in the mail and on the page, readers of the other language get these texts as they are, each marked, for example “(in Khmer only)”.',
    km: 'គ្មាននរណាខកខានអ្វីទេ៖ ក្នុងអ៊ីមែល និងលើទំព័រ អ្នកអានភាសាផ្សេងទទួលអត្ថបទទាំងនេះដូចដែលមាន ដោយមានសម្គាល់នៅជាប់វា ឧទាហរណ៍ «(ជាភាសាខ្មែរប៉ុណ្ណោះ)»។',
  },
  missing: {
    en: { one: 'One entry is not complete', other: '{n} entries are not complete' },
    km: 'មាន {n} ចំណុចមិនទាន់ពេញលេញ',
  },
  missingHelp: {
    en: 'You can publish all the same. What has no owner is offered to anybody who takes it; what has no date is never late.',
    km: 'អាចផ្សព្វផ្សាយបានដដែល។ អ្វីដែលគ្មានអ្នកទទួល គឺសម្រាប់អ្នកដែលចង់ទទួល។ អ្វីដែលគ្មានកាលបរិច្ឆេទ មិនចេះហួសកាលកំណត់ទេ។',
  },
  noOwner: { en: 'nobody is named', km: 'គ្មានឈ្មោះអ្នកទទួល' },
  noDue: { en: 'no date', km: 'គ្មានកាលបរិច្ឆេទ' },
  noAskedOf: { en: 'asked of nobody yet', km: 'មិនទាន់ស្នើទៅនរណា' },
  more: { en: { one: 'and one more', other: 'and {n} more' }, km: 'និង {n} ទៀត' },
  details: {
    en: {
      one: 'One text has a telephone number or an e-mail address',
      other: '{n} texts have a telephone number or an e-mail address',
    },
    km: 'អត្ថបទ {n} មានលេខទូរសព្ទ ឬអាសយដ្ឋានអ៊ីមែល',
  },
  detailsHelp: {
    en: 'Anybody will read it. Take it out, unless the people it belongs to want it there.',
    km: 'អ្នកណាក៏អាចអានបាន។ សូមដកចេញ លើកលែងតែម្ចាស់ចង់ឱ្យបង្ហាញ។',
  },
  nobodyTold: {
    en: 'People were told of the summary before. The page changes, and nobody gets a mail.',
    km: 'គេត្រូវបានប្រាប់អំពីសេចក្តីសង្ខេបរួចហើយ។ ទំព័រនឹងត្រូវបានកែប្រែ ហើយគ្មាននរណាទទួលអ៊ីមែលទេ។',
  },
  reaches: {
    en: {
      one: 'It reaches one person: {mail} by mail, {byHand} by hand, each in their own language, with a link to the page.',
      other:
        'It reaches {n} people: {mail} by mail, {byHand} by hand, each in their own language, with a link to the page.',
    },
    km: 'វាទៅដល់ {n} នាក់៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ ជាភាសារបស់ម្នាក់ៗ ជាមួយតំណទៅទំព័រ។',
  },
  leaves: { en: 'The mail goes out {when}.', km: 'អ៊ីមែលនឹងផ្ញើចេញ{when}។' },
  button: {
    en: 'Publish, and tell {n}: {mail} by mail, {byHand} by hand',
    km: 'ផ្សព្វផ្សាយ និងប្រាប់ {n} នាក់៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ',
  },
  buttonPage: { en: 'Publish on the page only', km: 'ផ្សព្វផ្សាយតែលើទំព័រ' },
  stopHelp: {
    en: { one: 'You can stop it for one minute.', other: 'You can stop it for {n} minutes.' },
    km: 'លោកអ្នកអាចបញ្ឈប់វាបានក្នុងរយៈពេល {n} នាទី។',
  },
  waiting: {
    en: 'The summary will be published at {time}. Until then you can stop it.',
    km: 'សេចក្តីសង្ខេបនឹងត្រូវបានផ្សព្វផ្សាយនៅ{time}។ មុនពេលនោះ លោកអ្នកអាចបញ្ឈប់វា។',
  },
  correctionWaiting: {
    en: 'The correction will be published at {time}. Until then you can stop it.',
    km: 'ការកែតម្រូវនឹងត្រូវបានផ្សព្វផ្សាយនៅ{time}។ មុនពេលនោះ លោកអ្នកអាចបញ្ឈប់វា។',
  },
  who: { en: 'Who can read it', km: 'អ្នកដែលអាចអាន' },
  whoHelp: {
    en: 'Nobody gets a mail about this. It can be changed at any time.',
    km: 'គ្មាននរណាទទួលអ៊ីមែលអំពីរឿងនេះទេ។ អាចកែប្រែបានគ្រប់ពេល។',
  },
  saveWho: { en: 'Save who can read it', km: 'រក្សាទុកអ្នកដែលអាចអាន' },
  stop: { en: 'Stop', km: 'បញ្ឈប់' },
  shown: { en: 'The summary is published.', km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។' },
  openPage: { en: 'Open the page', km: 'បើកទំព័រ' },
  withdraw: { en: 'Withdraw the page', km: 'ដកទំព័រចេញ' },
  withdrawHelp: {
    en: 'Those who open it then read that it was withdrawn. What was mailed stays mailed.',
    km: 'អ្នកដែលបើកវានឹងអានថាវាត្រូវបានដកចេញ។ អ្វីដែលបានផ្ញើហើយ មិនអាចយកមកវិញទេ។',
  },
  withdrawn: { en: 'The page is withdrawn.', km: 'ទំព័រត្រូវបានដកចេញ។' },
  showAgain: { en: 'Show it again', km: 'បង្ហាញម្តងទៀត' },
  forMembers: {
    en: 'This meeting is for its members and has no public page. Each person who gets the mail reads the summary by their own link.',
    km: 'កិច្ចប្រជុំនេះសម្រាប់សមាជិក ហើយមិនមានទំព័រសាធារណៈទេ។ អ្នកទទួលអ៊ីមែលម្នាក់ៗអានសេចក្តីសង្ខេបតាមតំណផ្ទាល់ខ្លួន។',
  },
  changedTitle: { en: 'New since you opened this page', km: 'អ្វីដែលថ្មី ចាប់តាំងពីលោកអ្នកបើកទំព័រនេះ' },
  changedLead: {
    en: 'Somebody typed while you were looking. Below is the whole summary as it would be read now.',
    km: 'មានអ្នកវាយបញ្ចូល ពេលលោកអ្នកកំពុងមើល។ ខាងក្រោមជាសេចក្តីសង្ខេបទាំងមូល ដូចដែលគេនឹងអានឥឡូវនេះ។',
  },
  changedAround: { en: 'The title or the photos', km: 'ចំណងជើង ឬរូបថត' },
  changedGone: {
    en: { one: 'One text was taken out', other: '{n} texts were taken out' },
    km: 'អត្ថបទ {n} ត្រូវបានដកចេញ',
  },
  changed: { en: 'What has changed', km: 'អ្វីដែលបានកែប្រែ' },
  changedHelp: {
    en: 'One line for the mail. Changed, new and removed decisions and action points are listed in it anyway.',
    km: 'មួយបន្ទាត់សម្រាប់អ៊ីមែល។ សេចក្តីសម្រេច និងចំណុចសកម្មភាពដែលបានកែ បន្ថែម ឬដកចេញ នឹងមានក្នុងអ៊ីមែលដោយស្វ័យប្រវត្តិ។',
  },
  mailIt: {
    en: {
      one: 'Tell the person who has the summary',
      other: 'Tell the {n} people who have the summary',
    },
    km: 'ជូនដំណឹងដល់អ្នកដែលមានសេចក្តីសង្ខេប {n} នាក់',
  },
  mailItHelp: {
    en: 'By mail or by hand, as they got the summary. Without it only the page changes.',
    km: 'តាមអ៊ីមែល ឬដោយដៃ ដូចពេលទទួលសេចក្តីសង្ខេប។ បើមិនជ្រើសរើសទេ មានតែទំព័រប៉ុណ្ណោះដែលត្រូវបានកែប្រែ។',
  },
  nobodyToldYet: {
    en: 'The page says that it was corrected.',
    km: 'ទំព័រនឹងបង្ហាញថាវាត្រូវបានកែតម្រូវ។',
  },
  buttonCorrect: { en: 'Publish the correction', km: 'ផ្សព្វផ្សាយការកែតម្រូវ' },
  thanks: { en: 'The day', km: 'ថ្ងៃប្រជុំ' },
  thanksMissing: { en: 'Choose one of the two.', km: 'សូមជ្រើសរើសមួយ។' },
} as const satisfies Catalogue;
