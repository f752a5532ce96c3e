import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { corrected } from './corrections.ts';
import { type Decision, type Member, memberAggregate, reachedNow } from './member.ts';

/** What became of a correction, for who proposed it; and the word to the address that mail went to before. */
export const correctionKinds = ['correctionApproved', 'correctionDeclined', 'correctionMoved'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/**
 * Messages about a decision. People whom it marks as left hear of it by mail or not at all: nobody carries a message to
 * where they no longer are. An address that was taken out hears that nothing comes there any more, so that a correction
 * that was not theirs does not pass unseen.
 */
export function tellingOf(decision: Decision, member: Member, { network, id }: StreamKey): PlannedMail[] {
  const { correction, outcome, version, tell, emailBefore } = decision;
  const contact = member.contacts.find((one) => one.id === correction.contact);
  if (!tell || !contact || contact.forgotten) return [];
  const channel = reachedNow(contact);
  const mail = (kind: CorrectionKind, by: PlannedMail['channel']): PlannedMail => ({
    network,
    cause: `${memberAggregate.kind}/${id}`,
    person: contact.id,
    seat: id,
    party: 'member',
    kind,
    revision: version,
    channel: by,
  });
  const isGone = outcome === 'approved' && correction.fields.left === true;
  const own = isGone && channel !== 'email' ? [] : [mail(kindOf(decision), channel)];
  return leavesAddress(decision, member) && emailBefore ? [...own, mail('correctionMoved', 'email')] : own;
}

function kindOf({ outcome }: Decision): CorrectionKind {
  return outcome === 'approved' ? 'correctionApproved' : 'correctionDeclined';
}

/** Whether the address that mail went to before is another one by this decision, or none. */
export function leavesAddress({ outcome, correction, emailBefore }: Decision, member: Member): boolean {
  const contact = member.contacts.find((one) => one.id === correction.contact);
  if (outcome !== 'approved' || correction.fields.left || !emailBefore || !contact) return false;
  return corrected(member, { ...contact, email: emailBefore }, correction).fields.email !== emailBefore;
}
