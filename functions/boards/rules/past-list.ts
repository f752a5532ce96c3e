import * as z from 'zod';
import { asciiDigits, searchKey } from '../../i18n/khmer.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { MOST_ORGANISATIONS, MOST_PEOPLE, type PastFields } from './past-meeting.ts';

/** Most lines that are taken at once. */
export const MOST_LINES = 40;

/** Why a line cannot be read. */
export type LineTrouble = 'noDay' | 'noPeople' | 'notWomen' | 'tooManyNames';

/** One line of a list of meetings, and how it is read. `unknown`: names that are no member's. */
export type PastLine = { readonly n: number; readonly text: string } & (
  | { readonly read: true; readonly fields: PastFields; readonly unknown: readonly string[] }
  | { readonly read: false; readonly why: LineTrouble }
);

/** Members by every name that they have, in every spelling; the active one where two have the same. */
export type Named = ReadonlyMap<string, string>;

export function namedMembers(members: readonly ListedMember[]): Named {
  const named = new Map<string, string>();
  const last = members.toSorted(
    (a, b) => Number(a.member.status === 'active') - Number(b.member.status === 'active'),
  );
  for (const { id, member } of last) {
    const { name, shortName } = member.organisation;
    for (const one of [name.en, name.km, shortName]) if (one) named.set(searchKey(one), id);
  }
  return named;
}

/** Names of organisations, one a line or with commas between them: which are members, and which are not. */
export function readNames(
  text: string,
  named: Named,
): { readonly members: readonly string[]; readonly unknown: readonly string[] } {
  const typed = text
    .split(/[\n,、،]/)
    .map((one) => one.trim())
    .filter((one) => searchKey(one) !== '');
  const unknown = new Map<string, string>();
  const members = new Set<string>();
  for (const one of typed) {
    const key = searchKey(one);
    const member = named.get(key);
    if (member) members.add(member);
    else unknown.set(key, one);
  }
  return { members: [...members], unknown: [...unknown.values()] };
}

/**
 * Reads pasted lines `day; people; women; organisations`, cells of a table as well (tabs). Day: `2025-11-30`, `30/11/2025`
 * or `30.11.2025`, in digits of any script; women may be empty; organisations with commas between them.
 */
export function readPastLines(text: string, named: Named): PastLine[] {
  return text
    .split('\n')
    .map((line, at) => ({ n: at + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
    .map((line): PastLine => ({ ...line, ...readLine(line.text, named) }));
}

type Reading =
  | { readonly read: true; readonly fields: PastFields; readonly unknown: readonly string[] }
  | { readonly read: false; readonly why: LineTrouble };

function readLine(text: string, named: Named): Reading {
  const cells = text.split(text.includes('\t') ? '\t' : /[;៖]/).map((one) => one.trim());
  const [day, people, women] = [readDay(cells[0] ?? ''), readCount(cells[1]), readCount(cells[2])];
  if (!day) return { read: false, why: 'noDay' };
  if (people === undefined) return { read: false, why: 'noPeople' };
  if (women === undefined && cells[2]) return { read: false, why: 'notWomen' };
  const { members, unknown } = readNames(cells.slice(3).join(','), named);
  if (members.length + unknown.length > MOST_ORGANISATIONS) return { read: false, why: 'tooManyNames' };
  const fields = { day, title: {}, members: [...members], others: unknown.length, people };
  return { read: true, fields: women === undefined ? fields : { ...fields, women }, unknown };
}

function readDay(text: string): string | undefined {
  const digits = asciiDigits(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
  const said = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(digits);
  const [year, month = '', day = ''] = iso ? iso.slice(1) : said ? said.slice(1).toReversed() : [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(date).success ? date : undefined;
}

function readCount(text = ''): number | undefined {
  const digits = asciiDigits(text);
  return /^\d{1,5}$/.test(digits) && Number(digits) <= MOST_PEOPLE ? Number(digits) : undefined;
}
