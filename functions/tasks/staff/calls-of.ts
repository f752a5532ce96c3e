import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { atOnce } from '../../platform/batch.ts';
import type { StaffContext } from '../../web/context.ts';
import type { Owner } from '../rules/events.ts';
import { taskAggregate } from '../rules/task.ts';
import type { TaskRow } from '../rules/views.ts';
import { promisesOf } from '../rules/written-to.ts';
import { type Named, namesOf } from './names.ts';

/** Somebody who is to be told of their tasks by a person. */
export interface TaskCall {
  readonly owner: Owner;
  readonly named: Named;
  /** Their open tasks, by date. */
  readonly tasks: readonly TaskRow[];
  /** What is to be handed over to them. */
  readonly messages: readonly LedgerRow[];
}

const AT_ONCE = 8;

/**
 * Who waits to be told of something about their open tasks and is not reached by mail.
 *
 * @param open every open task, by date.
 */
export async function callsOf(c: StaffContext, open: readonly TaskRow[]): Promise<TaskCall[]> {
  const { services, networkId } = c.var;
  const owners = new Map(open.flatMap((row) => row.owners.map((owner) => [owner.seat, owner] as const)));
  if (owners.size === 0) return [];
  const names = await namesOf(c, [...owners.values()]);
  const found = new Map<string, TaskCall>();
  await atOnce(AT_ONCE, owners.values(), async (owner) => {
    const named = names.of(owner);
    if (!named.contact || isMailed(named.contact)) return;
    const tasks = open.filter((row) => row.owners.some(({ seat }) => seat === owner.seat));
    const causes = [promisesOf(owner), ...tasks.map(({ id }) => `${taskAggregate.kind}/${id}`)];
    const pages = await Promise.all(causes.map((cause) => services.ledger.toHandOver(networkId, cause)));
    const messages = pages.flatMap(({ rows }) => rows).filter(({ seat }) => seat === owner.seat);
    if (messages.length > 0) found.set(owner.seat, { owner, named, tasks, messages });
  });
  return [...owners.keys()].flatMap((seat) => found.get(seat) ?? []);
}

function isMailed({ reachedBy, email, held }: NonNullable<Named['contact']>): boolean {
  return reachedBy === 'email' && email !== undefined && held === undefined;
}
