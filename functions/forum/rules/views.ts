import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import type { Listing } from '../../platform/views.ts';
import type { Forum } from './forum.ts';
import { roles } from './roles.ts';

/** One forum in the list of all. Nothing personal. */
export const forumRow = once(() =>
  z.object({
    id: z.string(),
    name: z.object({ en: z.string().optional(), km: z.string().optional() }),
    /** Local date. */
    date: z.string(),
    status: enumOr(['planned', 'cancelled'], 'cancelled'),
    tasks: z.number(),
    /** Seats of the preparation, with the member that fills each. */
    seats: z.array(z.object({ id: z.string(), of: z.string(), member: z.string().optional() })).optional(),
    /** Who leads each role, by id. */
    leads: z.record(z.string(), z.object({ seat: z.string(), person: z.string() })).optional(),
    /** Roles that have something to do. */
    roles: z.array(z.string()).optional(),
    /** The meeting that is its day. */
    meeting: z.string().optional(),
  }),
);
export type ForumRow = z.infer<ReturnType<typeof forumRow>>;

/** Every forum of a network, by id: the newest last. */
export function forumsList(network: string): string {
  return `${network}/forums`;
}

export function forumViews(forum: Forum, v: number, { network, id }: StreamKey): Listing {
  if (forum.status === 'none') return [];
  const { name, date, status, tasks, meeting, seats } = forum;
  const data: ForumRow = {
    ...{ id, name, date, status, tasks: tasks.length, ...(meeting ? { meeting } : {}) },
    seats: [...seats],
    leads: Object.fromEntries(
      Object.entries(forum.leads).flatMap(([role, lead]) =>
        lead ? [[role, { seat: lead.seat, person: lead.person }]] : [],
      ),
    ),
    roles: roles.filter((role) => tasks.some((one) => one.role === role)),
  };
  return [{ pk: forumsList(network), sk: `#${id}`, v, data }];
}
