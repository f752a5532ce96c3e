const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Which meeting somebody asks about, as far as known: what a dead link says is a hint, no more. */
export interface Hint {
  readonly network?: string | undefined;
  readonly meeting?: string | undefined;
}

/**
 * What an unreadable token seems to be about. Nothing is granted by it: a link goes out only to an
 * address that the network holds of somebody invited.
 */
export function hintOf(token: string): Hint {
  const [, , network = '', cause = ''] = token.slice(0, 400).split('.');
  return {
    network: ID.test(network) ? network : undefined,
    meeting: ID.test(cause) && cause !== '-' ? cause : undefined,
  };
}
