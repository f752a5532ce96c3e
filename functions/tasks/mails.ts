import type { MailSource } from '../delivery/mail-source.ts';
import { LEADS } from './rules/of-forum.ts';
import { aboutOf } from './rules/reactions.ts';
import { taskAggregate } from './rules/task.ts';
import { PROMISES } from './rules/written-to.ts';
import { judge } from './sending/judge.ts';
import { write } from './sending/write.ts';

/** What deliver knows about mails of tasks: of one, of all that somebody has promised, and of the roles they lead. */
export const taskMails: readonly MailSource[] = [
  sourceOf(taskAggregate.kind, 'one'),
  sourceOf(PROMISES, 'all'),
  sourceOf(LEADS, 'role'),
];

function sourceOf(causeKind: string, about: 'one' | 'all' | 'role'): MailSource {
  const writes: MailSource['writes'] = (kind) => aboutOf(kind) === about;
  return { causeKind, writes, mergeable: writes, judge, write };
}
