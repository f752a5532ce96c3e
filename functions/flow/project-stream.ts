import type { Clock } from '../platform/clock.ts';
import type { StreamKey } from '../platform/event.ts';
import type { Views } from '../platform/views.ts';
import { dueRow, type ReadingSettings } from './due-row.ts';
import type { Capabilities } from './known-capabilities.ts';

export interface Projecting extends ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'of' | 'settingsStream'>;
  readonly views: Pick<Views, 'relist'>;
  readonly now: Clock;
}

/**
 * Brings the rows of one aggregate to its latest version; only those that differ are written. It looks
 * again after it has written: a slower run may have put an older row where a newer one had just been taken
 * away, or was not written because it was right, and the last to write makes it right. One that breaks
 * off before that comes again with its record.
 */
export async function projectStream(projecting: Projecting, stream: StreamKey): Promise<void> {
  const { events, views, now } = projecting;
  const known = projecting.capabilities.of(stream.kind);
  let stored = await events.read(stream);
  for (;;) {
    const due = await dueRow(projecting, now(), known, stored, stream);
    await views.relist([...known.views(stored, stream), ...(due ? [due] : [])]);
    const present = await events.read(stream);
    if (present.length === stored.length) return;
    stored = present;
  }
}
