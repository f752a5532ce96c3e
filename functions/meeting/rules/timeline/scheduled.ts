import type { Adjustment, SkipReason } from '../events.ts';

/** A schedule of which some messages gave way, because somebody would get too many mails. */
export interface Eased extends Scheduled {
  readonly gaveWay: ReadonlySet<string>;
}

/** A message of the timeline that fell due, and when (instant, UTC). */
export interface Firing {
  readonly kind: string;
  readonly at: string;
}

/** What the timeline of a meeting is computed from. A draft has one too: what would happen. */
export interface Scheduled {
  readonly zone: string;
  /** Local date of the meeting. */
  readonly date: string;
  /** Instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Since when this date is set (instant, UTC): whatever lies before it is past, and never sent. */
  readonly since: string;
  /** Number of the date; another day or time is another number. */
  readonly dateNumber: number;
  /** Everything that has fallen due, for whichever date, oldest first. */
  readonly firings: readonly Firing[];
  readonly fired: Readonly<Record<string, { readonly date: number; readonly at: string }>>;
  readonly skipped: Readonly<Record<string, { readonly date: number; readonly reason: SkipReason }>>;
  readonly adjustments: Readonly<Record<string, Adjustment>>;
  readonly hasAgenda: boolean;
  /** Whether the meeting names a host or anybody who gives something. */
  readonly hasGivers: boolean;
  /** When the coordinator said where the summary is (instant, UTC). */
  readonly summarySharedAt?: string | undefined;
}
