import type { Catalogue } from '../../i18n/say.ts';

/** Typing the minutes of a meeting. */
export const minutesTexts = {
  minutes: { en: 'Minutes', km: 'កំណត់ហេតុ' },
  lead: {
    en: 'Open an item and type. Several people can type at the same time.',
    km: 'សូមបើកចំណុចមួយ រួចវាយ។ មនុស្សច្រើននាក់អាចវាយក្នុងពេលតែមួយ។',
  },
  next: { en: 'Type the minutes', km: 'វាយកំណត់ហេតុ' },
  observing: {
    en: 'The coordinator is working on the minutes. You see the summary when it is published.',
    km: 'អ្នកសម្របសម្រួលកំពុងរៀបចំកំណត់ហេតុ។ លោកអ្នកនឹងឃើញសេចក្តីសង្ខេប ពេលវាត្រូវបានផ្សព្វផ្សាយ។',
  },
  items: { en: 'Items', km: 'ចំណុច' },
  noItems: {
    en: 'The agenda has no items. Add one here, and type what was said.',
    km: 'របៀបវារៈគ្មានចំណុចទេ។ សូមបន្ថែមមួយនៅទីនេះ រួចវាយអ្វីដែលបានពិភាក្សា។',
  },
  openPoints: { en: 'Open action points', km: 'ចំណុចសកម្មភាពដែលនៅបើក' },
  offAgenda: { en: 'An item that is not on the agenda any more', km: 'ចំណុចដែលលែងមានក្នុងរបៀបវារៈ' },
  untitled: { en: 'An item without a title', km: 'ចំណុចគ្មានចំណងជើង' },
  itemNumber: { en: '{n}. {title}', km: '{n}. {title}' },
  nothingYet: { en: 'nothing typed yet', km: 'មិនទាន់បានវាយ' },
  typed: { en: 'typed', km: 'បានវាយ' },
  stepTyped: {
    en: { one: '{n} of {all} items typed', other: '{n} of {all} items typed' },
    km: 'បានវាយ {n} ក្នុងចំណោម {all} ចំណុច',
  },
  decisions: {
    en: { one: '{n} decision', other: '{n} decisions' },
    km: 'សេចក្តីសម្រេច {n}',
  },
  points: {
    en: { one: '{n} action point', other: '{n} action points' },
    km: 'ចំណុចសកម្មភាព {n}',
  },
  withoutOwner: { en: '{n} without owner', km: 'គ្មានម្ចាស់ {n}' },
  issues: {
    en: { one: '{n} issue', other: '{n} issues' },
    km: 'បញ្ហា {n}',
  },
  twoTexts: {
    en: { one: '{n} place with two texts', other: '{n} places with two texts' },
    km: 'កន្លែងមានអត្ថបទពីរ {n}',
  },
  addTitle: { en: 'Add an item', km: 'បន្ថែមចំណុច' },
  addHelp: {
    en: 'For something that came up and is not on the agenda.',
    km: 'សម្រាប់អ្វីដែលបានលើកឡើង ហើយមិនមានក្នុងរបៀបវារៈ។',
  },
  itemTitle: { en: 'Title', km: 'ចំណងជើង' },
  add: { en: 'Add this item', km: 'បន្ថែមចំណុចនេះ' },
  others: { en: 'Also', km: 'បន្ថែម' },
  print: { en: 'Print the full minutes', km: 'បោះពុម្ពកំណត់ហេតុពេញលេញ' },
  printHelp: {
    en: 'Everything that was typed, to forward to a director.',
    km: 'អ្វីៗទាំងអស់ដែលបានវាយ សម្រាប់ផ្ញើជូននាយក។',
  },
  rapporteurs: { en: 'Links for people who type', km: 'តំណសម្រាប់អ្នកវាយកំណត់ហេតុ' },
  rapporteursHelp: {
    en: 'Somebody without an account types the minutes by a link, until the summary is published.',
    km: 'អ្នកដែលគ្មានគណនីអាចវាយកំណត់ហេតុតាមតំណ រហូតដល់សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។',
  },
  cancelled: {
    en: 'The meeting is cancelled. What was typed is kept; nothing new is taken.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល។ អ្វីដែលបានវាយនៅរក្សាទុក តែមិនទទួលអ្វីថ្មីទេ។',
  },
  moved: {
    en: 'The meeting was moved after minutes had begun. What was typed before is kept here.',
    km: 'កិច្ចប្រជុំត្រូវបានប្តូរពេល ក្រោយពេលចាប់ផ្តើមវាយកំណត់ហេតុ។ អ្វីដែលបានវាយមុននោះនៅរក្សាទុកនៅទីនេះ។',
  },
  published: {
    en: 'The summary is published. What you change here comes into it when it is published again.',
    km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយហើយ។ អ្វីដែលលោកអ្នកកែនៅទីនេះ នឹងចូលក្នុងសេចក្តីសង្ខេប ពេលផ្សព្វផ្សាយម្តងទៀត។',
  },
  foot: {
    en: 'With this link you type the minutes of one meeting, until its summary is published. It shows names of people and organisations, and no addresses.',
    km: 'តំណនេះសម្រាប់វាយកំណត់ហេតុនៃកិច្ចប្រជុំមួយ រហូតដល់សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។ វាបង្ហាញឈ្មោះមនុស្ស និងអង្គការ តែគ្មានអាសយដ្ឋានទេ។',
  },
} as const satisfies Catalogue;

