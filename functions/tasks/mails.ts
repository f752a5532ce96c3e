import type { MailSource } from '../delivery/mail-source.ts';
import { aboutOf } from './rules/reactions.ts';
import { taskAggregate } from './rules/task.ts';
import { PROMISES } from './rules/written-to.ts';
import { judge } from './sending/judge.ts';
import { write } from './sending/write.ts';

/** What deliver knows about mails of tasks: of one, and of all that somebody has promised. */
export const taskMails: readonly MailSource[] = [
  sourceOf(taskAggregate.kind, 'one'),
  sourceOf(PROMISES, 'all'),
];

function sourceOf(causeKind: string, about: 'one' | 'all'): MailSource {
  const writes: MailSource['writes'] = (kind) => aboutOf(kind) === about;
  return { causeKind, writes, mergeable: writes, judge, write };
}
