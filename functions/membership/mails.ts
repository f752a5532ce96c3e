import type { MailSource } from '../delivery/mail-source.ts';
import { memberAggregate } from './rules/member.ts';
import { correctionKinds } from './rules/told.ts';
import { judge } from './sending/judge.ts';
import { write } from './sending/write.ts';

/** What deliver knows about mails of members: what became of a correction. */
export const memberMails: MailSource = {
  causeKind: memberAggregate.kind,
  writes: (kind) => correctionKinds.some((one) => one === kind),
  judge,
  write,
};
