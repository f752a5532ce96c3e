import type { StaffContext } from '../web/context.ts';
import { isId } from '../web/parse.ts';
import { forumAggregate, type StandingForum } from './rules/forum.ts';

/** The forum of an address, as it is. */
export interface OpenForum {
  readonly id: string;
  readonly forum: StandingForum;
  readonly version: number;
}

/** Nothing where there is none: the page is not found. */
export async function openForum(c: StaffContext): Promise<OpenForum | undefined> {
  const id = c.req.param('forum') ?? '';
  if (!isId(id)) return undefined;
  const { state, version } = await c.var.services.repository.load(forumAggregate, c.var.networkId, id);
  return state.status === 'none' ? undefined : { id, forum: state, version };
}

/** Address of a page of a forum, for those who run the network. */
export function forumPath(c: StaffContext, { id }: Pick<OpenForum, 'id'>, below = ''): string {
  return `/n/${c.var.networkId}/forums/${id}${below}`;
}
