import { capabilities } from '../capabilities.ts';
import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import type { Views } from '../platform/views.ts';
import { dueRow } from './due-row.ts';

export interface Rescheduling {
  readonly events: Pick<CachedEvents, 'read'>;
  readonly views: Pick<Views, 'put' | 'list'>;
  readonly now: Clock;
}

const PAGE = 100;
const AGGREGATES_AT_ONCE = 8;

/**
 * Computes anew when everything open in a network is due, page by page: after its settings changed, and
 * once a day, in case a row was lost. Rows are hints, so running it twice, or not to its end, does no harm.
 *
 * @returns how many aggregates were looked at.
 */
export async function reschedule(
  rescheduling: Rescheduling,
  network: string,
  known: readonly AnyCapability[] = capabilities,
): Promise<number> {
  const { events, views, now } = rescheduling;
  let looked = 0;
  for (const capability of known) {
    const open = capability.schedule?.openIn(network, now());
    if (!open) continue;
    let from: string | undefined = open.from;
    do {
      const page = await views.list(open.list, { from, limit: PAGE });
      await atOnce(AGGREGATES_AT_ONCE, page.rows, async ({ sk }) => {
        const stream = { network, kind: capability.kind, id: sk.slice(sk.lastIndexOf('#') + 1) };
        const row = await dueRow({ events, now: now() }, capability, await events.read(stream), stream);
        if (row) await views.put(row);
      });
      looked += page.rows.length;
      from = page.next;
    } while (from !== undefined);
  }
  return looked;
}
