import { forumRow, forumsList } from '../../forum/rules/views.ts';
import type { Intent, ReadStream } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { folded } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Owner, RecordedTaskEvent, Step, TaskEvent } from './events.ts';
import { isByStaff } from './heard.ts';
import { canBegin, LEADS } from './of-forum.ts';
import { remindedOf } from './reminded.ts';
import { isOpen, type StandingTask, type Task, taskAggregate } from './task.ts';
import { forumTasksList, readTasks } from './views.ts';
import { headOf, namedHere, streamOf, type WrittenTo, writtenTo } from './written-to.ts';

/**
 * Messages about tasks.
 *
 * - `taskAssigned`, `taskMoved`: about one task, to its new owners and to those who had it
 * - `taskDecided`: what the coordinator said to somebody who asked for the task, or for more time
 * - `taskTurn`: what of one's own is due soon or over · `taskHead`: the same, to the head of the organisation
 * - `taskWeek`: all one's own, once a week
 * - `taskOffered`: an owner would hand it over to the reader, or share it with them
 * - `taskReady`: you can begin, since all that this task of a forum needed is done
 * - `roleBack`, `roleLate`: to the lead of a role, that a task of it was given back, or is late
 *
 * `taskTurn`, `taskHead` and `taskWeek` are about all that somebody has promised: however many of their tasks ask for one on one morning, its
 * key is the same, and it is one mail.
 */
const taskKinds = {
  taskAssigned: 'one',
  taskMoved: 'one',
  taskDecided: 'one',
  taskTurn: 'all',
  taskHead: 'all',
  taskWeek: 'all',
  taskOffered: 'one',
  taskReady: 'one',
  roleBack: 'one',
  roleLate: 'role',
} as const;
export type TaskKind = keyof typeof taskKinds;

/**
 * Whether messages of a kind are about one task, about all that somebody has promised, or about the roles that somebody
 * leads in a forum; nothing for other kinds.
 */
export function aboutOf(kind: string): 'one' | 'all' | 'role' | undefined {
  return isTaskKind(kind) ? taskKinds[kind] : undefined;
}

/** The kind of a message about tasks. @throws for one that no mail source answers for. */
export function kindOfRow({ cause, kind }: { readonly cause: string; readonly kind: string }): TaskKind {
  if (!isTaskKind(kind)) throw new Error(`not about tasks: ${cause} ${kind}`);
  return kind;
}

function isTaskKind(kind: string): kind is TaskKind {
  return Object.hasOwn(taskKinds, kind);
}

const kindOf: Readonly<Record<Step, TaskKind | undefined>> = {
  soon: 'taskTurn',
  overdue: 'taskTurn',
  head: 'taskHead',
  // It is on the coordinator's list from then on, and in the week's mail.
  list: undefined,
  week: 'taskWeek',
};

type TaskIntent = Intent<Task, TaskEvent>;

/** What must follow from a fact of a task. */
export function taskReactions(event: RecordedTaskEvent, task: Task, stream: StreamKey): TaskIntent[] {
  switch (event.type) {
    case 'TaskWritten':
      // What was promised in the room is in the summary, which brings it to its owners.
      return event.data.begins === 'offered' ? toEach(event.data.owners, 'taskAssigned', event, stream) : [];
    case 'OwnersNamed':
      return [
        ...toEach(event.data.joined, 'taskAssigned', event, stream),
        ...toEach(event.data.left, 'taskMoved', event, stream),
      ];
    // What somebody did themselves they need not be told.
    case 'TaskTaken':
      return isByStaff(event) ? toEach([event.data.owner], 'taskDecided', event, stream) : [];
    case 'ClaimDeclined':
      return isByStaff(event) ? toEach([memberNamed(event.data)], 'taskDecided', event, stream) : [];
    case 'HandOverOffered':
      return toEach([event.data.to], 'taskOffered', event, stream);
    case 'TaskHandedOver': {
      const from: Owner = { seat: event.data.from, party: 'member' };
      return event.data.share ? [] : toEach([from], 'taskMoved', event, stream);
    }
    case 'MoreTimeDecided':
      return task.status === 'none' ? [] : toEach(task.owners, 'taskDecided', event, stream);
    case 'TaskGivenBack':
      return task.status === 'none' ? [] : givenBack(task, event, stream);
    case 'TaskDone':
      return task.status === 'none' ? [] : readyAfter(task, event, stream);
    case 'TaskTurned':
      return isOpen(task) ? reminding(task, event, stream) : [];
    default:
      return [];
  }
}

/** Only organisations ask for tasks. */
function memberNamed({ seat, person }: { readonly seat: string; readonly person: string }): Owner {
  return { seat, party: 'member', person };
}

/** One message about this task to each of them. */
function toEach(
  owners: readonly Owner[],
  kind: TaskKind,
  { version }: Pick<RecordedTaskEvent, 'version'>,
  { network, id }: StreamKey,
): TaskIntent[] {
  return consulting(owners, writtenTo, (to) => ({
    network,
    ...to,
    cause: `task/${id}`,
    kind,
    revision: version,
  }));
}

/** The message of a morning; its day is part of its key. */
function reminding(task: StandingTask, event: TurnedEvent, { network }: StreamKey): TaskIntent[] {
  const reminders = remindersOf(task, event);
  if (!reminders) return [];
  const { owners, kind, revision } = reminders;
  if (kind === 'taskHead' && task.origin.forum !== undefined) {
    return lateToLead(task, task.origin.forum, { owners, revision }, network);
  }
  return consulting(owners, kind === 'taskHead' ? headOf : writtenTo, (to) => ({
    network,
    ...to,
    kind,
    revision,
  }));
}

