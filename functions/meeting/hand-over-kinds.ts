import type { FanOutKind } from './events.ts';

/** They ask for an answer, besides the invitations, and are pointless once there is one. */
export const nudgeKinds = ['nudge1', 'nudge2', 'lastCall'] as const satisfies readonly FanOutKind[];

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

/** A later one says what the earlier ones said: those need not be handed over as well. */
const replacing: Readonly<Partial<Record<string, readonly FanOutKind[]>>> = {
  nudge2: ['nudge1'],
  lastCall: ['nudge1', 'nudge2'],
};

/** Kinds that a message makes pointless, where they still wait to be handed over to the same person. */
export function replacedBy(kind: string): readonly FanOutKind[] | undefined {
  return replacing[kind];
}
