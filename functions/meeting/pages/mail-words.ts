import type { LedgerRow, MailState } from '../../delivery/ledger-row.ts';
import type { Catalogue, Lang, Text } from '../../i18n/say.ts';
import type { Mood } from '../../web/parts.tsx';

/** What became of a message, in a word or two. */
export const mailStateTexts = {
  planned: { en: 'Waiting to be sent', km: 'រង់ចាំផ្ញើ' },
  claimed: { en: 'Being sent', km: 'កំពុងផ្ញើ' },
  unknown: { en: 'Not known whether it left', km: 'មិនដឹងថាបានផ្ញើចេញឬអត់' },
  sent: { en: 'Sent', km: 'បានផ្ញើ' },
  delivered: { en: 'Delivered', km: 'បានទៅដល់' },
  bounced: { en: 'Came back', km: 'ត្រូវបានបដិសេធ' },
  complained: { en: 'Marked as unwanted', km: 'ត្រូវបានសម្គាល់ថាមិនចង់បាន' },
  failed: { en: 'Could not be sent', km: 'មិនអាចផ្ញើបាន' },
  superseded: { en: 'Replaced by a newer one', km: 'ជំនួសដោយសារថ្មី' },
  skipped: { en: 'Not sent', km: 'មិនបានផ្ញើ' },
  toHandOver: { en: 'To hand over', km: 'ត្រូវប្រគល់ដោយដៃ' },
  handedOver: { en: 'Handed over', km: 'បានប្រគល់ហើយ' },
} as const satisfies Record<MailState, Text>;

