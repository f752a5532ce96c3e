import type { Patience } from '../../../network/rules/hours.ts';
import {
  type ScheduledKind,
  scheduledKinds,
  type TimelineSettings,
} from '../../../network/rules/timeline-settings.ts';
import type { Adjustment, SkipReason, TimelineKind } from '../events.ts';

/** Whom a message of the timeline is for; who that is, is decided when it falls due (`wants.ts`). */
export type TimelineAudience =
  /** Whoever is invited for an organisation, or as a guest, that has not answered. */
  | 'unanswered'
  /** Of organisations that have not answered: those who were not asked yet. */
  | 'alternates'
  | 'heads'
  /** Everybody invited who has not said no. */
  | 'notDeclined'
  | 'everybody'
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
  summary: 'everybody',
  midQuarter: 'coordinator',
};

/** Questions to those who have not answered: a later one says what the earlier ones said. */
export const nudgeKinds = ['nudge1', 'nudge2', 'lastCall'] as const satisfies readonly TimelineKind[];

/** Sent only while the summary that was due is missing. */
export const lateSummaryKinds = [
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
] as const satisfies readonly TimelineKind[];

export function isLateSummary(kind: string): boolean {
  return (lateSummaryKinds as readonly string[]).includes(kind);
}

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
  /** When the coordinator said where the summary is (instant, UTC). */
  readonly summarySharedAt?: string | undefined;
}

/** `waiting`: for the coordinator, who says where the summary is. */
export type EntryStatus =
  | { readonly is: 'ahead' | 'paused' | 'waiting' }
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
export function statusOf(
  kind: TimelineKind,
  at: string,
  meeting: Scheduled,
  settings: Pick<TimelineSettings, 'messages'>,
): EntryStatus {
  const { fired, skipped, adjustments, dateNumber } = meeting;
  const done = fired[kind];
  if (done?.date === dateNumber) return { is: 'done', at: done.at };
  const left = skipped[kind];
  if (left?.date === dateNumber) return { is: 'skipped', reason: left.reason };
  if (kind === 'summary') return { is: meeting.summarySharedAt ? 'ahead' : 'waiting' };
  const own = adjustments[ruleOf(kind)]?.do;
  if (own === 'skip') return { is: 'skipped', reason: 'byCoordinator' };
  if (at < sinceOf(kind, meeting, settings)) return { is: 'skipped', reason: 'alreadyPast' };
  const needless = needlessOf(kind, meeting);
  if (needless) return { is: 'skipped', reason: needless };
  return { is: own === 'pause' ? 'paused' : 'ahead' };
}

/** Since when both the meeting's date and the network's rule for this message stand as they are. */
function sinceOf(
  kind: Exclude<TimelineKind, 'summary'>,
  { since }: Scheduled,
  { messages }: Pick<TimelineSettings, 'messages'>,
): string {
  const rule = messages[ruleOf(kind)];
  return rule.since !== undefined && rule.since > since ? rule.since : since;
}

/** The message that a network may move, or a coordinator skip: a late summary follows the one that was due. */
function ruleOf(kind: TimelineKind): ScheduledKind {
  return scheduledKinds.find((one) => one === kind) ?? 'summaryDue';
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
      return meeting.summarySharedAt ? 'summaryShared' : undefined;
    default:
      return undefined;
  }
}
