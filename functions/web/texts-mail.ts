import type { MailState } from '../delivery/ledger-row.ts';
import type { Catalogue, Text } from '../i18n/say.ts';

/** What became of a message. 'Sent' is what we know; 'delivered' is what the other server said. */
export const mailStateTexts = {
  planned: { en: 'Waiting to be sent', km: 'កំពុងរង់ចាំផ្ញើ' },
  claimed: { en: 'Being sent', km: 'កំពុងផ្ញើ' },
  unknown: { en: 'Nobody knows whether it left', km: 'មិនដឹងថាបានផ្ញើចេញឬនៅ' },
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

/** Why: the codes that the ledger keeps. */
export const mailReasonTexts = {
  noAddress: { en: 'there is no e-mail address', km: 'គ្មានអាសយដ្ឋានអ៊ីមែល' },
  noSuchPerson: { en: 'the person is no longer in the list', km: 'បុគ្គលនេះលែងមានក្នុងបញ្ជី' },
  left: { en: 'the person has left', km: 'បុគ្គលនេះបានចាកចេញ' },
  forgotten: { en: 'the person asked to be forgotten', km: 'បុគ្គលនេះបានស្នើឱ្យលុបព័ត៌មាន' },
  bounced: { en: 'an earlier mail came back from this address', km: 'អ៊ីមែលមុនបានត្រឡប់មកវិញពីអាសយដ្ឋាននេះ' },
  complained: { en: 'the reader marked an earlier mail as spam', km: 'អ្នកទទួលបានចាត់ទុកអ៊ីមែលមុនជាសារឥតបានការ' },
  notConvened: { en: 'the meeting is not convened', km: 'កិច្ចប្រជុំមិនទាន់ត្រូវបានកោះ' },
  meetingOver: { en: 'the meeting is over', km: 'កិច្ចប្រជុំបានបញ្ចប់' },
  meetingBegun: { en: 'the meeting had begun', km: 'កិច្ចប្រជុំបានចាប់ផ្តើម' },
  meetingCancelled: { en: 'the meeting was cancelled', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល' },
  uninvited: { en: 'the invitation was withdrawn', km: 'ការអញ្ជើញត្រូវបានដកវិញ' },
  alreadyTold: { en: 'the person knows it already', km: 'បុគ្គលនេះបានដឹងរួចហើយ' },
  notWritten: { en: 'it could not be written, and is tried again', km: 'មិនអាចរៀបចំបាន ហើយនឹងសាកល្បងម្តងទៀត' },
  noEvidence: { en: 'no answer came for a day', km: 'គ្មានដំណឹងក្នុងរយៈពេលមួយថ្ងៃ' },
} as const satisfies Catalogue;
