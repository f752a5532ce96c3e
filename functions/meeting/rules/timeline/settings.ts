import type { Network } from '../../../network/rules/network.ts';
import {
  type MessageSetting,
  type SendingTimes,
  type StoredTimeline,
  sendingTimes,
} from '../../../network/rules/timeline-settings.ts';
import {
  type ScheduledKind,
  scheduledKinds,
  type TimelineKind,
  timelineKinds,
  usualDay,
} from '../../messages/table.ts';

/** Messages by kind, and since when a network sends them (instants, UTC). */
type Introduced = Readonly<Partial<Record<string, string>>>;

/** When a network's messages go out: what it has chosen, the usual days where it has not. */
export interface TimelineSettings extends SendingTimes {
  readonly messages: Readonly<Record<ScheduledKind, MessageSetting>>;
  /**
   * Since when the network sends a message (instant, UTC), where it has not always done so. One that came
   * with a later version is listed here once the network has heard of it, and is not due before.
   */
  readonly introduced?: Introduced | undefined;
}

/** Messages that every network has always known. All others it knows from a fact of its own. */
const ALWAYS_KNOWN: readonly string[] = [
  'nudge1',
  'nudge2',
  'askAlternate',
  'agenda',
  'askHead',
  'lastCall',
  'headcount',
  'reminder',
  'thanks',
  'actionPoints',
  'summaryDue',
  'midQuarter',
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
  'summary',
];

/** Messages of this version that a network must hear of before they are due in it. */
export const newerKinds: readonly string[] = timelineKinds.filter((kind) => !ALWAYS_KNOWN.includes(kind));

/** The usual days, with every message on. */
export const defaultTimeline: TimelineSettings = timelineOf(undefined);

/** The timeline of a network; one that is not founded has the usual one. */
export function timelineIn(network: Network): TimelineSettings {
  if (network.status !== 'founded') return defaultTimeline;
  return timelineOf(network.settings.timeline, network.introduced);
}

/** Stored times, filled up: a network saved them when there were other messages, or never. */
export function timelineOf(stored: StoredTimeline | undefined, introduced?: Introduced): TimelineSettings {
  const messages = scheduledKinds.map((kind): [ScheduledKind, MessageSetting] => {
    const { on = true, days = usualDay(kind).days, since } = stored?.messages[kind] ?? {};
    return [kind, { on, days, ...(since === undefined ? {} : { since }) }];
  });
  return {
    ...sendingTimes(stored),
    // Each kind of the table has just been given its setting.
    messages: Object.fromEntries(messages) as Record<ScheduledKind, MessageSetting>,
    ...(introduced ? { introduced } : {}),
  };
}

/** As a network keeps it: complete for the messages of this version, so that the version before reads it. */
export function storedTimeline({ introduced: _, ...timeline }: TimelineSettings): StoredTimeline {
  return timeline;
}

/** Since when a network sends a message (instant, UTC; '' for always); `undefined` as long as it does not. */
export function sentSince(
  kind: TimelineKind,
  { introduced }: Pick<TimelineSettings, 'introduced'>,
): string | undefined {
  return ALWAYS_KNOWN.includes(kind) ? '' : introduced?.[kind];
}
