import type * as z from 'zod';
import { type LedgerRow, ledgerKey, ledgerRow, type MailState } from '../delivery/ledger-row.ts';
import { once } from '../platform/once.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { Views } from '../platform/views.ts';
import { failuresList } from './lists.ts';

/** A message that did not arrive, or may not have, as the list of failures shows it. Ids only. */
export const failure = once(() =>
  ledgerRow().pick({
    network: true,
    cause: true,
    person: true,
    seat: true,
    party: true,
    kind: true,
    revision: true,
    state: true,
    reason: true,
    plannedAt: true,
    sentAt: true,
    reportedAt: true,
  }),
);
export type Failure = z.infer<ReturnType<typeof failure>>;

const failed: readonly MailState[] = ['failed', 'bounced', 'complained', 'unknown'];
const reached: readonly MailState[] = ['sent', 'delivered', 'handedOver'];

/**
 * Rows of one cause that a person should look at. One is over when a message planned later has reached
 * the same person about the same thing, or when the row itself came to another state.
 */
export function failuresAmong(rows: readonly LedgerRow[]): Failure[] {
  const lastReached = new Map<string, string>();
  for (const row of rows) {
    const before = lastReached.get(row.person);
    if (reached.includes(row.state) && (before === undefined || before < row.plannedAt)) {
      lastReached.set(row.person, row.plannedAt);
    }
  }
  return rows
    .filter((row) => failed.includes(row.state) && !((lastReached.get(row.person) ?? '') > row.plannedAt))
    .map((row) => failure().parse(row));
}

/** Place of a failure in its network's list: those of one cause are together. */
export function failureKey(
  row: Pick<LedgerRow, 'network' | 'cause' | 'person' | 'kind' | 'revision'>,
): string {
  return `${row.cause}#${ledgerKey(row).sk}`;
}

/** What the keys of one cause's failures begin with. */
export function failurePrefix(cause: string): string {
  return `${cause}#`;
}

/** The messages of one cause that a person should look at, from the list. */
export async function failuresOf(
  views: Pick<Views, 'all'>,
  network: string,
  cause: string,
): Promise<Failure[]> {
  const rows = await views.all(failuresList(network), failurePrefix(cause));
  return rows.flatMap(({ data }) => readRow('failures', failure(), data) ?? []);
}
