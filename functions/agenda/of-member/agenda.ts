import type { PointsBefore } from '../rules/open-points.ts';
import type { Paper } from '../rules/papers.ts';
import type { Topic } from '../rules/topics.ts';

/** What the page shows besides the seat. */
export interface Agenda {
  readonly papers: readonly Paper[];
  readonly points: PointsBefore;
  /** Their own topics for this meeting, and those that were put off before. */
  readonly topics: readonly Topic[];
  readonly earlier: readonly { readonly of: string; readonly topic: Topic }[];
}
