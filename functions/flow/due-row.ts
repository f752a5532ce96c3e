import type { CachedEvents } from '../platform/cached-events.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import type { ViewGone, ViewRow } from '../platform/views.ts';
import type { Capabilities } from './known-capabilities.ts';
import { dueList } from './lists.ts';

export interface ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'settingsStream'>;
  readonly events: Pick<CachedEvents, 'read'>;
}

/** The facts that say when things fall due in a network: its settings. */
export async function settingsOf(
  { events, capabilities }: ReadingSettings,
  network: string,
): Promise<readonly StoredEvent[]> {
  return events.read(capabilities.settingsStream(network));
}

/**
 * The pointer by which the tick finds an aggregate, gone where nothing is due any more; nothing for
 * kinds that never have anything due.
 */
export async function dueRow(
  reading: ReadingSettings,
  now: string,
  known: AnyCapability,
  stored: readonly StoredEvent[],
  stream: StreamKey,
): Promise<ViewRow | ViewGone | undefined> {
  if (!known.schedule) return undefined;
  const key = {
    pk: dueList(stream.network),
    sk: `${stream.kind}/${stream.id}`,
    v: stored.at(-1)?.version ?? 0,
  };
  const dueAt = known.schedule.dueAt(stored, await settingsOf(reading, stream.network), now);
  return dueAt === undefined ? { ...key, gone: true } : { ...key, dueAt, data: {} };
}
