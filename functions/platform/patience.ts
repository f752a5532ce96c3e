/**
 * How long a client of AWS waits, for every client but that of SES, which has its own reasons
 * (`delivery/ses.ts`). Without it the SDK waits for ever: one answer that is lost on the way holds up a page
 * until API Gateway gives up, and a batch until the function ends. What is repeated after that bears it.
 *
 * `requestTimeout` alone only warns; see `NodeHttpHandlerOptions` of @smithy/types 4.
 */
export const patience = {
  /** Milliseconds until a connection is open. */
  connectionTimeout: 1_000,
  /** Milliseconds until the answer is there. A page of DynamoDB's 1 MB takes a tenth of it. */
  requestTimeout: 3_000,
  throwOnRequestTimeout: true,
} as const;
