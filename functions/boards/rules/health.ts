import { daysBetween } from '../../i18n/dates.ts';
import { districts as allDistricts } from '../../membership/rules/districts.ts';
import {
  quarterOf,
  type StandingRow,
  statusOn,
  verifiedBy,
  worksOn,
} from '../../membership/rules/standings.ts';
import type { FiguresRow } from './figures-row.ts';
import { medianOf } from './meeting-figures.ts';
import { endOfQuarter } from './quarters.ts';

/** A part of a whole; `of` is never 0. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** What a quarter came to. What is absent is not known, or there was nothing to count: never nought. */
export interface QuarterFigures {
  readonly quarter: string;
  /** Meetings that have begun. */
  readonly meetings: readonly FiguresRow[];
  /** Active members that were verified in the 90 days before its end, or before today. */
  readonly verified?: Share | undefined;
  /** The shortest notice, in calendar days. */
  readonly notice?: number | undefined;
  /** Seats that answered, of those that a message could reach. */
  readonly answered?: Share | undefined;
  readonly unreachable: number;
  /** Median hours to the first answer, over so many; of several meetings the median of theirs, each by its answers. */
  readonly hours?: { readonly median: number; readonly n: number } | undefined;
  /** Seats of which somebody came, of those that said yes in time; and of those that said it late. */
  readonly cameOfYes?: Share | undefined;
  readonly cameOfLate?: Share | undefined;
  /** Organisations present, of those active on the day, over all its meetings. */
  readonly present?: Share | undefined;
  readonly women?: Share | undefined;
  readonly sexUnknown: number;
  /** Promises of the meeting before that were kept by the meeting, of those due. */
  readonly promises?: Share | undefined;
  readonly dropped: number;
  /** The longest wait for a summary, in working days. */
  readonly summary?: number | undefined;
  /** Districts of the province from which no active member came, and sub-sectors that active members work in. */
  readonly absent?:
    | { readonly districts: readonly string[]; readonly subSectors: readonly string[] }
    | undefined;
}

/** By so many days a verification is fresh. */
export const FRESH_DAYS = 90;

/** @param today local day; of the present quarter it is how things are today. */
export function quarterFigures(
  quarter: string,
  rows: readonly FiguresRow[],
  standings: readonly StandingRow[],
  today: string,
): QuarterFigures {
  const meetings = rows
    .filter(({ day }) => quarterOf(day) === quarter)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const end = endOfQuarter(quarter) < today ? endOfQuarter(quarter) : today;
  const active = standings.filter((one) => statusOn(one, end) === 'active');
  const asked = meetings.flatMap((one) => one.asked ?? []);
  const came = meetings.flatMap((one) => one.came ?? []);
  // Where it is not settled who came, nobody can say of how many who said yes.
  const both = meetings.flatMap((one) => (one.asked && one.came ? [{ ...one.asked, ...one.came }] : []));
  const promises = meetings.flatMap((one) => one.promises ?? []);
  const counted = came.flatMap(({ present, active: of }) => (of === undefined ? [] : [{ present, of }]));
  const women = sum(came, 'women');
  return {
    quarter,
    meetings,
    verified: share(active.filter((one) => isFresh(verifiedBy(one, end), end)).length, active.length),
    notice: least(asked.flatMap(({ notice }) => notice ?? [])),
    answered: share(sum(asked, 'answered'), sum(asked, 'seats') - sum(asked, 'unreachable')),
    unreachable: sum(asked, 'unreachable'),
    hours: weighted(asked.flatMap(({ hours }) => hours ?? [])),
    cameOfYes: share(sum(both, 'ofYes'), sum(both, 'yes')),
    cameOfLate: share(sum(both, 'ofYesLate'), sum(both, 'yesLate')),
    present: share(sum(counted, 'present'), sum(counted, 'of')),
    women: share(women, women + sum(came, 'men')),
    sexUnknown: sum(came, 'sexUnknown'),
    promises: share(sum(promises, 'kept'), sum(promises, 'due')),
    dropped: sum(promises, 'dropped'),
    summary: most(meetings.flatMap(({ summary }) => summary ?? [])),
    absent: absentIn(meetings, active, end),
  };
}

/** Whether a verification still counts on a local day. */
export function isFresh(verified: string | undefined, end: string): boolean {
  return verified !== undefined && daysBetween(verified, end) <= FRESH_DAYS;
}

/** Of paper nobody wrote down where they work. */
function absentIn(
  meetings: readonly FiguresRow[],
  active: readonly StandingRow[],
  end: string,
): QuarterFigures['absent'] {
  const came = meetings.flatMap((one) => (one.came && !one.paper ? [one.came] : []));
  if (came.length === 0) return undefined;
  const here = new Set(came.flatMap(({ districts, subSectors }) => [...districts, ...subSectors]));
  const worked = new Set(active.flatMap((one) => worksOn(one, end).subSectors));
  const missing = (codes: Iterable<string>) => [...codes].filter((code) => !here.has(code)).sort();
  return { districts: missing(Object.keys(allDistricts)), subSectors: missing(worked) };
}

/** Nothing where there is nothing to be a part of. */
export function share(n: number, of: number): Share | undefined {
  return of > 0 ? { n, of } : undefined;
}

/** In whole percent, half up. */
export function percentOf({ n, of }: Share): number {
  return Math.floor((n * 200 + of) / (of * 2));
}

function sum<K extends string>(of: readonly { readonly [P in K]?: number | undefined }[], name: K): number {
  return of.reduce((all, one) => all + (one[name] ?? 0), 0);
}

function least(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.min(...values) : undefined;
}

function most(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.max(...values) : undefined;
}

function weighted(all: readonly { readonly median: number; readonly n: number }[]): QuarterFigures['hours'] {
  const each = all.flatMap(({ median, n }) => Array.from({ length: n }, () => median));
  return each.length > 0 ? { median: medianOf(each), n: each.length } : undefined;
}