/** One item. */
export const itemTexts = {
  notes: { en: 'Notes', km: 'កំណត់ត្រា' },
  notesHelp: {
    en: 'What was said, as plain text; lines that begin with “- ” are a list. Notes may be in one language. Of decisions, action points and issues the summary asks for both, or marks them.',
    km: 'អ្វីដែលបានពិភាក្សា ជាអត្ថបទធម្មតា។ បន្ទាត់ដែលចាប់ផ្តើមដោយ «- » គឺជាបញ្ជី។ កំណត់ត្រាអាចមានតែភាសាមួយ។ ចំពោះសេចក្តីសម្រេច ចំណុចសកម្មភាព និងបញ្ហា សេចក្តីសង្ខេបសុំទាំងពីរភាសា ឬសម្គាល់វា។',
  },
  words: { en: 'The words', km: 'ពាក្យពេចន៍' },
  kind: { en: 'What it is', km: 'ប្រភេទ' },
  inKhmer: { en: 'In Khmer', km: 'ជាភាសាខ្មែរ' },
  inEnglish: { en: 'In English', km: 'ជាភាសាអង់គ្លេស' },
  decisions: { en: 'Decisions', km: 'សេចក្តីសម្រេច' },
  points: { en: 'Action points', km: 'ចំណុចសកម្មភាព' },
  issues: { en: 'Issues to take up', km: 'បញ្ហាត្រូវលើកឡើង' },
  decision: { en: 'Decision', km: 'សេចក្តីសម្រេច' },
  point: { en: 'Action point', km: 'ចំណុចសកម្មភាព' },
  issue: { en: 'Issue to take up', km: 'បញ្ហាត្រូវលើកឡើង' },
  newDecision: { en: 'A new decision', km: 'សេចក្តីសម្រេចថ្មី' },
  newPoint: { en: 'A new action point', km: 'ចំណុចសកម្មភាពថ្មី' },
  newIssue: { en: 'A new issue', km: 'បញ្ហាថ្មី' },
  addDecision: { en: 'Add a decision', km: 'បន្ថែមសេចក្តីសម្រេច' },
  addPoint: { en: 'Add an action point', km: 'បន្ថែមចំណុចសកម្មភាព' },
  addIssue: { en: 'Add an issue', km: 'បន្ថែមបញ្ហា' },
  membersOnly: { en: 'For members only', km: 'សម្រាប់តែសមាជិក' },
  membersOnlyHelp: { en: 'It is not on the public page.', km: 'វាមិនមាននៅលើទំព័រសាធារណៈទេ។' },
  owners: { en: 'Which organisation, and who', km: 'អង្គការណា និងនរណា' },
  ownersHelp: {
    en: 'Choose a name from the list: members, partners, and the guests of this meeting. The first one leads.',
    km: 'សូមជ្រើសរើសឈ្មោះពីបញ្ជី៖ សមាជិក ដៃគូ និងភ្ញៀវនៃកិច្ចប្រជុំនេះ។ អ្នកទីមួយជាអ្នកដឹកនាំ។',
  },
  more: { en: 'And with them', km: 'និងរួមជាមួយ' },
  open: { en: 'Nobody yet: anybody can take it', km: 'មិនទាន់មាននរណា៖ អ្នកណាចង់អាចទទួល' },
  due: { en: 'Due date', km: 'ត្រឹមថ្ងៃណា' },
  askedOf: { en: 'Whom to ask', km: 'ស្នើទៅនរណា' },
  askedOfHelp: {
    en: 'For example NEP, the provincial office, the JTWG.',
    km: 'ឧទាហរណ៍ NEP មន្ទីរអប់រំខេត្ត JTWG។',
  },
  reply: { en: 'The reply', km: 'ចម្លើយ' },
  replyNone: { en: 'none yet', km: 'មិនទាន់មាន' },
  replyWrite: { en: 'write it', km: 'សរសេរ' },
  repliedOn: { en: 'Date of the reply', km: 'កាលបរិច្ឆេទចម្លើយ' },
  makeDecision: { en: 'Make it a decision', km: 'កែជាសេចក្តីសម្រេច' },
  makePoint: { en: 'Make it an action point', km: 'កែជាចំណុចសកម្មភាព' },
  makeIssue: { en: 'Make it an issue', km: 'កែជាបញ្ហា' },
  planForum: { en: 'Plan a forum from this', km: 'រៀបផែនការវេទិកាពីសេចក្តីសម្រេចនេះ' },
  thisOne: { en: 'the new entry', km: 'ចំណុចថ្មីនេះ' },
  remove: { en: 'Remove', km: 'ដកចេញ' },
  removed: { en: 'Removed', km: 'បានដកចេញ' },
  removedHelp: {
    en: 'What was removed is in no summary. It can be put back.',
    km: 'អ្វីដែលបានដកចេញ មិនមានក្នុងសេចក្តីសង្ខេបទេ។ អាចដាក់មកវិញបាន។',
  },
  putBack: { en: 'Put back', km: 'ដាក់មកវិញ' },
  noOwner: { en: 'Nobody is named yet.', km: 'មិនទាន់មានឈ្មោះអ្នកទទួល។' },
  noDue: { en: 'No date yet.', km: 'មិនទាន់មានកាលបរិច្ឆេទ។' },
  noAskedOf: { en: 'Nobody is asked yet.', km: 'មិនទាន់ស្នើទៅនរណា។' },
  dueBefore: {
    en: 'The date is before the meeting. Is the year right?',
    km: 'កាលបរិច្ឆេទនេះមុនថ្ងៃប្រជុំ។ តើឆ្នាំត្រឹមត្រូវទេ?',
  },
  unknownOwner: {
    en: '“{name}” is not on the list. Choose a name from the list; a new organisation is added under Members.',
    km: '«{name}» មិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសឈ្មោះពីបញ្ជី។ អង្គការថ្មីត្រូវបន្ថែមក្រោមសមាជិក។',
  },
  notADate: {
    en: 'Write the date as day/month/year, for example 15/12/2025.',
    km: 'សូមសរសេរកាលបរិច្ឆេទជា ថ្ងៃ/ខែ/ឆ្នាំ ឧទាហរណ៍ ១៥/១២/២០២៥។',
  },
  tooFar: {
    en: 'This date is more than two years away. Check the year.',
    km: 'កាលបរិច្ឆេទនេះឆ្ងាយជាងពីរឆ្នាំ។ សូមពិនិត្យឆ្នាំ។',
  },
  tooLong: { en: 'At most {max} letters.', km: 'យ៉ាងច្រើន {max} តួអក្សរ។' },
  tooManyOwners: { en: 'At most {max} names.', km: 'យ៉ាងច្រើន {max} ឈ្មោះ។' },
  before: { en: 'What became of it', km: 'ស្ថានភាព' },
  isDone: { en: 'done', km: 'បានធ្វើរួច' },
  isDropped: { en: 'dropped', km: 'បានបោះបង់' },
  isOpen: { en: 'for anybody who takes it', km: 'សម្រាប់អ្នកដែលចង់ទទួល' },
  allItems: { en: 'All items', km: 'ចំណុចទាំងអស់' },
} as const satisfies Catalogue;

