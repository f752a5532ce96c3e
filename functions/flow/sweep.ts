import * as z from 'zod';
import { later, MINUTE } from '../platform/clock.ts';
import { NETWORKS, type Views } from '../platform/views.ts';
import { sweepList } from './lists.ts';
import { type Rescheduling, reschedulePage, type SweepPlace } from './reschedule.ts';

export interface Sweeping extends Rescheduling {
  readonly views: Rescheduling['views'] & Pick<Views, 'advance'>;
  /** Whether there is time for one more page. */
  readonly mayGoOn: () => boolean;
}

/** How far the sweep of a day has come. */
const progress = z.object({
  /** Day of UTC that is being swept: it begins at seven in Phnom Penh, before anything of its day is due. */
  day: z.string(),
  /** The network it is at; absent: the first one. */
  network: z.string().optional(),
  kind: z.string().optional(),
  after: z.string().optional(),
  over: z.boolean(),
  /** Until then somebody works on this page (instant, UTC). */
  taken: z.string(),
});
type Progress = z.infer<typeof progress>;

const KEY = { pk: sweepList, sk: 'current' } as const;
/** Pages that one tick looks through, so that the next minute's tick does not run beside it for long. */
const PAGES = 10;
/** Longer than a tick may run. */
const LEASE = 2 * MINUTE;

/**
 * Once a day, computes anew when everything open in every network is due, in case a row was lost. Every
 * page is claimed by a conditional write, so that of two ticks one does it, and a page whose tick crashed
 * is done again; the next tick goes on where this one stops.
 *
 * @returns how many aggregates were looked at.
 */
export async function sweep(sweeping: Sweeping): Promise<number> {
  const { views, now, mayGoOn } = sweeping;
  let looked = 0;
  for (let page = 0; page < PAGES && mayGoOn(); page += 1) {
    const at = now();
    const row = await views.get(KEY.pk, KEY.sk);
    const day = at.slice(0, '2026-01-01'.length);
    const before = progress.safeParse(row?.data).data;
    const here: Progress = before?.day === day ? before : { day, over: false, taken: '' };
    if (here.over || here.taken > at) return looked;
    const v = (row?.v ?? 0) + 1;
    if (!(await views.advance({ ...KEY, v, data: { ...here, taken: later(at, LEASE) } }))) return looked;
    const done = await sweptPage(sweeping, here);
    looked += done.looked;
    if (!(await views.advance({ ...KEY, v: v + 1, data: done.next }))) return looked;
  }
  return looked;
}

async function sweptPage(
  sweeping: Sweeping,
  here: Progress,
): Promise<{ readonly looked: number; readonly next: Progress }> {
  const { day, kind, after } = here;
  const free = { day, over: false, taken: '' };
  const network = here.network ?? (await networkAfter(sweeping.views, undefined));
  if (network === undefined) return { looked: 0, next: { ...free, over: true } };
  const place: SweepPlace = { kind, after };
  const { looked, next } = await reschedulePage(sweeping, network, place);
  if (next) return { looked, next: { ...free, network, ...next } };
  const following = await networkAfter(sweeping.views, network);
  return { looked, next: following ? { ...free, network: following } : { ...free, over: true } };
}

async function networkAfter(
  views: Pick<Views, 'list'>,
  network: string | undefined,
): Promise<string | undefined> {
  const { rows } = await views.list(NETWORKS, { from: network, limit: 1 });
  return rows[0]?.sk;
}
