import type { Patience } from '../network/hours.ts';
import type { Adjustment, SkipReason, TimelineKind } from './events.ts';

/** Whom a message of the timeline is for; who that is, is decided when it falls due (`wants.ts`). */
export type TimelineAudience =
  /** Whoever is invited for an organisation, or as a guest, that has not answered. */
  | 'unanswered'
  /** Of organisations that have not answered: those who were not asked yet. */
  | 'alternates'
  | 'heads'
  /** Everybody invited who has not said no. */
  | 'notDeclined'
  /** Whoever gives the room, and all who give something. */
  | 'host'
  | 'givers'
  | 'coordinator'
  | 'admins';

export const timelineAudiences: Readonly<Record<TimelineKind, TimelineAudience>> = {
  nudge1: 'unanswered',
  nudge2: 'unanswered',
  askAlternate: 'alternates',
  agenda: 'notDeclined',
  askHead: 'heads',
  lastCall: 'unanswered',
  headcount: 'host',
  reminder: 'notDeclined',
  thanks: 'givers',
  actionPoints: 'coordinator',
  summaryDue: 'coordinator',
  summaryLate1: 'coordinator',
  summaryLate2: 'coordinator',
  summaryToAdmin: 'admins',
  midQuarter: 'coordinator',
};

/** What the timeline of a meeting is computed from. A draft has one too: what would happen. */
export interface Scheduled {
  readonly zone: string;
  /** Local date of the meeting. */
  readonly date: string;
  /** Instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Since when this date stands (instant, UTC): whatever lies before it is past, and never sent. */
  readonly since: string;
  /** Number of the date; another day or time is another number. */
  readonly dateNumber: number;
  readonly fired: Readonly<Partial<Record<TimelineKind, { readonly date: number; readonly at: string }>>>;
  readonly skipped: Readonly<
    Partial<Record<TimelineKind, { readonly date: number; readonly reason: SkipReason }>>
  >;
  readonly adjustments: Readonly<Partial<Record<TimelineKind, Adjustment>>>;
  readonly hasAgenda: boolean;
  /** Whether the meeting names a host or anybody who gives something. */
  readonly hasGivers: boolean;
  readonly summaryShared: boolean;
}

export type EntryStatus =
  | { readonly is: 'ahead' | 'paused' }
  | { readonly is: 'done'; readonly at: string }
  | {
      readonly is: 'skipped';
      /**
       * `byCoordinator`: she skipped it · `alreadyPast`: it lies before the day on which the date was set ·
       * `noAgenda`: until there is one · `nobodyToThank`, `summaryShared`: not needed
       */
      readonly reason:
        | SkipReason
        | 'byCoordinator'
        | 'alreadyPast'
        | 'noAgenda'
        | 'nobodyToThank'
        | 'summaryShared';
    };

/** One message that this meeting will send, has sent or will not send. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly audience: TimelineAudience;
  /** When it falls due (instant, UTC). */
  readonly at: string;
  /** From this instant (UTC) on it has lost its sense. */
  readonly until: string;
  /** Until when it may wait for a better hour. */
  readonly patience: Patience;
  readonly status: EntryStatus;
}

/** How things stand with a message that falls due at an instant. */
export function statusOf(kind: TimelineKind, at: string, meeting: Scheduled): EntryStatus {
  const { fired, skipped, adjustments, dateNumber } = meeting;
  const done = fired[kind];
  if (done?.date === dateNumber) return { is: 'done', at: done.at };
  const left = skipped[kind];
  if (left?.date === dateNumber) return { is: 'skipped', reason: left.reason };
  if (adjustments[kind]?.do === 'skip') return { is: 'skipped', reason: 'byCoordinator' };
  if (at < meeting.since) return { is: 'skipped', reason: 'alreadyPast' };
  const needless = needlessOf(kind, meeting);
  if (needless) return { is: 'skipped', reason: needless };
  return { is: adjustments[kind]?.do === 'pause' ? 'paused' : 'ahead' };
}

function needlessOf(
  kind: TimelineKind,
  meeting: Scheduled,
): 'noAgenda' | 'nobodyToThank' | 'summaryShared' | undefined {
  switch (kind) {
    case 'agenda':
      return meeting.hasAgenda ? undefined : 'noAgenda';
    case 'thanks':
      return meeting.hasGivers ? undefined : 'nobodyToThank';
    case 'summaryDue':
    case 'summaryLate1':
    case 'summaryLate2':
    case 'summaryToAdmin':
      return meeting.summaryShared ? 'summaryShared' : undefined;
    default:
      return undefined;
  }
}
