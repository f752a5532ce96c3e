import { searchKey } from '../../i18n/khmer.ts';

/** Somebody as two doors may have written them down. */
export interface WrittenDown {
  readonly person: string;
  readonly name: string;
  /** In every spelling that is known; none, where nothing was said. */
  readonly organisations: readonly string[];
}

/**
 * Who may be one person: the same name and organisation in whichever spelling, letters and digits. A walk-in without an
 * organisation is like everybody of that name.
 */
export function alike<T extends WrittenDown>(walkIn: WrittenDown, others: readonly T[]): T[] {
  const name = searchKey(walkIn.name);
  if (name === '') return [];
  const own = keysOf(walkIn);
  return others.filter((one) => {
    if (one.person === walkIn.person || searchKey(one.name) !== name) return false;
    const other = keysOf(one);
    return own.length === 0 || other.length === 0 || other.some((key) => own.includes(key));
  });
}

function keysOf({ organisations }: WrittenDown): string[] {
  return organisations.map(searchKey).filter((key) => key !== '');
}
