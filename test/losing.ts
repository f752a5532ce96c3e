import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoFront } from '../bin/local/dynamo-front.ts';
import { Faults } from '../bin/local/faults.ts';
import { LocalState } from '../bin/local/state.ts';
import { patience } from '../functions/platform/patience.ts';
import { startEngine, type TestEngine } from './engine.ts';

/** Tables with a front before them that loses answers as a network does. */
export interface LosingEngine extends Pick<TestEngine, 'tables'> {
  readonly faults: Faults;
  /** The client of a function. */
  readonly client: DynamoDBClient;
  /** One that waits for other times than a function does. */
  clientWith(requestHandler: object): DynamoDBClient;
  stop(): Promise<void>;
}

/** Call it in `beforeAll` and `stop` in `afterAll`. */
export async function startLosing(): Promise<LosingEngine> {
  const engine = await startEngine();
  const faults = new Faults(new LocalState(':memory:'));
  const everybody = { knows: () => false, refusalOf: () => undefined };
  const front = new DynamoFront(
    engine.endpoint,
    everybody,
    () => {},
    () => faults.takeWrite(),
  );
  await new Promise<void>((done) => front.server.listen(0, '127.0.0.1', done));
  const address = front.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const clients: DynamoDBClient[] = [];
  const clientWith = (requestHandler: object): DynamoDBClient => {
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'local',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler,
    });
    clients.push(client);
    return client;
  };
  return {
    tables: engine.tables,
    faults,
    client: clientWith(patience),
    clientWith,
    async stop() {
      for (const client of clients) client.destroy();
      await front.stop();
      await engine.stop();
    },
  };
}
