import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type StoredEvent, type StreamKey, streamKey } from './event.ts';
import { fromItem } from './items.ts';
import type { ViewRow } from './views.ts';

/** Streams with more facts than this have a snapshot. */
export const LONG = 200;
/** A snapshot is renewed after so many facts. */
const STEP = 10;
/** The last ones are never in it, since somebody works on them. With a step they cost one read unit. */
const AT_WORK = 5;
/** Bytes of JSON: a state that is larger (the people of a large audience) is folded from its facts. */
const MAX_BYTES = 100_000;
/** A container goes on with a snapshot that it has read for so long; personal fields may be blanked meanwhile. */
const MAX_AGE_MS = 5 * 60_000;
/** Snapshots that a container keeps: the network that is at work, and a few long meetings. */
const MAX_KEPT = 20;

/** Type of what comes before facts in the place of all older ones; `data` is the state after those. */
export const SNAPSHOT = '@snapshot';

/** Snapshots of one network in Views; sk `kind/id`. */
export const snapshotsList = (network: string): string => `${network}/snapshots`;

const stored = z.object({
  /** The code that folded it (`Env.code`). */
  code: z.string(),
  /** JSON, since nobody but that code looks into it. */
  state: z.string(),
});

/** The version whose state is written down while a stream is at `version`; nothing for short streams. */
export function snapshotVersion(version: number): number | undefined {
  return version <= LONG ? undefined : version - (version % STEP) - AT_WORK;
}

/** The row of a snapshot; nothing where the state is too large. */
export function snapshotRow(
  stream: StreamKey,
  version: number,
  code: string,
  state: unknown,
): ViewRow | undefined {
  const json = JSON.stringify(state);
  if (Buffer.byteLength(json) > MAX_BYTES) return undefined;
  const data: z.infer<typeof stored> = { code, state: json };
  return { pk: snapshotsList(stream.network), sk: `${stream.kind}/${stream.id}`, v: version, data };
}

/** Whether facts up to this version are folded into a snapshot at their beginning. */
export function isFoldedAway(events: readonly StoredEvent[], version: number): boolean {
  const [first] = events;
  return first?.type === SNAPSHOT && version <= first.version;
}

/**
 * States of long streams, so that what is read of a network does not grow with its years. Rows of Views like
 * all others: `project` writes them, a replay deletes them, and nothing is lost with them. Only the code that
 * folded one reads it: another version may fold the same facts to another state, or know more of them. A state
 * holds personal fields as Views do: where they are blanked in the facts, it is folded anew.
 */
export class Snapshots {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;
  readonly #code: string;
  readonly #kept = new Map<string, { readonly fact: StoredEvent; readonly since: number }>();

  /** @param table Views. */
  constructor(client: DynamoDBClient, table: string, code: string) {
    this.#dynamo = client;
    this.#table = table;
    this.#code = code;
  }

  /** The snapshot that this container has read lately. There may be a newer one. */
  kept(stream: StreamKey): StoredEvent | undefined {
    const kept = this.#kept.get(streamKey(stream));
    return kept && Math.abs(Date.now() - kept.since) < MAX_AGE_MS ? kept.fact : undefined;
  }

  /** So much came after it that a newer one is worth reading. */
  outgrown(stream: StreamKey): void {
    this.#kept.delete(streamKey(stream));
  }

  /** The snapshot of a stream, as the fact it stands for. It may be a moment old: facts never change. */
  async of(stream: StreamKey): Promise<StoredEvent | undefined> {
    const { Item: item } = await this.#dynamo.send(
      new GetItemCommand({
        TableName: this.#table,
        Key: { pk: { S: snapshotsList(stream.network) }, sk: { S: `${stream.kind}/${stream.id}` } },
      }),
    );
    if (!item) return undefined;
    const { v, data } = fromItem(item);
    const { data: snapshot } = stored.safeParse(data);
    if (snapshot?.code !== this.#code) return undefined;
    const state: unknown = JSON.parse(snapshot.state);
    const id = `${streamKey(stream)}@${v}`;
    const fact = { id, stream, version: Number(v), type: SNAPSHOT, at: '', by: 'system', data: state };
    this.#keep(fact);
    return fact;
  }

  #keep(fact: StoredEvent): void {
    this.outgrown(fact.stream);
    this.#kept.set(streamKey(fact.stream), { fact, since: Date.now() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
