import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A secret has no text, or not the one it should have. Its value is never in the message. */
export class UnusableSecret extends Error {
  constructor(what: string) {
    super(`${what} cannot be used: see docs/deployment.md for what the secret must hold.`);
    this.name = 'UnusableSecret';
  }
}

let client: SecretsManagerClient | undefined;

/**
 * The text of a secret, read anew on every call: callers keep it for the life of their container, so a
 * changed secret reaches everybody within hours.
 *
 * @throws {UnusableSecret} when it has none.
 */
export async function secretText(arn: string): Promise<string> {
  client ??= new SecretsManagerClient({});
  const { SecretString: text } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!text) throw new UnusableSecret(arn);
  return text;
}
