import type { Member } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { byDate, forumTasksList, isFree, listTasks, type TaskRow } from '../../tasks/rules/views.ts';
import type { Services } from '../../web/context.ts';
import { type ForumRow, forumRow, forumsList } from '../rules/views.ts';

/** The newest forums that are looked at: a network prepares one or two at a time. */
const NEWEST = 4;

/** One forum as its members see who does what. */
export interface BoardForum {
  readonly forum: ForumRow;
  /** What nobody has and an organisation may take, by date. */
  readonly free: readonly TaskRow[];
  /** What others have and is not done, by date. */
  readonly taken: readonly TaskRow[];
  readonly done: number;
}

/** Forums that are being prepared, the nearest first. @param today local date. */
export async function forumsPrepared(
  { views }: Pick<Services, 'views'>,
  network: string,
  today: string,
): Promise<ForumRow[]> {
  const { rows } = await views.list(forumsList(network), { limit: NEWEST, backwards: true });
  return rows
    .flatMap(({ data }) => readRow('forums', forumRow(), data) ?? [])
    .filter(({ status, date }) => status === 'planned' && !isOver(date, today))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The same, each with its tasks. */
export async function boardOf(
  services: Pick<Services, 'views'>,
  network: string,
  today: string,
): Promise<BoardForum[]> {
  const forums = await forumsPrepared(services, network, today);
  return await Promise.all(
    forums.map(async (forum): Promise<BoardForum> => {
      const tasks = (await listTasks(services.views, forumTasksList(network, forum.id))).sort(byDate);
      const open = tasks.filter(({ status }) => status !== 'done' && status !== 'dropped');
      return {
        forum,
        free: open.filter(isFree),
        taken: open.filter((one) => !isFree(one)),
        done: tasks.filter(({ status }) => status === 'done').length,
      };
    }),
  );
}

/** What follows a forum goes on for a quarter after its day. */
function isOver(date: string, today: string): boolean {
  const until = new Date(`${date}T00:00:00Z`);
  until.setUTCDate(until.getUTCDate() + 92);
  return until.toISOString().slice(0, 10) < today;
}

/** Members of the network, by id. Of them a board names the organisations, and nobody else. */
export async function membersById(
  { views }: Pick<Services, 'views'>,
  network: string,
): Promise<ReadonlyMap<string, Member>> {
  return new Map((await listMembers(views, network)).map(({ id, member }) => [id, member]));
}
