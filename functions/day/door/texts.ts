import type { Catalogue, Text } from '../../i18n/say.ts';
import type { PresenceKind } from '../rules/events.ts';
import type { DoorStanding } from '../rules/standing.ts';

/** Checking people in, with a phone in one hand and people waiting. */
export const doorTexts = {
  title: { en: 'Who is here', km: 'អ្នកមកចូលរួម' },
  find: { en: 'Find a name or an organisation', km: 'ស្វែងរកឈ្មោះ ឬអង្គការ' },
  search: { en: 'Search', km: 'ស្វែងរក' },
  list: { en: 'People invited', km: 'អ្នកដែលបានអញ្ជើញ' },
  nobody: {
    en: 'Nobody on the list has this name. You can add them below.',
    km: 'រកមិនឃើញឈ្មោះនេះក្នុងបញ្ជីទេ។ អាចបន្ថែមខាងក្រោម។',
  },
  hereButton: { en: 'Here', km: 'មកដល់' },
  onlineButton: { en: 'Online', km: 'អនឡាញ' },
  inRoom: { en: 'In the room', km: 'ក្នុងបន្ទប់' },
  notHere: { en: 'Not here', km: 'មិនមានវត្តមាន' },
  where: { en: 'Where are they?', km: 'តើគាត់នៅទីណា?' },
  sexQuestion: {
    en: 'For the count: is the person who came female or male?',
    km: 'សម្រាប់រាប់ចំនួន៖ អ្នកដែលបានមក ជាស្រី ឬប្រុស?',
  },
  photoQuestion: { en: 'May pictures of this person be shown?', km: 'តើអាចបង្ហាញរូបភាពរបស់គាត់បានទេ?' },
  yes: { en: 'Yes', km: 'បាន' },
  no: { en: 'No', km: 'មិនបាន' },
  cameInstead: { en: 'Somebody else came instead', km: 'មានអ្នកផ្សេងមកជំនួស' },
  insteadName: { en: 'Name of the person who came', km: 'ឈ្មោះអ្នកដែលមកជំនួស' },
  insteadButton: { en: 'They came instead', km: 'គាត់មកជំនួស' },
  walkInTitle: { en: 'Somebody who is not on the list', km: 'អ្នកដែលមិនមានក្នុងបញ្ជី' },
  walkInName: { en: 'Name', km: 'ឈ្មោះ' },
  walkInOrganisation: { en: 'Organisation', km: 'អង្គការ' },
  optional: { en: '(optional)', km: '(មិនចាំបាច់)' },
  insteadSex: { en: 'Sex of the person who came', km: 'ភេទអ្នកដែលមកជំនួស' },
  walkInSex: { en: 'Sex', km: 'ភេទ' },
  walkInButton: { en: 'Note that they are here', km: 'កត់ត្រាវត្តមាន' },
  here: { en: '{n} here', km: 'មកដល់ {n} នាក់' },
  female: { en: '{n} female', km: 'ស្រី {n}' },
  unknown: { en: '{n} of unknown sex', km: 'មិនដឹងភេទ {n}' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
  wait: {
    en: { one: '{n} waits on this phone', other: '{n} wait on this phone' },
    km: 'រង់ចាំក្នុងទូរសព្ទនេះ {n}',
  },
  waiting: { en: 'waiting', km: 'កំពុងរង់ចាំផ្ញើ' },
  other: { en: 'noted by somebody else', km: 'កត់ត្រាដោយអ្នកផ្សេង' },
  instead: { en: '{name} came instead', km: '{name} មកជំនួស' },
  unlisted: { en: 'Somebody who is not on the list', km: 'អ្នកដែលមិនមានក្នុងបញ្ជី' },
  refused: { en: 'not taken', km: 'មិនបានទទួល' },
  refusedTitle: { en: 'Some taps were not taken', km: 'ការកត់ត្រាខ្លះមិនបានទទួល' },
  again: { en: 'Send them again', km: 'ផ្ញើម្តងទៀត' },
  throwAway: { en: 'Throw them away', km: 'លុបចោល' },
  sure: {
    en: 'Throw away what was not taken? It cannot be brought back.',
    km: 'លុបចោលអ្វីដែលមិនបានទទួលឬ? មិនអាចយកមកវិញបានទេ។',
  },
  waitsTitle: { en: 'What waits on this phone', km: 'អ្វីដែលរង់ចាំក្នុងទូរសព្ទនេះ' },
  waitsHelp: {
    en: 'This will be sent by itself when there is internet again. If that does not happen today, copy this text or take a picture of it, and give it to the coordinator.',
    km: 'វានឹងផ្ញើដោយស្វ័យប្រវត្តិ ពេលមានសេវាអ៊ីនធឺណិតវិញ។ បើថ្ងៃនេះនៅតែមិនបាន សូមចម្លងអត្ថបទនេះ ឬថតរូបវា រួចប្រគល់ជូនអ្នកសម្របសម្រួល។',
  },
  ofOthers: {
    en: 'Some of this was noted by somebody else, who was signed in on this phone. It is sent when they sign in here again and open this page.',
    km: 'អ្វីខ្លះក្នុងនេះ ត្រូវបានកត់ត្រាដោយអ្នកផ្សេង ដែលបានចូលគណនីក្នុងទូរសព្ទនេះ។ វានឹងត្រូវបានផ្ញើ ពេលគាត់ចូលម្តងទៀត ហើយបើកទំព័រនេះ។',
  },
  notYours: {
    en: 'This page was opened by somebody else, who was signed in on this phone. Reload it to check people in yourself. What they noted is kept until they sign in again.',
    km: 'ទំព័រនេះត្រូវបានបើកដោយអ្នកផ្សេង ដែលបានចូលគណនីក្នុងទូរសព្ទនេះ។ សូមបើកទំព័រម្តងទៀត ដើម្បីកត់ត្រាដោយខ្លួនឯង។ អ្វីដែលគាត់បានកត់ត្រា នៅរក្សាទុករហូតដល់គាត់ចូលម្តងទៀត។',
  },
  fragile: {
    en: 'This browser cannot store anything. Please keep this page open until everything is sent.',
    km: 'កម្មវិធីរុករកនេះមិនរក្សាទុកអ្វីទេ។ សូមកុំបិទទំព័រនេះ មុនពេលផ្ញើរួចរាល់ទាំងអស់។',
  },
  newer: { en: 'There is a newer version of this page.', km: 'ទំព័រនេះមានកំណែថ្មី។' },
  reload: { en: 'Tap to reload', km: 'ចុចដើម្បីបើកម្តងទៀត' },
  signedOut: {
    en: 'You are signed out. What you note is stored on this phone and will be sent when you sign in again.',
    km: 'លោកអ្នកបានចេញពីគណនីហើយ។ អ្វីដែលបានកត់ត្រារង់ចាំក្នុងទូរសព្ទនេះ៖ សូមចូលម្តងទៀត វានឹងត្រូវបានផ្ញើ។',
  },
  signIn: { en: 'Sign in', km: 'ចូលគណនី' },
  inside: {
    en: 'This page is open inside another app. Before you begin, please open it in the phone’s own browser: there, nothing gets lost when there is no internet.',
    km: 'ទំព័រនេះបើកក្នុងកម្មវិធីផ្សេង។ មុនពេលចាប់ផ្តើម សូមបើកវាក្នុងកម្មវិធីរុករករបស់ទូរសព្ទ៖ នៅទីនោះ គ្មានអ្វីបាត់បង់ទេ ពេលគ្មានអ៊ីនធឺណិត។',
  },
  inBrowser: { en: 'Open in the browser', km: 'បើកក្នុងកម្មវិធីរុករក' },
  address: { en: 'Address to copy', km: 'អាសយដ្ឋានសម្រាប់ចម្លង' },
  foot: {
    en: 'This page is for checking people in. It shows door helpers only names and organisations.',
    km: 'ទំព័រនេះសម្រាប់កត់ត្រាអ្នកមកចូលរួមប្រជុំ។ វាបង្ហាញតែឈ្មោះ និងអង្គការ ជូនអ្នកជួយនៅច្រកចូលប៉ុណ្ណោះ។',
  },
  reopen: { en: 'Open the day again', km: 'បើកថ្ងៃប្រជុំវិញ' },
  links: { en: 'Links for door helpers', km: 'តំណសម្រាប់អ្នកជួយនៅច្រកចូល' },
  deadTitle: { en: 'This link no longer works', km: 'តំណនេះលែងដំណើរការហើយ' },
  dead: {
    en: 'It was for checking people in at a meeting that is over. Please ask the coordinator for a new link.',
    km: 'តំណនេះសម្រាប់កត់ត្រាវត្តមានក្នុងកិច្ចប្រជុំដែលបានបញ្ចប់។ សូមស្នើសុំតំណថ្មីពីអ្នកសម្របសម្រួល។',
  },
} as const satisfies Catalogue;

/** Where somebody is, in a row. */
export const presenceWords = {
  room: { en: 'Here', km: 'មកដល់ហើយ' },
  online: { en: 'Online', km: 'ចូលរួមអនឡាញ' },
  away: { en: 'Not here', km: 'មិនមានវត្តមាន' },
} as const satisfies Record<PresenceKind, Text>;

/** Above everything else on a check-in page, where not all is as it should be. */
export const standingTexts = {
  closed: {
    en: 'The day was closed at {time}. You can no longer check people in here; the coordinator can still correct the list.',
    km: 'ថ្ងៃនេះត្រូវបានបិទនៅ{time}។ អ្វីដែលកត់ត្រាឥឡូវនេះមិនត្រូវបានទទួលទេ។ អ្នកសម្របសម្រួលនៅតែអាចកែតម្រូវបាន។',
  },
  early: {
    en: 'The meeting is on {day}. You can check people in from that morning.',
    km: 'កិច្ចប្រជុំធ្វើនៅ{day}។ វត្តមានអាចកត់ត្រាបានចាប់ពីព្រឹកថ្ងៃនោះ។',
  },
  late: {
    en: 'The meeting was on {day}. What is still waiting on this phone from that day will be sent.',
    km: 'កិច្ចប្រជុំបានធ្វើនៅ{day}។ អ្វីដែលរង់ចាំក្នុងទូរសព្ទនេះពីថ្ងៃនោះ នៅតែអាចទទួលបាន។',
  },
  cancelled: {
    en: 'The meeting on {day} is cancelled. What was noted is kept, but not counted.',
    km: 'កិច្ចប្រជុំ{day} ត្រូវបានលុបចោល។ អ្វីដែលបានកត់ត្រានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  moved: {
    en: 'The meeting was moved; this page was for {day}. What was noted is kept, but not counted. Please ask the coordinator for a new link.',
    km: 'កិច្ចប្រជុំត្រូវបានប្តូរពេល ហើយទំព័រនេះសម្រាប់{day}។ អ្វីដែលបានកត់ត្រានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។ សូមស្នើសុំតំណថ្មីពីអ្នកសម្របសម្រួល។',
  },
  over: {
    en: 'This link was for {day} and no longer works. If something is still waiting on this phone, it is shown below: please give it to the coordinator.',
    km: 'តំណនេះសម្រាប់{day} ហើយមិនទទួលអ្វីទៀតទេ។ បើមានអ្វីរង់ចាំក្នុងទូរសព្ទនេះ វាបង្ហាញខាងក្រោម៖ សូមប្រគល់ជូនអ្នកសម្របសម្រួល។',
  },
  revoked: {
    en: 'This link was switched off. If something is still waiting on this phone, it is shown below: please give it to the coordinator.',
    km: 'តំណនេះត្រូវបានបិទ។ បើមានអ្វីរង់ចាំក្នុងទូរសព្ទនេះ វាបង្ហាញខាងក្រោម៖ សូមប្រគល់ជូនអ្នកសម្របសម្រួល។',
  },
} as const satisfies Record<Exclude<DoorStanding, 'open'>, Text>;

/** The coordinator's page of links for the door. */
export const linksTexts = {
  title: { en: 'Links for door helpers', km: 'តំណសម្រាប់អ្នកជួយនៅច្រកចូល' },
  lead: {
    en: 'With a link, a helper checks people in on their own phone, without an account. It shows only names and organisations, and works on {day}. A phone without internet has two more days to send what it noted.',
    km: 'តាមតំណ អ្នកជួយកត់ត្រាវត្តមានលើទូរសព្ទរបស់ខ្លួន ដោយមិនចាំបាច់មានគណនី។ តំណបង្ហាញតែឈ្មោះ និងអង្គការ ហើយប្រើបាននៅ{day}។ ទូរសព្ទដែលគ្មានអ៊ីនធឺណិត មានពេលពីរថ្ងៃទៀតដើម្បីផ្ញើអ្វីដែលបានកត់ត្រា។',
  },
  name: { en: 'Name of the helper', km: 'ឈ្មោះអ្នកជួយនៅច្រកចូល' },
  give: { en: 'Make a link', km: 'បង្កើតតំណ' },
  given: {
    en: 'The link for {name} is ready. Send it, or let them scan the code.',
    km: 'តំណសម្រាប់ {name} រួចរាល់ហើយ។ សូមផ្ញើវា ឬឱ្យគាត់ស្កេនកូដ។',
  },
  unnamed: { en: 'A helper', km: 'អ្នកជួយ' },
  since: { en: 'Made {when}', km: 'បង្កើត {when}' },
  off: { en: 'Switched off {when}', km: 'បានបិទ {when}' },
  past: { en: 'For {day}', km: 'សម្រាប់{day}' },
  revoke: { en: 'Switch off the link of {name}', km: 'បិទតំណរបស់ {name}' },
  revoked: {
    en: 'The link is switched off. What its phone has not sent yet can no longer be sent.',
    km: 'តំណត្រូវបានបិទ។ អ្វីដែលទូរសព្ទនោះមិនទាន់បានផ្ញើ មិនអាចផ្ញើបានទៀតទេ។',
  },
  text: { en: 'Text for {name}', km: 'អត្ថបទសម្រាប់ {name}' },
  words: {
    en: 'Hello {name}, with this page you check people in at {title} on {day}. Please open it that morning in your phone’s browser, while you have internet:\n{link}',
    km: 'សូមជម្រាបជូន {name}! ទំព័រនេះសម្រាប់កត់ត្រាអ្នកមកចូលរួម {title} នៅ{day}។ សូមបើកវានៅព្រឹកថ្ងៃនោះ ក្នុងកម្មវិធីរុករករបស់ទូរសព្ទ ពេលមានសេវាអ៊ីនធឺណិត៖\n{link}',
  },
  scan: { en: 'Code to scan with the phone’s camera', km: 'កូដសម្រាប់ស្កេនដោយកាមេរ៉ាទូរសព្ទ' },
  qr: { en: 'QR code of the link for {name}', km: 'កូដ QR នៃតំណសម្រាប់ {name}' },
  empty: { en: 'Nobody has a link yet.', km: 'មិនទាន់មាននរណាមានតំណទេ។' },
  mine: { en: 'Check people in on this phone', km: 'កត់ត្រាវត្តមានលើទូរសព្ទនេះ' },
  cancelled: {
    en: 'The meeting is cancelled, so you cannot make links for it.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល៖ មិនអាចបង្កើតតំណសម្រាប់ច្រកចូលបានទេ។',
  },
  closed: {
    en: 'The day is closed, so nobody can be checked in by a link.',
    km: 'ថ្ងៃប្រជុំត្រូវបានបិទហើយ៖ មិនអាចកត់ត្រាវត្តមានតាមតំណបានទេ។',
  },
  over: {
    en: 'The day of the meeting is over, so a new link would not work.',
    km: 'ថ្ងៃប្រជុំបានកន្លងផុតហើយ៖ តំណថ្មីមិនអាចទទួលអ្វីបានទេ។',
  },
} as const satisfies Catalogue;
