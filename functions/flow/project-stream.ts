import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { Clock } from '../platform/clock.ts';
import type { StreamKey } from '../platform/event.ts';
import type { Views } from '../platform/views.ts';
import type { CapabilityOf } from './capability-of.ts';
import { dueRow } from './due-row.ts';

export interface Projecting {
  readonly events: Pick<CachedEvents, 'read'>;
  readonly views: Pick<Views, 'put'>;
  readonly capabilityOf: CapabilityOf;
  readonly now: Clock;
}

const ROWS_AT_ONCE = 16;

/**
 * Brings the rows of one aggregate to its latest version. It looks again after it has written: a slower
 * run may have put an older row where a newer one had just been taken away, and whoever writes last
 * makes it right.
 */
export async function projectStream(projecting: Projecting, stream: StreamKey): Promise<void> {
  const { events, views, now } = projecting;
  const known = projecting.capabilityOf(stream.kind);
  let stored = await events.read(stream);
  for (;;) {
    const due = await dueRow({ events, now: now() }, known, stored, stream);
    const rows = [...known.views(stored, stream), ...(due ? [due] : [])];
    await atOnce(ROWS_AT_ONCE, rows, (row) => views.put(row));
    const present = await events.read(stream);
    if (present.length === stored.length) return;
    stored = present;
  }
}
