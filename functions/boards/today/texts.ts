import type { Catalogue } from '../../i18n/say.ts';

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
} as const satisfies Catalogue;

/** What workflows and the system's page say alike. */
export const boardTexts = {
  leadNeeds: {
    en: {
      one: 'One person waits for you: a message did not reach them, or is to be handed over.',
      other: '{n} people wait for you: a message did not reach them, or is to be handed over.',
    },
    km: 'មាន {n} នាក់រង់ចាំលោកអ្នក៖ សារទៅមិនដល់ពួកគេ ឬត្រូវប្រគល់ដោយដៃ។',
  },
  arrived: { en: 'sent or handed over', km: 'បានផ្ញើ ឬបានប្រគល់' },
  waiting: { en: 'on their way, or to hand over', km: 'កំពុងផ្ញើ ឬត្រូវប្រគល់ដោយដៃ' },
  notArrived: { en: 'people not reached', km: 'នាក់ដែលសារទៅមិនដល់' },
  meeting: { en: 'Meeting', km: 'កិច្ចប្រជុំ' },
  import: { en: 'An import of members', km: 'ការនាំចូលសមាជិក' },
  troubleLine: {
    en: {
      one: 'Tried once since {since}; next at {next}. Tell the person who looks after the system: {error}.',
      other:
        'Tried {n} times since {since}; next at {next}. Tell the person who looks after the system: {error}.',
    },
    km: 'បានសាកល្បង {n} ដង ចាប់ពី {since}។ លើកក្រោយ៖ {next}។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ៖ {error}។',
  },
  failuresNone: { en: 'Every message arrived, or is on its way.', km: 'សារទាំងអស់បានទៅដល់ ឬកំពុងផ្ញើ។' },
  somebody: { en: 'Somebody who is no longer in the list', km: 'បុគ្គលដែលលែងមានក្នុងបញ្ជី' },
} as const satisfies Catalogue;
