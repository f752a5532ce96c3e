import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patience } from './patience.ts';
import { lean } from './sdk-client.ts';

let client: DynamoDBClient | undefined;

/** One client per container, made on first use. The SDK finds region and endpoint by itself. */
export function dynamo(): DynamoDBClient {
  client ??= lean(new DynamoDBClient({ requestHandler: patience }));
  return client;
}
