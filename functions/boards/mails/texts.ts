import type { Catalogue } from '../../i18n/say.ts';

/** The log of all messages of a network. */
export const mailLogTexts = {
  title: { en: 'Mail log', km: 'កំណត់ត្រាសារ' },
  lead: {
    en: 'Every message, to whom it went and what became of it.',
    km: 'សារទាំងអស់ បានផ្ញើជូនអ្នកណា និងលទ្ធផលរបស់វា។',
  },
  search: {
    en: 'Name, organisation, or an address that they have or had',
    km: 'ឈ្មោះ អង្គការ ឬអាសយដ្ឋានអ៊ីមែលបច្ចុប្បន្នឬមុន',
  },
  searchLabel: { en: 'Search', km: 'ស្វែងរក' },
  guestsHelp: {
    en: 'A guest is found by the meeting. Somebody who speaks for several organisations is written to once: search for the address, and look at each.',
    km: 'ភ្ញៀវអាចរកបានតាមកិច្ចប្រជុំ។ អ្នកដែលតំណាងអង្គការច្រើន ទទួលសារតែម្តង៖ សូមស្វែងរកតាមអាសយដ្ឋាន ហើយមើលម្តងមួយៗ។',
  },
  found: {
    en: { one: 'One person or meeting found.', other: '{n} people and meetings found.' },
    km: 'រកឃើញមនុស្ស និងកិច្ចប្រជុំចំនួន {n}។',
  },
  foundMore: {
    en: 'Not all of them are shown. Type more of the name.',
    km: 'មិនបានបង្ហាញទាំងអស់ទេ។ សូមវាយឈ្មោះបន្ថែម។',
  },
  nothingFound: {
    en: 'Nobody and no recent meeting is found by this. Try a part of the name, in either language.',
    km: 'រកមិនឃើញបុគ្គល ឬកិច្ចប្រជុំថ្មីៗតាមពាក្យនេះទេ។ សូមសាកល្បងផ្នែកណាមួយនៃឈ្មោះ ជាភាសាណាមួយក៏បាន។',
  },
  noWords: {
    en: 'Type a name, an organisation or an address: there are no letters in this.',
    km: 'សូមវាយឈ្មោះ អង្គការ ឬអាសយដ្ឋាន៖ ក្នុងនេះគ្មានអក្សរទេ។',
  },
  people: { en: 'People', km: 'មនុស្ស' },
  byMeeting: { en: 'By meeting', km: 'តាមកិច្ចប្រជុំ' },
  noMeetings: { en: 'No meeting yet.', km: 'មិនទាន់មានកិច្ចប្រជុំ។' },
  allMeetings: { en: 'All meetings', km: 'កិច្ចប្រជុំទាំងអស់' },
  had: { en: 'before: {emails}', km: 'មុន៖ {emails}' },
  left: { en: 'has left', km: 'បានចាកចេញ' },
  ofPerson: { en: 'Messages to {name}', km: 'សារជូន {name}' },
  ofMeeting: { en: 'Messages about {title}', km: 'សារអំពី {title}' },
  somebody: { en: 'Somebody who is no longer in the list', km: 'បុគ្គលដែលលែងមានក្នុងបញ្ជី' },
  searchAnother: { en: 'Search for somebody else', km: 'ស្វែងរកអ្នកផ្សេង' },
  filters: { en: 'Kind, state, day', km: 'ប្រភេទ ស្ថានភាព ថ្ងៃ' },
  kind: { en: 'Message', km: 'សារ' },
  anyKind: { en: 'All messages', km: 'សារទាំងអស់' },
  state: { en: 'State', km: 'ស្ថានភាព' },
  anyState: { en: 'Whatever became of it', km: 'គ្រប់ស្ថានភាព' },
  day: { en: 'Day on which it was prepared', km: 'ថ្ងៃដែលបានរៀបចំ' },
  show: { en: 'Show these', km: 'បង្ហាញ' },
  showAll: { en: 'Show all', km: 'បង្ហាញទាំងអស់' },
  none: { en: 'There is no message like this.', km: 'គ្មានសារបែបនេះទេ។' },
  noneToThem: { en: 'Nothing has been sent to them yet.', km: 'មិនទាន់មានសារជូនគាត់ទេ។' },
  noneAbout: { en: 'Nothing has been sent about it yet.', km: 'មិនទាន់មានសារអំពីវាទេ។' },
  lookedAt: {
    en: {
      one: 'One message was looked at for this page; there are older ones.',
      other: '{n} messages were looked at for this page; there are older ones.',
    },
    km: 'ទំព័រនេះបានពិនិត្យសារ {n} ហើយនៅមានសារចាស់ជាងនេះទៀត។',
  },
  older: { en: 'Older messages', km: 'សារចាស់ជាងនេះ' },
  count: { en: { one: 'One message.', other: '{n} messages.' }, km: 'សារ {n}។' },
  behind: {
    en: 'Messages are being sent at this moment: the states are some minutes old.',
    km: 'សារកំពុងត្រូវបានផ្ញើ៖ ស្ថានភាពទាំងនេះយឺតពីរបីនាទី។',
  },
  prepared: { en: 'prepared {when}', km: 'រៀបចំនៅ{when}' },
  sent: { en: 'sent {when}', km: 'ផ្ញើនៅ{when}' },
  sentTo: { en: 'sent {when} to {email}', km: 'ផ្ញើនៅ{when} ទៅ {email}' },
  handed: { en: 'handed over {when} by {who}', km: 'ប្រគល់នៅ{when} ដោយ {who}' },
  settled: { en: 'settled {when} by {who}', km: 'ដោះស្រាយនៅ{when} ដោយ {who}' },
  waitsUntil: { en: 'not before {when}', km: 'មិនមុន{when}' },
  staffMember: { en: 'somebody of the team', km: 'សមាជិកក្រុមការងារ' },
  onlyWhy: { en: 'Only those that were left out because: {why}.', km: 'តែសារដែលមិនបានផ្ញើដោយសារ៖ {why}។' },
} as const satisfies Catalogue;

