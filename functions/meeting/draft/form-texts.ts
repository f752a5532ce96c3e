import type { Catalogue } from '../../i18n/say.ts';
import type { Labels } from '../../web/problems.ts';
import { telegramTexts } from '../../web/texts-telegram.ts';

/** What the fields of a meeting are called, in forms, problems and lists of changes. */
export const fieldNames = {
  title: { en: 'Title', km: 'ចំណងជើង' },
  date: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
  start: { en: 'Begins', km: 'ចាប់ផ្តើម' },
  end: { en: 'Ends', km: 'បញ្ចប់' },
  venue: { en: 'Venue', km: 'ទីកន្លែង' },
  address: { en: 'Address', km: 'អាសយដ្ឋាន' },
  mapUrl: { en: 'Map link', km: 'តំណផែនទី' },
  onlineUrl: { en: 'Online link', km: 'តំណអនឡាញ' },
  host: { en: 'Host', km: 'អង្គភាពម្ចាស់ផ្ទះ' },
  contributions: { en: 'In-kind contributions', km: 'វិភាគទានជាវត្ថុ ឬសេវា' },
  objectives: { en: 'Objectives', km: 'គោលបំណង' },
  agenda: { en: 'Agenda', km: 'របៀបវារៈ' },
  guests: { en: 'Guests', km: 'ភ្ញៀវ' },
  audience: { en: 'Whom to invite', km: 'អ្នកត្រូវអញ្ជើញ' },
  answerBy: { en: 'Answers until', km: 'ឆ្លើយតបត្រឹម' },
  note: { en: 'Note', km: 'កំណត់សម្គាល់' },
  visibility: { en: 'Who can read the page', km: 'អ្នកដែលអាចអានទំព័រ' },
} as const satisfies Catalogue;

/** Rows and their fields, for sentences; `{n}` is the row's number. */
export const fieldLabels: Labels = {
  ...fieldNames,
  'title.km': { en: 'Title in Khmer', km: 'ចំណងជើងជាភាសាខ្មែរ' },
  'title.en': { en: 'Title in English', km: 'ចំណងជើងជាភាសាអង់គ្លេស' },
  'objectives.*': { en: 'Objective {n}', km: 'គោលបំណងទី {n}' },
  'contributions.*': { en: 'Contribution {n}', km: 'វិភាគទានទី {n}' },
  'contributions.*.what': { en: 'Contribution {n}, what', km: 'វិភាគទានទី {n}៖ អ្វី' },
  'contributions.*.by': { en: 'Contribution {n}, by whom', km: 'វិភាគទានទី {n}៖ ដោយអ្នកណា' },
  'agenda.*': { en: 'Agenda item {n}', km: 'ចំណុចរបៀបវារៈទី {n}' },
  'agenda.*.presenter': { en: 'Agenda item {n}, presenter', km: 'ចំណុចរបៀបវារៈទី {n}៖ អ្នកបង្ហាញ' },
  'agenda.*.minutes': { en: 'Agenda item {n}, minutes', km: 'ចំណុចរបៀបវារៈទី {n}៖ នាទី' },
  'guests.*': { en: 'Guest {n}', km: 'ភ្ញៀវទី {n}' },
  'guests.*.name': { en: 'Guest {n}, name', km: 'ភ្ញៀវទី {n}៖ ឈ្មោះ' },
  'guests.*.email': { en: 'Guest {n}, e-mail', km: 'ភ្ញៀវទី {n}៖ អ៊ីមែល' },
  'guests.*.phone': { en: 'Guest {n}, telephone', km: 'ភ្ញៀវទី {n}៖ ទូរសព្ទ' },
  'guests.*.telegram': { en: 'Guest {n}, Telegram name', km: 'ភ្ញៀវទី {n}៖ ឈ្មោះតេឡេក្រាម' },
};

