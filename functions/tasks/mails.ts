import type { MailSource } from '../delivery/mail-source.ts';
import { taskKinds } from './rules/reactions.ts';
import { taskAggregate } from './rules/task.ts';
import { PROMISES } from './rules/written-to.ts';
import { judge } from './sending/judge.ts';
import { write } from './sending/write.ts';

const aboutOne = ['taskAssigned', 'taskMoved', 'taskDecided'] as const;

/** What deliver knows about mails of tasks: of one, and of all that somebody has promised. */
export const taskMails: readonly MailSource[] = [
  sourceOf(taskAggregate.kind, (kind) => aboutOne.some((one) => one === kind)),
  sourceOf(
    PROMISES,
    (kind) => taskKinds.some((one) => one === kind) && !aboutOne.some((one) => one === kind),
  ),
];

function sourceOf(causeKind: string, writes: MailSource['writes']): MailSource {
  return { causeKind, writes, mergeable: writes, judge, write };
}
