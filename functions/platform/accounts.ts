import { AwsClient } from 'aws4fetch';
import * as z from 'zod';

/** Cognito did not make an account. The address is not in the message. */
export class AccountNotMade extends Error {
  constructor(status: number, type: string) {
    super(`Cognito answered ${status} ${type}.`);
    this.name = 'AccountNotMade';
  }
}

const RETRIES = 1;
/** For all tries together: Cognito itself waits for the answer, at most five seconds. */
const PATIENCE_MS = 3500;

const refusal = z.object({ __type: z.string() });

/**
 * Accounts at the sign-in service. One signed call, since the client of Cognito alone would be larger than the rest
 * of the bundle; credentials and region come from the environment, as Lambda sets them.
 */
export class Accounts {
  readonly #client: AwsClient;
  readonly #address: string;

  constructor() {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env;
    const { AWS_SESSION_TOKEN: sessionToken, AWS_REGION: region = '' } = process.env;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      region,
      service: 'cognito-idp',
      retries: RETRIES,
    });
    this.#address =
      process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? `https://cognito-idp.${region}.amazonaws.com`;
  }

  /**
   * Makes the account of an address; one that is there already stays as it is. It has no password: Cognito gives it
   * none where a pool has codes by mail and the call names none, so that only a code opens it. Nothing is mailed.
   *
   * @param pool id of the user pool.
   * @throws {AccountNotMade}
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
   */
  async open(pool: string, email: string): Promise<void> {
    const response = await this.#client.fetch(`${this.#address}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.AdminCreateUser',
      },
      body: JSON.stringify({
        UserPoolId: pool,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          // Without a password nobody comes in but by a code that reached it.
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) {
      await response.body?.cancel();
      return;
    }
    const said = refusal.safeParse(await response.json().catch(() => undefined));
    const type = said.success ? said.data.__type : 'without a reason';
    // Some of Amazon's services put a namespace before it.
    if (type.endsWith('UsernameExistsException')) return;
    throw new AccountNotMade(response.status, type);
  }
}
