import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MINUTE } from './clock.ts';
import { LogCode, log } from './logging.ts';
import { patience } from './patience.ts';

/** A secret was made but never given a text. */
export class EmptySecret extends Error {
  constructor(arn: string) {
    super(`${arn} has no text: see docs/deployment.md for what it must hold.`);
    this.name = 'EmptySecret';
  }
}

/**
 * What is made of secrets is kept as long (see `kept.ts`), so that a changed one is known to every container
 * five minutes later. The order of steps in docs/deployment.md, 'Keys', relies on it.
 */
export const SECRETS_KEPT = { forMs: 5 * MINUTE, stale: sayStale };

function sayStale(error: unknown): void {
  log.error(LogCode.secretNotRead, error);
}

let client: SecretsManagerClient | undefined;

/**
 * The text of a secret, read anew on every call.
 *
 * @throws {EmptySecret} when it has none.
 */
export async function secretText(arn: string): Promise<string> {
  client ??= new SecretsManagerClient({ requestHandler: patience });
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!text) throw new EmptySecret(arn);
  return text;
}
