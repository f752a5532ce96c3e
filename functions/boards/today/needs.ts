import { daysBetween, localDate, plusDays } from '../../i18n/dates.ts';
import type { ConvenedMeeting } from '../../meeting/rules/state.ts';
import { scheduleOf } from '../../meeting/rules/timeline/schedule.ts';
import type { TimelineSettings } from '../../meeting/rules/timeline/settings.ts';
import { timeline } from '../../meeting/rules/timeline/timeline.ts';
import type { MeetingRow } from '../../meeting/rules/views.ts';
import type { CountedMeeting } from './upcoming.ts';

/** One thing that waits for a person, in the order in which it should be looked at. */
export type Need =
  | { readonly kind: 'failed' | 'handOver' | 'calls'; readonly meeting: MeetingRow; readonly count: number }
  | { readonly kind: 'failedStaff' | 'corrections'; readonly count: number }
  /** Answers by e-mail that a person must decide about; `seeming`: what the only one seems to say. */
  | { readonly kind: 'replies'; readonly count: number; readonly seeming: string }
  /** `dueAt`: instant, UTC. */
  | {
      readonly kind: 'summary';
      readonly meeting: MeetingRow;
      readonly dueAt: string;
      readonly overdue: boolean;
    }
  /** `at`: when the agenda would go out (instant, UTC). */
  | { readonly kind: 'agenda'; readonly meeting: MeetingRow; readonly at: string }
  /** `by`: the local day by which the invitations of a draft should leave. */
  | {
      readonly kind: 'invite';
      readonly meeting: MeetingRow;
      readonly by: string;
      readonly days: number;
      readonly past: boolean;
    }
  | { readonly kind: 'held' | 'draft'; readonly meeting: MeetingRow };

/** A meeting as its row lists it, and where it was convened as it is. */
export interface LivingMeeting extends CountedMeeting {
  readonly state?: ConvenedMeeting | undefined;
  /** People to call, from the day on which everybody silent is called. */
  readonly calls?: number | undefined;
}

/** What is known about a network this moment. */
export interface Known {
  readonly meetings: readonly LivingMeeting[];
  readonly corrections: number;
  /** What answers by e-mail that wait seem to say, each as a sentence. */
  readonly replies: readonly string[];
  readonly failedStaff: number;
  readonly settings: TimelineSettings;
  /** Of the network (IANA). */
  readonly zone: string;
  /** Now, as an ISO instant in UTC. */
  readonly now: string;
}

/** Days before something is due on which it is already worth a word. */
const SOON_DAYS = 7;
const AGENDA_DAYS = 10;
/** What is still said once a meeting is over, and what a draft has said. */
const afterwards = ['thanks', 'summary'] as const;
const beforeInviting = ['saveTheDate'] as const;

/**
 * What needs somebody: first what went wrong, then what only a person can do, then what can wait. Of a
 * meeting that is over only what follows it.
 */
export function needsOf(known: Known): Need[] {
  const { meetings, corrections, failedStaff, replies, now } = known;
  const [seeming] = replies;
  const today = localDate(now, known.zone);
  const drafts = meetings.filter(({ row }) => row.stage === 'draft' && (row.date ?? today) >= today);
  const open = meetings.filter(({ row }) => row.stage !== 'draft');
  return [
    ...[...open, ...drafts].flatMap((one): Need[] => {
      const count = isAhead(one.row, now)
        ? one.failures.length
        : one.failures.filter(({ kind }) => (saidOf(one.row) as readonly string[]).includes(kind)).length;
      return count > 0 ? [{ kind: 'failed', meeting: one.row, count }] : [];
    }),
    ...(failedStaff > 0 ? [{ kind: 'failedStaff', count: failedStaff } as const] : []),
    ...open.flatMap((one) => summaryNeed(one, known)),
    ...open.flatMap(({ row, calls = 0 }): Need[] =>
      calls > 0 ? [{ kind: 'calls', meeting: row, count: calls }] : [],
    ),
    ...(seeming ? [{ kind: 'replies', count: replies.length, seeming } as const] : []),
    ...(corrections > 0 ? [{ kind: 'corrections', count: corrections } as const] : []),
    ...[...open, ...drafts].flatMap((one): Need[] => {
      const count = toHandOver(one, now);
      return count > 0 ? [{ kind: 'handOver', meeting: one.row, count }] : [];
    }),
    ...open.flatMap((one) => agendaNeed(one, known)),
    ...drafts.flatMap(({ row }) => inviteNeed(row, today, known.settings)),
    ...open.flatMap(({ row }): Need[] =>
      row.stage === 'held' && isAhead(row, now) ? [{ kind: 'held', meeting: row }] : [],
    ),
    ...drafts.flatMap(({ row }): Need[] =>
      inviteNeed(row, today, known.settings).length > 0 ? [] : [{ kind: 'draft', meeting: row }],
    ),
  ];
}

/** The summary, from the day on which it is due until it is shared; the last days are told to the admins. */
function summaryNeed({ row, state }: LivingMeeting, { settings, zone, now }: Known): Need[] {
  if (!state || now < state.endsAt) return [];
  const due = timeline(scheduleOf(state), settings).find(({ kind }) => kind === 'summaryDue');
  if (!due || state.summary || due.status.is === 'paused') return [];
  if (due.status.is === 'skipped' && due.status.reason === 'byCoordinator') return [];
  const [day, today] = [localDate(due.at, zone), localDate(now, zone)];
  return today >= day ? [{ kind: 'summary', meeting: row, dueAt: due.at, overdue: today > day }] : [];
}

function agendaNeed({ row, state }: LivingMeeting, { settings, now }: Known): Need[] {
  if (!state || now >= state.startsAt) return [];
  const agenda = timeline(scheduleOf(state), settings).find(({ kind }) => kind === 'agenda');
  const missing = agenda?.status.is === 'skipped' && agenda.status.reason === 'noAgenda';
  if (!missing) return [];
  const days = daysBetween(localDate(now, state.zone), localDate(agenda.at, state.zone));
  return days <= AGENDA_DAYS ? [{ kind: 'agenda', meeting: row, at: agenda.at }] : [];
}

function inviteNeed(row: MeetingRow, today: string, { inviteDays }: TimelineSettings): Need[] {
  if (!row.date) return [];
  const by = plusDays(row.date, -inviteDays);
  if (daysBetween(today, by) > SOON_DAYS) return [];
  return [{ kind: 'invite', meeting: row, by, days: inviteDays, past: by < today }];
}

function toHandOver({ row, tally }: CountedMeeting, now: string): number {
  if (isAhead(row, now)) return tally?.states.toHandOver ?? 0;
  return saidOf(row).reduce((sum, kind) => sum + (tally?.kinds[kind]?.toHandOver ?? 0), 0);
}

/** The kinds of message that still count for a meeting that is not ahead. */
function saidOf({ stage }: MeetingRow): readonly (typeof afterwards | typeof beforeInviting)[number][] {
  return stage === 'draft' ? beforeInviting : afterwards;
}

/** The next meeting that takes place. */
export function nextOf(meetings: readonly LivingMeeting[], now: string): LivingMeeting | undefined {
  return meetings.find(({ row }) => row.stage !== 'draft' && row.stage !== 'cancelled' && isAhead(row, now));
}

/** A cancelled meeting counts until its day: its cancellations may have failed. */
function isAhead(row: MeetingRow, now: string): boolean {
  return row.endsAt !== undefined && row.endsAt > now;
}