/** The states by which the log is filtered. */
export const standingTexts = {
  waits: { en: 'Waiting to be sent', km: 'កំពុងរង់ចាំផ្ញើ' },
  gone: { en: 'Sent, whatever became of it', km: 'បានផ្ញើ មិនថាលទ្ធផលយ៉ាងណា' },
  sent: { en: 'Sent; nothing heard of it yet', km: 'បានផ្ញើ មិនទាន់មានដំណឹង' },
  delivered: { en: 'Delivered', km: 'បានទៅដល់' },
  missed: { en: 'Not delivered', km: 'ទៅមិនដល់' },
  unknown: { en: 'We do not know whether it was sent', km: 'យើងមិនដឹងថាបានផ្ញើឬនៅទេ' },
  leftOut: { en: 'Not sent, or replaced by a newer one', km: 'មិនបានផ្ញើ ឬជំនួសដោយសារថ្មី' },
  byHand: { en: 'By hand', km: 'ប្រគល់ដោយដៃ' },
  toHandOver: { en: 'To hand over', km: 'ត្រូវប្រគល់ដោយដៃ' },
  handedOver: { en: 'Handed over', km: 'បានប្រគល់' },
} as const satisfies Catalogue;

/** What a message is about, where it is no meeting with a title. */
export const causeTexts = {
  meeting: { en: 'A meeting', km: 'កិច្ចប្រជុំ' },
  topics: { en: 'Topics for a meeting', km: 'ប្រធានបទសម្រាប់កិច្ចប្រជុំ' },
  task: { en: 'A task', km: 'កិច្ចការ' },
  promises: { en: 'Their tasks', km: 'កិច្ចការរបស់គាត់' },
  leads: { en: 'Tasks of a forum', km: 'កិច្ចការនៃវេទិកា' },
  member: { en: 'Details of their organisation', km: 'ព័ត៌មានអំពីអង្គការរបស់គាត់' },
  forum: { en: 'The plan of a forum', km: 'ផែនការវេទិកា' },
  call: { en: 'A call for proposals', km: 'ការអំពាវនាវដាក់សំណើ' },
  proposal: { en: 'A proposal', km: 'សំណើ' },
  programme: { en: 'The programme of a forum', km: 'កម្មវិធីវេទិកា' },
  places: { en: 'Places of a forum', km: 'កន្លែងក្នុងវេទិកា' },
  placeAsk: { en: 'Registration for a forum', km: 'ការចុះឈ្មោះចូលវេទិកា' },
  reply: { en: 'A reply by mail', km: 'ចម្លើយតាមអ៊ីមែល' },
  network: { en: 'The network', km: 'បណ្តាញ' },
  other: { en: 'Something else', km: 'ផ្សេងៗ' },
} as const satisfies Catalogue;
