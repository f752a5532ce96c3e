import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Text } from '../i18n/say.ts';
import { type Clock, DAY, HOUR } from './clock.ts';
import type { Item } from './items.ts';
import { Refusal } from './refusal.ts';
import { ViewsShape } from './table-shapes.ts';

/** Who does it, as ids: a link's person, a seat, or whatever else one of them could fill. */
export interface Who {
  readonly network: string;
  readonly id: string;
}

/**
 * It was done as often as it may be for now. Nothing was saved by it; a form shows the sentence above what
 * was typed.
 */
export class TooOften extends Refusal {
  readonly text: Text;

  constructor(most: number, within: Within) {
    super({ most });
    this.text = texts[within];
  }
}

const texts = {
  hour: {
    en: 'This can be done {most} times an hour, and that limit has been reached. Please try again in an hour; if it cannot wait, call or write to the coordinator.',
    km: 'សកម្មភាពនេះអាចធ្វើបាន {most} ដងក្នុងមួយម៉ោង ហើយបានគ្រប់ចំនួនហើយ។ សូមសាកល្បងម្តងទៀតក្រោយមួយម៉ោង។ បើមិនអាចរង់ចាំបាន សូមទូរសព្ទ ឬសរសេរជូនអ្នកសម្របសម្រួល។',
  },
  day: {
    en: 'This can be done {most} times a day, and that limit has been reached. Please try again tomorrow; if it cannot wait, call or write to the coordinator.',
    km: 'សកម្មភាពនេះអាចធ្វើបាន {most} ដងក្នុងមួយថ្ងៃ ហើយបានគ្រប់ចំនួនហើយ។ សូមសាកល្បងម្តងទៀតនៅថ្ងៃស្អែក។ បើមិនអាចរង់ចាំបាន សូមទូរសព្ទ ឬសរសេរជូនអ្នកសម្របសម្រួល។',
  },
} as const satisfies Record<Within, Text>;

/** How long a window is: each has its own sentence. */
export type Within = keyof typeof lengths;

const lengths = { hour: HOUR, day: DAY } as const;

/**
 * Counts what people without an account do. A count is a row of Views that DynamoDB removes by itself, written
 * under a condition: one write, also where it is refused. Windows begin at the full hour and at midnight (UTC), so
 * that around a border twice as much gets through, and no more.
 */
export class Bounds {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#dynamo = client;
    this.#table = table;
  }

  /**
   * The same by what is done: what was counted in this window counts once, however often it is told of.
   *
   * @param one id of what is counted.
   * @param most few: their ids are kept in the row.
   */
  async takeOnce(
    who: Who,
    what: string,
    one: string,
    { most, within, now }: { readonly most: number; readonly within: Within; readonly now: string },
  ): Promise<boolean> {
    return await this.#counts(this.#windowOf(who, what, within, now), {
      UpdateExpression: 'ADD ones :ones SET #gone = :gone',
      ConditionExpression: 'attribute_not_exists(ones) OR contains(ones, :one) OR size(ones) < :most',
      ExpressionAttributeValues: {
        ':ones': { SS: [one] },
        ':one': { S: one },
        ':most': { N: String(most) },
      },
    });
  }

  /** Counts one more; `false` where that would be more than `most` in this window. `now`: instant, UTC. */
  async take(who: Who, what: string, most: number, within: Within, now: string): Promise<boolean> {
    return await this.#counts(this.#windowOf(who, what, within, now), {
      UpdateExpression: 'ADD done :one SET #gone = :gone',
      ConditionExpression: 'attribute_not_exists(done) OR done < :most',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: String(most) } },
    });
  }

  /** The row that counts, and the second after which it may be removed. */
  #windowOf(who: Who, what: string, within: Within, now: string): { Key: Item; gone: number } {
    const window = Math.floor(Date.parse(now) / lengths[within]);
    return {
      Key: { pk: { S: `${who.network}/bounds` }, sk: { S: `${what}#${who.id}#${window}` } },
      // A day longer than it counts, since clocks differ and removal is no hurry.
      gone: Math.ceil(((window + 1) * lengths[within] + DAY) / 1000),
    };
  }

  async #counts(
    { Key, gone }: { readonly Key: Item; readonly gone: number },
    update: Pick<
      UpdateItemCommandInput,
      'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
    >,
  ): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key,
          ...update,
          ExpressionAttributeNames: { '#gone': ViewsShape.goneAfter },
          ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':gone': { N: String(gone) } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

export interface Bounding {
  readonly bounds: Pick<Bounds, 'take'>;
  readonly now: Clock;
}

/**
 * Every write that needs no session asks this first: so often may `who` do `what` within this time.
 *
 * @throws {TooOften} where it is used up.
 */
export async function bounded(
  { bounds, now }: Bounding,
  who: Who,
  what: string,
  most: number,
  within: Within,
): Promise<void> {
  if (!(await bounds.take(who, what, most, within, now()))) throw new TooOften(most, within);
}
