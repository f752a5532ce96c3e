import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'samples', 'replies');

/** Bytes of a received mail, in the shape that the program really sends. */
export function sample(name: string): Buffer {
  return readFileSync(join(folder, `${name}.eml`));
}
