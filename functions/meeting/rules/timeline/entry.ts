import type { Needless, TimelineAudience } from '../../messages/rule.ts';
import { beginningOf, type ScheduledKind, type TimelineKind, timed } from '../../messages/table.ts';
import type { SkipReason } from '../events.ts';
import type { Eased, Scheduled } from './scheduled.ts';
import { sentSince, type TimelineSettings } from './settings.ts';

/** `waiting`: for the coordinator, who says where the summary is. */
export type EntryStatus =
  | { readonly is: 'ahead' | 'paused' | 'waiting' }
  | { readonly is: 'done'; readonly at: string }
  | {
      readonly is: 'skipped';
      /**
       * `byCoordinator`: skipped by the coordinator · `alreadyPast`: it lies before the day on which the date was set ·
       * `noAgenda`: until there is one · `nobodyToThank`, `summaryShared`: not needed · `tooMany`: somebody
       * would get too many mails
       */
      readonly reason: SkipReason | Needless | 'byCoordinator' | 'alreadyPast' | 'tooMany';
    };

/** One message that this meeting will send, has sent or will not send. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly audience: TimelineAudience;
  /** When it falls due (instant, UTC). */
  readonly at: string;
  /** From this instant (UTC) on it makes no sense any more. */
  readonly until: string;
  /** The local date that the coordinator chose for it: it is sent then, also where that is a free day. */
  readonly chosen?: string | undefined;
  readonly status: EntryStatus;
}

/**
 * Whether a network sends a message about a date. One that it came to know only after the date was over is
 * never due for it, whatever it says and when.
 */
export function isKnownTo(
  kind: TimelineKind,
  { endsAt, fired }: Pick<Scheduled, 'endsAt' | 'fired'>,
  settings: Pick<TimelineSettings, 'introduced'>,
): boolean {
  if (fired[kind]) return true;
  const since = sentSince(kind, settings);
  return since !== undefined && since < endsAt;
}

/** What is to be done about a message that falls due at an instant. */
export function statusOf(
  kind: TimelineKind,
  at: string,
  meeting: Eased,
  settings: Pick<TimelineSettings, 'messages' | 'introduced'>,
): EntryStatus {
  const { fired, skipped, adjustments, dateNumber, gaveWay } = meeting;
  const done = fired[kind];
  if (done?.date === dateNumber) return { is: 'done', at: done.at };
  const left = skipped[kind];
  if (left?.date === dateNumber) return { is: 'skipped', reason: left.reason };
  const rule = beginningOf(kind);
  if (!rule) return { is: meeting.summarySharedAt ? 'ahead' : 'waiting' };
  const own = adjustments[rule]?.do;
  if (own === 'skip') return { is: 'skipped', reason: 'byCoordinator' };
  if (at < sinceOf(kind, rule, meeting, settings)) return { is: 'skipped', reason: 'alreadyPast' };
  const needless = timed(kind).needless?.(meeting);
  if (needless) return { is: 'skipped', reason: needless };
  if (gaveWay.has(kind) && !timed(kind).givesWay?.with) return { is: 'skipped', reason: 'tooMany' };
  return { is: own === 'pause' ? 'paused' : 'ahead' };
}

/** Since when the meeting's date and the network's rule for this message are as they are, and it is sent. */
function sinceOf(
  kind: TimelineKind,
  rule: ScheduledKind,
  { since }: Scheduled,
  settings: Pick<TimelineSettings, 'messages' | 'introduced'>,
): string {
  const dates = [since, settings.messages[rule].since ?? '', sentSince(kind, settings) ?? ''];
  return dates.sort().at(-1) ?? since;
}
