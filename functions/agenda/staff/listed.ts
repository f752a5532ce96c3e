import type { Topic } from '../rules/topics.ts';

/** A topic with the meeting that it was proposed for, and whether an agenda has it. */
export interface Listed {
  readonly of: string;
  readonly topic: Topic;
  readonly isOnAgenda: boolean;
}
