import type { Catalogue } from '../../i18n/say.ts';

/** The admins' page of the system itself. */
export const systemTexts = {
  title: { en: 'System', km: 'ប្រព័ន្ធ' },
  lead: {
    en: 'How the system itself does: its clock, what waits, what may be sent, and what it costs.',
    km: 'ដំណើរការរបស់ប្រព័ន្ធ៖ នាឡិការបស់វា អ្វីដែលកំពុងរង់ចាំ ចំនួនដែលអាចផ្ញើ និងតម្លៃ។',
  },
  clock: { en: 'The clock', km: 'នាឡិកា' },
  clockWell: { en: 'It last looked for what is due {when}.', km: 'វាបានពិនិត្យអ្វីដែលដល់កំណត់ចុងក្រោយនៅ{when}។' },
  clockNever: { en: 'It has not looked in the last day.', km: 'វាមិនបានពិនិត្យក្នុងមួយថ្ងៃចុងក្រោយទេ។' },
  clockSilent: {
    en: 'It has been silent for more than 5 minutes. Tell the person who looks after the system.',
    km: 'វាស្ងាត់លើសពី ៥ នាទី។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  clockWaits: {
    en: { one: 'One thing waits to be tried again.', other: '{n} things wait to be tried again.' },
    km: 'កិច្ចការ {n} កំពុងរង់ចាំសាកល្បងម្តងទៀត។',
  },
  pulse: { en: 'The pulse of the last 24 hours', km: 'ចង្វាក់ដំណើរការ ២៤ ម៉ោងចុងក្រោយ' },
  pending: { en: 'What waits', km: 'អ្វីដែលកំពុងរង់ចាំ' },
  pendingNone: { en: 'Nothing is late, and nothing has failed.', km: 'គ្មានអ្វីយឺត ហើយគ្មានអ្វីបរាជ័យទេ។' },
  overdue: {
    en: { one: 'One thing should have been done by now.', other: '{n} things should have been done by now.' },
    km: 'កិច្ចការ {n} គួរតែបានធ្វើរួចហើយ។',
  },
  sending: { en: 'Sending', km: 'ការផ្ញើ' },
  sendingOn: { en: 'Sending is on.', km: 'ការផ្ញើបើក។' },
  sendingHeld: { en: 'Sending is paused.', km: 'ការផ្ញើត្រូវបានផ្អាក។' },
  toSending: { en: 'The switch, and what waits to be sent', km: 'កុងតាក់ និងអ្វីដែលរង់ចាំផ្ញើ' },
  perDay: { en: 'Mails in 24 hours', km: 'អ៊ីមែលក្នុង ២៤ ម៉ោង' },
  perSecond: { en: 'Mails in a second', km: 'អ៊ីមែលក្នុងមួយវិនាទី' },
  left: { en: 'Left until the provider is asked again', km: 'នៅសល់ រហូតដល់សួរអ្នកផ្តល់សេវាម្តងទៀត' },
  askedAt: { en: 'Asked', km: 'បានសួរនៅ' },
  unlimited: { en: 'no limit', km: 'គ្មានកំណត់' },
  notAsked: { en: 'The mail provider was not asked yet.', km: 'មិនទាន់បានសួរអ្នកផ្តល់សេវាអ៊ីមែលទេ។' },
  cost: { en: 'What this month costs, estimated', km: 'តម្លៃប៉ាន់ស្មានសម្រាប់ខែនេះ' },
  costTable: { en: 'Its parts', km: 'ផ្នែកនៃតម្លៃ' },
  costAll: { en: 'About {usd} US dollars so far.', km: 'ប្រហែល {usd} ដុល្លារអាមេរិក គិតត្រឹមពេលនេះ។' },
  costFrom: {
    en: 'Estimated from what the system counts (messages of this network that changed since {date}) at list prices; other networks of the same system share the fixed part. Only the bill of the account is exact.',
    km: 'ប៉ាន់ស្មានពីអ្វីដែលប្រព័ន្ធរាប់ (សាររបស់បណ្តាញនេះដែលត្រូវបានកែប្រែចាប់ពី{date}) តាមតម្លៃបញ្ជី។ បណ្តាញផ្សេងនៃប្រព័ន្ធតែមួយចែករំលែកផ្នែកថេរ។ មានតែវិក្កយបត្រនៃគណនីប៉ុណ្ណោះដែលច្បាស់លាស់។',
  },
  costMore: {
    en: 'Not everything of this month was counted here: it is more.',
    km: 'នៅទីនេះមិនបានរាប់អ្វីៗទាំងអស់ក្នុងខែនេះទេ៖ តម្លៃពិតខ្ពស់ជាងនេះ។',
  },
  costIdle: { en: 'Fixed: alarms, keys, queues, the clock', km: 'ថេរ៖ សំឡេងរោទ៍ កូនសោ ជួររង់ចាំ នាឡិកា' },
  costMails: { en: { one: '1 mail sent', other: '{n} mails sent' }, km: 'អ៊ីមែលបានផ្ញើ {n}' },
  costWrites: {
    en: { one: '1 message, stored and followed', other: '{n} messages, stored and followed' },
    km: 'សារ {n} បានរក្សាទុក និងតាមដាន',
  },
  costPart: { en: 'Part', km: 'ផ្នែក' },
  costUsd: { en: 'US dollars', km: 'ដុល្លារអាមេរិក' },
} as const satisfies Catalogue;
