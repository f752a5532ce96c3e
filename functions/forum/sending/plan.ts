import type { MailSource } from '../../delivery/mail-source.ts';
import { forumAggregate } from '../rules/forum.ts';
import { planKindOf } from '../rules/reactions.ts';
import { judgePlan } from './judge-plan.ts';
import { writePlan } from './write-plan.ts';

const writes: MailSource['writes'] = (kind) => planKindOf(kind) !== undefined;

/** What owners of tasks hear of the plan. */
export const planMails: MailSource = {
  causeKind: forumAggregate.kind,
  writes,
  mergeable: writes,
  judge: judgePlan,
  write: writePlan,
};
