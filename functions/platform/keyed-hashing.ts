import type { KeyedHash } from './capability.ts';

/**
 * How a function hashes with the link keys, whose secret has this ARN: they are loaded, with what reads secrets, when
 * they are first asked for, and kept; after a failure the next one tries again.
 */
export function keyedHashing(secret: string): () => Promise<KeyedHash> {
  let made: Promise<KeyedHash> | undefined;
  return () => {
    made ??= load(secret).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function load(secret: string): Promise<KeyedHash> {
  const [{ secretText }, { keyedHash, parseLinkKeys }] = await Promise.all([
    import('./secrets.ts'),
    import('./links.ts'),
  ]);
  const keys = parseLinkKeys(await secretText(secret));
  return (text, version) => keyedHash(text, keys, version);
}
