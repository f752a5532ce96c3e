import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import type { ViewGone, ViewRow, Views } from '../platform/views.ts';
import type { CapabilityOf } from './capability-of.ts';
import { dueList } from './lists.ts';

export interface Projecting {
  readonly events: Pick<CachedEvents, 'read'>;
  readonly views: Pick<Views, 'put'>;
  readonly capabilityOf: CapabilityOf;
}

const ROWS_AT_ONCE = 16;

/**
 * Brings the rows of one aggregate to its latest version. It looks again after it has written: a slower
 * run may have put an older row where a newer one had just been taken away, and whoever writes last
 * makes it right.
 */
export async function projectStream(projecting: Projecting, stream: StreamKey): Promise<void> {
  const known = projecting.capabilityOf(stream.kind);
  let stored = await projecting.events.read(stream);
  for (;;) {
    await atOnce(ROWS_AT_ONCE, rowsOf(known, stored, stream), (row) => projecting.views.put(row));
    const now = await projecting.events.read(stream);
    if (now.length === stored.length) return;
    stored = now;
  }
}

function rowsOf(
  known: AnyCapability,
  stored: readonly StoredEvent[],
  stream: StreamKey,
): (ViewRow | ViewGone)[] {
  const rows = known.views(stored, stream);
  return known.schedules ? [...rows, dueRow(known, stored, stream)] : [...rows];
}

/** The pointer by which the tick finds an aggregate, gone where nothing is due any more. */
export function dueRow(
  known: AnyCapability,
  stored: readonly StoredEvent[],
  stream: StreamKey,
): ViewRow | ViewGone {
  const key = {
    pk: dueList(stream.network),
    sk: `${stream.kind}/${stream.id}`,
    v: stored.at(-1)?.version ?? 0,
  };
  const dueAt = known.dueAt(stored);
  return dueAt === undefined ? { ...key, gone: true } : { ...key, dueAt, data: {} };
}
