import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, Views } from '../../platform/views.ts';
import type { Topics } from './topics.ts';

/** What waits among the topics of one meeting. Nothing personal. */
export const topicsRow = once(() =>
  z.object({
    meeting: z.string(),
    /** Topics that nobody has decided about. */
    waiting: z.number(),
    /** Topics that are offered again. */
    parked: z.number(),
    /** What became of some was said: it may have to be said by a person. */
    decided: z.boolean(),
  }),
);
export type TopicsRow = z.infer<ReturnType<typeof topicsRow>>;

/** Meetings that somebody has proposed topics for, by id: the newest last. */
function topicsList(network: string): string {
  return `${network}/topics`;
}

export function topicsViews({ topics }: Topics, v: number, { network, id }: StreamKey): Listing {
  const of = (state: string) => topics.filter((one) => one.state === state).length;
  const data: TopicsRow = {
    meeting: id,
    waiting: of('proposed'),
    parked: of('parked'),
    decided: topics.some(({ decided }) => decided !== undefined),
  };
  const key = { pk: topicsList(network), sk: `#${id}`, v };
  const isOver = topics.every(({ state }) => state === 'withdrawn');
  return isOver ? [{ ...key, gone: true }] : [{ ...key, data }];
}

/** Meetings that are looked back to. */
const LOOK_BACK = 12;

/** The latest meetings with topics, the newest first. */
export async function listTopics(views: Pick<Views, 'list'>, network: string): Promise<TopicsRow[]> {
  const { rows } = await views.list(topicsList(network), { limit: LOOK_BACK, backwards: true });
  return rows.flatMap(({ data }) => readRow('topics', topicsRow(), data) ?? []);
}
