import type { LedgerRow, MailKey } from '../../delivery/ledger-row.ts';
import type { StaffContext } from '../../web/context.ts';
import type { Owner, RecordedTaskEvent } from '../rules/events.ts';
import { remindersOf } from '../rules/reactions.ts';
import { type Standing, taskAggregate } from '../rules/task.ts';
import { promisesOf } from '../rules/written-to.ts';
import type { Names } from './names.ts';

/** A reminder that fell due, and what became of it. */
export interface TurnMails {
  /** What the task was then. */
  readonly status: Standing;
  /** Messages that it brought, with the name of who each is for; none where there was nobody to write to. */
  readonly told: readonly { readonly name: string; readonly row: LedgerRow }[];
}

/** Rows that are asked for at once, and reminders that are looked up: the newest. */
const AT_ONCE = 100;
const MOST = 30;

/** What became of the latest reminders of a task, by the version of their fact. */
export async function turnMailsOf(
  c: StaffContext,
  facts: readonly RecordedTaskEvent[],
  names: Names,
): Promise<ReadonlyMap<number, TurnMails>> {
  const { networkId: network, services } = c.var;
  const turns = turnsIn(facts).slice(-MOST);
  const wanted = turns.flatMap(({ version, status, reminders }) =>
    (reminders?.owners ?? []).flatMap((owner) =>
      peopleOf(owner, names).map(({ id, name }) => {
        const { kind = '', revision = 0 } = reminders ?? {};
        const key: MailKey = { network, cause: promisesOf(owner), person: id, kind, revision };
        return { version, status, name, key };
      }),
    ),
  );
  const keys = [...new Map(wanted.map(({ key }) => [nameOf(key), key])).values()];
  const rows = new Map<string, LedgerRow>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    for (const row of await services.ledger.getAll(keys.slice(from, from + AT_ONCE)))
      rows.set(nameOf(row), row);
  }
  return new Map(
    turns.map(({ version, at, status }) => {
      const of = wanted.filter((one) => one.version === version);
      const told = of.flatMap(({ name, key }) => {
        const row = rows.get(nameOf(key));
        // What was handed over before is about what had fallen due by then.
        return row && !(row.handedAt !== undefined && row.handedAt < at) ? [{ name, row }] : [];
      });
      return [version, { status, told }];
    }),
  );
}

/** The reminders, each with what the task was when it fell due. */
function turnsIn(facts: readonly RecordedTaskEvent[]) {
  let task = taskAggregate.initial;
  return facts.flatMap((fact) => {
    task = taskAggregate.evolve(task, fact);
    if (fact.type !== 'TaskTurned' || task.status === 'none') return [];
    return [{ version: fact.version, at: fact.at, status: task.status, reminders: remindersOf(task, fact) }];
  });
}

/** Everybody of an owner who may have been written to, also who has left since. */
function peopleOf(owner: Owner, names: Names): readonly { readonly id: string; readonly name: string }[] {
  if (owner.party === 'member') return names.members.get(owner.seat)?.contacts ?? [];
  const { contact } = names.of(owner);
  return contact ? [contact] : [];
}

function nameOf({ cause, person, kind, revision }: MailKey): string {
  return `${cause} ${person} ${kind} ${revision}`;
}