/** Links for people who type and are no staff. */
export const rapporteurTexts = {
  title: { en: 'Links for people who type', km: 'តំណសម្រាប់អ្នកវាយកំណត់ហេតុ' },
  lead: {
    en: 'Somebody without an account types the minutes on their own phone or computer. A link works until the summary is published, and shows names only.',
    km: 'អ្នកដែលគ្មានគណនី វាយកំណត់ហេតុលើទូរសព្ទ ឬកុំព្យូទ័ររបស់ខ្លួន។ តំណប្រើបានរហូតដល់សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ ហើយបង្ហាញតែឈ្មោះ។',
  },
  name: { en: 'Who types the minutes', km: 'ឈ្មោះអ្នកវាយកំណត់ហេតុ' },
  give: { en: 'Make a link', km: 'បង្កើតតំណ' },
  given: { en: 'The link for {name} is ready.', km: 'តំណសម្រាប់ {name} រួចរាល់ហើយ។' },
  since: { en: 'Made {when}', km: 'បង្កើត {when}' },
  off: { en: 'Switched off {when}', km: 'បានបិទ {when}' },
  revoke: { en: 'Switch off the link of {name}', km: 'បិទតំណរបស់ {name}' },
  revoked: {
    en: 'The link is switched off: nothing more can be typed by it.',
    km: 'តំណត្រូវបានបិទ៖ មិនអាចវាយអ្វីតាមវាទៀតទេ។',
  },
  unnamed: { en: 'Somebody', km: 'អ្នកណាម្នាក់' },
  text: { en: 'Text for {name}', km: 'អត្ថបទសម្រាប់ {name}' },
  words: {
    en: 'Hello {name}, this page is for typing the minutes of {title} on {day}. What you type is saved by itself:\n{link}',
    km: 'សូមជម្រាបជូន {name}! ទំព័រនេះសម្រាប់វាយកំណត់ហេតុនៃ {title} នៅ{day}។ អ្វីដែលលោកអ្នកវាយនឹងរក្សាទុកដោយស្វ័យប្រវត្តិ៖\n{link}',
  },
  empty: { en: 'Nobody has a link yet.', km: 'មិនទាន់មាននរណាមានតំណទេ។' },
  over: {
    en: 'The summary is published: links for typing open nothing any more.',
    km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយហើយ៖ តំណសម្រាប់វាយលែងដំណើរការ។',
  },
  cancelled: {
    en: 'The meeting is cancelled: there is nothing to type.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល៖ គ្មានអ្វីត្រូវវាយទេ។',
  },
  deadTitle: { en: 'This link opens nothing any more', km: 'តំណនេះលែងដំណើរការហើយ' },
  deadPublished: {
    en: 'The summary of the meeting is published. Thank you for typing its minutes. If something in it is wrong, tell the coordinator.',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំត្រូវបានផ្សព្វផ្សាយហើយ។ សូមអរគុណដែលបានវាយកំណត់ហេតុ។ បើមានអ្វីខុស សូមជម្រាបអ្នកសម្របសម្រួល។',
  },
  deadRevoked: {
    en: 'The coordinator has switched it off. If you still have text that is not saved, copy it and give it to them.',
    km: 'អ្នកសម្របសម្រួលបានបិទវា។ បើលោកអ្នកនៅមានអត្ថបទដែលមិនទាន់រក្សាទុក សូមចម្លងវា រួចប្រគល់ជូនគាត់។',
  },
  deadUnknown: {
    en: 'It is too old, or it was not copied whole. Ask the coordinator for a new one. If you still have text that is not saved, copy it and give it to them.',
    km: 'តំណនេះផុតកំណត់ ឬមិនត្រូវបានចម្លងពេញលេញ។ សូមសុំតំណថ្មីពីអ្នកសម្របសម្រួល។ បើលោកអ្នកនៅមានអត្ថបទដែលមិនទាន់រក្សាទុក សូមចម្លងវា រួចប្រគល់ជូនគាត់។',
  },
} as const satisfies Catalogue;

