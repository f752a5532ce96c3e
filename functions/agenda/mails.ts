import type { MailSource } from '../delivery/mail-source.ts';
import { topicKinds } from './rules/reactions.ts';
import { topicsAggregate } from './rules/topics.ts';
import { judge } from './sending/judge.ts';
import { write } from './sending/write.ts';

const writes: MailSource['writes'] = (kind) => topicKinds.some((one) => one === kind);

/** What deliver knows about mails of topics: what became of each. */
export const topicMails: MailSource = {
  causeKind: topicsAggregate.kind,
  writes,
  mergeable: writes,
  judge,
  write,
};
