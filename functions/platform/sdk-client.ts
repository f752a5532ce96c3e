/** As much of a client of the SDK as is touched here. */
interface SdkClient {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * A client without the part that copies every request and every answer, field by field, for a logger that is not
 * there: a fifth of the time in which a thousand rows are counted. The SDK does so whether or not somebody listens
 * (@aws-sdk/core, loggerMiddleware); our logs say ids only.
 */
export function withoutRequestLog<Client extends SdkClient>(client: Client): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
