import type * as z from 'zod';
import { type LedgerRow, ledgerKey, ledgerRow } from '../delivery/ledger-row.ts';
import { needing } from '../delivery/needing.ts';
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

/** Rows of one cause that a person should look at, one for each person: the message that tells how they are with it. */
export function failuresAmong(rows: readonly LedgerRow[]): Failure[] {
  return needing(rows).map((row) => failure().parse(row));
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
