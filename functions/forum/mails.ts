import type { MailSource } from '../delivery/mail-source.ts';
import { forumAggregate } from './rules/forum.ts';
import { planKindOf } from './rules/reactions.ts';
import { judgePlan } from './sending/judge-plan.ts';
import { writePlan } from './sending/write-plan.ts';

const writes: MailSource['writes'] = (kind) => planKindOf(kind) !== undefined;

/** What deliver knows about mails of forums. */
export const forumMails: readonly MailSource[] = [
  { causeKind: forumAggregate.kind, writes, mergeable: writes, judge: judgePlan, write: writePlan },
];
