import { sameAsStored } from '../../../platform/same.ts';
import type { Proposal, StandingProposal } from './proposal.ts';
import type { ProposalEvent, Said } from './proposal-events.ts';
import { AlreadyDecided, CallIsClosed, ChangedTooOften, NoSuchProposal, SentAlready } from './refusals.ts';

/** Changes that one proposal takes. */
export const MAX_REVISIONS = 60;

export type Proposing = Extract<ProposalEvent, { type: 'ProposalMade' }>['data'];

/** Who changes a proposal: the whole organisation of a member, and nobody else but who sent it. */
export interface Proposes {
  readonly forum: string;
  readonly seat: string;
}

/**
 * Proposes a session, or changes the words of one that nobody has decided about. Sent twice it is one.
 *
 * @param isCallOpen contributions are taken at this moment.
 * @throws {CallIsClosed} {@link NoSuchProposal} {@link AlreadyDecided} {@link ChangedTooOften}
 */
export function propose(proposal: Proposal, proposing: Proposing, isCallOpen: boolean): ProposalEvent[] {
  if (proposal.status === 'none') {
    if (!isCallOpen) throw new CallIsClosed();
    return [{ type: 'ProposalMade', data: proposing }];
  }
  const { forum, seat, said } = proposing;
  // An id that somebody else has made names nothing of theirs.
  if (proposal.forum !== forum || proposal.seat !== seat) throw new NoSuchProposal();
  return revise(proposal, said, isCallOpen);
}

/** @throws {CallIsClosed} {@link NoSuchProposal} {@link AlreadyDecided} {@link ChangedTooOften} */
export function revise(proposal: StandingProposal, said: Said, isCallOpen: boolean): ProposalEvent[] {
  if (sameAsStored(proposal.session, said)) return [];
  if (!isCallOpen) throw new CallIsClosed();
  if (proposal.status === 'withdrawn') throw new NoSuchProposal();
  if (proposal.decision) throw new AlreadyDecided();
  if (proposal.revisions >= MAX_REVISIONS) throw new ChangedTooOften({ max: MAX_REVISIONS });
  return [{ type: 'ProposalRevised', data: { said } }];
}

/**
 * A stranger's form that came once more: until its address is confirmed its words count, later what is on its own page.
 *
 * @throws {SentAlready} {@link ChangedTooOften}
 */
export function sendAgain(proposal: StandingProposal, said: Said): ProposalEvent[] {
  if (sameAsStored(proposal.session, said)) return [];
  if (proposal.status !== 'unconfirmed') throw new SentAlready();
  return revise(proposal, said, true);
}

/** Taken back until everybody was told what was decided; later a speaker says that they do not come. @throws {NoSuchProposal} {@link AlreadyDecided} */
export function withdraw(proposal: Proposal, { forum, seat }: Proposes): ProposalEvent[] {
  if (proposal.status === 'none' || proposal.forum !== forum || proposal.seat !== seat)
    throw new NoSuchProposal();
  if (proposal.status === 'withdrawn') return [];
  if (proposal.told) throw new AlreadyDecided();
  return [{ type: 'ProposalWithdrawn', data: {} }];
}

/** A stranger pressed the button that the mail to their address led to; twice is once. @throws {NoSuchProposal} */
export function confirmProposer(proposal: Proposal, isCallOpen: boolean): ProposalEvent[] {
  if (proposal.status === 'none' || proposal.status === 'withdrawn') throw new NoSuchProposal();
  if (proposal.status === 'proposed') return [];
  if (!isCallOpen) throw new CallIsClosed();
  return [{ type: 'ProposerConfirmed', data: {} }];
}
