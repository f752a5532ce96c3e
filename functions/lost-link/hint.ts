const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The network that an unreadable link seems to be of. Nothing is granted by it: a link goes out only to an address
 * that this network has.
 */
export function hintOf(token: string): string | undefined {
  const [, , network = ''] = token.slice(0, 400).split('.');
  return ID.test(network) ? network : undefined;
}
