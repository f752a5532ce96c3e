import type { Bilingual } from '../../i18n/say.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { isForAnybody } from '../../meeting/rules/visibility.ts';
import { listStandings, localDay } from '../../membership/rules/standings.ts';
import { type IssueRow, openIssuesList, readIssues, repliedIssuesList } from '../../minutes/rules/issues.ts';
import type { StaffContext } from '../../web/context.ts';
import { figuresSince } from '../rules/figures-row.ts';
import { leftOf, type Quarter, quarterAggregate } from '../rules/quarter.ts';
import { isQuarter, partsOf, type QuarterReport, reportOf } from '../rules/quarter-report.ts';
import { beginOfQuarter } from '../rules/quarters.ts';
import { type Left, shownParts } from '../rules/small-parts.ts';

/** Something that was given for a meeting; the place itself where `what` is absent. */
export interface Gift {
  readonly by: string;
  readonly what?: Bilingual | undefined;
}

/** Everything that the page of a quarter shows. */
export interface OpenQuarter {
  readonly quarter: Quarter;
  readonly report: QuarterReport;
  /** What leaves with it: the finest table, and what of it is shown. */
  readonly left: Left;
  /** Issues of its meetings that are not for members alone. */
  readonly issues: readonly IssueRow[];
  readonly gifts: readonly Gift[];
  /** Meetings whose summary anybody may read. */
  readonly open: ReadonlySet<string>;
}

/** Issues of one meeting that are read; more is in its minutes. */
const MOST_ISSUES = 40;

/** The quarter of the address; nothing where it is none, or has not begun. */
export async function openQuarter(c: StaffContext): Promise<OpenQuarter | undefined> {
  const id = c.req.param('quarter') ?? '';
  const { services, networkId } = c.var;
  const { views, repository } = services;
  const today = localDay(services.now());
  if (!isQuarter(id) || beginOfQuarter(id) > today) return undefined;
  const [rows, standings, { state: quarter }] = await Promise.all([
    figuresSince(views, networkId, beginOfQuarter(id)),
    listStandings(views, networkId),
    repository.load(quarterAggregate, networkId, id),
  ]);
  const before = leftOf(quarter);
  const report = reportOf(id, rows, standings, today, before);
  const table = partsOf(rows, id);
  const ids = report.meetings.flatMap(({ meeting, paper }) => (paper ? [] : [meeting]));
  const [issues, meetings] = await Promise.all([
    Promise.all(ids.map((meeting) => issuesOf(c, meeting))),
    Promise.all(ids.map(async (meeting) => await repository.load(meetingAggregate, networkId, meeting))),
  ]);
  const convened = meetings.map(({ state }) => (isConvened(state) ? state : undefined));
  return {
    quarter,
    report,
    left: { table, shown: shownParts(table, before) },
    issues: issues.flat(),
    gifts: convened.flatMap((one): Gift[] => {
      const { host, contributions = [] } = one?.details ?? {};
      return [...(host ? [{ by: host }] : []), ...contributions.map(({ by, what }) => ({ by, what }))];
    }),
    open: new Set(ids.filter((_, n) => convened[n] !== undefined && isForAnybody(convened[n]))),
  };
}

async function issuesOf(
  { var: { services, networkId } }: StaffContext,
  meeting: string,
): Promise<IssueRow[]> {
  const asked = { prefix: `${meeting}#`, limit: MOST_ISSUES };
  const [open, replied] = await Promise.all([
    services.views.list(openIssuesList(networkId), asked),
    services.views.list(repliedIssuesList(networkId), asked),
  ]);
  return readIssues([...replied.rows, ...open.rows]).filter(({ membersOnly }) => !membersOnly);
}
