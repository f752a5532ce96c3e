import type { TopicState } from './rules/topics.ts';
import { agendaTexts as texts } from './texts.ts';

/** The state of a topic, in words. */
export const stateTexts = {
  proposed: texts.isProposed,
  taken: texts.isTaken,
  parked: texts.isParked,
  declined: texts.isDeclined,
  withdrawn: texts.isWithdrawn,
} as const satisfies Record<TopicState, unknown>;
