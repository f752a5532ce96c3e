import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Catalogue, Lang, Text } from '../../i18n/say.ts';

/** Kinds of messages about a meeting. */
const mailKindTexts = {
  invitation: { en: 'Invitation', km: 'លិខិតអញ្ជើញ' },
  change: { en: 'Change notice', km: 'ដំណឹងអំពីការកែប្រែ' },
  cancellation: { en: 'Cancellation', km: 'ដំណឹងលុបចោល' },
  uninvite: { en: 'Withdrawal of the invitation', km: 'ការដកការអញ្ជើញវិញ' },
} as const satisfies Catalogue;

export function mailKindText(kind: string, lang: Lang): string {
  return new Map<string, Text>(Object.entries(mailKindTexts)).get(kind)?.[lang] ?? kind;
}

/** A message that did not arrive and that a person can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason'>): boolean {
  if (row.state === 'skipped') return row.reason === 'noAddress' || row.reason === 'addressHeld';
  return ['bounced', 'failed', 'unknown', 'complained'].includes(row.state);
}
