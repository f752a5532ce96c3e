import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import { forumAggregate } from '../../forum/rules/forum.ts';
import { rolesLedBy } from '../../forum/rules/people.ts';
import { localDate } from '../../i18n/dates.ts';
import { afterQuiet, waitsFor } from '../../network/rules/quiet.ts';
import { askedSince, type Promised } from '../rules/in-mails.ts';
import { canBegin } from '../rules/of-forum.ts';
import { remindedOf } from '../rules/reminded.ts';
import { saidAt, says } from '../rules/says.ts';
import { isOpen, isOwner, taskAggregate } from '../rules/task.ts';
import { type Mornings, morningsIn } from '../rules/turns.ts';
import { forumTasksList, listTasks } from '../rules/views.ts';
import { taskOf } from './judge-one.ts';
import { type Judging, type NotSent, no, type Ready } from './judging.ts';

/** Of 'you can begin now': it is true, and was not said since it is. */
export async function judgeReady({ row, settings, lane, now, tools }: Judging): Promise<NotSent | Ready> {
  const load = async (id: string) => (await tools.repository.load(taskAggregate, row.network, id)).state;
  const task = await load(taskOf(row));
  if (task.status === 'none' || task.status === 'done' || task.status === 'dropped') return no('nothingOpen');
  if (!isOwner(task, row.seat)) return no('ownerChanged');
  const needed = await Promise.all(task.needs.map(load));
  if (!canBegin(task, needed)) return no(task.status === 'begun' ? 'alreadyKnown' : 'notReady');
  const since = needed
    .flatMap((one) => (one.status === 'none' ? [] : (one.endedAt ?? [])))
    .sort()
    .at(-1);
  const rows = (await lane()).filter((one) => one.kind === row.kind && one.revision !== row.revision);
  if (rows.some((one) => one.state === 'planned' && one.revision > row.revision)) return no('saidLater');
  if (rows.some((one) => says(one) && saidAt(one) >= (since ?? ''))) return no('alreadyKnown');
  return quietFor(row, now, settings);
}

/** Of a task that somebody would hand over: it is still offered to its reader. */
export async function judgeOffered({ row, settings, now, tools }: Judging): Promise<NotSent | Ready> {
  const { state: task } = await tools.repository.load(taskAggregate, row.network, taskOf(row));
  if (!isOpen(task)) return no('nothingOpen');
  if (task.handOver?.to.seat !== row.seat) return no('offerOver');
  return quietFor(row, now, settings);
}

/** Of a task that was given back: nobody has it yet, and who reads it leads its role. */
export async function judgeOfLead({ row, settings, lane, now, tools }: Judging): Promise<NotSent | Ready> {
  const { state: task } = await tools.repository.load(taskAggregate, row.network, taskOf(row));
  if (task.status === 'none' || task.status === 'done' || task.status === 'dropped') return no('nothingOpen');
  if (task.owners.length > 0) return no('ownerChanged');
  const led = await rolesLed(tools, row, task.origin.forum ?? '');
  if (!led.some((role) => role === task.role)) return no('leadChanged');
  const newer = (await lane()).some(
    (one) => one.kind === row.kind && one.state === 'planned' && one.revision > row.revision,
  );
  return newer ? no('saidLater') : quietFor(row, now, settings);
}

/** Of what is late in the roles that somebody leads: something is, of which they were not told since it is. */
export async function judgeLate({ row, settings, lane, now, tools }: Judging): Promise<NotSent | Ready> {
  const late = await lateOfLead(tools, row, { mornings: morningsIn(settings), now });
  if (late.length === 0) return no('nothingPresses');
  const told = (await lane()).filter(
    (one) => one.kind === row.kind && one.revision !== row.revision && says(one),
  );
  const isUnsaid = late.some(({ since }) => !told.some((one) => saidAt(one) >= since));
  if (!isUnsaid) return no('nothingPresses');
  const ready = afterQuiet(row.plannedAt, settings);
  return now < ready ? no('notNow', ready) : {};
}

/** What is late of the roles that the reader of a message leads, and since when their lead is to hear of it. */
export async function lateOfLead(
  tools: Pick<MailTools, 'repository' | 'views'>,
  row: Pick<LedgerRow, 'network' | 'cause' | 'seat' | 'person'>,
  clock: { readonly mornings: Mornings; readonly now: string },
): Promise<(Promised & { readonly since: string })[]> {
  const forum = taskOf(row);
  const led = await rolesLed(tools, row, forum);
  if (led.length === 0) return [];
  const today = localDate(clock.now, clock.mornings.zone);
  // The list says which they may be; each is read as it is.
  const rows = (await listTasks(tools.views, forumTasksList(row.network, forum))).filter(
    ({ role, due, status }) =>
      led.some((one) => one === role) &&
      due !== undefined &&
      due < today &&
      status !== 'done' &&
      status !== 'dropped',
  );
  const found = await Promise.all(
    rows.map(async ({ id }) => {
      const { state: task } = await tools.repository.load(taskAggregate, row.network, id);
      if (task.status === 'none' || task.status === 'done' || task.status === 'dropped') return [];
      const [owner] = remindedOf(task);
      const since = owner && askedSince('taskHead', task, owner.seat, clock);
      return since === undefined ? [] : [{ id, task, since }];
    }),
  );
  return found.flat();
}

async function rolesLed(
  { repository }: Pick<MailTools, 'repository'>,
  { network, seat, person }: Pick<LedgerRow, 'network' | 'seat' | 'person'>,
  forum: string,
): Promise<readonly string[]> {
  const { state } = await repository.load(forumAggregate, network, forum);
  return state.status === 'planned' ? rolesLedBy(state, { seat, person }) : [];
}

function quietFor(row: LedgerRow, now: string, settings: Judging['settings']): NotSent | Ready {
  const { quiet, company } = waitsFor(row.plannedAt, now, settings);
  return quiet ? no('notNow', quiet) : { notAloneBefore: company };
}
