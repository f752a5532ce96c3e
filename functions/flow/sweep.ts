import * as z from 'zod';
import { NETWORKS, type Views } from '../platform/views.ts';
import { type DailyRun, goOnWith, type RunningDaily } from './daily-run.ts';
import { sweepList } from './lists.ts';
import { type Rescheduling, reschedulePage } from './reschedule.ts';

export interface Sweeping extends Rescheduling, Omit<RunningDaily, 'views'> {
  readonly views: Rescheduling['views'] & RunningDaily['views'];
}

const place = z.object({
  /** The network it is at; absent: the first one. */
  network: z.string().optional(),
  kind: z.string().optional(),
  after: z.string().optional(),
});
type Place = z.infer<typeof place>;

/**
 * Once a day, computes anew when everything open in every network is due, in case a row was lost.
 *
 * @returns how many aggregates were looked at.
 */
export async function sweep(sweeping: Sweeping): Promise<number> {
  const run: DailyRun<Place> = {
    row: { pk: sweepList, sk: 'current' },
    place,
    page: (here) => sweptPage(sweeping, here),
  };
  return goOnWith(run, sweeping);
}

async function sweptPage(
  sweeping: Sweeping,
  { kind, after, ...here }: Place,
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const network = here.network ?? (await networkAfter(sweeping.views, undefined));
  if (network === undefined) return { looked: 0, next: undefined };
  const { looked, next } = await reschedulePage(sweeping, network, { kind, after });
  if (next) return { looked, next: { network, ...next } };
  const following = await networkAfter(sweeping.views, network);
  return { looked, next: following === undefined ? undefined : { network: following } };
}

/** The next network in the order of their ids. */
export async function networkAfter(
  views: Pick<Views, 'list'>,
  network: string | undefined,
): Promise<string | undefined> {
  const { rows } = await views.list(NETWORKS, { from: network, limit: 1 });
  return rows[0]?.sk;
}
