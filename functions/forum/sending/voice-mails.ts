import type { MailSource } from '../../delivery/mail-source.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { callKinds, proposalKinds } from '../rules/voices/kinds.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';
import { judgeVoice } from './voice-judge.ts';
import { writeVoice } from './voice-write.ts';

/** What deliver knows about mails of calls and of proposals. */
export const voiceMails: readonly MailSource[] = [
  sourceOf(callAggregate.kind, callKinds),
  sourceOf(proposalAggregate.kind, proposalKinds),
];

function sourceOf(causeKind: string, kinds: readonly string[]): MailSource {
  return {
    causeKind,
    writes: (kind) => kinds.includes(kind),
    // Somebody waits at their mailbox for it.
    isUrgent: (kind) => kind === 'proposalConfirm',
    judge: judgeVoice,
    write: writeVoice,
  };
}
