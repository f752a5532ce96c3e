import * as z from 'zod';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { enumOr, readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewGone, ViewRow, Views } from '../../platform/views.ts';
import { owner } from './events.ts';
import { isOpen, type Said, type StandingTask, standings, type Task } from './task.ts';

/** One task in a list. Nothing personal: what people said of it is read where it was said. */
export const taskRow = once(() =>
  z.object({
    id: z.string(),
    what: z.object({ en: z.string().optional(), km: z.string().optional() }),
    status: enumOr(standings, 'taken'),
    owners: z.array(owner()),
    due: z.string().optional(),
    /** The meeting it came from; at which one it is open now is derived: `agenda/rules/open-points.ts`. */
    from: z.string().optional(),
    needs: z.array(z.string()),
    role: z.string().optional(),
    /** The forum in whose plan it is. */
    forum: z.string().optional(),
    /** Working days that it takes at least. */
    minDays: z.number().optional(),
    /** Its date was chosen and does not follow from others. */
    pinned: z.literal(true).optional(),
    /** Of a forum's plan: its date was given on the task itself, and does not follow the plan. */
    ownDate: z.literal(true).optional(),
    /** When it was begun (instant, UTC). */
    begunAt: z.string().optional(),
    membersOnly: z.boolean(),
    /** Who wants it asks, and the coordinator decides. */
    asks: z.literal(true).optional(),
    /** Seats of those who want it, where the coordinator decides. */
    wanted: z.array(z.string()).optional(),
    /** Members that do not have it and may have to be told of it: who had it, asked for it, or is offered it. */
    besides: z.array(z.string()).optional(),
    /** Somebody waits for the coordinator's word: more time, or the task itself. */
    waits: z.boolean(),
    /** Nobody has it, since who had it said that it is not theirs. */
    givenBack: z.boolean(),
    /** The coordinator's list is reached: a week over its date. */
    onList: z.boolean(),
    endedAt: z.string().optional(),
    /** When owners last said something by which others plan (instants, UTC). */
    heardAt: z
      .object({
        taken: z.string().optional(),
        moreTime: z.string().optional(),
        givenBack: z.string().optional(),
      })
      .optional(),
    /** Instant (UTC). */
    writtenAt: z.string().optional(),
  }),
);
export type TaskRow = z.infer<ReturnType<typeof taskRow>>;

/**
 * Every task that is open. As short as what is left to do. Those of a forum's plan are behind a part of their key of
 * their own: see {@link NO_FORUM}.
 */
export function openTasksList(network: string): string {
  return `${network}/tasks/open`;
}

/** Beginning of the keys of open tasks that are in no forum's plan. */
export const NO_FORUM = '#';

/** Beginning of the keys of the others. */
const OF_FORUMS = 'forum/';

/** Every task of a forum's plan, open or ended, by id. */
export function forumTasksList(network: string, forum: string): string {
  return `${network}/tasks/forum#${forum}`;
}

/** What has ended, by when it did: the newest last. It grows, and is read by pages. */
export function endedTasksList(network: string): string {
  return `${network}/tasks/ended`;
}

/** Open tasks of one organisation, or of a guest. */
export function tasksOfList(network: string, seat: string): string {
  return `${network}/tasks/of#${seat}`;
}

/** What was promised at one meeting, as figures count it. Dates are local, `endedAt` an instant (UTC). */
const promiseRow = once(() =>
  z.object({
    /** The first date it had. */
    due: z.string().optional(),
    endedAt: z.string().optional(),
    ended: enumOr(['done', 'dropped'], undefined).optional(),
  }),
);
export type PromiseRow = z.infer<ReturnType<typeof promiseRow>>;

/** Every action point of a meeting, open or ended. */
export function promisesList(network: string, meeting: string): string {
  return `${network}/meeting/${meeting}/promises`;
}

export function readPromises(rows: readonly Pick<ViewRow, 'data'>[]): PromiseRow[] {
  return rows.flatMap(({ data }) => readRow('promises', promiseRow(), data) ?? []);
}

function promisedAt(task: StandingTask, id: string, v: number, network: string): ViewRow[] {
  const { meeting } = task.origin;
  if (meeting === undefined) return [];
  const { status, firstDue: due, endedAt } = task;
  const ended = status === 'done' || status === 'dropped' ? { ended: status, endedAt } : {};
  const data: PromiseRow = { ...(due === undefined ? {} : { due }), ...ended };
  return [{ pk: promisesList(network, meeting), sk: `#${id}`, v, data }];
}

