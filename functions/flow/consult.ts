import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { Addressee, AnyIntent, ReadStream, StreamName } from '../platform/capability.ts';
import type { StoredEvent } from '../platform/event.ts';

/** Streams that are read at the same time. */
const READS_AT_ONCE = 25;

type Consult = Extract<AnyIntent, { do: 'consult' }>;

/** A decision looked into a stream that it had not asked for. */
export class StreamNotAskedFor extends Error {
  constructor({ kind, id }: StreamName) {
    super(`${kind}/${id} was not read`);
    this.name = 'StreamNotAskedFor';
  }
}

/** Reads what an intent asks for, each stream once, and decides. @throws {StreamNotAskedFor} */
export async function consulted(
  events: Pick<CachedEvents, 'read'>,
  network: string,
  people: readonly Addressee[],
  { streams, decide }: Pick<Consult, 'streams' | 'decide'>,
): Promise<ReturnType<Consult['decide']>> {
  return await readAll(events, network, streams(people), (read) => decide(people, read));
}

/** Reads streams, each once, for what is decided on them. @throws {StreamNotAskedFor} */
export async function readAll<T>(
  events: Pick<CachedEvents, 'read'>,
  network: string,
  streams: readonly StreamName[],
  decide: (read: ReadStream) => T,
): Promise<T> {
  const asked = new Map(streams.map((stream) => [nameOf(stream), stream]));
  const read = new Map<string, readonly StoredEvent[]>();
  await atOnce(READS_AT_ONCE, asked, async ([name, { kind, id }]) => {
    read.set(name, await events.read({ network, kind, id }));
  });
  return decide((stream) => {
    const stored = read.get(nameOf(stream));
    if (!stored) throw new StreamNotAskedFor(stream);
    return stored;
  });
}

function nameOf({ kind, id }: StreamName): string {
  return `${kind}/${id}`;
}
