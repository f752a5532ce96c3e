import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Catalogue, Lang, Text } from '../../i18n/say.ts';
import type { FanOutKind } from '../events.ts';

/** Kinds of messages about a meeting. */
export const mailKindTexts = {
  invitation: { en: 'Invitation', km: 'លិខិតអញ្ជើញ' },
  change: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  cancellation: { en: 'Cancellation', km: 'ដំណឹងលុបចោល' },
  uninvite: { en: 'Withdrawal of the invitation', km: 'ការដកការអញ្ជើញវិញ' },
  saveTheDate: { en: 'Save the date', km: 'សំណើទុកពេល' },
  dateFreed: { en: 'Date no longer needed', km: 'ដំណឹងលែងត្រូវទុកពេល' },
  nudge1: { en: 'First nudge', km: 'ការរំលឹកឱ្យឆ្លើយតបលើកទី១' },
  nudge2: { en: 'Second nudge', km: 'ការរំលឹកឱ្យឆ្លើយតបលើកទី២' },
  askAlternate: { en: 'Question to the alternate', km: 'សំណួរទៅអ្នកជំនួស' },
  askHead: { en: 'Question to the head', km: 'សំណួរទៅប្រធានអង្គការ' },
  lastCall: { en: 'Last question before the meeting', km: 'សំណួរចុងក្រោយមុនកិច្ចប្រជុំ' },
  agenda: { en: 'Agenda', km: 'របៀបវារៈ' },
  headcount: { en: 'Headcount for the host', km: 'ចំនួនអ្នកចូលរួមជូនម្ចាស់ផ្ទះ' },
  headcountToForward: { en: 'Headcount to pass on', km: 'ចំនួនអ្នកចូលរួមសម្រាប់បញ្ជូនបន្ត' },
  reminder: { en: 'Reminder', km: 'ការរំលឹកមុនកិច្ចប្រជុំ' },
  thanks: { en: 'Thanks', km: 'ការអរគុណ' },
  thanksByHand: { en: 'Thanks to give in person', km: 'ការអរគុណដោយផ្ទាល់' },
  actionPoints: { en: 'Action points to write down', km: 'ការងារដែលបានសន្យា ត្រូវកត់ត្រា' },
  summaryDue: { en: 'Summary is due', km: 'សេចក្តីសង្ខេបដល់កំណត់' },
  summaryLate1: { en: 'Summary is late', km: 'សេចក្តីសង្ខេបយឺត' },
  summaryLate2: { en: 'Summary is late, once more', km: 'សេចក្តីសង្ខេបយឺត (ម្តងទៀត)' },
  summaryToAdmin: { en: 'Summary is missing, to the admins', km: 'ខ្វះសេចក្តីសង្ខេប ជូនអ្នកគ្រប់គ្រង' },
  summary: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
  midQuarter: { en: 'Half-way check', km: 'ការពិនិត្យពាក់កណ្តាលត្រីមាស' },
} as const satisfies Catalogue & Readonly<Record<FanOutKind, Text>>;

export function mailKindText(kind: string, lang: Lang): string {
  return new Map<string, Text>(Object.entries(mailKindTexts)).get(kind)?.[lang] ?? kind;
}

/** A message that did not arrive and that a person can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason'>): boolean {
  if (row.state === 'skipped') return row.reason === 'noAddress' || row.reason === 'addressHeld';
  return ['bounced', 'failed', 'unknown', 'complained'].includes(row.state);
}
