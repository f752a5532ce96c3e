import type { Catalogue, Text } from '../i18n/say.ts';
import type { LaneSkip } from './lanes.ts';
import type { MailState } from './ledger-row.ts';
import type { BounceReason } from './report.ts';
import type { RefusedReason, TroubleReason } from './ses-answers.ts';

/** What became of a message. 'Sent' is what we know; 'delivered' is what the other server said. */
export const mailStateTexts = {
  planned: { en: 'Waiting to be sent', km: 'កំពុងរង់ចាំផ្ញើ' },
  claimed: { en: 'Being sent', km: 'កំពុងផ្ញើ' },
  carried: { en: 'Being sent in one mail with another message', km: 'កំពុងផ្ញើក្នុងអ៊ីមែលតែមួយជាមួយសារផ្សេង' },
  unknown: { en: 'We do not know whether it was sent', km: 'យើងមិនដឹងថាបានផ្ញើឬនៅទេ' },
  sent: { en: 'Sent', km: 'បានផ្ញើ' },
  delivered: { en: 'Delivered', km: 'បានទៅដល់' },
  bounced: { en: 'Not delivered', km: 'ទៅមិនដល់' },
  complained: { en: 'Marked as spam by the reader', km: 'អ្នកទទួលបានចាត់ទុកជាសារឥតបានការ' },
  failed: { en: 'Could not be sent', km: 'មិនអាចផ្ញើបាន' },
  superseded: { en: 'Replaced by a newer message', km: 'ជំនួសដោយសារថ្មីជាង' },
  skipped: { en: 'Not sent', km: 'មិនបានផ្ញើ' },
  toHandOver: { en: 'To hand over', km: 'ត្រូវប្រគល់ដោយដៃ' },
  handedOver: { en: 'Handed over', km: 'បានប្រគល់' },
} as const satisfies Readonly<Record<MailState, Text>>;