/** Of a task that is late in a forum its role's lead hears; where nobody leads it, the heads of its owners. */
function lateToLead(
  { role }: StandingTask,
  forum: string,
  { owners, revision }: { readonly owners: readonly Owner[]; readonly revision: number },
  network: string,
): TaskIntent[] {
  return toLeadOf({ network, forum, role }, owners, (lead, read) =>
    lead
      ? [{ network, ...lead, cause: `${LEADS}/${forum}`, kind: 'roleLate', revision }]
      : owners.flatMap((owner) => {
          const head = headOf(owner, read);
          return head ? [{ network, ...head, kind: 'taskHead', revision }] : [];
        }),
  );
}

/** The lead of the role hears that a task of it is with nobody again. */
function givenBack(
  { origin, role }: StandingTask,
  { version }: Pick<RecordedTaskEvent, 'version'>,
  { network, id }: StreamKey,
): TaskIntent[] {
  const { forum } = origin;
  if (forum === undefined) return [];
  return toLeadOf({ network, forum, role }, [], (lead) =>
    lead ? [{ network, ...lead, cause: `task/${id}`, kind: 'roleBack', revision: version }] : [],
  );
}

/** Messages to the lead of a role as they are now: the list of forums says who that is. */
function toLeadOf(
  {
    network,
    forum,
    role,
  }: { readonly network: string; readonly forum: string; readonly role: string | undefined },
  besides: readonly Owner[],
  mails: (lead: Omit<WrittenTo, 'cause'> | undefined, read: ReadStream) => readonly PlannedMail[],
): TaskIntent[] {
  return [
    {
      do: 'lookUp',
      lists: [{ list: forumsList(network) }],
      follow: ([rows = []]) => {
        const row = rows
          .flatMap(({ data }) => readRow('forums', forumRow(), data) ?? [])
          .find(({ id }) => id === forum);
        const named = role === undefined ? undefined : row?.leads?.[role];
        const lead: Owner[] = named ? [{ ...named, party: 'member' }] : [];
        return [
          {
            do: 'consult',
            streams: () => [...lead, ...besides].flatMap(streamOf),
            decide: (_, read) => ({ mails: mails(namedHere(lead[0], read), read), record: () => [] }),
          },
        ];
      },
    },
  ];
}

/** Owners of tasks of the same forum that can begin now, since all that they needed is done. */
function readyAfter(
  { origin }: StandingTask,
  event: Extract<RecordedTaskEvent, { type: 'TaskDone' }>,
  { network, id }: StreamKey,
): TaskIntent[] {
  const { forum } = origin;
  if (forum === undefined) return [];
  return [
    {
      do: 'lookUp',
      lists: [{ list: forumTasksList(network, forum) }],
      follow: ([rows = []]) => {
        const next = readTasks(rows).filter((row) => row.needs.includes(id) && row.owners.length > 0);
        if (next.length === 0) return [];
        const named = (one: string) => ({ kind: taskAggregate.kind, id: one });
        const tasks = [...new Set(next.flatMap((row) => [row.id, ...row.needs]))];
        return [
          {
            do: 'consult',
            streams: () => [...tasks.map(named), ...next.flatMap(({ owners }) => owners.flatMap(streamOf))],
            decide: (_, read) => {
              const now = (one: string) => folded(taskAggregate, read(named(one)));
              const ready = next.filter((row) => canBegin(now(row.id), row.needs.map(now)));
              return {
                mails: ready.flatMap((row) =>
                  row.owners.flatMap((owner): PlannedMail[] => {
                    const to = writtenTo(owner, read);
                    if (!to) return [];
                    const revision = secondNumber(event.at);
                    return [{ network, ...to, cause: `task/${row.id}`, kind: 'taskReady', revision }];
                  }),
                ),
                record: () => [],
              };
            },
          },
        ];
      },
    },
  ];
}

/** Seconds since 1970 of an instant: revisions are numbers, and what is later has a higher one. */
function secondNumber(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

type TurnedEvent = Extract<RecordedTaskEvent, { type: 'TaskTurned' }>;

/** What a reminder that fell due is said by, and about whose tasks; nothing for one that is shown in a list alone. */
export function remindersOf(
  task: StandingTask,
  { data: { step, about }, at }: TurnedEvent,
): { readonly kind: TaskKind; readonly revision: number; readonly owners: readonly Owner[] } | undefined {
  const kind = step && kindOf[step];
  if (!kind) return undefined;
  // Of a week its first day, whatever the morning; of all others the day of the morning itself (UTC: no network
  // reminds at its midnight).
  const revision = dayNumber(step === 'week' ? about : at.slice(0, 10));
  return { kind, revision, owners: step === 'week' ? task.owners : remindedOf(task) };
}

function consulting(
  owners: readonly Owner[],
  find: typeof writtenTo,
  mail: (to: WrittenTo) => PlannedMail,
): TaskIntent[] {
  if (owners.length === 0) return [];
  return [
    {
      do: 'consult',
      streams: () => owners.flatMap(streamOf),
      decide: (_, read) => ({
        mails: owners.flatMap((owner) => find(owner, read) ?? []).map(mail),
        record: () => [],
      }),
    },
  ];
}

/** `2025-11-10` as 20251110: revisions are numbers, and a later day is a higher one. */
export function dayNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}
