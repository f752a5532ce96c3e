import { searchKey } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';

/** A meeting with the name that was typed for its host. */
export interface Hosted {
  /** Local date. */
  readonly date: string;
  readonly host?: string | undefined;
}

/** A member by the names that people type for it. */
export interface MayHost {
  readonly name: Bilingual;
  readonly shortName?: string | undefined;
}

export interface HostTurn {
  /** Whose turn it is: who hosted longest ago, and when they did (local date). */
  readonly next?: { readonly name: Bilingual; readonly last: string } | undefined;
  /** Members that hosted none of these meetings, as they were given. */
  readonly never: readonly Bilingual[];
}

/** Whose turn it is to host, by the names that were typed: members that are called otherwise there are not found. */
export function hostTurn(members: readonly MayHost[], meetings: readonly Hosted[]): HostTurn {
  const lastOf = new Map<string, string>();
  for (const { date, host } of meetings) {
    const key = host && searchKey(host).trim();
    if (key && (lastOf.get(key) ?? '') < date) lastOf.set(key, date);
  }
  const hosts = members.map(({ name, shortName }) => {
    const dates = [name.en, name.km, shortName].flatMap((one) => {
      const key = one && searchKey(one).trim();
      return (key && lastOf.get(key)) || [];
    });
    return { name, last: dates.sort().at(-1) };
  });
  const [next] = hosts
    .flatMap(({ name, last }) => (last ? [{ name, last }] : []))
    .sort((a, b) => (a.last < b.last ? -1 : 1));
  return { next, never: hosts.flatMap(({ name, last }) => (last ? [] : [name])) };
}
