import * as z from 'zod';
import { type Clock, later, MINUTE } from '../platform/clock.ts';
import type { Views } from '../platform/views.ts';

/** Work that is done once a day in pages, by whichever tick has time for one. */
export interface DailyRun<Place extends object> {
  /** The row that says how far it has come. */
  readonly row: { readonly pk: string; readonly sk: string };
  /** Begins anew where this changes within a day, as with every deployment. */
  readonly because?: string | undefined;
  /** How a page is named; `{}` is the first one. */
  readonly place: z.ZodType<Place>;
  /** Does one page; `next` is where the next one begins, `undefined` at the end. */
  readonly page: (place: Place) => Promise<{ readonly looked: number; readonly next: Place | undefined }>;
}

export interface RunningDaily {
  readonly views: Pick<Views, 'get' | 'advance'>;
  readonly now: Clock;
  /** Whether there is time for one more page. */
  readonly mayGoOn: () => boolean;
}

/** Stored beside the place. */
const progress = z.object({
  /** Day of UTC, which begins at seven in Phnom Penh, before anything of its day is due; and why it began anew. */
  day: z.string(),
  over: z.boolean(),
  /** Until then somebody works on this page (instant, UTC). */
  taken: z.string(),
});

/** Pages that one tick does, so that the next minute's tick does not run beside it for long. */
const PAGES = 10;
/** Longer than a tick may run. */
const LEASE = 2 * MINUTE;

/**
 * Goes on with the work of this day where the last tick stopped. Every page is claimed by a conditional
 * write, so that of two ticks one does it, and a page whose tick crashed is done again.
 *
 * @returns how many things were looked at.
 */
export async function goOnWith<Place extends object>(
  { row: key, because, place, page }: DailyRun<Place>,
  { views, now, mayGoOn }: RunningDaily,
): Promise<number> {
  let looked = 0;
  for (let done = 0; done < PAGES && mayGoOn(); done += 1) {
    const at = now();
    const row = await views.get(key.pk, key.sk);
    const day = [at.slice(0, '2026-01-01'.length), because ?? []].flat().join(' ');
    const before = progress.safeParse(row?.data).data;
    const begun = before?.day === day ? before : undefined;
    if (begun && (begun.over || begun.taken > at)) return looked;
    const here = place.parse(begun ? row?.data : {});
    const v = (row?.v ?? 0) + 1;
    const taken = { ...here, day, over: false, taken: later(at, LEASE) };
    if (!(await views.advance({ ...key, v, data: taken }))) return looked;
    const did = await page(here);
    looked += did.looked;
    const after = { ...did.next, day, over: did.next === undefined, taken: '' };
    if (!(await views.advance({ ...key, v: v + 1, data: after }))) return looked;
  }
  return looked;
}
