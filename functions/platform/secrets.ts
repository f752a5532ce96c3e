import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { patience } from './patience.ts';

/** A secret was made but never given a text. */
export class EmptySecret extends Error {
  constructor(arn: string) {
    super(`${arn} has no text: see docs/deployment.md for what it must hold.`);
    this.name = 'EmptySecret';
  }
}

let client: SecretsManagerClient | undefined;

/**
 * The text of a secret, read anew on every call: callers keep what they make of it (`SECRETS_KEPT`).
 *
 * @throws {EmptySecret} when it has none.
 */
export async function secretText(arn: string): Promise<string> {
  client ??= new SecretsManagerClient({ requestHandler: patience });
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!text) throw new EmptySecret(arn);
  return text;
}
