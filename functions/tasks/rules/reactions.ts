import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import type { Owner, RecordedTaskEvent, Step, TaskEvent } from './events.ts';
import { isByStaff } from './heard.ts';
import { remindedOf } from './reminded.ts';
import { isOpen, type StandingTask, type Task } from './task.ts';
import { headOf, streamOf, type WrittenTo, writtenTo } from './written-to.ts';

/**
 * Messages about tasks.
 *
 * - `taskAssigned`, `taskMoved`: about one task, to its new owners and to those who had it
 * - `taskDecided`: what the coordinator said to somebody who asked for the task, or for more time
 * - `taskTurn`: what of one's own is due soon or over · `taskHead`: the same, to the head of the organisation
 * - `taskWeek`: all one's own, once a week
 *
 * The last three are about all that somebody has promised: however many of their tasks ask for one on one morning, its
 * key is the same, and it is one mail.
 */
const taskKinds = {
  taskAssigned: 'one',
  taskMoved: 'one',
  taskDecided: 'one',
  taskTurn: 'all',
  taskHead: 'all',
  taskWeek: 'all',
} as const;
export type TaskKind = keyof typeof taskKinds;

/** Whether messages of a kind are about one task, or about all that somebody has promised; nothing for other kinds. */
export function aboutOf(kind: string): 'one' | 'all' | undefined {
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
    case 'MoreTimeDecided':
      return task.status === 'none' ? [] : toEach(task.owners, 'taskDecided', event, stream);
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
  return consulting(owners, kind === 'taskHead' ? headOf : writtenTo, (to) => ({
    network,
    ...to,
    kind,
    revision,
  }));
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
