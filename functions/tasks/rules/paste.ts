import { asciiDigits, searchKey } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import type { Member } from '../../membership/rules/member.ts';
import { MAX_WHAT, type Owner } from './events.ts';
import { isFar } from './near.ts';

/** Most lines that are taken at once. */
export const MAX_LINES = 300;

/** Why a line cannot be read, with what of it is in question. */
export type Unreadable =
  | { readonly why: 'lineNoWhat' | 'lineTooLong' }
  | { readonly why: 'lineNobody' | 'lineSeveral'; readonly who: string }
  | { readonly why: 'lineNoDate' | 'linePast'; readonly date: string };

/** One pasted line, and how it is read. */
export type Line = { readonly n: number; readonly text: string } & (
  | {
      readonly read: true;
      readonly what: Bilingual;
      readonly owners: readonly Owner[];
      readonly due?: string;
    }
  | ({ readonly read: false } & Unreadable)
);

/**
 * Reads pasted lines `what; who; until`, cells of a table as well (tabs). Who: a member by a name or short name of
 * theirs, several by a comma; empty: nobody yet. Until: `2025-11-30`, `30/11/2025` or `30.11.2025`, in digits of any
 * script; empty: without a date.
 *
 * @param today local date.
 */
export function readLines(text: string, members: ReadonlyMap<string, Member>, today: string): Line[] {
  const named = byName(members);
  return text
    .split('\n')
    .map((line, at) => ({ n: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
    .map((line): Line => ({ ...line, ...lineRead(line.text, named, today) }));
}

type Read = Extract<Line, { read: true }> extends infer L ? Omit<L & { read: true }, 'n' | 'text'> : never;

function lineRead(
  text: string,
  named: ReadonlyMap<string, readonly string[]>,
  today: string,
): Read | ({ readonly read: false } & Unreadable) {
  const [what = '', who = '', until = ''] = text.split(/[;\t៖；]/).map((cell) => cell.trim());
  if (what === '') return { read: false, why: 'lineNoWhat' };
  if (what.length > MAX_WHAT) return { read: false, why: 'lineTooLong' };
  const owners: Owner[] = [];
  for (const name of who === '' ? [] : who.split(/[,،]/)) {
    const seats = named.get(searchKey(name.trim())) ?? [];
    const [seat, ...others] = seats;
    if (seat === undefined) return { read: false, why: 'lineNobody', who: name.trim() };
    if (others.length > 0) return { read: false, why: 'lineSeveral', who: name.trim() };
    if (!owners.some((one) => one.seat === seat)) owners.push({ seat, party: 'member' });
  }
  const due = until === '' ? undefined : dateOf(until);
  if (until !== '' && due === undefined) return { read: false, why: 'lineNoDate', date: until };
  if (due !== undefined && isFar(due, today)) return { read: false, why: 'linePast', date: until };
  const [first, ...rest] = owners;
  return {
    read: true,
    what: /\p{Script=Khmer}/u.test(what) ? { km: what } : { en: what },
    owners: first && rest.length > 0 ? [{ ...first, leads: true }, ...rest] : owners,
    ...(due === undefined ? {} : { due }),
  };
}

/** Seats by every name of theirs. */
function byName(members: ReadonlyMap<string, Member>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [seat, { status, organisation }] of members) {
    if (status === 'left' || status === 'unknown') continue;
    const { name, shortName } = organisation;
    const keys = new Set([name.en, name.km, shortName].flatMap((one) => (one ? searchKey(one) : [])));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), seat]);
  }
  return found;
}

function dateOf(text: string): string | undefined {
  const digits = asciiDigits(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
  const said = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(digits);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : said ? [said[3], said[2], said[1]] : [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
