import { voiceNamed, voicesOf } from './people.ts';
import type { Proposal, Scores, StandingProposal } from './proposal.ts';
import type { ProposalEvent, Verdict } from './proposal-events.ts';
import {
  DecidedMeanwhile,
  NoSuchProposal,
  NotAskedAnyMore,
  ReasonIsNeeded,
  SettledByIsNeeded,
} from './refusals.ts';
import { counts } from './standing.ts';

/** What a reader says on the one short sheet. */
export type Sheet =
  | { readonly do: 'score'; readonly scores: Scores; readonly line?: string | undefined }
  | { readonly do: 'aside' };

/** A reader's sheet, which takes the place of their earlier one. @throws {NoSuchProposal} where it is not read any more */
export function readProposal(proposal: Proposal, reader: string, sheet: Sheet): ProposalEvent[] {
  if (!counts(proposal) || proposal.told) throw new NoSuchProposal();
  const before = proposal.readings[reader];
  if (sheet.do === 'aside') {
    return before?.is === 'aside' ? [] : [{ type: 'ReaderSteppedAside', data: { reader } }];
  }
  const { scores, line } = sheet;
  const isSame =
    before?.is === 'sheet' &&
    before.line === line &&
    JSON.stringify(sorted(before.scores)) === JSON.stringify(sorted(scores));
  return isSame
    ? []
    : [{ type: 'ProposalScored', data: { reader, scores: { ...scores }, ...(line ? { line } : {}) } }];
}

function sorted(scores: Scores): [string, number][] {
  return Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Decides; nobody is told by it. Decided anew it is told anew. The same again is nothing.
 *
 * @param seen version of the proposal's last decision that the page showed, 0 for none.
 * @throws {ReasonIsNeeded} {@link NoSuchProposal} {@link DecidedMeanwhile}
 */
export function decideProposal(
  proposal: Proposal,
  { is, reason, seen }: { readonly is: Verdict; readonly reason: string; readonly seen: number },
): ProposalEvent[] {
  if (!counts(proposal)) throw new NoSuchProposal();
  const { decision } = proposal;
  if (decision?.is === is && decision.reason === reason.trim()) return [];
  if ((decision?.version ?? 0) !== seen) throw new DecidedMeanwhile();
  if (!reason.trim()) throw new ReasonIsNeeded();
  return [{ type: 'ProposalDecided', data: { is, reason: reason.trim() } }];
}

/**
 * Tells everybody of a session what was decided; told twice is told once.
 *
 * @param decision version of the decision that was previewed. `settledBy`: local date, of a maybe.
 * @throws {DecidedMeanwhile} {@link SettledByIsNeeded}
 */
export function tellDecision(
  proposal: Proposal,
  { decision, settledBy, today, forumDate }: Telling,
): ProposalEvent[] {
  if (!counts(proposal) || proposal.decision?.version !== decision) throw new DecidedMeanwhile();
  if (proposal.told) return [];
  if (proposal.decision.is !== 'maybe') return [{ type: 'DecisionTold', data: { decision } }];
  if (settledBy === undefined || settledBy < today || settledBy >= forumDate) throw new SettledByIsNeeded();
  return [{ type: 'DecisionTold', data: { decision, settledBy } }];
}

interface Telling {
  readonly decision: number;
  readonly settledBy?: string | undefined;
  /** Local dates. */
  readonly today: string;
  readonly forumDate: string;
}

/** Whether speakers of a session are asked whether they come. */
export function isAsking(proposal: Proposal): proposal is StandingProposal {
  return counts(proposal) && proposal.decision?.is === 'yes' && proposal.told !== undefined;
}

/**
 * Somebody says for themselves, and for those whom they speak for, whether they come; they may say so anew.
 *
 * @throws {NotAskedAnyMore}
 */
export function sayComing(
  proposal: Proposal,
  who: { readonly seat: string; readonly person: string },
  says: { readonly comes: boolean; readonly note?: string | undefined },
): ProposalEvent[] {
  if (!isAsking(proposal)) throw new NotAskedAnyMore();
  const voice = voiceNamed(proposal, who);
  if (!voice) throw new NotAskedAnyMore();
  const is = says.comes ? 'confirmed' : 'declined';
  return voice.speaksFor
    .filter((speaker) => proposal.speakersSay[speaker]?.is !== is)
    .map(
      (speaker): ProposalEvent =>
        says.comes
          ? { type: 'SpeakerConfirmed', data: { speaker } }
          : {
              type: 'SpeakerDeclined',
              data: { speaker, person: who.person, ...(says.note ? { note: says.note } : {}) },
            },
    );
}

/** People who have not said for every speaker of theirs whether they come. */
export function unanswered(proposal: StandingProposal) {
  return voicesOf(proposal).filter(({ speaksFor }) =>
    speaksFor.some((speaker) => proposal.speakersSay[speaker] === undefined),
  );
}
