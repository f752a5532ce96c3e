import { localDate } from '../../../i18n/dates.ts';
import { isWorkday } from '../../../network/rules/hours.ts';
import { type ScheduledKind, scheduledKinds, usualDay } from '../../messages/table.ts';
import type { TimelineEntry } from './entry.ts';
import type { Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';
import { timeline } from './timeline.ts';

/** What is odd about a message that the coordinator has moved. It is pointed out, and never refused. */
export type Oddity =
  /** It comes before, or after, another message to the same people that it usually follows, or precedes. */
  | { readonly is: 'before' | 'after'; readonly other: TimelineEntry['kind'] }
  /** The local date on which it is sent is none on which the network writes to people. */
  | { readonly is: 'dayOff'; readonly date: string };

/** Everything odd about a moved message; nothing about any other, or one that is over. */
export function odditiesOf(kind: ScheduledKind, meeting: Scheduled, settings: TimelineSettings): Oddity[] {
  if (meeting.adjustments[kind]?.do !== 'move') return [];
  const { [kind]: _, ...adjustments } = meeting.adjustments;
  const [now, usual] = [timeline(meeting, settings), timeline({ ...meeting, adjustments }, settings)];
  const at = (list: readonly TimelineEntry[], of: TimelineEntry['kind']) =>
    list.find((one) => one.kind === of)?.at ?? '';
  const own = now.find((one) => one.kind === kind);
  if (own?.status.is !== 'ahead') return [];
  const order = now.flatMap((other): Oddity[] => {
    if (other.kind === kind || !areTogether(own, other)) return [];
    const before = own.at < other.at;
    const usually = at(usual, kind) < at(usual, other.kind);
    return before === usually ? [] : [{ is: before ? 'before' : 'after', other: other.kind }];
  });
  const date = localDate(own.at, meeting.zone);
  return [...order, ...(isWorkday(date, settings) ? [] : [{ is: 'dayOff' as const, date }])];
}

/** One reads as the next word after the other: they go to the same people, or one waits for the other. */
function areTogether(own: TimelineEntry, other: TimelineEntry): boolean {
  if (other.status.is === 'skipped' || other.status.is === 'waiting') return false;
  const waits = (one: TimelineEntry, of: TimelineEntry) => {
    const kind = scheduledKinds.find((known) => known === one.kind);
    return kind !== undefined && usualDay(kind).laterThan?.some((name) => name === of.kind) === true;
  };
  return own.audience === other.audience || waits(own, other) || waits(other, own);
}
