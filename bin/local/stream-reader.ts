import * as z from 'zod';
import { type DynamoWire, WireError } from './dynamo-wire.ts';

const STREAMS = 'DynamoDBStreams_20120810';

const listed = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const described = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().nullish() })),
  }),
});
const iterated = z.object({ ShardIterator: z.string() });
const streamRecord = z.looseObject({
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
});
const read = z.object({ Records: z.array(streamRecord), NextShardIterator: z.string().nullish() });

/** A record as the engine gives it; attribute values have Lambda's shape already. */
export type StreamRecord = z.infer<typeof streamRecord>;

/** How far a consumer came: everything up to and including this number is done with. */
export const checkpoint = z.object({ shardId: z.string(), sequenceNumber: z.string() });
export type Checkpoint = z.infer<typeof checkpoint>;

/** Reads a table's stream in order, from a checkpoint or from its start, across shards. */
export class StreamReader {
  readonly #wire: DynamoWire;
  readonly #tableName: string;
  readonly #start: 'TRIM_HORIZON' | 'LATEST';
  #streamArn: string | undefined;
  #shardId: string | undefined;
  #iterator: string | undefined;
  #last: Checkpoint | undefined;

  constructor(
    wire: DynamoWire,
    tableName: string,
    start: 'TRIM_HORIZON' | 'LATEST',
    from: Checkpoint | undefined,
  ) {
    this.#wire = wire;
    this.#tableName = tableName;
    this.#start = start;
    this.#last = from;
  }

  /** @returns the next records, at most `limit`; none when the stream is drained. */
  async read(limit: number): Promise<{ shardId: string; records: StreamRecord[] }> {
    try {
      return await this.#readOnce(limit);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.#iterator = undefined;
      if (error.name === 'TrimmedDataAccessException' || error.name === 'ResourceNotFoundException') {
        this.#last = undefined;
        this.#shardId = undefined;
      } else if (error.name !== 'ExpiredIteratorException') {
        throw error;
      }
      return { shardId: '', records: [] };
    }
  }

  async #readOnce(limit: number): Promise<{ shardId: string; records: StreamRecord[] }> {
    const iterator = this.#iterator ?? (await this.#open());
    if (iterator === undefined) return { shardId: '', records: [] };
    const body = { ShardIterator: iterator, Limit: Math.min(limit, 1000) };
    const answer = read.parse(await this.#wire.call(`${STREAMS}.GetRecords`, body));
    const shardId = this.#shardId ?? '';
    this.#iterator = answer.NextShardIterator ?? undefined;
    const newest = answer.Records.at(-1);
    if (newest !== undefined) this.#last = { shardId, sequenceNumber: newest.dynamodb.SequenceNumber };
    if (this.#iterator === undefined && newest === undefined) await this.#nextShard();
    return { shardId, records: answer.Records };
  }

  async #open(): Promise<string | undefined> {
    const shards = await this.#shards();
    const kept =
      this.#last === undefined ? undefined : shards.find((shard) => shard.ShardId === this.#last?.shardId);
    if (kept === undefined) this.#last = undefined;
    this.#shardId = this.#shardId ?? kept?.ShardId ?? shards[0]?.ShardId;
    if (this.#shardId === undefined) return undefined;
    const from =
      this.#last?.shardId === this.#shardId
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: this.#last.sequenceNumber }
        : { ShardIteratorType: this.#start };
    const body = { StreamArn: this.#streamArn, ShardId: this.#shardId, ...from };
    this.#iterator = iterated.parse(await this.#wire.call(`${STREAMS}.GetShardIterator`, body)).ShardIterator;
    return this.#iterator;
  }

  /** A shard that ended goes on in its child. */
  async #nextShard(): Promise<void> {
    const child = (await this.#shards()).find((shard) => shard.ParentShardId === this.#shardId);
    if (child !== undefined) this.#shardId = child.ShardId;
  }

  async #shards() {
    this.#streamArn ??= listed
      .parse(await this.#wire.call(`${STREAMS}.ListStreams`, { TableName: this.#tableName }))
      .Streams.at(-1)?.StreamArn;
    if (this.#streamArn === undefined) throw new Error(`${this.#tableName} has no stream.`);
    const description = await this.#wire.call(`${STREAMS}.DescribeStream`, { StreamArn: this.#streamArn });
    return described.parse(description).StreamDescription.Shards;
  }
}
