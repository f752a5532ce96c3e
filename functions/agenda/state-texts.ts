import type { TopicState } from './rules/topics.ts';
import { agendaTexts as texts } from './texts.ts';

/** How a topic stands, in words. */
export const stateTexts = {
  proposed: texts.isProposed,
  taken: texts.isTaken,
  parked: texts.isParked,
  declined: texts.isDeclined,
  withdrawn: texts.isWithdrawn,
} as const satisfies Record<TopicState, unknown>;
