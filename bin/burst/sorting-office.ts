import {
  BatchGetItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { deliverBatch } from '../../functions/delivery/deliver-batch.ts';
import type { DeliveryEngine } from '../../functions/delivery/delivery-engine.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import { startForAll } from '../../functions/delivery/start-runs.ts';
import { type TickDelivery, tickDelivery } from '../../functions/delivery/tick-delivery.ts';
import { MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { MailLedgerShape } from '../../functions/platform/table-shapes.ts';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { StreamReader } from '../local/stream-reader.ts';
import { type Hours, letters, loadWriting } from './letters.ts';
import { RatedProvider } from './rated-provider.ts';
import { seeded } from './seeded.ts';
import { Shards } from './shards.ts';
import { VirtualClock } from './virtual-clock.ts';

export const START = '2026-03-02T01:00:00.000Z';
/** What a call to DynamoDB takes. */
const TABLE_MS = 6;
/** As `lib/deliver.ts` has it. */
const TIMEOUT = 5 * MINUTE;
/** The minute rule has a second of its own. */
const TICK_AT = 17 * SECOND;
/** Lambda asks each shard of a stream four times a second. */
const POLL = 250;
/** Records of the stream that are read at once. */
const RECORDS = 1000;
const MAIL_DOMAIN = 'meet.example.org';

export interface Circumstances {
  readonly perSecond: number;
  readonly shards?: number;
  readonly hours?: Hours;
}

let made = 0;

/**
 * Deliver, tick, ledger and pace as they are deployed, over a real table and its stream, on a virtual clock:
 * the calls that they make are made, and time passes only while all of them wait. Nothing is left to chance, so that
 * the same pile takes the same time whenever and wherever it is measured.
 */
export class SortingOffice {
  readonly clock = new VirtualClock(START);
  readonly provider: RatedProvider;
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly deliver: Shards;
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #stream: StreamReader;
  #tell: () => void = () => {};
  #news: Promise<void> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    client: DynamoDBClient,
    endpoint: string,
    table: string,
    { perSecond, shards = 4, hours = { opens: () => undefined } }: Circumstances,
  ) {
    this.#client = client;
    this.#table = table;
    this.#expectNews();
    this.#stream = new StreamReader(new DynamoWire(endpoint), table, 'TRIM_HORIZON', undefined);
    this.provider = new RatedProvider(this.clock, perSecond);
    this.ledger = new Ledger(this.#slow(), table, {});
    this.pace = new Pace(this.#slow(), table);
    this.deliver = new Shards(this.clock, shards, this.#container(hours));
  }

  static async open(
    client: DynamoDBClient,
    endpoint: string,
    circumstances: Circumstances,
  ): Promise<SortingOffice> {
    await loadWriting();
    made += 1;
    const table = `Burst-${process.pid}-${made}`;
    await client.send(new CreateTableCommand(definition(table)));
    const office = new SortingOffice(client, endpoint, table, circumstances);
    const { provider, clock } = office;
    const quota = { perDay: provider.perDay, perSecond: provider.perSecond, sentLastDay: 0 };
    await new Pace(client, table).noteQuota(quota, { sending: 'on', sandbox: false }, clock.now());
    void office.#minutes();
    void office.#polls();
    return office;
  }

  async close(): Promise<void> {
    await this.#client.send(new DeleteTableCommand({ TableName: this.#table }));
  }

  /** Plans mails in no time: whatever plans them is not what is measured. */
  async plan(mails: readonly PlannedMail[]): Promise<void> {
    await new Ledger(this.#inTurn(), this.#table, {}).plan(mails, this.clock.now());
  }

  /** Deliver reads nothing any more, or goes on with what is left. */
  setDown(down: boolean): void {
    this.deliver.down = down;
    this.#tell();
  }

  /** Sending is paused, as SES or an admin does it. */
  async hold(): Promise<void> {
    await new Pace(this.#inTurn(), this.#table).setSending('held', 'AccountSendingPaused', this.clock.now());
  }

  /** What the page does on which an admin switches sending on. */
  async switchOn(): Promise<void> {
    await this.pace.setSending('on', 'staff:admin', this.clock.now());
    await startForAll(this.ledger, await this.pace.read(), this.clock.now());
  }

  /** Does something that itself takes time on this clock. */
  async act(work: () => Promise<void>): Promise<void> {
    let isDone = false;
    void work().then(() => {
      isDone = true;
    });
    await this.clock.run(() => isDone);
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.clock.ms + milliseconds;
    void this.clock.wait(milliseconds);
    await this.clock.run(() => this.clock.ms >= until);
  }

  /** Lets time pass until the provider has taken so many mails, at most for so long. */
  async sent(mails: number, atMost: number): Promise<void> {
    await this.until(() => this.provider.taken.length >= mails, atMost);
  }

  /** Lets time pass until something has happened, at most for so long. */
  async until(happened: () => boolean, atMost: number): Promise<void> {
    const end = this.clock.ms + atMost;
    await this.clock.run(() => happened() || this.clock.ms >= end);
  }

  async tick(): Promise<void> {
    const deps: TickDelivery = {
      ledger: this.ledger,
      pace: this.pace,
      provider: this.provider,
      mailDomain: MAIL_DOMAIN,
    };
    await tickDelivery(deps, this.clock.now());
  }

  async #minutes(): Promise<never> {
    await this.clock.wait(TICK_AT);
    for (;;) {
      void this.tick();
      await this.clock.wait(MINUTE);
    }
  }

  /** Brings the records of the table's stream to the shards, and lets them be worked on. */
  async #polls(): Promise<never> {
    for (;;) {
      await this.#news;
      this.#expectNews();
      await this.clock.wait(POLL - (this.clock.ms % POLL));
      for (let more = true; more; ) {
        const { records } = await this.clock.outside(() => this.#turn(() => this.#stream.read(RECORDS)), 0);
        for (const record of records) this.#put(record as unknown as DynamoDBRecord);
        more = records.length === RECORDS;
        if (records.length > 0) this.#tell();
      }
      this.deliver.poll();
    }
  }

  #expectNews(): void {
    this.#news = new Promise((done) => {
      this.#tell = done;
    });
  }

  #put(record: DynamoDBRecord): void {
    if (record.dynamodb?.NewImage?.state?.S !== 'planned') return;
    // The engine's time is not this clock's.
    record.dynamodb.ApproximateCreationDateTime = Math.floor(this.clock.ms / SECOND);
    this.deliver.put(record);
  }

  #container(hours: Hours): (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse> {
    const source = letters(hours);
    const engine: DeliveryEngine = {
      ledger: this.ledger,
      pace: this.pace,
      provider: this.provider,
      sources: [source],
      tools: {
        repository: new Repository(new EventLog(this.#client, this.#table)),
        origin: `https://${MAIL_DOMAIN}`,
        mailDomain: MAIL_DOMAIN,
        stage: 'live',
        sign: () => 'token',
        replyTag: () => '0123456789abcdef',
      },
      now: this.clock.now,
      wait: this.clock.wait,
      random: seeded(1),
    };
    return (records) => deliverBatch(engine, records, TIMEOUT);
  }

  /** The client, one call after the other, in the order in which they are made: the first is always the same. */
  #inTurn(): DynamoDBClient {
    const client = this.#client;
    return withSend(client, async (command) => {
      try {
        return await this.#turn(() => client.send(command));
      } finally {
        // Not before: a reader who looks into the stream too early finds nothing, and is not told again.
        if (!isReading(command)) this.#tell();
      }
    });
  }

  /** The same, with the time that its calls take. */
  #slow(): DynamoDBClient {
    const client = this.#inTurn();
    return withSend(client, (command) => this.clock.outside(() => client.send(command), TABLE_MS));
  }

  #turn<T>(call: () => Promise<T>): Promise<T> {
    const done = this.#last.then(call);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

type Command = Parameters<DynamoDBClient['send']>[0];

function withSend(client: DynamoDBClient, send: (command: Command) => Promise<unknown>): DynamoDBClient {
  return Object.assign(Object.create(client), { send });
}

function isReading(command: Command): boolean {
  return [GetItemCommand, BatchGetItemCommand, QueryCommand].some((reading) => command instanceof reading);
}

function definition(TableName: string): CreateTableCommand['input'] {
  const { partitionKey, sortKey, personIndex, dueIndex } = MailLedgerShape;
  const keys = [partitionKey, sortKey, personIndex, dueIndex].flatMap((one) =>
    typeof one === 'string' ? one : [one.partitionKey, one.sortKey],
  );
  const schema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema(partitionKey, sortKey),
    AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [personIndex, dueIndex].map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
}
