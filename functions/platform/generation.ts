import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';
import { Views } from './views.ts';

const key = { pk: { S: '-/generation' }, sk: { S: 'current' } } as const;

/** Generation of a table that was never replayed. */
const FIRST = 1;

/**
 * Which generation of rows is being written. A replay raises it before it reads anything, so that rows
 * of the old one are overwritten whatever their version, by the replay and by everybody else.
 */
export class Generation {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#dynamo = client;
    this.#table = table;
  }

  /**
   * The views of this moment's generation. Ask once per run and not before it: a run that stored an event
   * after a replay had read its stream must see the generation of that replay.
   */
  async views(): Promise<Views> {
    const { Item: item } = await this.#dynamo.send(
      new GetItemCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    return new Views(this.#dynamo, this.#table, Number(item?.g?.N ?? FIRST));
  }

  /** Begins a new generation. */
  async raise(): Promise<{ generation: number; views: Views }> {
    const { Attributes: stored } = await this.#dynamo.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: key,
        UpdateExpression: 'SET g = if_not_exists(g, :first) + :one',
        ExpressionAttributeValues: { ':first': { N: String(FIRST) }, ':one': { N: '1' } },
        ReturnValues: 'ALL_NEW',
      }),
    );
    const generation = Number(stored?.g?.N);
    return { generation, views: new Views(this.#dynamo, this.#table, generation) };
  }

  /**
   * Deletes rows that nobody wrote since a generation began, in the lists that `rebuilt` names.
   *
   * @returns how many rows vanished.
   */
  async deleteOlder(generation: number, rebuilt: (pk: string) => boolean): Promise<number> {
    let deleted = 0;
    let start: Item | undefined;
    do {
      const page = await this.#dynamo.send(
        new ScanCommand({
          TableName: this.#table,
          FilterExpression: 'g < :g',
          ProjectionExpression: 'pk, sk',
          ExpressionAttributeValues: { ':g': { N: String(generation) } },
          ExclusiveStartKey: start,
        }),
      );
      for (const { pk, sk } of page.Items ?? []) {
        if (pk?.S && sk && rebuilt(pk.S) && (await this.#deleteIfOlder({ pk, sk }, generation))) deleted += 1;
      }
      start = page.LastEvaluatedKey;
    } while (start);
    return deleted;
  }

  async #deleteIfOlder(row: Item, generation: number): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new DeleteItemCommand({
          TableName: this.#table,
          Key: row,
          ConditionExpression: 'g < :g',
          ExpressionAttributeValues: { ':g': { N: String(generation) } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

/** Every partition of a table once, read consistently; what is added meanwhile may be missing. */
export async function* partitions(client: DynamoDBClient, table: string): AsyncGenerator<string> {
  let last: string | undefined;
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ProjectionExpression: 'pk',
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    );
    for (const item of page.Items ?? []) {
      // Items of a partition lie together, so that one name has to be remembered.
      if (item.pk?.S && item.pk.S !== last) yield item.pk.S;
      last = item.pk?.S;
    }
    start = page.LastEvaluatedKey;
  } while (start);
}
