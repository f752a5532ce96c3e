import type { ToldAgenda } from '../rules/told.ts';
import type { Topic } from '../rules/topics.ts';

/** What the page shows besides the seat. */
export interface Agenda extends ToldAgenda {
  /** Their own topics for this meeting, and those that were put off before. */
  readonly topics: readonly Topic[];
  readonly earlier: readonly { readonly of: string; readonly topic: Topic }[];
}