/** A guest in a form of their own. */
export const guestLabels: Labels = {
  name: { en: 'Name', km: 'ឈ្មោះ' },
  role: { en: 'Office or title', km: 'តួនាទី ឬមុខងារ' },
  organisation: { en: 'Organisation', km: 'អង្គការ ឬស្ថាប័ន' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  telegram: telegramTexts.name,
  reachedBy: { en: 'Reached by', km: 'ទាក់ទងតាម' },
  lang: { en: 'Reads', km: 'អានភាសា' },
};

export const formTexts = {
  clocksEatIt: {
    en: 'Ends: the clocks are put forward on this day, and the meeting would be over before it begins. Please choose a later time.',
    km: 'បញ្ចប់៖ នៅថ្ងៃនេះ នាឡិកាត្រូវបង្វិលទៅមុខ ហើយកិច្ចប្រជុំនឹងបញ្ចប់មុនពេលចាប់ផ្តើម។ សូមជ្រើសរើសម៉ោងក្រោយជាងនេះ។',
  },
  endBeforeStart: {
    en: 'Ends: please choose a time after the beginning. A meeting ends on the day it begins.',
    km: 'បញ្ចប់៖ សូមជ្រើសរើសម៉ោងក្រោយពេលចាប់ផ្តើម។ កិច្ចប្រជុំបញ្ចប់នៅថ្ងៃដែលវាចាប់ផ្តើម។',
  },
  answerAfterMeeting: {
    en: 'Answers until: please choose a day that is not after the meeting.',
    km: 'ឆ្លើយតបត្រឹម៖ សូមជ្រើសរើសថ្ងៃដែលមិនហួសថ្ងៃប្រជុំ។',
  },
  past: {
    en: 'Date: this time is already past. Please choose a later one.',
    km: 'កាលបរិច្ឆេទ៖ ពេលនេះបានកន្លងផុតហើយ។ សូមជ្រើសរើសពេលក្រោយ។',
  },
  needed: {
    en: '{label}: this is needed before anybody can be invited.',
    km: '{label}៖ ត្រូវការព័ត៌មាននេះ មុនពេលអញ្ជើញ។',
  },
  guestNeedsPhone: {
    en: '{label}: a guest who is reached by a call needs a phone number. Write one, or choose another way.',
    km: '{label}៖ ភ្ញៀវដែលទាក់ទងតាមការហៅទូរសព្ទ ត្រូវមានលេខទូរសព្ទ។ សូមបំពេញ ឬជ្រើសរើសមធ្យោបាយផ្សេង។',
  },
  guestNeedsTelegram: {
    en: '{label}: a guest who is reached by Telegram needs a name there or a phone number. Write one, or choose another way.',
    km: '{label}៖ ភ្ញៀវដែលទាក់ទងតាមតេឡេក្រាម ត្រូវមានឈ្មោះតេឡេក្រាម ឬលេខទូរសព្ទ។ សូមបំពេញ ឬជ្រើសរើសមធ្យោបាយផ្សេង។',
  },
  guestNeedsEmail: {
    en: '{label}: a guest who is reached by e-mail needs an e-mail address.',
    km: '{label}៖ ភ្ញៀវដែលទាក់ទងតាមអ៊ីមែល ត្រូវមានអាសយដ្ឋានអ៊ីមែល។',
  },
  chooseSubSector: {
    en: 'Whom to invite: please choose at least one sub-sector.',
    km: 'អ្នកត្រូវអញ្ជើញ៖ សូមជ្រើសរើសអនុវិស័យយ៉ាងហោចណាស់មួយ។',
  },
  chooseDistrict: {
    en: 'Whom to invite: please choose at least one district.',
    km: 'អ្នកត្រូវអញ្ជើញ៖ សូមជ្រើសរើសស្រុកយ៉ាងហោចណាស់មួយ។',
  },
  chooseMember: {
    en: 'Whom to invite: please choose at least one member.',
    km: 'អ្នកត្រូវអញ្ជើញ៖ សូមជ្រើសរើសសមាជិកយ៉ាងហោចណាស់មួយ។',
  },
  chooseFewer: {
    en: 'Whom to invite: at most {max} can be chosen one by one. Choose fewer, or choose everybody.',
    km: 'អ្នកត្រូវអញ្ជើញ៖ អាចជ្រើសរើសម្តងមួយៗបានត្រឹម {max}។ សូមជ្រើសរើសឱ្យតិចជាងនេះ ឬជ្រើសរើសទាំងអស់។',
  },
  tooLarge: {
    en: '{label}: this is longer than there is room for. Please shorten it.',
    km: '{label}៖ អត្ថបទនេះវែងពេក។ សូមសរសេរឱ្យខ្លីជាងនេះ។',
  },
} as const satisfies Catalogue;
