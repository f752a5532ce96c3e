import type { ProposalRow } from './views.ts';

/** What is read: everything that counts and that nobody was told about. */
const read: ReadonlySet<ProposalRow['standing']> = new Set(['proposed', 'decided']);

/** Proposals that are read, in an order of each reader's own: who comes first is judged otherwise than who comes last. */
export function toRead(rows: readonly ProposalRow[], reader: string): ProposalRow[] {
  return rows
    .filter(({ standing }) => read.has(standing))
    .map((row) => ({ row, place: placeOf(`${reader} ${row.id}`) }))
    .sort((a, b) => a.place - b.place || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** Those of them that a reader has said nothing about. */
export function unreadBy(rows: readonly ProposalRow[], reader: string): ProposalRow[] {
  return toRead(rows, reader).filter(({ readings }) => readings[reader] === undefined);
}

/** A number that follows from a text alone and tells nothing about it (FNV-1a, mixed once more). */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