/** Why, where sending itself knows it: the codes that the ledger keeps. Every mail may say these of its reader. */
export const sendingReasonTexts = {
  noAddress: { en: 'there is no e-mail address', km: 'គ្មានអាសយដ្ឋានអ៊ីមែល' },
  noSuchPerson: { en: 'the person is no longer in the list', km: 'បុគ្គលនេះលែងមានក្នុងបញ្ជី' },
  left: { en: 'the person has left', km: 'បុគ្គលនេះបានចាកចេញ' },
  forgotten: { en: 'the person asked to be forgotten', km: 'បុគ្គលនេះបានស្នើឱ្យលុបព័ត៌មាន' },
  bounced: { en: 'an earlier mail came back from this address', km: 'អ៊ីមែលលើកមុនទៅអាសយដ្ឋាននេះត្រូវបានបង្វិលមកវិញ' },
  complained: { en: 'the reader marked an earlier mail as spam', km: 'អ្នកទទួលបានចាត់ទុកអ៊ីមែលមុនជាសារឥតបានការ' },
  alreadyTold: { en: 'the person knows it already', km: 'បុគ្គលនេះបានដឹងរួចហើយ' },
  notWritten: { en: 'it could not be written, and is tried again', km: 'មិនអាចរៀបចំបាន ហើយនឹងសាកល្បងម្តងទៀត' },
  unwritable: { en: 'it could not be written', km: 'មិនអាចរៀបចំបាន' },
  refused: { en: 'the mail provider refused it', km: 'អ្នកផ្តល់សេវាបានបដិសេធ' },
  noEvidence: { en: 'no answer came for a day', km: 'គ្មានដំណឹងក្នុងរយៈពេលមួយថ្ងៃ' },
  noSuchAddress: { en: 'the address does not exist', km: 'អាសយដ្ឋាននេះមិនមានទេ' },
  suppressed: {
    en: 'the mail provider no longer sends to this address',
    km: 'អ្នកផ្តល់សេវាលែងផ្ញើទៅអាសយដ្ឋាននេះ',
  },
  mailboxFull: { en: 'the mailbox is full', km: 'ប្រអប់សំបុត្រពេញ' },
  tooLarge: { en: 'the other server found it too large', km: 'ម៉ាស៊ីនទទួលយល់ថាសារធំពេក' },
  contentRefused: { en: 'the other server refused its content', km: 'ម៉ាស៊ីនទទួលបានបដិសេធខ្លឹមសារ' },
  notNow: { en: 'a passing problem, or the person is away', km: 'បញ្ហាបណ្តោះអាសន្ន ឬបុគ្គលនេះមិននៅ' },
  rejected: { en: 'the mail provider thought it was harmful', km: 'អ្នកផ្តល់សេវាយល់ថាសារនេះមានគ្រោះថ្នាក់' },
  delayed: { en: 'still being tried', km: 'កំពុងព្យាយាមបន្ត' },
  noAnswer: { en: 'the mail provider did not answer', km: 'អ្នកផ្តល់សេវាមិនបានឆ្លើយតប' },
  notReached: { en: 'the mail provider could not be reached', km: 'មិនអាចភ្ជាប់ទៅអ្នកផ្តល់សេវាបាន' },
  notVerified: {
    en: 'Amazon still keeps this account in its sandbox, and the address is not verified there',
    km: 'គណនីនេះនៅក្នុងដំណាក់កាលសាកល្បងរបស់ Amazon នៅឡើយ ហើយអាសយដ្ឋាននេះមិនទាន់បានបញ្ជាក់នៅទីនោះ',
  },
  badAddress: {
    en: 'the mail provider says that an address in it is not valid',
    km: 'អ្នកផ្តល់សេវាថា អាសយដ្ឋានក្នុងសារនេះមិនត្រឹមត្រូវ',
  },
  expiredCredentials: {
    en: 'the mail provider did not accept the time or the identity of our request',
    km: 'អ្នកផ្តល់សេវាមិនទទួលយកពេលវេលា ឬអត្តសញ្ញាណនៃសំណើ',
  },
  unknownAnswer: {
    en: 'the mail provider gave an answer that Prachum does not know',
    km: 'អ្នកផ្តល់សេវាបានឆ្លើយអ្វីដែល Prachum មិនស្គាល់',
  },
  providerFailed: { en: 'the mail provider had a failure', km: 'អ្នកផ្តល់សេវាមានបញ្ហា' },
  tooFast: { en: 'it is waiting its turn', km: 'រង់ចាំវេន' },
  dailyQuota: { en: 'the day’s limit is reached; it goes on tomorrow', km: 'ដល់កម្រិតប្រចាំថ្ងៃ នឹងបន្តនៅថ្ងៃស្អែក' },
  notInvited: { en: 'the person is not invited', km: 'បុគ្គលនេះមិនត្រូវបានអញ្ជើញ' },
  neverInvited: { en: 'the person never got an invitation', km: 'បុគ្គលនេះមិនធ្លាប់ទទួលលិខិតអញ្ជើញ' },
  invitationWaits: {
    en: 'an earlier message is still to be handed over',
    km: 'សារមុនមិនទាន់បានប្រគល់ដោយដៃនៅឡើយ',
  },
  alreadyCancelled: { en: 'the cancellation was already sent', km: 'ការលុបចោលបានជូនដំណឹងរួចហើយ' },
} as const satisfies Catalogue &
  Readonly<Record<LaneSkip | BounceReason | RefusedReason | TroubleReason, Text>>;

/** A reason that every mail may have; others belong to the capability whose mail it is. */
export type SendingReason = keyof typeof sendingReasonTexts;

/** What every mail says alike: its foot, the subject of several messages in one, and where the other language is. */
export const mailTexts = {
  otherBelow: { en: 'English below', km: 'ភាសាខ្មែរនៅខាងក្រោម' },
  choose: { en: 'Choose which mails you get', km: 'ជ្រើសរើសអ៊ីមែលដែលលោកអ្នកចង់ទទួល' },
  two: { en: '{first} · {second}', km: '{first} · {second}' },
  more: {
    en: { one: '(and one more message)', other: '(and {n} more messages)' },
    km: '(និងសារ {n} ទៀត)',
  },
} as const satisfies Catalogue;
