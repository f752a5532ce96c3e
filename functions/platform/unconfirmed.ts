import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DAY, HOUR, later } from './clock.ts';
import { toAttribute } from './items.ts';
import { ViewsShape } from './table-shapes.ts';

/** How long somebody may take to confirm by the link in a mail. */
export const TO_CONFIRM = 48 * HOUR;

/** The list of what strangers typed and did not confirm yet; sk: by whom. DynamoDB removes its rows by itself. */
export function unconfirmedList(network: string): string {
  return `${network}/unconfirmed`;
}

/** What a row holds: nothing of it is a fact, and nobody counts on it. */
export interface Kept {
  readonly data: unknown;
  /** Until when it may be confirmed (instant, UTC): a row may outlive it by days. */
  readonly until: string;
}

/**
 * What strangers type lies here until they have shown that the address is theirs: one row an address, which vanishes by
 * itself. No fact is stored of people who never asked.
 */
export class Unconfirmed {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  /** @param table Views. */
  constructor(client: DynamoDBClient, table: string) {
    this.#dynamo = client;
    this.#table = table;
  }

  /** Puts it in the place of what the same one typed before. `now`: instant, UTC. */
  async keep(network: string, id: string, data: object, now: string): Promise<void> {
    const until = later(now, TO_CONFIRM);
    const kept: Kept = { data, until };
    await this.#dynamo.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: { pk: { S: unconfirmedList(network) }, sk: { S: id } },
        UpdateExpression: 'SET #data = :data, v = :v, #gone = :gone',
        ExpressionAttributeNames: { '#data': 'data', '#gone': ViewsShape.goneAfter },
        ExpressionAttributeValues: {
          ':data': toAttribute(kept),
          ':v': { N: '0' },
          ':gone': { N: String(Math.ceil(Date.parse(later(until, DAY)) / 1000)) },
        },
      }),
    );
  }
}
