import { CreateTableCommand, DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
import { type Hours, letters, loadWriting } from './letters.ts';
import { RatedProvider } from './rated-provider.ts';
import { recorded, withSend } from './recorded.ts';
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
/** Minutes; as `lib/tick.ts` has it for the alarm 'deliver falls behind', which lasts for as many ticks. */
const LATE = 5;
const MAIL_DOMAIN = 'meet.example.org';

export interface Circumstances {
  readonly perSecond: number;
  readonly shards?: number;
  readonly hours?: Hours;
}

let made = 0;

/**
 * Deliver, tick, ledger and pace as they are deployed, over a real table, on a virtual clock:
 * the calls that they make are made, and time passes only while all of them wait. Nothing is left to chance, so that
 * the same pile takes the same time whenever and wherever it is measured.
 */
export class SortingOffice {
  readonly clock = new VirtualClock(START);
  readonly provider: RatedProvider;
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly deliver: Shards;
  /** Whether it was ever said that deliver falls behind. */
  rang = false;
  #lateTicks = 0;
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #recorded: DynamoDBClient;

  private constructor(
    client: DynamoDBClient,
    table: string,
    { perSecond, shards = 4, hours = { opens: () => undefined } }: Circumstances,
  ) {
    this.#client = client;
    this.#table = table;
    this.provider = new RatedProvider(this.clock, perSecond);
    this.#recorded = recorded(client, table, (record) => this.deliver.put(record));
    const slow = withSend(this.#recorded, (command) =>
      this.clock.outside(() => this.#recorded.send(command), TABLE_MS),
    );
    this.ledger = new Ledger(slow, table, {});
    this.pace = new Pace(slow, table);
    this.deliver = new Shards(this.clock, shards, this.#container(hours));
  }

  static async open(client: DynamoDBClient, circumstances: Circumstances): Promise<SortingOffice> {
    await loadWriting();
    made += 1;
    const table = `Burst-${process.pid}-${made}`;
    await client.send(new CreateTableCommand(definition(table)));
    const office = new SortingOffice(client, table, circumstances);
    const { provider, clock } = office;
    const quota = { perDay: provider.perDay, perSecond: provider.perSecond, sentLastDay: 0 };
    await new Pace(client, table).noteQuota(quota, { sending: 'on', sandbox: false }, clock.now());
    void office.#minutes();
    return office;
  }

  async close(): Promise<void> {
    await this.#client.send(new DeleteTableCommand({ TableName: this.#table }));
  }

  /** Plans mails in no time: whatever plans them is not what is measured. */
  async plan(mails: readonly PlannedMail[]): Promise<void> {
    await new Ledger(this.#recorded, this.#table, {}).plan(mails, this.clock.now());
  }

  /** Deliver reads nothing any more, or goes on with what is left. */
  setDown(down: boolean): void {
    this.deliver.down = down;
  }

  /** Sending is paused, as SES or an admin does it. */
  async hold(): Promise<void> {
    await new Pace(this.#recorded, this.#table).setSending('held', 'AccountSendingPaused', this.clock.now());
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
    const { unsent } = await tickDelivery(deps, this.clock.now());
    this.#lateTicks = unsent < LATE ? 0 : this.#lateTicks + 1;
    this.rang ||= this.#lateTicks >= LATE;
  }

  async #minutes(): Promise<never> {
    await this.clock.wait(TICK_AT);
    for (;;) {
      void this.tick();
      await this.clock.wait(MINUTE);
    }
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
        views: { all: async () => [], list: async () => ({ rows: [] }) },
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
  };
}
