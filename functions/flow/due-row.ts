import type { CachedEvents } from '../platform/cached-events.ts';
import type { AnyCapability } from '../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import type { ViewGone, ViewRow } from '../platform/views.ts';
import type { Capabilities } from './known-capabilities.ts';
import { dueList } from './lists.ts';

export interface ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'settingsStream' | 'periods'>;
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
 * kinds that never have anything due. What may no longer be kept is due as well (`keep-periods.ts`).
 */
export async function dueRow(
  reading: ReadingSettings,
  now: string,
  known: AnyCapability,
  stored: readonly StoredEvent[],
  stream: StreamKey,
): Promise<ViewRow | ViewGone | undefined> {
  const { periods } = reading.capabilities;
  const ends = periods?.has(stream) ? periods : undefined;
  if (!known.schedule && !ends) return undefined;
  const key = {
    pk: dueList(stream.network),
    sk: `${stream.kind}/${stream.id}`,
    v: stored.at(-1)?.version ?? 0,
  };
  const asksSettings = known.schedule || ends?.bySettings.includes(stream.kind);
  const settings = asksSettings ? await settingsOf(reading, stream.network) : [];
  const fallsDue = known.schedule?.dueAt(stored, settings, now);
  const [dueAt] = [fallsDue, ends?.overAt(stored, settings)].filter((at) => at !== undefined).sort();
  if (dueAt === undefined) return { ...key, gone: true };
  // Beside the pointer, for pages: what it points at is not read again only to be named.
  const what = dueAt === fallsDue ? known.schedule?.dueWhat(stored, settings, now) : undefined;
  return { ...key, dueAt, data: what === undefined ? {} : { what } };
}
