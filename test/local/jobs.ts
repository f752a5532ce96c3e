import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';

/** Puts jobs into the fixture's table and reads what its functions noted. */
export class Jobs {
  readonly #cloud: Pick<LocalCloud, 'dynamodb' | 'tables'>;
  readonly #client: DynamoDBClient;
  #next = 0;

  constructor(cloud: Pick<LocalCloud, 'dynamodb' | 'tables'>) {
    this.#cloud = cloud;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    this.#client = new DynamoDBClient({ endpoint: cloud.dynamodb, region: 'ap-southeast-1', credentials });
  }

  /** @param more further string attributes, e.g. `to` of a send. */
  async put(
    pk: string,
    task: string | undefined,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    this.#next += 1;
    const sk = String(this.#next);
    const strings = Object.entries({ pk, ...(task === undefined ? {} : { task }), ...more });
    const item = {
      ...Object.fromEntries(strings.map(([name, value]) => [name, { S: value }])),
      sk: { N: sk },
    };
    await this.#client.send(new PutItemCommand({ TableName: this.#cloud.tables.JOBS_TABLE, Item: item }));
    return `${pk}/${sk}`;
  }

  /** How often the fixture's functions saw something, and what they noted last. */
  async seen(key: string): Promise<{ count: number; note: string }> {
    const command = new GetItemCommand({
      TableName: this.#cloud.tables.SEEN_TABLE,
      Key: { pk: { S: key } },
      ConsistentRead: true,
    });
    const { Item } = await this.#client.send(command);
    return { count: Number(Item?.count?.N ?? 0), note: Item?.note?.S ?? '' };
  }
}
