import type { Proposal, Scores, StandingProposal } from './proposal.ts';
import { type Criterion, criteria } from './proposal-events.ts';

/**
 * How far a proposal is.
 *
 * - `unconfirmed`: a stranger's, whose address nobody has confirmed: it does not count · `proposed` · `withdrawn`
 * - `decided`: yes, maybe or no, which nobody was told · `maybe`, `declined`: told so
 * - `asked`: accepted and told, and not every speaker has said that they come · `confirmed` · `called off`: no speaker comes
 */
export const standings = [
  'unconfirmed',
  'proposed',
  'withdrawn',
  'decided',
  'maybe',
  'declined',
  'asked',
  'confirmed',
  'calledOff',
] as const;
export type Standing = (typeof standings)[number];

export function standingOf(proposal: StandingProposal): Standing {
  const { status, decision, told } = proposal;
  if (status !== 'proposed') return status;
  if (!decision) return 'proposed';
  if (!told) return 'decided';
  switch (decision.is) {
    case 'maybe':
      return 'maybe';
    case 'no':
      return 'declined';
    case 'yes':
      return confirmedOf(proposal);
  }
}

function confirmedOf({ session, speakersSay }: StandingProposal): 'asked' | 'confirmed' | 'calledOff' {
  const said = session.speakers.map(({ id }) => speakersSay[id]?.is);
  if (said.every((is) => is === 'declined')) return 'calledOff';
  return said.includes(undefined) ? 'asked' : 'confirmed';
}

/** Whether somebody may still take part in what it is about: not withdrawn, and known to be from who says so. */
export function counts(proposal: Proposal): proposal is StandingProposal {
  return proposal.status === 'proposed';
}

/** What one reader's sheet comes to: the mean of its criteria. */
export function meanOf(scores: Scores): number {
  return criteria.reduce((sum: number, one: Criterion) => sum + scores[one], 0) / criteria.length;
}

/** What the readers' sheets come to. */
export interface Read {
  /** Means of sheets, in the order of the readers. */
  readonly sheets: readonly number[];
  /** Readers who have said nothing. */
  readonly missing: number;
  /** Readers who left it to the others. */
  readonly aside: number;
  /** Of both, and how far they are apart; absent below two: a missing sheet counts as no number. */
  readonly both?: { readonly mean: number; readonly gap: number } | undefined;
}

/** Two sheets that are so far apart are named before all others. */
export const WIDE_GAP = 2;

export function readOf({ readings }: Pick<StandingProposal, 'readings'>, readers: readonly string[]): Read {
  const said = readers.map((reader) => readings[reader]);
  const sheets = said.flatMap((one) => (one?.is === 'sheet' ? [meanOf(one.scores)] : []));
  const total = sheets.reduce((sum, one) => sum + one, 0);
  return {
    sheets,
    missing: said.filter((one) => one === undefined).length,
    aside: said.filter((one) => one?.is === 'aside').length,
    ...(sheets.length >= 2
      ? { both: { mean: total / sheets.length, gap: Math.max(...sheets) - Math.min(...sheets) } }
      : {}),
  };
}

/** Whether everybody who reads it has said something: before that a reader sees nothing but their own sheet. */
export function allStand(proposal: Pick<StandingProposal, 'readings'>, readers: readonly string[]): boolean {
  return readers.length >= 2 && readOf(proposal, readers).missing === 0;
}
