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
const reached: readonly MailState[] = ['sent', 'delivered', 'handedOver', 'toHandOver'];

/**
 * Rows of one cause that a person should look at. One is over when a message planned later has reached
 * the same person or is on the list to hand over, when the same message was sent to them again (what came of that
 * one counts), or when the row itself came to another state.
 */
export function failuresAmong(rows: readonly LedgerRow[]): Failure[] {
  const lastReached = new Map<string, string>();
  const lastFailed = new Map<string, string>();
  for (const row of rows) {
    if (reached.includes(row.state)) keepLatest(lastReached, row.person, row.plannedAt);
    if (failed.includes(row.state)) keepLatest(lastFailed, sameMessage(row), row.plannedAt);
  }
  return rows
    .filter(
      (row) =>
        failed.includes(row.state) &&
        !((lastReached.get(row.person) ?? '') > row.plannedAt) &&
        lastFailed.get(sameMessage(row)) === row.plannedAt,
    )
    .map((row) => failure().parse(row));
}

function sameMessage({ person, kind }: LedgerRow): string {
  return `${person} ${kind}`;
}

function keepLatest(latest: Map<string, string>, of: string, at: string): void {
  if ((latest.get(of) ?? '') < at) latest.set(of, at);
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
