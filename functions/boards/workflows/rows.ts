import * as z from 'zod';
import type { MailState } from '../../delivery/ledger-row.ts';
import { dueList } from '../../flow/lists.ts';
import type { Tally } from '../../flow/tally.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import { meetingCounted } from '../../meeting/rules/counted.ts';
import { type MeetingOfPage, meetingsPage } from '../../meeting/rules/counted-meetings.ts';
import { AFTERWARDS_DAYS } from '../../meeting/rules/needing.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import type { Views } from '../../platform/views.ts';

/** Meetings on one page: with each a few rows are read, so that the page costs the same at any length of history. */
export const ON_PAGE = 6;
/** The system works on what is due every minute; after this long it is late. */
const LATE = 5 * MINUTE;

/** What falls due next: a kind of message, or another code of the meeting's schedule. */
const dueData = z.object({ what: z.string().optional() });

/** A meeting in its workflow. */
export interface Workflow extends MeetingOfPage {
  /** When the system acts next (instant, UTC); absent: never again. */
  readonly dueAt?: string | undefined;
  readonly what?: string | undefined;
}

export interface WorkflowPage {
  readonly meetings: readonly Workflow[];
  /** How the address asks for those before and after these; nothing where there are none. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Meetings from three weeks ago on, or the page that the address asks for. */
export async function workflowPage(
  views: Pick<Views, 'all' | 'get' | 'list'>,
  network: string,
  { now, zone }: { readonly now: string; readonly zone: string },
  asked: { readonly before?: string | undefined; readonly after?: string | undefined },
): Promise<WorkflowPage> {
  const start = `${plusDays(localDate(now, zone), -AFTERWARDS_DAYS - 1)}~`;
  const backwards = asked.before !== undefined;
  const from = asked.before ?? asked.after ?? start;
  const page = await meetingsPage(views, network, { from, limit: ON_PAGE, backwards });
  const meetings = await Promise.all(
    page.meetings.map(async (meeting): Promise<Workflow> => {
      const due = await views.get(dueList(network), `meeting/${meeting.row.id}`);
      return { ...meeting, dueAt: due?.dueAt, what: due && dueData.safeParse(due.data).data?.what };
    }),
  );
  const [first, last] = [meetings[0]?.place, meetings.at(-1)?.place];
  return {
    meetings,
    // Whether there are any is seen when they are asked for: looking would cost as much as showing them.
    before: backwards && !page.more ? undefined : (first ?? asked.after ?? start),
    after: backwards || page.more ? (last ?? asked.before) : undefined,
  };
}

/** States in which a message has not come to its end. */
const open: readonly MailState[] = ['planned', 'claimed', 'carried', 'unknown', 'toHandOver'];

/** Messages of a meeting that have not ended, previews left out. */
export function notEnded(tally: Tally | undefined): number {
  return kindsOf(tally)
    .flatMap(([, states]) => open.map((state) => states[state] ?? 0))
    .reduce((sum, n) => sum + n, 0);
}

/** What was counted of each kind of message; previews and test mails are nobody's. */
export function kindsOf(tally: Tally | undefined): [kind: string, states: Tally['states']][] {
  return Object.entries(tally?.kinds ?? {}).filter(([kind]) => !meetingCounted.except.includes(kind));
}

/**
 * Nothing of a meeting is left to do: it is over or called off, the system has nothing more to do with it, and every
 * message has come to its end, those that somebody should look at included.
 */
export function isAllDone(
  { row, tally, failures, dueAt }: Pick<Workflow, 'row' | 'tally' | 'failures' | 'dueAt'>,
  now: string,
): boolean {
  if (row.stage === 'draft' || (row.stage !== 'cancelled' && (row.endsAt ?? now) >= now)) return false;
  return dueAt === undefined && failures.length === 0 && notEnded(tally) === 0;
}

/** The system should have acted by now, and has not. */
export function isOverdue(dueAt: string | undefined, now: string): boolean {
  return dueAt !== undefined && later(dueAt, LATE) <= now;
}
