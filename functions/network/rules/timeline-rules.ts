import type { Text } from '../../i18n/say.ts';
import { messageTexts, contradictionTexts as texts } from '../../meeting/timeline-page/settings-texts.ts';
import {
  isFollowUp,
  type ScheduledKind,
  scheduledKinds,
  type TimelineSettings,
} from './timeline-settings.ts';

/** Settings that cannot be kept together: the field that must change, and the sentence that says why. */
export interface Contradiction {
  /** Dotted name inside the settings, e.g. `messages.reminder.days`. */
  readonly field: string;
  /** `{label}` in it is the field's name. */
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number | Text>>;
}

/**
 * Furthest day after a meeting on which there is still time to send a follow-up before it has lost its
 * sense, also where the next days are free. `summaryDue` counts working days, of which its three
 * repetitions need three.
 */
const mostDaysAfter: Readonly<Partial<Record<ScheduledKind, number>>> = {
  thanks: 7,
  actionPoints: 2,
  summaryDue: 6,
};

/** Each comes after the nearest one before it that is switched on. */
const orders: readonly (readonly ScheduledKind[])[] = [
  ['nudge1', 'nudge2', 'lastCall'],
  // Nobody's alternate or head is asked before the person was asked twice.
  ['nudge1', 'nudge2', 'askAlternate', 'askHead'],
];

/** Everything about a timeline that contradicts itself, the first for each field. Messages that are off do not count. */
export function contradictionsOf(timeline: TimelineSettings): Contradiction[] {
  const found = [
    ...hoursOf(timeline),
    ...scheduledKinds.flatMap((kind) => sideOf(kind, timeline)),
    ...orders.flatMap((order) => orderOf(order, timeline)),
  ];
  return found.filter(({ field }, at) => found.findIndex((one) => one.field === field) === at);
}

/** Messages due before the day on which the coordinator must have invited: sent only if she does so earlier. */
export function earlierThanInvitation({ messages, inviteDays }: TimelineSettings): ScheduledKind[] {
  return scheduledKinds.filter((kind) => messages[kind].on && -messages[kind].days > inviteDays);
}

function hoursOf({ sendAt, hours: { from, to } }: TimelineSettings): Contradiction[] {
  if (from >= to) return [{ field: 'hours.to', text: texts.hoursEmpty, values: { from } }];
  if (sendAt >= from && sendAt < to) return [];
  return [{ field: 'sendAt', text: texts.outsideHours, values: { from, to } }];
}

function sideOf(kind: ScheduledKind, { messages }: TimelineSettings): Contradiction[] {
  const { on, days } = messages[kind];
  const field = `messages.${kind}.days`;
  if (!on) return [];
  if (!isFollowUp(kind)) return days < 0 ? [] : [{ field, text: texts.notBeforeMeeting, values: {} }];
  if (days < 1) return [{ field, text: texts.notAfterMeeting, values: {} }];
  const most = mostDaysAfter[kind];
  if (most === undefined || days <= most) return [];
  return [{ field, text: texts.tooLongAfter, values: { most } }];
}

function orderOf(order: readonly ScheduledKind[], { messages }: TimelineSettings): Contradiction[] {
  const sent = order.filter((kind) => messages[kind].on);
  return sent.slice(1).flatMap((kind, at): Contradiction[] => {
    const earlier = sent[at];
    if (earlier === undefined || messages[kind].days > messages[earlier].days) return [];
    const values = { earlier: messageTexts[earlier].name, days: -messages[earlier].days };
    return [{ field: `messages.${kind}.days`, text: texts.outOfOrder, values }];
  });
}
