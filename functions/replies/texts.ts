import type { Catalogue, Text } from '../i18n/say.ts';
import type { Answer } from '../meeting/rules/seat-events.ts';
import type { Doubt } from './rules/events.ts';

/** Answers from calendars that a person must decide about. Formal register; a native reader confirms the Khmer. */
export const replyTexts = {
  title: { en: 'Answers by e-mail', km: 'ចម្លើយតាមអ៊ីមែល' },
  lead: {
    en: 'These came from calendars, and something does not fit. Nothing is counted before you decide. If in doubt, call.',
    km: 'ចម្លើយទាំងនេះមកពីប្រតិទិន ហើយមានចំណុចមួយមិនត្រូវគ្នា។ គ្មានអ្វីត្រូវបានរាប់ទេ មុនពេលលោកអ្នកសម្រេច។ បើមានចម្ងល់ សូមទូរសព្ទសួរ។',
  },
  empty: {
    en: 'All is well: no answer waits for you. Answers from calendars that can be trusted are counted automatically.',
    km: 'ល្អប្រសើរ៖ គ្មានចម្លើយរង់ចាំលោកអ្នកទេ។ ចម្លើយពីប្រតិទិនដែលអាចទុកចិត្តបាន ត្រូវបានរាប់ដោយស្វ័យប្រវត្តិ។',
  },
  back: { en: 'Today', km: 'ថ្ងៃនេះ' },
  meeting: { en: 'Meeting', km: 'កិច្ចប្រជុំ' },
  time: { en: 'Answered for', km: 'ឆ្លើយតបសម្រាប់ពេល' },
  proposedTime: { en: 'Proposed', km: 'ពេលដែលស្នើ' },
  noTime: { en: 'no time named', km: 'មិនបានបញ្ជាក់ពេល' },
  from: { en: 'Sent from', km: 'ផ្ញើពី' },
  said: { en: 'Said', km: 'បានឆ្លើយនៅ' },
  note: { en: 'They wrote', km: 'សារដែលបានសរសេរ' },
  doubt: { en: 'Why you are asked', km: 'មូលហេតុដែលសួរលោកអ្នក' },
  takeYes: { en: 'Take it as a yes', km: 'ទទួលយកថា ចូលរួម' },
  takeNo: { en: 'Take it as a no', km: 'ទទួលយកថា មិនចូលរួម' },
  takeUnsure: { en: 'Take it as not sure', km: 'ទទួលយកថា មិនទាន់ប្រាកដ' },
  instead: { en: 'Instead of them', km: 'អ្នកជំនួស' },
  counted: { en: 'Counted now', km: 'ចម្លើយដែលកំពុងរាប់' },
  countedLine: { en: '{answer}, said {when}', km: '{answer} ឆ្លើយនៅ{when}' },
  takeDelegate: { en: 'Record that {name} is coming', km: 'កត់ត្រាថា {name} នឹងចូលរួម' },
  inviteDelegate: { en: 'Invite {name}', km: 'អញ្ជើញ {name}' },
  invited: { en: 'The invitation to {name} is on its way.', km: 'លិខិតអញ្ជើញជូន {name} កំពុងត្រូវបានផ្ញើ។' },
  ignore: { en: 'Ignore', km: 'មិនទទួលយក' },
  seen: { en: 'I have seen it', km: 'បានឃើញហើយ' },
  accepted: { en: 'Recorded as their answer.', km: 'បានកត់ត្រាជាចម្លើយរបស់គាត់។' },
  dismissed: { en: 'Put aside. Nothing was changed.', km: 'បានទុកមួយឡែក។ គ្មានអ្វីត្រូវបានកែប្រែទេ។' },
  somebody: { en: 'Somebody invited', km: 'អ្នកដែលបានទទួលការអញ្ជើញម្នាក់' },
  who: { en: '{name} ({organisation})', km: '{name} ({organisation})' },
} as const satisfies Catalogue;

