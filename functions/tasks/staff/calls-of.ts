import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { atOnce } from '../../platform/batch.ts';
import type { StaffContext } from '../../web/context.ts';
import type { Owner } from '../rules/events.ts';
import { taskAggregate } from '../rules/task.ts';
import type { TaskRow } from '../rules/views.ts';
import { isWeekLate } from '../rules/waiting.ts';
import { headIn, promisesOf } from '../rules/written-to.ts';
import type { Named, Names } from './names.ts';

/** Somebody who is to be told of their tasks by a person. */
export interface TaskCall {
  readonly owner: Owner;
  readonly name: Named['name'];
  /** Whom to tell: who is written to about the tasks, or the head of the organisation. */
  readonly contact: NonNullable<Named['contact']>;
  /** Open tasks of the organisation or guest, by date. */
  readonly tasks: readonly TaskRow[];
  /** What is to be handed over to them; nothing where they are called because they are late. */
  readonly messages: readonly LedgerRow[];
}

const AT_ONCE = 8;

/**
 * Who waits to be told of something about their open tasks and is not reached by mail.
 *
 * @param open every open task, by date. `names`: of all who have one.
 */
export async function callsOf(c: StaffContext, open: readonly TaskRow[], names: Names): Promise<TaskCall[]> {
  const { services, networkId } = c.var;
  const owners = new Map(open.flatMap((row) => row.owners.map((owner) => [owner.seat, owner] as const)));
  const found = new Map<string, TaskCall[]>();
  await atOnce(AT_ONCE, owners.values(), async (owner) => {
    const { name, contact } = names.of(owner);
    const member = names.members.get(owner.seat);
    const head = member && headIn(member, owner.person);
    const people = [contact, head].flatMap((one) => (one && !isMailed(one) ? one : []));
    if (people.length === 0) return;
    const tasks = open.filter((row) => row.owners.some(({ seat }) => seat === owner.seat));
    const causes = [promisesOf(owner), ...tasks.map(({ id }) => `${taskAggregate.kind}/${id}`)];
    const pages = await Promise.all(causes.map((cause) => services.ledger.toHandOver(networkId, cause)));
    const rows = pages.flatMap((page) => page.rows).filter(({ seat }) => seat === owner.seat);
    const calls = people.map((person): TaskCall => {
      const messages = rows.filter((row) => row.person === person.id);
      return { owner, name, contact: person, tasks, messages };
    });
    found.set(
      owner.seat,
      calls.filter(({ messages }) => messages.length > 0),
    );
  });
  return [...owners.keys()].flatMap((seat) => found.get(seat) ?? []);
}

/**
 * Who has promised what is a week late: they were reminded, by mail as well, and are called now. Nobody twice who waits
 * to be told anyway.
 *
 * @param open every open task, by date.
 */
export function lateCallsOf(open: readonly TaskRow[], names: Names, told: readonly TaskCall[]): TaskCall[] {
  const late = open.filter(isWeekLate);
  const owners = new Map(late.flatMap((row) => row.owners.map((owner) => [owner.seat, owner] as const)));
  return [...owners.values()].flatMap((owner): TaskCall[] => {
    const { name, contact } = names.of(owner);
    if (!contact || told.some((one) => one.contact.id === contact.id)) return [];
    const tasks = late.filter((row) => row.owners.some(({ seat }) => seat === owner.seat));
    return [{ owner, name, contact, tasks, messages: [] }];
  });
}

/** Whether mail reaches somebody. */
export function isMailed({ reachedBy, email, held }: NonNullable<Named['contact']>): boolean {
  return reachedBy === 'email' && email !== undefined && held === undefined;
}
