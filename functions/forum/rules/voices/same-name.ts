import { searchKey } from '../../../i18n/khmer.ts';

/** Whether two names are the same, however they were typed. */
export function sameName(one: string, other: string): boolean {
  const key = searchKey(one).trim();
  return key !== '' && key === searchKey(other).trim();
}
