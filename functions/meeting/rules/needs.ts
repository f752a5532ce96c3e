import { troublesAmong } from '../../delivery/needing.ts';
import type { Trouble } from '../../delivery/trouble.ts';
import { daysBetween, localDate, plusDays } from '../../i18n/dates.ts';
import { askedBy, tellerOf } from '../messages/table.ts';
import type { CountedMeeting } from './counted-meetings.ts';
import { handOversCounted, missed, missedByStaff } from './needing.ts';
import type { ConvenedMeeting } from './state.ts';
import { scheduleOf } from './timeline/schedule.ts';
import type { TimelineSettings } from './timeline/settings.ts';
import { timeline } from './timeline/timeline.ts';
import type { MeetingRow } from './views.ts';

/** One thing about a meeting that waits for a person. */
export type MeetingNeed =
  /** Both count people. */
  | {
      readonly kind: 'failed';
      readonly meeting: MeetingRow;
      readonly count: number;
      readonly troubles: ReadonlyMap<Trouble, number>;
    }
  | { readonly kind: 'handOver' | 'calls'; readonly meeting: MeetingRow; readonly count: number }
  /** `dueAt`: instant, UTC. */
  | {
      readonly kind: 'summary';
      readonly meeting: MeetingRow;
      readonly dueAt: string;
      readonly overdue: boolean;
    }
  /** `at`: when the agenda would go out (instant, UTC). */
  | { readonly kind: 'agenda'; readonly meeting: MeetingRow; readonly at: string }
  /** `by`: the local day by which the invitations of a draft should be sent. */
  | {
      readonly kind: 'invite';
      readonly meeting: MeetingRow;
      readonly by: string;
      readonly days: number;
      readonly past: boolean;
    }
  | { readonly kind: 'failedStaff' | 'held' | 'draft'; readonly meeting: MeetingRow };

/** A meeting as its row lists it, and where it was convened as it is. */
export interface LivingMeeting extends CountedMeeting {
  readonly state?: ConvenedMeeting | undefined;
  /** People to call, from the day on which everybody silent is called. */
  readonly calls?: number | undefined;
}

/** What is known about a network's meetings this moment. */
export interface MeetingsNow {
  readonly meetings: readonly LivingMeeting[];
  readonly settings: TimelineSettings;
  /** Of the network (IANA). */
  readonly zone: string;
  /** Now, as an ISO instant in UTC. */
  readonly now: string;
}

/** Days before something is due on which it is already worth a word. */
const SOON_DAYS = 7;
const AGENDA_DAYS = 10;

/**
 * What needs somebody: first what went wrong, then what only a person can do, then what can wait. Of a
 * meeting that is over only what follows it.
 */
export function needsOf(known: MeetingsNow): MeetingNeed[] {
  const { meetings, now } = known;
  const today = localDate(now, known.zone);
  const drafts = meetings.filter(({ row }) => row.stage === 'draft' && (row.date ?? today) >= today);
  const open = meetings.filter(({ row }) => row.stage !== 'draft');
  return [
    ...[...open, ...drafts].flatMap((one): MeetingNeed[] => {
      const failed = missed(one.failures, one.row, known);
      if (failed.length === 0) return [];
      return [{ kind: 'failed', meeting: one.row, count: failed.length, troubles: troublesAmong(failed) }];
    }),
    ...[...open, ...drafts].flatMap(({ row, failures }): MeetingNeed[] =>
      missedByStaff(failures, row, known).length > 0 ? [{ kind: 'failedStaff', meeting: row }] : [],
    ),
    ...open.flatMap((one) => summaryNeed(one, known)),
    ...open.flatMap(({ row, calls = 0 }): MeetingNeed[] =>
      calls > 0 ? [{ kind: 'calls', meeting: row, count: calls }] : [],
    ),
    ...[...open, ...drafts].flatMap((one): MeetingNeed[] => {
      const count = handOversCounted(one.tally, one.row, known);
      return count > 0 ? [{ kind: 'handOver', meeting: one.row, count }] : [];
    }),
    ...open.flatMap((one) => agendaNeed(one, known)),
    ...drafts.flatMap(({ row }) => inviteNeed(row, today, known.settings)),
    ...open.flatMap(({ row }): MeetingNeed[] =>
      row.stage === 'held' && isAhead(row, now) ? [{ kind: 'held', meeting: row }] : [],
    ),
    ...drafts.flatMap(({ row }): MeetingNeed[] =>
      inviteNeed(row, today, known.settings).length > 0 ? [] : [{ kind: 'draft', meeting: row }],
    ),
  ];
}

