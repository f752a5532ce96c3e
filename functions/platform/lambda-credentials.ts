/**
 * Takes the place of `@aws-sdk/credential-provider-node` in the bundles (see `lib/function.ts`). That
 * one looks in a dozen places (profiles, SSO, metadata services), which is a fifth of a bundle and of its
 * start; Lambda has always put a role's credentials into the environment before the code runs.
 */
export function defaultProvider() {
  return async () => {
    const accessKeyId = process.env.AWS_ACCESS_KEY_ID;
    const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY;
    const sessionToken = process.env.AWS_SESSION_TOKEN;
    if (!accessKeyId || !secretAccessKey) throw new NoCredentials();
    return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  };
}

/** The code runs somewhere else than in Lambda or in the local cloud. */
class NoCredentials extends Error {
  constructor() {
    super('There are no AWS credentials in the environment.');
    // The engine knows by this name that nothing was sent.
    this.name = 'CredentialsProviderError';
  }
}
