import type { Catalogue } from '../../i18n/say.ts';
import type { Equipment, SlotKind, Warning } from '../rules/programme/events.ts';

/** The programme of a forum, for those who run the network. Formal register; a native reader confirms the Khmer. */
export const programmeTexts = {
  title: { en: 'Programme', km: 'កម្មវិធី' },
  notPublished: { en: 'not published yet', km: 'មិនទាន់ផ្សព្វផ្សាយ' },
  publishedAt: { en: 'published {when}', km: 'បានផ្សព្វផ្សាយ {when}' },
  changedSince: {
    en: { one: '1 change is not published yet', other: '{n} changes are not published yet' },
    km: 'ការកែប្រែ {n} មិនទាន់បានផ្សព្វផ្សាយ',
  },
  empty: {
    en: 'The programme is built here: first the rooms, then what is in them and when. Sessions whose speakers have confirmed are offered to you.',
    km: 'កម្មវិធីត្រូវបានរៀបចំនៅទីនេះ៖ ដំបូងបន្ទប់ បន្ទាប់មកវគ្គក្នុងបន្ទប់នីមួយៗ និងពេលវេលា។ វគ្គដែលវាគ្មិនបានបញ្ជាក់នឹងបង្ហាញឱ្យជ្រើសរើស។',
  },
  addSlot: { en: 'Add something', km: 'បន្ថែមវគ្គ' },
  rooms: { en: 'Rooms', km: 'បន្ទប់' },
  publicPage: { en: 'The page that everybody may read', km: 'ទំព័រដែលអ្នកណាក៏អាចអានបាន' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  clashTitle: {
    en: { one: '1 clash keeps it from being published', other: '{n} clashes keep it from being published' },
    km: 'ការជាន់គ្នា {n} ធ្វើឱ្យមិនទាន់អាចផ្សព្វផ្សាយបាន',
  },
  clashRoom: {
    en: '“{a}” and “{b}” are in {of} at the same time ({time}).',
    km: '«{a}» និង «{b}» នៅ{of} ក្នុងពេលតែមួយ ({time})។',
  },
  clashPerson: {
    en: '{of} is in “{a}” and “{b}” at the same time ({time}).',
    km: '{of} នៅក្នុង «{a}» និង «{b}» ក្នុងពេលតែមួយ ({time})។',
  },
  warnTitle: { en: { one: '1 thing to look at', other: '{n} things to look at' }, km: 'ចំណុច {n} ដែលគួរពិនិត្យ' },
  known: { en: 'That is all right', km: 'ទទួលយក' },
  withoutSlot: { en: 'Confirmed, without a slot', km: 'បានបញ្ជាក់ តែមិនទាន់មានពេលវេលា' },
  place: { en: 'Place it', km: 'ដាក់ក្នុងកម្មវិធី' },
  timetable: { en: 'The day', km: 'កម្មវិធីប្រចាំថ្ងៃ' },
  moderatedBy: { en: 'moderated by {name}', km: 'សម្របសម្រួលដោយ {name}' },
  noRoom: { en: 'no room', km: 'គ្មានបន្ទប់' },
  withdrawn: { en: 'a session that is no longer there', km: 'វគ្គដែលលែងមាន' },
  counts: { en: 'Who speaks', km: 'អ្នកណានិយាយ' },
  countsLead: {
    en: 'Of the sessions in the programme.',
    km: 'ក្នុងចំណោមវគ្គក្នុងកម្មវិធី។',
  },
  countSessions: { en: 'Sessions', km: 'វគ្គ' },
  countWomen: { en: 'Women among the speakers', km: 'ស្ត្រីក្នុងចំណោមវាគ្មិន' },
  ofKnown: { en: '{n} of {all}, of {unknown} not known', km: '{n} ក្នុងចំណោម {all} មិនដឹង {unknown}' },
  of: { en: '{n} of {all}', km: '{n} ក្នុងចំណោម {all}' },
  countOpd: {
    en: 'Sessions with an organisation of persons with disabilities',
    km: 'វគ្គដែលមានអង្គការជនមានពិការភាព',
  },
  countDistricts: { en: 'Districts', km: 'ស្រុក' },
  countSubSectors: { en: 'Sub-sectors', km: 'អនុវិស័យ' },
  publish: { en: 'Publish the programme', km: 'ផ្សព្វផ្សាយកម្មវិធី' },
  publishTitle: { en: 'Publish', km: 'ការផ្សព្វផ្សាយ' },
  publishLead: {
    en: 'Everybody who has the address can read it. Who speaks or moderates hears of their slot; later only those whose slot changes.',
    km: 'អ្នកដែលមានអាសយដ្ឋានអាចអានបាន។ អ្នកនិយាយ និងអ្នកសម្របសម្រួលទទួលដំណឹងអំពីវគ្គរបស់ខ្លួន។ ក្រោយមក មានតែអ្នកដែលវគ្គត្រូវបានកែប្រែប៉ុណ្ណោះ។',
  },
  tells: { en: 'These hear of their slot: {names}.', km: 'អ្នកដែលនឹងទទួលដំណឹងអំពីវគ្គរបស់ខ្លួន៖ {names}។' },
  tellsNobody: { en: 'Nobody needs to hear of it.', km: 'មិនមាននរណាត្រូវទទួលដំណឹងទេ។' },
  upToDate: { en: 'What is published is what you see here.', km: 'អ្វីដែលបានផ្សព្វផ្សាយគឺដូចទំព័រនេះ។' },

  slotTitle: { en: 'A part of the programme', km: 'ផ្នែកមួយនៃកម្មវិធី' },
  kind: { en: 'What it is', km: 'ប្រភេទ' },
  session: { en: 'Session', km: 'វគ្គ' },
  sessionHelp: {
    en: 'Sessions that were accepted. Of an opening, a keynote or a break write the title below.',
    km: 'វគ្គដែលត្រូវបានទទួល។ សម្រាប់ពិធីបើក សុន្ទរកថា ឬសម្រាក សូមសរសេរចំណងជើងខាងក្រោម។',
  },
  noSession: { en: 'None of them', km: 'មិនមែនវគ្គទាំងនេះទេ' },
  notConfirmed: { en: 'not confirmed yet', km: 'មិនទាន់បញ្ជាក់' },
  slotName: { en: 'Title', km: 'ចំណងជើង' },
  start: { en: 'Begins', km: 'ចាប់ផ្តើម' },
  end: { en: 'Ends', km: 'បញ្ចប់' },
  room: { en: 'Room', km: 'បន្ទប់' },
  moderator: { en: 'Moderator', km: 'អ្នកសម្របសម្រួលវគ្គ' },
  nobody: { en: 'Nobody yet', km: 'មិនទាន់មាន' },
  save: { en: 'Save', km: 'រក្សាទុក' },
  remove: { en: 'Take it out of the programme', km: 'ដកចេញពីកម្មវិធី' },
  back: { en: 'Programme', km: 'កម្មវិធី' },
  roomName: { en: 'Name', km: 'ឈ្មោះ' },
  holds: { en: 'How many people it holds', km: 'ចំនួនមនុស្សដែលបន្ទប់ផ្ទុកបាន' },
  people: { en: 'people', km: 'នាក់' },
  has: { en: 'What it has', km: 'អ្វីដែលមាន' },
  oneRoom: { en: 'Room {n}', km: 'បន្ទប់ទី {n}' },
  roomsHelp: {
    en: 'Leave a name empty to take a room away. Two more can be added each time you save.',
    km: 'ទុកឈ្មោះឱ្យទទេ ដើម្បីដកបន្ទប់ចេញ។ អាចបន្ថែមបន្ទប់ពីរទៀតរាល់ពេលរក្សាទុក។',
  },
} as const satisfies Catalogue;

export const kindNames = {
  session: { en: 'Session', km: 'វគ្គ' },
  plenary: { en: 'For all', km: 'សម្រាប់ទាំងអស់គ្នា' },
  break: { en: 'Break', km: 'សម្រាក' },
} as const satisfies Catalogue & Record<SlotKind, unknown>;

export const equipmentNames = {
  stepFree: { en: 'a way without steps', km: 'ផ្លូវចូលគ្មានជណ្តើរ' },
  signLanguage: { en: 'sign language', km: 'ភាសាសញ្ញា' },
  interpreter: { en: 'an interpreter', km: 'អ្នកបកប្រែ' },
  projector: { en: 'a projector', km: 'ម៉ាស៊ីនបញ្ចាំង' },
} as const satisfies Catalogue & Record<Equipment, unknown>;

export const warningTexts = {
  tooSmall: { en: '“{title}”: the room may be too small.', km: '«{title}»៖ បន្ទប់អាចតូចពេក។' },
  missing: {
    en: '“{title}” needs what the room lacks: {missing}.',
    km: '«{title}» ត្រូវការអ្វីដែលបន្ទប់ខ្វះ៖ {missing}។',
  },
  unconfirmed: {
    en: '“{title}”: not every speaker has confirmed.',
    km: '«{title}»៖ វាគ្មិនមិនទាន់បញ្ជាក់ទាំងអស់ទេ។',
  },
  noModerator: { en: '“{title}” has no moderator.', km: '«{title}» មិនទាន់មានអ្នកសម្របសម្រួល។' },
  noWay: {
    en: '“{title}”: somebody comes straight from another room.',
    km: '«{title}»៖ មានម្នាក់មកពីបន្ទប់ផ្សេងភ្លាម ដោយគ្មានពេលដើរ។',
  },
} as const satisfies Catalogue & Record<Warning, unknown>;
