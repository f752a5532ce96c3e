import type { KeyedHash } from './capability.ts';
import { Env, required } from './env.ts';

/**
 * How a function hashes with the link keys: read with what reads secrets when it is first asked for, and kept;
 * after a failure the next one tries again.
 */
export function keyedHashing(): () => Promise<KeyedHash> {
  let made: Promise<KeyedHash> | undefined;
  return () => {
    made ??= load().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function load(): Promise<KeyedHash> {
  const [{ secretText }, { keyedHash, parseLinkKeys }] = await Promise.all([
    import('./secrets.ts'),
    import('./links.ts'),
  ]);
  const keys = parseLinkKeys(await secretText(required(Env.linkKeysSecret)));
  return (text, version) => keyedHash(text, keys, version);
}