/** Why: the codes that deliver, its sources and the mail provider leave in a row. */
const reasonTexts: Readonly<Record<string, Text>> = {
  noSuchAddress: { en: 'the address does not exist', km: 'អាសយដ្ឋាននេះមិនមានទេ' },
  suppressed: { en: 'the provider no longer sends to this address', km: 'អ្នកផ្តល់សេវាលែងផ្ញើទៅអាសយដ្ឋាននេះ' },
  mailboxFull: { en: 'the mailbox is full', km: 'ប្រអប់សំបុត្រពេញ' },
  tooLarge: { en: 'the receiving server found it too large', km: 'ម៉ាស៊ីនទទួលយល់ថាសារធំពេក' },
  contentRefused: { en: 'the receiving server refused its content', km: 'ម៉ាស៊ីនទទួលបានបដិសេធខ្លឹមសារ' },
  notNow: { en: 'a passing problem, or the person is away', km: 'បញ្ហាបណ្ដោះអាសន្ន ឬបុគ្គលនេះមិននៅ' },
  rejected: { en: 'the provider took it for harmful', km: 'អ្នកផ្តល់សេវាយល់ថាសារនេះមានគ្រោះថ្នាក់' },
  delayed: { en: 'still being tried', km: 'កំពុងព្យាយាមបន្ត' },
  noAnswer: { en: 'the provider did not answer', km: 'អ្នកផ្តល់សេវាមិនបានឆ្លើយតប' },
  noEvidence: { en: 'no sign of it in 24 hours', km: 'គ្មានដំណឹងក្នុងរយៈពេល ២៤ ម៉ោង' },
  notReached: { en: 'the provider could not be reached', km: 'មិនអាចភ្ជាប់ទៅអ្នកផ្តល់សេវាបាន' },
  notVerified: { en: 'the sending address is not set up yet', km: 'អាសយដ្ឋានអ្នកផ្ញើមិនទាន់បានរៀបចំ' },
  notWritten: { en: 'the mail could not be written', km: 'មិនអាចសរសេរសារបាន' },
  providerFailed: { en: 'the provider had a failure', km: 'អ្នកផ្តល់សេវាមានបញ្ហា' },
  tooFast: { en: 'waits its turn', km: 'រង់ចាំវេន' },
  dailyQuota: { en: 'the day’s limit is reached; it goes on tomorrow', km: 'ដល់កម្រិតប្រចាំថ្ងៃ នឹងបន្តថ្ងៃស្អែក' },
  sendingHeld: { en: 'sending is switched off', km: 'ការផ្ញើត្រូវបានផ្អាក' },
  restored: { en: 'the system was restored from a backup', km: 'ប្រព័ន្ធត្រូវបានស្តារពីច្បាប់ចម្លង' },
  noSuchPerson: { en: 'this person is no longer known', km: 'លែងមានបុគ្គលនេះ' },
  noAddress: { en: 'there is no e-mail address', km: 'គ្មានអាសយដ្ឋានអ៊ីមែល' },
  addressHeld: { en: 'earlier mail to this address came back', km: 'អ៊ីមែលលើកមុនទៅអាសយដ្ឋាននេះត្រូវបានបដិសេធ' },
  contactLeft: { en: 'the person has left', km: 'បុគ្គលនេះបានចាកចេញ' },
  memberLeft: { en: 'the member has left the network', km: 'សមាជិកបានចាកចេញពីបណ្តាញ' },
  forgotten: { en: 'the person asked to be forgotten', km: 'បុគ្គលនេះបានស្នើសុំលុបព័ត៌មាន' },
  meetingOver: { en: 'the meeting was over', km: 'កិច្ចប្រជុំបានបញ្ចប់' },
  meetingBegun: { en: 'the meeting had begun', km: 'កិច្ចប្រជុំបានចាប់ផ្តើម' },
  meetingCancelled: { en: 'the meeting was cancelled', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល' },
  notConvened: { en: 'the meeting was not convened', km: 'កិច្ចប្រជុំមិនទាន់បានកោះប្រជុំ' },
  uninvited: { en: 'the invitation was withdrawn', km: 'ការអញ្ជើញត្រូវបានដកវិញ' },
  notInvited: { en: 'the person is not invited', km: 'បុគ្គលនេះមិនត្រូវបានអញ្ជើញ' },
  neverInvited: { en: 'the person never got an invitation', km: 'បុគ្គលនេះមិនធ្លាប់ទទួលលិខិតអញ្ជើញ' },
  alreadyTold: { en: 'the person knew already', km: 'បុគ្គលនេះបានដឹងរួចហើយ' },
  alreadyCancelled: { en: 'the cancellation was already sent', km: 'ការលុបចោលបានជូនដំណឹងរួចហើយ' },
};

/** Kinds of messages about a meeting. */
export const mailKindTexts = {
  invitation: { en: 'Invitation', km: 'លិខិតអញ្ជើញ' },
  change: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  cancellation: { en: 'Cancellation', km: 'ដំណឹងលុបចោល' },
  uninvite: { en: 'Withdrawal of the invitation', km: 'ការដកការអញ្ជើញវិញ' },
  preview: { en: 'Preview', km: 'សារមើលជាមុន' },
} as const satisfies Catalogue;

/** What became of a row, with the reason where there is one: `Came back: the address does not exist`. */
export function mailStateText(row: Pick<LedgerRow, 'state' | 'reason'>, lang: Lang): string {
  const state = mailStateTexts[row.state][lang];
  const reason = row.reason === undefined ? undefined : reasonText(row.reason, lang);
  if (!reason) return state;
  return lang === 'km' ? `${state}៖ ${reason}` : `${state}: ${reason}`;
}

/** A reason code in words; a code that this list does not know stays visible. */
export function reasonText(code: string, lang: Lang): string {
  const text = Object.hasOwn(reasonTexts, code) ? reasonTexts[code] : undefined;
  return text?.[lang] ?? code;
}

export function mailKindText(kind: string, lang: Lang): string {
  const text = Object.entries(mailKindTexts).find(([name]) => name === kind)?.[1];
  return text?.[lang] ?? kind;
}

export function mailMood(row: Pick<LedgerRow, 'state'>): Mood {
  const moods = {
    planned: 'waiting',
    claimed: 'waiting',
    unknown: 'failed',
    sent: 'done',
    delivered: 'done',
    bounced: 'failed',
    complained: 'failed',
    failed: 'failed',
    superseded: 'quiet',
    skipped: 'quiet',
    toHandOver: 'waiting',
    handedOver: 'done',
  } as const satisfies Record<MailState, Mood>;
  return moods[row.state];
}

/** A message that did not arrive and that a person can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason'>): boolean {
  if (row.state === 'skipped') return row.reason === 'noAddress' || row.reason === 'addressHeld';
  return ['bounced', 'failed', 'unknown', 'complained'].includes(row.state);
}
