import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Catalogue, Lang, Text } from '../../i18n/say.ts';
import type { FanOutKind } from '../rules/events.ts';
import { messageTexts as scheduled } from '../timeline-page/settings-texts.ts';

/** Names of messages about a meeting; those that a network may move are named as its settings do. */
export const mailKindTexts = {
  invitation: { en: 'Invitation', km: 'លិខិតអញ្ជើញ' },
  change: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  cancellation: { en: 'Cancellation', km: 'ដំណឹងលុបចោល' },
  uninvite: { en: 'Withdrawal of the invitation', km: 'ការដកការអញ្ជើញវិញ' },
  saveTheDate: { en: 'Save the date', km: 'សំណើទុកពេល' },
  dateFreed: { en: 'Date no longer needed', km: 'ដំណឹងលែងត្រូវទុកពេល' },
  nudge1: scheduled.nudge1.name,
  nudge2: scheduled.nudge2.name,
  askAlternate: scheduled.askAlternate.name,
  askHead: scheduled.askHead.name,
  lastCall: scheduled.lastCall.name,
  agenda: scheduled.agenda.name,
  headcount: scheduled.headcount.name,
  headcountToForward: { en: 'Headcount to pass on', km: 'ចំនួនអ្នកចូលរួមសម្រាប់បញ្ជូនបន្ត' },
  reminder: scheduled.reminder.name,
  thanks: scheduled.thanks.name,
  thanksByHand: { en: 'Thanks to give in person', km: 'ការអរគុណដោយផ្ទាល់' },
  actionPoints: scheduled.actionPoints.name,
  summaryDue: scheduled.summaryDue.name,
  summaryLate1: { en: 'Summary is late', km: 'សេចក្តីសង្ខេបយឺត' },
  summaryLate2: { en: 'Summary is late, once more', km: 'សេចក្តីសង្ខេបយឺត (ម្តងទៀត)' },
  summaryToAdmin: { en: 'Summary is missing, to the admins', km: 'ខ្វះសេចក្តីសង្ខេប ជូនអ្នកគ្រប់គ្រង' },
  summary: { en: 'Summary', km: 'សេចក្តីសង្ខេប' },
  midQuarter: scheduled.midQuarter.name,
} as const satisfies Catalogue & Readonly<Record<FanOutKind, Text>>;

export function mailKindText(kind: string, lang: Lang): string {
  return new Map<string, Text>(Object.entries(mailKindTexts)).get(kind)?.[lang] ?? kind;
}

/** A message that did not arrive and that a person can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason'>): boolean {
  if (row.state === 'skipped') return row.reason === 'noAddress' || row.reason === 'addressHeld';
  return ['bounced', 'failed', 'unknown', 'complained'].includes(row.state);
}
