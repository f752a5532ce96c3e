import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** Today: what needs somebody, and what happened. */
export const todayTexts = {
  title: { en: 'Today', km: 'ថ្ងៃនេះ' },
  needs: {
    en: { one: 'One thing needs you.', other: '{n} things need you.' },
    km: { one: 'មានកិច្ចការមួយត្រូវការលោកអ្នក។', other: 'មានកិច្ចការ {n} ត្រូវការលោកអ្នក។' },
  },
  allWell: { en: 'All is well. Nothing needs you today.', km: 'ល្អប្រសើរ។ ថ្ងៃនេះមិនមានអ្វីត្រូវការលោកអ្នកទេ។' },
  standstill: { en: 'No mail is sent at the moment.', km: 'បច្ចុប្បន្នមិនមានការផ្ញើអ៊ីមែលទេ។' },
  nothingElse: { en: 'Nothing else needs you today.', km: 'ក្រៅពីនេះ ថ្ងៃនេះមិនមានអ្វីត្រូវការលោកអ្នកទេ។' },
  allWellAnswers: {
    en: {
      one: 'All is well. One answer came in since yesterday.',
      other: 'All is well. {n} answers came in since yesterday.',
    },
    km: { one: 'ល្អប្រសើរ។ មានការឆ្លើយតបមួយចូលមកចាប់ពីម្សិលមិញ។', other: 'ល្អប្រសើរ។ មានការឆ្លើយតប {n} ចូលមកចាប់ពីម្សិលមិញ។' },
  },
  needsTitle: { en: 'What needs you', km: 'កិច្ចការដែលត្រូវការលោកអ្នក' },
  sinceTitle: { en: 'Since yesterday', km: 'ចាប់ពីម្សិលមិញ' },
  sinceAnswers: {
    en: { one: 'One answer came in.', other: '{n} answers came in.' },
    km: { one: 'មានការឆ្លើយតបមួយចូលមក។', other: 'មានការឆ្លើយតប {n} ចូលមក។' },
  },
  board: { en: 'Overview', km: 'ស្ថានភាពទូទៅ' },
} as const satisfies Catalogue;

/** The board for admins. */
export const boardTexts = {
  title: { en: 'Overview', km: 'ស្ថានភាពទូទៅ' },
  leadWell: {
    en: {
      one: 'All well: one message this quarter, which does not need you.',
      other: 'All well: {n} messages this quarter, none needs you.',
    },
    km: 'ល្អប្រសើរ៖ ត្រីមាសនេះមានសារ {n} គ្មានសារណាត្រូវការលោកអ្នកទេ។',
  },
  leadMessages: {
    en: { one: 'One message this quarter.', other: '{n} messages this quarter.' },
    km: 'ត្រីមាសនេះមានសារ {n}។',
  },
  leadNeeds: {
    en: {
      one: 'One person waits for you: a message did not reach them, or is to be handed over.',
      other: '{n} people wait for you: a message did not reach them, or is to be handed over.',
    },
    km: 'មាន {n} នាក់រង់ចាំលោកអ្នក៖ សារទៅមិនដល់ពួកគេ ឬត្រូវប្រគល់ដោយដៃ។',
  },
  leadNothing: { en: 'No messages this quarter yet.', km: 'ត្រីមាសនេះមិនទាន់មានសារនៅឡើយ។' },
  arrived: { en: 'sent or handed over', km: 'បានផ្ញើ ឬបានប្រគល់' },
  waiting: { en: 'on their way, or to hand over', km: 'កំពុងផ្ញើ ឬត្រូវប្រគល់ដោយដៃ' },
  notArrived: { en: 'people not reached', km: 'នាក់ដែលសារទៅមិនដល់' },
  meetings: { en: 'Meetings by stage', km: 'កិច្ចប្រជុំតាមដំណាក់កាល' },
  meetingsCaption: { en: 'Meetings since {date}', km: 'កិច្ចប្រជុំចាប់ពី {date}' },
  meeting: { en: 'Meeting', km: 'កិច្ចប្រជុំ' },
  date: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
  untitled: typedTexts.untitledMeeting,
  noDate: { en: 'No date yet', km: 'មិនទាន់មានកាលបរិច្ឆេទ' },
  stage: { en: 'Stage', km: 'ដំណាក់កាល' },
  messages: { en: 'Messages', km: 'សារ' },
  failed: { en: 'People not reached', km: 'អ្នកដែលសារទៅមិនដល់' },
  noMeetings: { en: 'No meeting in this time.', km: 'គ្មានកិច្ចប្រជុំក្នុងរយៈពេលនេះ។' },
  funnel: { en: 'What happened to the messages', km: 'លទ្ធផលនៃសារ' },
  funnelCaption: { en: 'Messages of these meetings', km: 'សារនៃកិច្ចប្រជុំទាំងនេះ' },
  due: { en: 'What is due', km: 'កិច្ចការដល់កំណត់' },
  dueCaption: { en: 'When the system acts next', km: 'ពេលបន្ទាប់ដែលប្រព័ន្ធនឹងធ្វើការ' },
  dueNothing: { en: 'Nothing is planned.', km: 'គ្មានអ្វីគ្រោងទុកទេ។' },
  when: { en: 'When', km: 'ពេល' },
  what: { en: 'What', km: 'អ្វី' },
  import: { en: 'An import of members', km: 'ការនាំចូលសមាជិក' },
  networkKind: { en: 'The network', km: 'បណ្តាញ' },
  troubles: { en: 'What the system could not do', km: 'អ្វីដែលប្រព័ន្ធមិនអាចធ្វើបាន' },
  troubleLine: {
    en: {
      one: 'Tried once since {since}; next at {next}. Tell the person who looks after the system: {error}.',
      other:
        'Tried {n} times since {since}; next at {next}. Tell the person who looks after the system: {error}.',
    },
    km: 'បានសាកល្បង {n} ដង ចាប់ពី {since}។ លើកក្រោយ៖ {next}។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ៖ {error}។',
  },
  failures: { en: 'Messages that did not arrive', km: 'សារដែលទៅមិនដល់' },
  failuresNone: { en: 'Every message arrived, or is on its way.', km: 'សារទាំងអស់បានទៅដល់ ឬកំពុងផ្ញើ។' },
  somebody: { en: 'Somebody who is no longer in the list', km: 'បុគ្គលដែលលែងមានក្នុងបញ្ជី' },
} as const satisfies Catalogue;
