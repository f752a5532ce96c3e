import type { Text } from '../../i18n/say.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from './decide.ts';
import type { Owner, TaskEvent } from './events.ts';
import { NoSuchTask, NotYourTask, TaskHasEnded } from './refusals.ts';
import { isOpen, isOwner, type StandingTask, type Task } from './task.ts';

/** They have it as well. */
export class TheyHaveIt extends Refusal {
  readonly text = {
    en: 'This organisation has the task already.',
    km: 'អង្គការនេះមានកិច្ចការនេះរួចហើយ។',
  } satisfies Text;
}

/** It was withdrawn, or somebody else has the task by now. */
export class OfferIsOver extends Refusal {
  readonly text = {
    en: 'This offer is not open any more.',
    km: 'ការស្នើនេះលែងមានសុពលភាពហើយ។',
  } satisfies Text;
}

/** The organisation has left the network, or has nobody who could be asked. */
export class NotInNetwork extends Refusal {
  readonly text = {
    en: 'This organisation is not in the network any more. Choose another one.',
    km: 'អង្គការនេះលែងនៅក្នុងបណ្តាញហើយ។ សូមជ្រើសរើសអង្គការផ្សេង។',
  } satisfies Text;
}

/**
 * An owner offers the task to a person of another organisation; it stays theirs until that one says yes. Offered to
 * somebody else it is not offered to the first any more.
 *
 * @param share both have it from then on, and who had it leads.
 * @throws {TaskHasEnded} {@link NotYourTask} {@link TheyHaveIt}
 */
export function offerHandOver(task: Task, { seat, person }: Actor, to: Owner, share: boolean): TaskEvent[] {
  const now = owned(task, seat);
  if (isOwner(now, to.seat)) throw new TheyHaveIt();
  const { handOver } = now;
  if (handOver?.to.seat === to.seat && handOver.to.person === to.person && handOver.share === share)
    return [];
  return [
    ...(handOver ? [{ type: 'HandOverEnded' as const, data: { seat, person } }] : []),
    { type: 'HandOverOffered', data: { seat, person, to, ...(share ? { share } : {}) } },
  ];
}

/** They do not offer it any more; said again, nothing is left to say. */
export function withdrawHandOver(task: Task, { seat, person }: Actor): TaskEvent[] {
  return isOpen(task) && task.handOver?.from === seat
    ? [{ type: 'HandOverEnded', data: { seat, person } }]
    : [];
}

/**
 * The answer of those whom it was offered to; a second tap changes nothing.
 *
 * @throws {TaskHasEnded} {@link OfferIsOver}
 */
export function answerHandOver(task: Task, { seat, person }: Actor, yes: boolean): TaskEvent[] {
  const now = open(task);
  const { handOver } = now;
  if (handOver?.to.seat !== seat) {
    if (!yes || isOwner(now, seat)) return [];
    throw new OfferIsOver();
  }
  if (!yes) return [{ type: 'HandOverEnded', data: { seat, person } }];
  const { from, share } = handOver;
  const to: Owner = { seat, party: 'member', person };
  return [{ type: 'TaskHandedOver', data: { from, to, ...(share ? { share: true as const } : {}) } }];
}

function open(task: Task): StandingTask {
  if (task.status === 'none') throw new NoSuchTask();
  if (!isOpen(task)) throw new TaskHasEnded();
  return task;
}

function owned(task: Task, seat: string): StandingTask {
  const now = open(task);
  if (!isOwner(now, seat)) throw new NotYourTask();
  return now;
}
