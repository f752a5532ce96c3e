import type { FanOutKind } from './events.ts';

/** Said to whoever is invited before the meeting, besides what stands in the calendar. */
export const beforehandKinds = [
  'nudge1',
  'nudge2',
  'lastCall',
  'askAlternate',
  'askHead',
  'agenda',
  'headcount',
  'reminder',
] as const satisfies readonly FanOutKind[];

/** What is not handed over any more once the meeting has begun. */
export const closedAtBeginning: readonly FanOutKind[] = [
  ...beforehandKinds,
  'saveTheDate',
  'invitation',
  'change',
];

/** They ask for an answer, and are pointless once there is one. */
export const askingKinds = [
  'nudge1',
  'nudge2',
  'lastCall',
  'askAlternate',
  'askHead',
] as const satisfies readonly FanOutKind[];

/** A later one says what the earlier ones said: those need not be handed over as well. */
const replacing: Readonly<Partial<Record<string, readonly FanOutKind[]>>> = {
  nudge2: ['nudge1'],
  lastCall: ['nudge1', 'nudge2', 'askAlternate', 'askHead'],
};

/** Kinds that a message makes pointless, where they still wait to be handed over to the same person. */
export function replacedBy(kind: string): readonly FanOutKind[] | undefined {
  return replacing[kind];
}
