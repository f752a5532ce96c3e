import type { Catalogue, Text } from '../../i18n/say.ts';
import type { Part } from '../rules/parts.ts';

/** The summary of a meeting, as the staff write it. */
export const summaryPartTexts = {
  name: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
  observing: {
    en: 'The summary is not published yet.',
    km: 'សេចក្តីសង្ខេបមិនទាន់ត្រូវបានផ្សព្វផ្សាយទេ។',
  },
  notBegun: {
    en: 'The summary is written from the minutes, once the meeting has begun.',
    km: 'សេចក្តីសង្ខេបត្រូវបានសរសេរពីកំណត់ហេតុ បន្ទាប់ពីកិច្ចប្រជុំបានចាប់ផ្តើម។',
  },
  write: { en: 'Write the summary', km: 'សរសេរសេចក្តីសង្ខេប' },
  writeHelp: {
    en: 'Each part is made from what is known of the meeting, until you type over it.',
    km: 'ផ្នែកនីមួយៗបង្កើតឡើងពីអ្វីដែលស្គាល់អំពីកិច្ចប្រជុំ រហូតដល់លោកអ្នកវាយជំនួស។',
  },
  stepNone: { en: 'not published yet', km: 'មិនទាន់ផ្សព្វផ្សាយ' },
  stepBy: { en: 'to be published by {date}', km: 'ត្រូវផ្សព្វផ្សាយត្រឹម{date}' },
  stepLate: { en: 'was to be published by {date}', km: 'ត្រូវផ្សព្វផ្សាយតាំងពី{date}' },
  stepWaits: {
    en: 'published at {time}; until then you can stop it',
    km: 'ផ្សព្វផ្សាយនៅ{time} មុននោះអាចបញ្ឈប់បាន',
  },
  stepStopped: { en: 'publishing was stopped', km: 'ការផ្សព្វផ្សាយត្រូវបានបញ្ឈប់' },
  stepPublished: { en: 'published on {date}', km: 'បានផ្សព្វផ្សាយនៅ{date}' },
  corrected: { en: 'Corrected on {day}.', km: 'បានកែតម្រូវនៅ{day}។' },
  stepCorrected: { en: 'corrected on {date}', km: 'បានកែតម្រូវនៅ{date}' },
  stepWithdrawn: { en: 'the page is withdrawn', km: 'ទំព័រត្រូវបានដកចេញ' },
  stepShared: { en: 'shared on {date}', km: 'បានចែករំលែកនៅ{date}' },
  stepPoints: {
    en: { one: 'Tasks: {n} from this meeting', other: 'Tasks: {n} from this meeting' },
    km: 'កិច្ចការពីកិច្ចប្រជុំនេះ៖ {n}',
  },
  stepOpen: { en: { one: '{n} still open', other: '{n} still open' }, km: 'មិនទាន់រួច {n}' },
  stepAllDone: { en: 'nothing is left to do', km: 'មិនមានអ្វីនៅសល់ត្រូវធ្វើទេ' },
  publishNext: { en: 'Publish the summary', km: 'ផ្សព្វផ្សាយសេចក្តីសង្ខេប' },
  correct: { en: 'Correct the summary', km: 'កែតម្រូវសេចក្តីសង្ខេប' },
  correctWhere: { en: 'where something in it is wrong', km: 'បើមានអ្វីខុស' },
  correctHelp: {
    en: 'The summary is published. To correct it, change the minutes or the parts, then publish the correction.',
    km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយហើយ។ ដើម្បីកែតម្រូវ សូមកែកំណត់ហេតុ ឬផ្នែកនានា រួចផ្សព្វផ្សាយការកែតម្រូវ។',
  },
  title: { en: 'The parts of the summary', km: 'ផ្នែកនៃសេចក្តីសង្ខេប' },
  preview: { en: 'As it reads now', km: 'ដូចដែលអាននៅពេលនេះ' },
  previewHelp: {
    en: 'What is marked for members only is not shown here, nor is it on the public page.',
    km: 'អ្វីដែលសម្គាល់ថាសម្រាប់តែសមាជិក មិនបង្ហាញនៅទីនេះ ហើយក៏មិនមាននៅលើទំព័រសាធារណៈដែរ។',
  },
  nothing: {
    en: 'Nothing was decided or promised in the minutes yet.',
    km: 'មិនទាន់មានសេចក្តីសម្រេច ឬការសន្យាក្នុងកំណត់ហេតុទេ។',
  },
  inKhmer: { en: 'In Khmer', km: 'ជាភាសាខ្មែរ' },
  inEnglish: { en: 'In English', km: 'ជាភាសាអង់គ្លេស' },
  again: { en: 'Compose it again', km: 'បង្កើតឡើងវិញ' },
  againHelp: {
    en: 'What you typed in this part is given up, in both languages.',
    km: 'អ្វីដែលលោកអ្នកបានវាយក្នុងផ្នែកនេះនឹងត្រូវបោះបង់ ទាំងពីរភាសា។',
  },
  overtaken: {
    en: 'What this was made from has changed since. It would now be:',
    km: 'អ្វីដែលផ្នែកនេះបង្កើតពី ត្រូវបានកែប្រែ។ ឥឡូវវានឹងក្លាយជា៖',
  },
  nothingKnown: { en: 'nothing', km: 'គ្មានអ្វី' },
  takeOver: { en: 'Take this over', km: 'យកវា' },
  decisions: { en: 'What was decided', km: 'អ្វីដែលបានសម្រេច' },
  points: { en: 'Who does what', km: 'អ្នកណាធ្វើអ្វី' },
  issues: { en: 'To be taken up', km: 'អ្វីដែលត្រូវលើកឡើង' },
  news: { en: 'News from members', km: 'ព័ត៌មានពីសមាជិក' },
  sentAfter: { en: 'sent after the meeting, on {day}', km: 'ផ្ញើក្រោយកិច្ចប្រជុំ នៅ{day}' },
  replied: { en: 'The reply:', km: 'ចម្លើយ៖' },
  repliedOn: { en: 'The reply, {day}:', km: 'ចម្លើយ {day}៖' },
  newsHelp: {
    en: 'From those who could not come. Members read it already; here you decide whether everybody may.',
    km: 'ពីអ្នកដែលមិនបានមក។ សមាជិកអាចអានបានហើយ។ នៅទីនេះ លោកអ្នកសម្រេចថាតើគ្រប់គ្នាអាចអានបានឬទេ។',
  },
  newsWaits: { en: 'Waits for you', km: 'រង់ចាំលោកអ្នក' },
  newsIn: { en: 'On the public page', km: 'នៅលើទំព័រសាធារណៈ' },
  newsOut: { en: 'Left out', km: 'មិនបានដាក់' },
  nobodyYet: { en: 'nobody yet', km: 'មិនទាន់មានអ្នកទទួល' },
  newsDetails: {
    en: 'It has a telephone number or an e-mail address that anybody would read: {found}',
    km: 'មានលេខទូរសព្ទ ឬអាសយដ្ឋានអ៊ីមែល ដែលអ្នកណាក៏អាចអានបាន៖ {found}',
  },
  takeIn: { en: 'Take it into the public page', km: 'ដាក់លើទំព័រសាធារណៈ' },
  leaveOut: { en: 'Leave it out', km: 'មិនដាក់' },
  membersOnly: { en: 'for members only', km: 'សម្រាប់តែសមាជិក' },
  aGuest: { en: 'a guest of the meeting', km: 'ភ្ញៀវនៃកិច្ចប្រជុំ' },
  askedOf: { en: 'asked of {whom}', km: 'ស្នើទៅ {whom}' },
  tooLong: {
    en: 'A part has at most {max} characters in one language. Make this one shorter.',
    km: 'ផ្នែកមួយមានយ៉ាងច្រើន {max} តួអក្សរក្នុងមួយភាសា។ សូមធ្វើឱ្យខ្លី។',
  },
} as const satisfies Catalogue;

/** What each part is called, on the page for the staff and as a heading for readers; the opening has none. */
export const partNames: Readonly<Record<Part, Text>> = {
  opening: { en: 'Opening', km: 'សេចក្តីផ្តើម' },
  guests: { en: 'Guests', km: 'ភ្ញៀវ' },
  host: { en: 'Host', km: 'អង្គភាពម្ចាស់ផ្ទះ' },
  objectives: { en: 'Objectives', km: 'គោលបំណង' },
  thanks: { en: 'Thanks', km: 'សូមអរគុណ' },
  ahead: { en: 'Looking ahead', km: 'ទៅមុខទៀត' },
};
