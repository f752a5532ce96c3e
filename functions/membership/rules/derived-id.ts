import { createHash } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;

/**
 * A ULID that is the same whenever it is asked for: the time of another ULID, and a hash of both. So a
 * step that is repeated after a crash gives the same things the same ids.
 */
export function derivedId(ulid: string, name: string): string {
  const hash = createHash('sha256').update(`${ulid} ${name}`).digest().subarray(0, 16);
  return ulid.slice(0, TIME_LENGTH) + Array.from(hash, (byte) => LETTERS[byte % 32]).join('');
}
