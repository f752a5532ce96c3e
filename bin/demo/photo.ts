import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Photos of the demo, as a phone would send them. They are drawings: nobody has to agree to them. */
export interface Photos {
  /** People in a circle under a tree, in front of a school. */
  readonly meeting: Uint8Array<ArrayBuffer>;
  /** A signed sheet on a table, lying on its side, with the place where it was taken; nobody's name can be read. */
  readonly sheet: Uint8Array<ArrayBuffer>;
}

/** They are files, since the function that looks at uploads lets this process draw nothing once it has run. */
export function demoPhotos(): Photos {
  const read = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'photos', name)));
  return { meeting: read('meeting.jpg'), sheet: read('sheet.jpg') };
}
