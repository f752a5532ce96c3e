import type { AnyCapability } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import { isFoldedAway, snapshotRow, snapshotVersion } from '../platform/snapshots.ts';
import type { ViewRow } from '../platform/views.ts';
import { dueRow, type ReadingSettings } from './due-row.ts';
import type { Capabilities } from './known-capabilities.ts';
import { type Figuring, projectFigures } from './project-figures.ts';

export interface Projecting extends ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'of' | 'settingsStream' | 'periods' | 'figures'>;
  readonly views: Figuring['views'];
  readonly now: Clock;
  /** What snapshots of long streams are made by (`Env.code`); absent: none are written. */
  readonly code?: string | undefined;
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
    const snapshot = snapshotOf(projecting, known, stored, stream);
    await views.relist([
      ...known.views(stored, stream),
      ...(due ? [due] : []),
      ...(snapshot ? [snapshot] : []),
    ]);
    const present = await events.read(stream);
    if (present.at(-1)?.version === stored.at(-1)?.version) break;
    stored = present;
  }
  await projectFigures(projecting, stream, stored);
}

function snapshotOf(
  { code }: Projecting,
  known: AnyCapability,
  stored: readonly StoredEvent[],
  stream: StreamKey,
): ViewRow | undefined {
  const at = snapshotVersion(stored.at(-1)?.version ?? 0);
  if (code === undefined || at === undefined || isFoldedAway(stored, at + 1)) return undefined;
  return snapshotRow(stream, at, code, known.state(stored.filter(({ version }) => version <= at)));
}