export function taskViews(task: Task, v: number, { network, id }: StreamKey): Listing {
  if (task.status === 'none') return [];
  const data = rowOf(task, id);
  const open = isOpen(task);
  const put = (pk: string, isIn: boolean, sk = `#${id}`): ViewRow | ViewGone =>
    isIn ? { pk, sk, v, data } : { pk, sk, v, gone: true };
  const owners = new Set(task.owners.map(({ seat }) => seat));
  const { forum } = task.origin;
  return [
    put(
      openTasksList(network),
      open,
      forum === undefined ? `${NO_FORUM}${id}` : `${OF_FORUMS}${forum}#${id}`,
    ),
    ...(forum === undefined ? [] : [put(forumTasksList(network, forum), true)]),
    ...task.endings.map((at) => put(endedTasksList(network), at === data.endedAt, `${at}#${id}`)),
    ...promisedAt(task, id, v, network),
    ...task.seats.map((seat) => put(tasksOfList(network, seat), open && owners.has(seat))),
  ];
}

function rowOf(task: StandingTask, id: string): TaskRow {
  const { what, status, owners, due, origin, needs, role, membersOnly, endedAt, writtenAt } = task;
  return {
    id,
    what,
    status,
    owners: [...owners],
    due,
    from: origin.meeting,
    needs: [...needs],
    role,
    ...(origin.forum === undefined ? {} : { forum: origin.forum, minDays: task.minDays }),
    ...(task.pinned ? { pinned: true as const } : {}),
    ...(task.ownDate && origin.forum !== undefined ? { ownDate: true as const } : {}),
    ...(task.begunAt === undefined ? {} : { begunAt: task.begunAt }),
    membersOnly,
    ...(task.asks ? { asks: true as const } : {}),
    ...(task.claims.length > 0 ? { wanted: task.claims.map(({ seat }) => seat) } : {}),
    ...besidesIn(task),
    waits: task.wantsUntil !== undefined || status === 'asked',
    givenBack: status === 'open' && task.said.some(({ about }) => about === 'givenBack'),
    onList: isOpen(task) && due !== undefined && task.turned.list === due,
    endedAt,
    ...heardOf(task),
    writtenAt,
  };
}

function besidesIn({ owners, seats, claimed, handOver }: StandingTask): Pick<TaskRow, 'besides'> {
  const all = new Set([...seats, ...claimed, ...(handOver ? [handOver.to.seat] : [])]);
  for (const { seat } of owners) all.delete(seat);
  return all.size > 0 ? { besides: [...all] } : {};
}

function heardOf({ takenAt: taken, said }: StandingTask): Pick<TaskRow, 'heardAt'> {
  const last = (about: Said['about']) => said.findLast((one) => one.about === about)?.at;
  const [moreTime, givenBack] = [last('moreTime'), last('givenBack')];
  return (taken ?? moreTime ?? givenBack) ? { heardAt: { taken, moreTime, givenBack } } : {};
}

/** The rows of one of these lists that this version can read. */
export async function listTasks(
  views: Pick<Views, 'all'>,
  list: string,
  prefix?: string,
): Promise<TaskRow[]> {
  return readTasks(await views.all(list, prefix));
}

export function readTasks(rows: readonly Pick<ViewRow, 'data'>[]): TaskRow[] {
  return rows.flatMap(({ data }) => readRow('tasks', taskRow(), data) ?? []);
}

/** Those that nobody has and an organisation may take, by date. */
export function freeAmong(rows: readonly TaskRow[]): TaskRow[] {
  return rows.filter(isFree).sort(byDate);
}

/** Open tasks of forums that are looked at for a few that nobody has. */
const LOOKED_AT = 100;

/** A few tasks of forums that nobody has yet, by date; `isPrepared`: there are others on the board. */
export async function freeOfForums(
  views: Pick<Views, 'list'>,
  network: string,
  most: number,
): Promise<{ readonly free: readonly TaskRow[]; readonly isPrepared: boolean }> {
  const { rows } = await views.list(openTasksList(network), { prefix: OF_FORUMS, limit: LOOKED_AT });
  const tasks = readTasks(rows);
  return { free: freeAmong(tasks).slice(0, most), isPrepared: tasks.length > 0 };
}

/** Open tasks of one forum, at most so many; `more`: there are others. */
export async function openOfForum(
  views: Pick<Views, 'list'>,
  network: string,
  forum: string,
  limit: number,
): Promise<{ readonly tasks: readonly TaskRow[]; readonly more: boolean }> {
  const { rows, next } = await views.list(openTasksList(network), { prefix: `${OF_FORUMS}${forum}#`, limit });
  return { tasks: readTasks(rows), more: next !== undefined };
}

/** Whether an organisation may take it, or ask for it as others did. */
export function isFree({
  status,
  owners,
}: Pick<TaskRow, 'status'> & { readonly owners: readonly unknown[] }): boolean {
  return (status === 'open' || status === 'asked') && owners.length === 0;
}

/** By date, what has none last, then in the order in which they were written. */
export function byDate(a: Pick<TaskRow, 'due' | 'id'>, b: Pick<TaskRow, 'due' | 'id'>): number {
  const [left, right] = [a, b].map(({ due, id }) => `${due ?? '9999'} ${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