/** The full minutes on paper. */
export const printTexts = {
  title: { en: 'Minutes', km: 'កំណត់ហេតុ' },
  how: {
    en: 'Print this page, or save it as a PDF. It holds everything, also what is for members only.',
    km: 'សូមបោះពុម្ពទំព័រនេះ ឬរក្សាទុកជា PDF។ វាមានអ្វីៗទាំងអស់ រួមទាំងអ្វីដែលសម្រាប់តែសមាជិក។',
  },
  draft: { en: 'Draft, not published yet', km: 'សេចក្តីព្រាង មិនទាន់ផ្សព្វផ្សាយ' },
  what: { en: 'What', km: 'អ្វី' },
  who: { en: 'Who', km: 'នរណា' },
  until: { en: 'Until', km: 'ត្រឹម' },
  nobody: { en: 'nobody yet', km: 'មិនទាន់មាន' },
  noDate: { en: 'no date', km: 'មិនមានកាលកំណត់' },
  membersOnly: { en: '(members only)', km: '(សម្រាប់តែសមាជិក)' },
  askedOf: { en: 'asked of {whom}', km: 'ស្នើទៅ {whom}' },
  replied: { en: 'Reply, {day}: {text}', km: 'ចម្លើយ {day}៖ {text}' },
  repliedUndated: { en: 'Reply: {text}', km: 'ចម្លើយ៖ {text}' },
  nothing: { en: 'Nothing was typed.', km: 'មិនបានវាយអ្វីទេ។' },
  alsoThere: { en: 'another text of {who}, not settled:', km: 'អត្ថបទមួយទៀតរបស់ {who} មិនទាន់សម្រេច៖' },
} as const satisfies Catalogue;
