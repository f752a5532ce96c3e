import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { openTasksOf } from '../../tasks/rules/promised.ts';
import { says } from '../../tasks/rules/says.ts';
import { isOwner, taskAggregate } from '../../tasks/rules/task.ts';
import { forumTasksList, listTasks } from '../../tasks/rules/views.ts';
import { forumAggregate, type StandingForum } from '../rules/forum.ts';
import { newsOf, type PlanNews } from '../rules/plan/news.ts';
import { planKindOf } from '../rules/reactions.ts';

type Row = Pick<LedgerRow, 'network' | 'cause' | 'seat'>;

/** The forum that a message is about. */
export function forumOf({ cause }: Pick<LedgerRow, 'cause'>): string {
  return cause.slice(cause.indexOf('/') + 1);
}

/** The version of the forum that somebody knows: of the last message that they had, or before the first that they did not. */
export function knownVersion(lane: readonly LedgerRow[]): number {
  const own = lane.filter(({ kind }) => planKindOf(kind) !== undefined);
  // By hand nobody froze what was said: it was at least what was asked for.
  const saidOf = ({ frozen, state, revision }: LedgerRow) =>
    frozen?.stateVersion ?? (state === 'handedOver' ? revision : undefined);
  const said = own.filter(says).flatMap((row) => saidOf(row) ?? []);
  return said.length > 0 ? Math.max(...said) : Math.min(...own.map(({ revision }) => revision)) - 1;
}

/** What is news to somebody; nothing where there is no such forum, or was none. */
export async function planNewsFor(
  tools: Pick<MailTools, 'repository' | 'views'>,
  row: Row,
  known: number,
): Promise<{ readonly forum: StandingForum; readonly version: number; readonly news: PlanNews } | undefined> {
  const id = forumOf(row);
  const [{ state: forum, version }, { state: before }] = await Promise.all([
    tools.repository.load(forumAggregate, row.network, id),
    tools.repository.load(forumAggregate, row.network, id, known),
  ]);
  if (forum.status === 'none' || before.status === 'none') return undefined;
  const [open, gone] = await Promise.all([
    openTasksOf(tools, row.network, row.seat),
    goneOf(tools, row, before, forum),
  ]);
  const theirs = open.filter(({ task }) => task.origin.forum === id);
  return { forum, version, news: newsOf(before, forum, theirs, gone) };
}

/** Tasks of theirs that were dropped with the plan since. */
async function goneOf(
  { repository, views }: Pick<MailTools, 'repository' | 'views'>,
  row: Row,
  before: StandingForum,
  now: StandingForum,
): Promise<Bilingual[]> {
  const out = new Set(before.tasks.map(({ id }) => id).filter((id) => now.takenOut.includes(id)));
  const isCancelled = now.status === 'cancelled' && before.status !== 'cancelled';
  if (out.size === 0 && !isCancelled) return [];
  const rows = await listTasks(views, forumTasksList(row.network, forumOf(row)));
  const theirs = rows.filter((one) => isOwner(one, row.seat) && (isCancelled || out.has(one.id)));
  const tasks = await Promise.all(
    theirs.map(async ({ id }) => (await repository.load(taskAggregate, row.network, id)).state),
  );
  return tasks.flatMap((task) => (task.status === 'dropped' && isOwner(task, row.seat) ? [task.what] : []));
}
