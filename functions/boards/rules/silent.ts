import * as z from 'zod';
import { type StandingRow, statusOn, verifiedBy } from '../../membership/rules/standings.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import { unheardList } from './figures-row.ts';
import { isFresh } from './health.ts';

/** So many of the latest meetings somebody must have let pass without a word. */
const MEETINGS = 2;

const unheardRow = once(() => z.object({ seats: z.array(z.string()) }));

/**
 * Active members from which nothing was heard: asked to each of the latest two meetings, or to the only one that there
 * was, they neither answered nor came, and they have not said for 90 days that their details are right.
 *
 * @param today local day.
 */
export async function silentMembers(
  views: Pick<Views, 'list'>,
  network: string,
  standings: readonly StandingRow[],
  today: string,
): Promise<string[]> {
  const { rows } = await views.list(unheardList(network), { limit: MEETINGS, backwards: true });
  const unheard = rows.map(({ data }) => new Set(readRow('unheard', unheardRow(), data)?.seats));
  if (unheard.length === 0) return [];
  return standings
    .filter(
      (one) =>
        statusOn(one, today) === 'active' &&
        !isFresh(verifiedBy(one, today), today) &&
        unheard.every((seats) => seats.has(one.id)),
    )
    .map(({ id }) => id)
    .sort();
}
