import type { FanOutKind } from './events.ts';
import { nudgeKinds } from './timeline/entry.ts';

/** They invite, and stand in the lane of what stands in a calendar. */
export const invitingKinds = [
  'invitation',
  'askAlternate',
  'askHead',
] as const satisfies readonly FanOutKind[];

/** Said before the meeting to whoever is invited: about one date, by its number. */
export const beforehandKinds = [
  ...nudgeKinds,
  'agenda',
  'headcount',
  'reminder',
] as const satisfies readonly FanOutKind[];

/** What is not handed over any more once the meeting has begun. */
export const closedAtBeginning: readonly string[] = [
  ...beforehandKinds,
  ...invitingKinds,
  'change',
  'uninvite',
  'saveTheDate',
];

const nudges: readonly string[] = nudgeKinds;
const telling: readonly string[] = [...invitingKinds, 'change'];

/** Whether a message tells somebody of the meeting whole: with it in hand nobody needs a nudge as well. */
export function tellsAll(kind: string): boolean {
  return telling.includes(kind);
}

export function isNudge(kind: string): boolean {
  return nudges.includes(kind);
}

/**
 * What a message means for others that wait to be handed over to the same person: a later nudge says what
 * the earlier ones said, and nobody is nudged about an invitation that they were not given.
 */
export function makesWay(kind: string): { replaces?: readonly string[]; behind?: readonly string[] } {
  const place = nudges.indexOf(kind);
  return place < 0 ? {} : { replaces: nudges.slice(0, place), behind: telling };
}
