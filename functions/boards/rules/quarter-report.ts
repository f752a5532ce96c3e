import * as z from 'zod';
import { plusDays } from '../../i18n/dates.ts';
import { quarterOf, type StandingRow, statusOn } from '../../membership/rules/standings.ts';
import { once } from '../../platform/once.ts';
import type { FiguresRow } from './figures-row.ts';
import { quarterFigures } from './health.ts';
import { beginOfQuarter, endOfQuarter } from './quarters.ts';
import { type Left, type PartOf, shownParts } from './small-parts.ts';

const count = z.number().int().min(0);
const text = z.object({ en: z.string().optional(), km: z.string().optional() });
const share = z.object({ n: count, of: count });
const shownPart = z.union([count, z.literal('hidden')]);

/** Meetings of one quarter that a report has, the latest: one a week. */
export const MOST_IN_REPORT = 13;

/** What a quarter came to, as partners may read it: counts that could tell of a person are not in it. */
export const quarterReport = once(() =>
  z.object({
    quarter: z.string(),
    /** Local day up to which it is counted. */
    until: z.string(),
    verified: share.optional(),
    present: share.optional(),
    promises: share.optional(),
    members: z.object({ active: count, joined: count, lost: count }),
    people: z.object({ all: count, women: count, men: count, sexUnknown: count }),
    /** Persons with disabilities, of the people of `asked` meetings at which somebody asked. */
    pwd: z.object({ asked: count, shown: shownPart }).optional(),
    /** Districts of the province that nobody came from (geocodes); absent where nobody knows who came. */
    absent: z.array(z.string()).optional(),
    meetings: z.array(
      z.object({
        meeting: z.string(),
        title: text,
        day: z.string(),
        paper: z.boolean(),
        summary: z.boolean(),
        present: count.optional(),
        active: count.optional(),
        people: count.optional(),
        women: count.optional(),
        men: count.optional(),
        pwd: shownPart.optional(),
      }),
    ),
  }),
);
export type QuarterReport = z.infer<ReturnType<typeof quarterReport>>;

/** The finest table of small counts of a quarter: who was asked, by meeting. */
export function partsOf(rows: readonly FiguresRow[], quarter: string): PartOf[] {
  return rows
    .filter(({ day }) => quarterOf(day) === quarter)
    .flatMap(({ meeting, came }) =>
      came?.pwd === undefined
        ? []
        : [{ id: meeting, people: came.people, part: Math.min(came.pwd, came.people) }],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * @param today local day: the present quarter is counted up to it.
 * @param left what of this quarter has left before.
 */
export function reportOf(
  quarter: string,
  rows: readonly FiguresRow[],
  standings: readonly StandingRow[],
  today: string,
  left: readonly Left[],
): QuarterReport {
  const figures = quarterFigures(quarter, rows, standings, today);
  const until = endOfQuarter(quarter) < today ? endOfQuarter(quarter) : today;
  const before = plusDays(beginOfQuarter(quarter), -1);
  const was = (day: string) => (one: StandingRow) => statusOn(one, day) === 'active';
  const parts = partsOf(rows, quarter);
  const shown = shownParts(parts, left);
  const came = figures.meetings.flatMap((one) => one.came ?? []);
  const sum = (name: 'people' | 'women' | 'men') => came.reduce((all, one) => all + (one[name] ?? 0), 0);
  const [all, women, men] = [sum('people'), sum('women'), sum('men')];
  return {
    quarter,
    until,
    ...(figures.verified ? { verified: figures.verified } : {}),
    ...(figures.present ? { present: figures.present } : {}),
    ...(figures.promises ? { promises: figures.promises } : {}),
    members: {
      active: standings.filter(was(until)).length,
      joined: standings.filter((one) => was(until)(one) && !was(before)(one)).length,
      lost: standings.filter((one) => !was(until)(one) && was(before)(one)).length,
    },
    people: { all, women, men, sexUnknown: Math.max(0, all - women - men) },
    ...(parts.length > 0 ? { pwd: { asked: parts.length, shown: shown.sum } } : {}),
    ...(figures.absent ? { absent: [...figures.absent.districts] } : {}),
    meetings: figures.meetings.slice(-MOST_IN_REPORT).map((one) => meetingOf(one, shown.parts[one.meeting])),
  };
}

function meetingOf(
  { meeting, title, day, paper, summary, came }: FiguresRow,
  pwd: QuarterReport['meetings'][number]['pwd'],
): QuarterReport['meetings'][number] {
  const { present, active, people, women, men } = came ?? {};
  return {
    meeting,
    title,
    day,
    paper: paper === true,
    summary: summary !== undefined,
    ...(came ? { present, people } : {}),
    ...(active === undefined ? {} : { active }),
    ...(women === undefined ? {} : { women }),
    ...(men === undefined ? {} : { men }),
    ...(pwd === undefined ? {} : { pwd }),
  };
}

/** `2026-Q1`, of a year that a meeting can be in. */
export function isQuarter(text: string): boolean {
  return /^(?:19|20|21)\d\d-Q[1-4]$/.test(text);
}
