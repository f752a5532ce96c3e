import type { Ledger } from '../delivery/ledger.ts';
import { SENDING_PARTITION } from '../delivery/ledger-item.ts';
import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { Clock } from '../platform/clock.ts';
import { parseStreamKey, streamKey } from '../platform/event.ts';
import type { Generation } from '../platform/generation.ts';
import { actOf } from './acts.ts';
import type { Capabilities } from './known-capabilities.ts';
import { isRebuilt } from './lists.ts';
import { projectCause } from './project-cause.ts';
import { countFigures } from './project-figures.ts';
import { projectStream } from './project-stream.ts';

export interface Replaying {
  readonly capabilities: Pick<Capabilities, 'of' | 'settingsStream' | 'counted' | 'periods' | 'figures'>;
  readonly events: Pick<CachedEvents, 'read'>;
  readonly ledger: Pick<Ledger, 'allOfCause' | 'newestOfCause'>;
  readonly generation: Pick<Generation, 'raise' | 'deleteOlder'>;
  /** Keys of all streams of the event log, and of all causes of the mail ledger. */
  readonly streams: () => AsyncIterable<string>;
  readonly causes: () => AsyncIterable<string>;
  readonly now: Clock;
}

/** What a replay did. */
export interface Replayed {
  readonly generation: number;
  readonly streams: number;
  readonly causes: number;
  readonly deleted: number;
  /** Streams or causes that failed, with the name of the error; their old rows were left alone. */
  readonly failed: readonly { readonly key: string; readonly error: string }[];
}

const AT_ONCE = 8;

/**
 * Writes every row of Views anew, in place, while everybody goes on working: first the generation is
 * raised, so that older rows give way whatever their version; then every stream and every cause is
 * projected by the code that always does it; last, rows that nobody wrote any more are deleted. It may be
 * broken off and run again. When anything failed nothing is deleted, since it may still be wanted.
 */
export async function replay(replaying: Replaying): Promise<Replayed> {
  const { generation, views } = await replaying.generation.raise();
  const failed: { key: string; error: string }[] = [];
  const each = async (keys: readonly string[], work: (key: string) => Promise<void>): Promise<number> => {
    await atOnce(AT_ONCE, keys, async (key) => {
      try {
        await work(key);
      } catch (error) {
        failed.push({ key, error: error instanceof Error ? error.name : typeof error });
      }
    });
    return keys.length;
  };
  const { figures, ...capabilities } = { ...replaying.capabilities };
  const keys = await gathered(replaying.streams());
  const streams = await each(keys, async (key) => {
    await projectStream({ ...replaying, capabilities, views }, parseStreamKey(key));
    const acts = (await replaying.events.read(parseStreamKey(key))).flatMap((fact) => actOf(fact) ?? []);
    await atOnce(AT_ONCE, acts, (act) => views.put(act));
  });
  const causes = await each(await gathered(replaying.causes()), (key) => {
    const { network, kind, id } = parseStreamKey(key);
    return projectCause({ ...replaying, views }, network, `${kind}/${id}`);
  });
  // Of rows that are right by now.
  const counted = keys.map(parseStreamKey).filter(({ kind }) => kind === figures?.kind);
  await each(counted.map(streamKey), (key) => {
    const { network, id } = parseStreamKey(key);
    return countFigures({ ...replaying, views }, network, id);
  });
  const deleted = failed.length > 0 ? 0 : await replaying.generation.deleteOlder(generation, isRebuilt);
  return { generation, streams, causes, deleted, failed };
}

async function gathered(keys: AsyncIterable<string>): Promise<string[]> {
  const found = new Set<string>();
  for await (const key of keys) if (key !== SENDING_PARTITION) found.add(key);
  return [...found];
}
