import { isFollowUp, type ScheduledKind, scheduledKinds, usualDay } from '../../messages/table.ts';
import type { TimelineSettings } from './settings.ts';

/** Settings that cannot be kept together: the field that must change, and what is wrong with it. */
export type Contradiction = {
  /** Dotted name inside the settings, e.g. `messages.reminder.days`. */
  readonly field: string;
} & (
  | { readonly is: 'hoursEmpty'; readonly from: string }
  | { readonly is: 'outsideHours'; readonly from: string; readonly to: string }
  | { readonly is: 'notBeforeMeeting' | 'notAfterMeeting' }
  | { readonly is: 'tooLongAfter'; readonly most: number }
  | { readonly is: 'outOfOrder'; readonly earlier: ScheduledKind; readonly days: number }
);

/** Everything about a timeline that contradicts itself, the first for each field. Messages that are off do not count. */
export function contradictionsOf(timeline: TimelineSettings): Contradiction[] {
  const found = [
    ...hoursOf(timeline),
    ...scheduledKinds.flatMap((kind) => sideOf(kind, timeline)),
    ...scheduledKinds.flatMap((kind) => orderOf(kind, timeline)),
  ];
  return found.filter(({ field }, at) => found.findIndex((one) => one.field === field) === at);
}

/** Messages due before the day on which the coordinator must have invited: sent only if that is done earlier. */
export function earlierThanInvitation({ messages, inviteDays }: TimelineSettings): ScheduledKind[] {
  return scheduledKinds.filter((kind) => messages[kind].on && -messages[kind].days > inviteDays);
}

function hoursOf({ sendAt, hours: { from, to } }: TimelineSettings): Contradiction[] {
  if (from >= to) return [{ field: 'hours.to', is: 'hoursEmpty', from }];
  if (sendAt >= from && sendAt < to) return [];
  return [{ field: 'sendAt', is: 'outsideHours', from, to }];
}

function sideOf(kind: ScheduledKind, { messages }: TimelineSettings): Contradiction[] {
  const { on, days } = messages[kind];
  const field = `messages.${kind}.days`;
  if (!on) return [];
  if (!isFollowUp(kind)) return days < 0 ? [] : [{ field, is: 'notBeforeMeeting' }];
  if (days < 1) return [{ field, is: 'notAfterMeeting' }];
  const most = usualDay(kind).atMost;
  return most === undefined || days <= most ? [] : [{ field, is: 'tooLongAfter', most }];
}

/** It comes after the nearest one before it that is switched on. */
function orderOf(kind: ScheduledKind, { messages }: TimelineSettings): Contradiction[] {
  if (!messages[kind].on) return [];
  const sent = scheduledKinds.filter((one) => usualDay(kind).laterThan?.includes(one) && messages[one].on);
  const earlier = sent.at(-1);
  if (earlier === undefined || messages[kind].days > messages[earlier].days) return [];
  return [{ field: `messages.${kind}.days`, is: 'outOfOrder', earlier, days: -messages[earlier].days }];
}
