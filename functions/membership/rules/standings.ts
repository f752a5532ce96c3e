import * as z from 'zod';
import { once } from '../../platform/once.ts';
import { enumOr, readRow } from '../../platform/tomorrow.ts';
import type { ViewRow, Views } from '../../platform/views.ts';
import { type MemberStatus, memberStatuses, type Organisation } from './events.ts';

/*
 * What each member was on any day, for figures about the past: a list that is packed, with as little of a member as
 * figures need, and no person in it. Days end at midnight in Phnom Penh, where there is no summer time.
 */

/** Quarters of which the last verification is kept: two years, the present quarter, and one more. */
const QUARTERS_KEPT = 10;

/** What a member keeps of itself for this; absent where nothing is known. */
export interface Standing {
  /** Since when (instant, UTC) it had which status, the earliest first. */
  readonly was?: readonly (readonly [at: string, status: MemberStatus])[] | undefined;
  /** Since when (instant, UTC) it works where and on what. */
  readonly works?:
    | readonly (Pick<Organisation, 'districts' | 'subSectors'> & { readonly at: string })[]
    | undefined;
  /** See {@link withVerified}. */
  readonly verified?: readonly string[] | undefined;
}

const standingRow = once(() =>
  z.object({
    id: z.string(),
    /** Since when (instant, UTC) it had which status, the earliest first. */
    was: z.array(z.tuple([z.string(), enumOr(memberStatuses, 'pending')])),
    /** Since when (instant, UTC) it works where and on what. */
    works: z.array(
      z.object({ at: z.string(), districts: z.array(z.string()), subSectors: z.array(z.string()) }),
    ),
    /** The last local day of each quarter on which somebody of it said that its details are right. */
    verified: z.array(z.string()),
    /** Local day on which it joined, where the network's own list says so. */
    joined: z.string().optional(),
  }),
);
export type StandingRow = z.infer<ReturnType<typeof standingRow>>;

export function standingsList(network: string): string {
  return `${network}/standings`;
}

export function standingView(
  member: Standing & { readonly organisation: Organisation },
  v: number,
  network: string,
  id: string,
): ViewRow {
  const { was = [], works = [], verified = [], organisation } = member;
  const { joined } = organisation;
  const data: StandingRow = {
    id,
    was: was.map(([at, status]) => [at, status]),
    works: works.map(({ at, districts, subSectors }) => ({
      at,
      districts: [...districts],
      subSectors: [...subSectors],
    })),
    verified: [...verified],
    ...(joined === undefined ? {} : { joined }),
  };
  return { pk: standingsList(network), sk: id, v, data, packed: true };
}

/** Every member of a network, also those that left; in no order. */
export async function listStandings(
  views: Pick<Views, 'packs' | 'all'>,
  network: string,
): Promise<StandingRow[]> {
  const list = standingsList(network);
  const rows = (await views.packs.all(list)) ?? (await views.all(list));
  return rows.flatMap(({ data }) => readRow('standings', standingRow(), data) ?? []);
}

/** The same of one member. */
export async function standingOf(
  views: Pick<Views, 'get'>,
  network: string,
  id: string,
): Promise<StandingRow | undefined> {
  const row = await views.get(standingsList(network), id);
  return row && readRow('standings', standingRow(), row.data);
}

/** The first instant (UTC) after a local day. */
export function endOfDay(day: string): string {
  return `${day}T17:00:00.000Z`;
}

/** The local day of an instant, in Phnom Penh. */
export function localDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, '2026-01-01'.length);
}

/** What a member was at the end of a local day; nothing before it was in the list. */
export function statusOn({ was }: Pick<StandingRow, 'was'>, day: string): MemberStatus | undefined {
  const end = endOfDay(day);
  return was.findLast(([at]) => at < end)?.[1];
}

/** Where it worked, and on what, by the end of a local day. */
export function worksOn(
  { works }: Pick<StandingRow, 'works'>,
  day: string,
): Pick<StandingRow['works'][number], 'districts' | 'subSectors'> {
  const end = endOfDay(day);
  return works.findLast(({ at }) => at < end) ?? { districts: [], subSectors: [] };
}

/** The last local day up to this one on which it was verified; exact at the end of a quarter, and today. */
export function verifiedBy({ verified }: Pick<StandingRow, 'verified'>, day: string): string | undefined {
  return verified.findLast((one) => one <= day);
}

/** `2026-Q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, '2026'.length)}-Q${Math.ceil(Number(day.slice('2026-'.length, '2026-01'.length)) / 3)}`;
}

/** Of each quarter the last day, the newest quarters alone. */
export function withVerified(days: readonly string[] = [], at: string): readonly string[] {
  const day = localDay(at);
  const others = days.filter((one) => quarterOf(one) !== quarterOf(day));
  return [...others, day].sort().slice(-QUARTERS_KEPT);
}
