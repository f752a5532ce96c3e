/**
 * Messages about a call, to those who may propose and to readers.
 *
 * - `forumCall`: what is called for · `callLastWeek`: the same to those who have proposed nothing
 * - `readProposals`: there is something to read · `readAgain`: something is left to read
 */
export const callKinds = ['forumCall', 'callLastWeek', 'readProposals', 'readAgain'] as const;
export type CallKind = (typeof callKinds)[number];

/**
 * Messages about one proposal.
 *
 * - `proposalConfirm`: to a stranger, who says by it that the address is theirs · `proposalReceived`: to who sent it
 * - `proposalYes`, `proposalMaybe`, `proposalNo`: to everybody of the session
 * - `speakerReminder`: to speakers who have not said whether they come
 * - `slotGiven`: to speakers, when and where their session is, with an entry for the calendar · `slotTaken`: it is in the
 *   programme no longer
 */
export const proposalKinds = [
  'proposalConfirm',
  'proposalReceived',
  'proposalYes',
  'proposalMaybe',
  'proposalNo',
  'speakerReminder',
  'slotGiven',
  'slotTaken',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export type VoiceKind = CallKind | ProposalKind;

/** The kind of a message about a call or a proposal. @throws for one that no mail source answers for. */
export function kindOfRow({ cause, kind }: { readonly cause: string; readonly kind: string }): VoiceKind {
  const known = [...callKinds, ...proposalKinds].find((one) => one === kind);
  if (!known) throw new Error(`not about a call or proposal: ${cause} ${kind}`);
  return known;
}

/** What the cause of a message is about: the forum of a call, or a proposal. */
export function aboutOf({ cause }: { readonly cause: string }): string {
  return cause.slice(cause.indexOf('/') + 1);
}
