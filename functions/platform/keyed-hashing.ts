import type { KeyedHash } from './capability.ts';
import { kept, SECRETS_KEPT } from './kept.ts';

/**
 * How a function hashes with the link keys, whose secret has this ARN: they are loaded, with what reads secrets, when
 * they are first asked for, and kept as secrets are; after a failure the next one tries again.
 */
export function keyedHashing(secret: string): () => Promise<KeyedHash> {
  return kept(() => load(secret), SECRETS_KEPT);
}

async function load(secret: string): Promise<KeyedHash> {
  const [{ secretText }, { keyedHash, parseLinkKeys }] = await Promise.all([
    import('./secrets.ts'),
    import('./links.ts'),
  ]);
  const keys = parseLinkKeys(await secretText(secret));
  return (text, version) => keyedHash(text, keys, version);
}