/** What somebody seems to say. `{who}`: `Demo Dara (Reading Bridge)`. */
export const seemingTexts = {
  yes: { en: '{who} seems to say yes by e-mail', km: '{who} ហាក់ដូចជាឆ្លើយថា ចូលរួម តាមអ៊ីមែល' },
  no: { en: '{who} seems to say no by e-mail', km: '{who} ហាក់ដូចជាឆ្លើយថា មិនចូលរួម តាមអ៊ីមែល' },
  unsure: {
    en: '{who} seems not to be sure, by e-mail',
    km: '{who} ហាក់ដូចជាឆ្លើយថា មិនទាន់ប្រាកដ តាមអ៊ីមែល',
  },
  proposal: { en: '{who} proposes another time by e-mail', km: '{who} ស្នើពេលវេលាផ្សេង តាមអ៊ីមែល' },
  delegation: {
    en: '{who} names somebody else by e-mail',
    km: '{who} ចាត់តាំងអ្នកផ្សេងជំនួស តាមអ៊ីមែល',
  },
} as const satisfies Record<Answer | 'proposal' | 'delegation', Text>;

/** What is counted for a seat, as one word. */
export const countedTexts = {
  yes: { en: 'yes', km: 'ចូលរួម' },
  no: { en: 'no', km: 'មិនចូលរួម' },
  unsure: { en: 'not sure', km: 'មិនទាន់ប្រាកដ' },
} as const satisfies Record<Answer, Text>;

export const doubtTexts = {
  unproven: {
    en: 'Nothing proves that the mail really comes from this address.',
    km: 'គ្មានអ្វីបញ្ជាក់ថាអ៊ីមែលនេះពិតជាមកពីអាសយដ្ឋាននេះទេ។',
  },
  otherSender: {
    en: 'The mail was sent from another address than the one it answers for.',
    km: 'អ៊ីមែលនេះត្រូវបានផ្ញើពីអាសយដ្ឋានផ្សេង ក្រៅពីអាសយដ្ឋានដែលវាឆ្លើយជំនួស។',
  },
  otherAddress: {
    en: 'It came through their invitation, but the network does not have this address for them.',
    km: 'វាមកតាមលិខិតអញ្ជើញរបស់គាត់ ប៉ុន្តែបណ្តាញគ្មានអាសយដ្ឋាននេះសម្រាប់គាត់ទេ។',
  },
  otherInvitation: {
    en: 'It was sent through an invitation that belongs to somebody else.',
    km: 'វាត្រូវបានផ្ញើតាមលិខិតអញ្ជើញដែលជារបស់អ្នកផ្សេង។',
  },
  severalPeople: {
    en: 'More than one person is invited at this address.',
    km: 'មានមនុស្សច្រើនជាងម្នាក់ដែលបានទទួលការអញ្ជើញតាមអាសយដ្ឋាននេះ។',
  },
  clocks: {
    en: 'It came after the answer that is counted now, but its calendar says that it was given before that one. One of the clocks is wrong.',
    km: 'វាបានមកដល់ក្រោយចម្លើយដែលកំពុងរាប់ ប៉ុន្តែប្រតិទិនរបស់គាត់ថាវាត្រូវបានឆ្លើយមុន។ នាឡិកាមួយមិនត្រឹមត្រូវ។',
  },
} as const satisfies Record<Doubt, Text>;

