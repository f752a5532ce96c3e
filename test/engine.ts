import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  type DynamoDBClient,
  type ScalarAttributeType,
} from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { engineClient } from '../bin/local/engine-client.ts';
import { EventLogShape, MailLedgerShape, ViewsShape } from '../functions/platform/table-shapes.ts';

/** The three tables of a deployment in a DynamoDB-compatible engine, in memory. */
export interface TestEngine {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly tables: { readonly eventLog: string; readonly views: string; readonly mailLedger: string };
  stop(): Promise<void>;
}

let made = 0;

/** Makes tables of one's own: call it in `beforeAll` and `stop` in `afterAll`. */
export async function startEngine(): Promise<TestEngine> {
  const endpoint = inject('engine');
  const client = engineClient(endpoint);
  made += 1;
  const own = (name: string) => `${name}-${process.pid}-${made}`;
  const tables = { eventLog: own('EventLog'), views: own('Views'), mailLedger: own('MailLedger') };
  for (const table of definitions(tables)) await client.send(new CreateTableCommand(table));
  return {
    client,
    endpoint,
    tables,
    async stop() {
      for (const TableName of Object.values(tables)) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
    },
  };
}

interface Keys {
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** Without streams: nobody reads them here, and they would double what a write takes. */
function definitions({ eventLog, views, mailLedger }: TestEngine['tables']): CreateTableCommandInput[] {
  return [
    table(eventLog, EventLogShape, 'N', [EventLogShape.pendingIndex, EventLogShape.dayIndex]),
    table(views, ViewsShape, 'S', [ViewsShape.dueIndex]),
    table(mailLedger, MailLedgerShape, 'S', [MailLedgerShape.personIndex, MailLedgerShape.dueIndex]),
  ];
}

function table(
  name: string,
  keys: Keys,
  sortType: ScalarAttributeType,
  indexes: readonly (Keys & { readonly name: string })[],
): CreateTableCommandInput {
  const types = new Map<string, ScalarAttributeType>([
    [keys.partitionKey, 'S'],
    [keys.sortKey, sortType],
  ]);
  for (const index of indexes) types.set(index.partitionKey, 'S').set(index.sortKey, 'S');
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema(keys),
    AttributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  };
}

function schema(keys: Keys): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
}
