import { searchKey } from '../../i18n/khmer.ts';
import type { MeetingDetails } from './details.ts';

/** Names of the host and of all who give something, each once, the host first. */
export function giversOf({ host, contributions }: Partial<MeetingDetails>): string[] {
  const names = [host, ...(contributions ?? []).map(({ by }) => by)].map((name) => name?.trim() ?? '');
  return [...new Set(names)].filter(Boolean);
}

/** Names as they were written down, each giver once: one that was spelled in two ways is one. */
export function eachOnce(names: readonly string[]): string[] {
  const keys = names.map(searchKey);
  return names.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}

/** What somebody gives who was written down by any of these names, in whatever spelling. */
export function giftsOf(
  { contributions }: Pick<Partial<MeetingDetails>, 'contributions'>,
  names: readonly (string | undefined)[],
): NonNullable<MeetingDetails['contributions']> {
  const keys = names.flatMap((name) => (name ? [searchKey(name)] : []));
  return (contributions ?? []).filter(({ by }) => keys.includes(searchKey(by)));
}