/** The summary, from the day on which it is due until it is shared; the last days are told to the admins. */
function summaryNeed({ row, state }: LivingMeeting, { settings, zone, now }: MeetingsNow): MeetingNeed[] {
  if (!state || now < state.endsAt) return [];
  const dueAt = summaryDueAt(state, settings);
  if (dueAt === undefined) return [];
  const [day, today] = [localDate(dueAt, zone), localDate(now, zone)];
  return today >= day ? [{ kind: 'summary', meeting: row, dueAt, overdue: today > day }] : [];
}

/** When the summary of a meeting is due (instant, UTC); nothing once it is shared, or where nobody is asked for it. */
export function summaryDueAt(state: ConvenedMeeting, settings: TimelineSettings): string | undefined {
  const due = timeline(scheduleOf(state), settings).find(({ kind }) => kind === askedBy('summaryShared'));
  if (!due || state.summary || due.status.is === 'paused') return undefined;
  return due.status.is === 'skipped' && due.status.reason === 'byCoordinator' ? undefined : due.at;
}

function agendaNeed({ row, state }: LivingMeeting, { settings, now }: MeetingsNow): MeetingNeed[] {
  if (!state || now >= state.startsAt) return [];
  const agenda = timeline(scheduleOf(state), settings).find(({ kind }) => kind === tellerOf('agenda'));
  const missing = agenda?.status.is === 'skipped' && agenda.status.reason === 'noAgenda';
  if (!missing) return [];
  const days = daysBetween(localDate(now, state.zone), localDate(agenda.at, state.zone));
  return days <= AGENDA_DAYS ? [{ kind: 'agenda', meeting: row, at: agenda.at }] : [];
}

function inviteNeed(row: MeetingRow, today: string, { inviteDays }: TimelineSettings): MeetingNeed[] {
  if (!row.date) return [];
  const by = plusDays(row.date, -inviteDays);
  if (daysBetween(today, by) > SOON_DAYS) return [];
  return [{ kind: 'invite', meeting: row, by, days: inviteDays, past: by < today }];
}

/** The next meeting that is not cancelled. */
export function nextOf(meetings: readonly LivingMeeting[], now: string): LivingMeeting | undefined {
  return meetings.find(({ row }) => row.stage !== 'draft' && row.stage !== 'cancelled' && isAhead(row, now));
}

/** Days after a meeting in which it is kept in sight where the network is not reminded of the summary. */
const LOOK_BACK_DAYS = 3;

/** Meetings that are over, the latest first, until the day on which the summary is due: from then on it is a need. */
export function justHeld({ meetings, settings, zone, now }: MeetingsNow): LivingMeeting[] {
  const today = localDate(now, zone);
  const held = meetings.filter(({ state }) => {
    if (!state || now < state.endsAt) return false;
    const due = timeline(scheduleOf(state), settings).find(({ kind }) => kind === 'summaryDue');
    const until = due ? localDate(due.at, zone) : plusDays(localDate(state.endsAt, zone), LOOK_BACK_DAYS);
    return today < until;
  });
  return held.reverse();
}

/** A cancelled meeting counts until its day: its cancellations may have failed. */
function isAhead(row: MeetingRow, now: string): boolean {
  return row.endsAt !== undefined && row.endsAt > now;
}
