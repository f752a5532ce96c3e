import type { ReadingFigures } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import type { Views } from '../platform/views.ts';
import type { Capabilities } from './known-capabilities.ts';

export interface Figuring {
  readonly capabilities: Pick<Capabilities, 'figures'>;
  readonly events: ReadingFigures['events'];
  readonly views: ReadingFigures['views'] & Pick<Views, 'relist'>;
  readonly now: Clock;
}

/**
 * Counts anew what an aggregate is counted for; only rows that differ are written. Their version is the time at which
 * counting began, as that of tallies: of two counts, the one that began later has seen more.
 */
export async function projectFigures(
  figuring: Figuring,
  stream: StreamKey,
  stored: readonly StoredEvent[],
): Promise<void> {
  for (const id of figuring.capabilities.figures?.of(stream, stored) ?? [])
    await countFigures(figuring, stream.network, id);
}

/** Counts one thing by its id; messages about it have changed, or everything is written anew. */
export async function countFigures(
  { capabilities: { figures }, now, events, views }: Figuring,
  network: string,
  id: string,
): Promise<void> {
  if (figures) await views.relist(await figures.rows({ events, views }, network, id, now()));
}

/** The same, where a cause names the thing. */
export async function countFiguresOfCause(figuring: Figuring, network: string, cause: string): Promise<void> {
  const { figures } = figuring.capabilities;
  const [kind, id] = cause.split('/');
  if (figures?.kind === kind && id) await countFigures(figuring, network, id);
}
