import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { SENDING_PARTITION } from '../../functions/delivery/ledger-item.ts';
import type { Item } from '../../functions/platform/items.ts';

export type Command = Parameters<DynamoDBClient['send']>[0];

/**
 * A client that makes one call after the other, in the order in which they were asked for, so that every time the
 * same one comes first; and that says of each row that is planned after a change how it is then, as the stream does
 * that deliver reads (`lib/deliver.ts`, filters). The engine has a stream as well, but looks through all its records
 * with every write, which makes a large pile ten times as slow.
 *
 * @param planned gets the record before the call is answered.
 */
export function recorded(
  client: DynamoDBClient,
  table: string,
  planned: (record: DynamoDBRecord) => void,
): DynamoDBClient {
  let last: Promise<unknown> = Promise.resolve();
  let number = 0;
  const call = async (command: Command): Promise<unknown> => {
    const answer = await client.send(command);
    for (const key of mayBePlanned(command)) {
      const read = new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true });
      const { Item: row } = await client.send(read);
      number += 1;
      const SequenceNumber = String(number).padStart(21, '0');
      // Lambda's types name the same attribute shapes once more, with other optional marks.
      const dynamodb = { Keys: key, NewImage: row, SequenceNumber } as DynamoDBRecord['dynamodb'];
      if (row?.state?.S === 'planned' && dynamodb) planned({ dynamodb });
    }
    return answer;
  };
  return withSend(client, (command) => {
    const done = last.then(() => call(command));
    last = done.catch(() => undefined);
    return done;
  });
}

/** The same client, with another way to make its calls. */
export function withSend(
  client: DynamoDBClient,
  send: (command: Command) => Promise<unknown>,
): DynamoDBClient {
  return Object.assign(Object.create(client), { send });
}

/** Keys of messages that may be planned after a call. */
function mayBePlanned(command: Command): Item[] {
  if (command instanceof PutItemCommand) {
    const { pk, sk } = command.input.Item ?? {};
    return pk && sk ? [{ pk, sk }] : [];
  }
  if (command instanceof UpdateItemCommand) return keyOf(command.input);
  if (!(command instanceof TransactWriteItemsCommand)) return [];
  return (command.input.TransactItems ?? []).flatMap(({ Update: update }) => (update ? keyOf(update) : []));
}

function keyOf({
  Key: key,
  ExpressionAttributeValues: values,
}: Pick<UpdateItemCommandInput, 'Key' | 'ExpressionAttributeValues'>): Item[] {
  const state = values?.[':state']?.S ?? 'planned';
  return key && key.pk?.S !== SENDING_PARTITION && state === 'planned' ? [key] : [];
}
