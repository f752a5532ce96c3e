import { type Credentials, RequestSigning } from './signing.ts';

/** As much of a client of the SDK as is touched here. */
interface SdkClient {
  readonly middlewareStack: { remove(name: string): boolean };
  readonly config: {
    cacheMiddleware?: boolean | undefined;
    signer: unknown;
    readonly credentials: () => Promise<Credentials>;
    readonly region: () => Promise<string>;
    readonly defaultSigningName: string;
  };
}

/**
 * A client whose calls take little more than half of the processor time. A mail is six calls, and they were more than
 * half of what it took:
 *
 * - the SDK copies every request and every answer, field by field, for a logger that is not there (@aws-sdk/core,
 *   loggerMiddleware); our logs say ids only
 * - it puts its chain of steps together anew for every call (`cacheMiddleware`, since nothing is added to it later)
 * - it writes into every request which features of it are in use; that is for its makers
 * - it signs slowly (see {@link RequestSigning})
 */
export function lean<Client extends SdkClient>(client: Client): Client {
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.remove('getUserAgentMiddleware');
  client.config.cacheMiddleware = true;
  const signing = new RequestSigning(client.config);
  client.config.signer = async () => signing;
  return client;
}