/** The mail that brings a person's words to the coordinator. */
export const forwardTexts = {
  subject: { en: 'Forwarded: {subject}', km: 'បញ្ជូនបន្ត៖ {subject}' },
  noSubject: { en: 'a reply to an invitation', km: 'ការឆ្លើយតបទៅលិខិតអញ្ជើញ' },
  preheader: { en: 'Somebody answered an invitation in words.', km: 'មានអ្នកឆ្លើយតបលិខិតអញ្ជើញជាពាក្យ។' },
  what: { en: '{name} wrote', km: '{name} បានសរសេរ' },
  lead: {
    en: 'This came to an address meant only for calendars, so we are passing it on to you. Your reply goes to {address}.',
    km: 'សារនេះបានមកដល់អាសយដ្ឋានសម្រាប់តែប្រតិទិនឆ្លើយតប ដូច្នេះយើងបញ្ជូនបន្តជូនលោកអ្នក។ ការឆ្លើយតបរបស់លោកអ្នកនឹងទៅដល់ {address}។',
  },
  unread: {
    en: 'A calendar’s answer came with this mail, but it could not be read, so nothing was counted. If it is clear what they mean, record it yourself on the meeting’s page.',
    km: 'អ៊ីមែលនេះមានចម្លើយពីប្រតិទិនភ្ជាប់មកជាមួយ ប៉ុន្តែមិនអាចអានបានទេ ដូច្នេះគ្មានអ្វីត្រូវបានរាប់ឡើយ។ បើន័យរបស់គាត់ច្បាស់លាស់ សូមកត់ត្រាដោយផ្ទាល់នៅទំព័រកិច្ចប្រជុំ។',
  },
  noWords: { en: '(The mail had no text.)', km: '(អ៊ីមែលនេះគ្មានអត្ថបទទេ។)' },
  cut: {
    en: 'The mail was longer; ask {name} for the rest.',
    km: 'អ៊ីមែលនេះវែងជាងនេះ។ សូមសួរ {name} សម្រាប់ផ្នែកដែលនៅសល់។',
  },
  open: { en: 'Open the meeting', km: 'បើកកិច្ចប្រជុំ' },
  why: {
    en: 'You receive this because you look after meetings of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកមើលការខុសត្រូវកិច្ចប្រជុំរបស់ {network}។',
  },
} as const satisfies Catalogue;

/** Words of a day on which so many came that they are not passed on one by one. */
export const keptTexts = {
  subject: { en: 'More replies came today at {network}', km: 'ថ្ងៃនេះមានសារឆ្លើយតបច្រើននៅ {network}' },
  preheader: {
    en: 'They are kept on a page instead of filling your mailbox.',
    km: 'សារទាំងនោះត្រូវបានរក្សាទុកក្នុងទំព័រមួយ ជំនួសឱ្យការផ្ញើមកប្រអប់សំបុត្ររបស់លោកអ្នក។',
  },
  what: { en: 'More replies came', km: 'មានសារឆ្លើយតបច្រើន' },
  lead: {
    en: 'Unusually many people, or one person many times, wrote to the address that is meant for calendars. Until tomorrow these mails are no longer passed on to you one by one: you can read them on a page.',
    km: 'មានមនុស្សច្រើនខុសធម្មតា ឬមនុស្សម្នាក់ច្រើនដង បានសរសេរមកអាសយដ្ឋានដែលសម្រាប់តែប្រតិទិន។ រហូតដល់ថ្ងៃស្អែក សារទាំងនេះលែងត្រូវបានបញ្ជូនបន្តម្តងមួយៗទៀត៖ លោកអ្នកអាចអានវានៅលើទំព័រមួយ។',
  },
  doubt: {
    en: 'Several mails from a person you do not know are usually spam: you may leave them unread.',
    km: 'សារច្រើនពីមនុស្សដែលលោកអ្នកមិនស្គាល់ ភាគច្រើនជាសារឥតបានការ៖ លោកអ្នកអាចមិនអានក៏បាន។',
  },
  open: { en: 'Read them', km: 'អានសារទាំងនោះ' },
  sectionTitle: { en: 'Words that were not passed on', km: 'សារដែលមិនបានបញ្ជូនបន្ត' },
  sectionLead: {
    en: 'So many mails came on one day that these were kept here.',
    km: 'ដោយសារមានសារច្រើនក្នុងមួយថ្ងៃ សារទាំងនេះត្រូវបានរក្សាទុកនៅទីនេះ។',
  },
  from: { en: '{name}, {address}', km: '{name}, {address}' },
} as const satisfies Catalogue;
