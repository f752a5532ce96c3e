import type { LedgerRow, MailState } from '../../delivery/ledger-row.ts';

/*
 * The states of messages as the log is filtered by them, and as the funnel of a meeting counts them: the number and
 * the names behind it are the same question.
 */

/**
 * - `waits`: nothing has left yet · `gone`: it left, whatever became of it · `sent`: nobody has said what became of it
 * - `missed`: it did not arrive, or was not wanted · `unknown`: nobody knows whether it left
 * - `leftOut`: not sent, with the reason, or replaced by a newer one · `byHand`: handed over, or to be
 */
export const mailStandings = {
  waits: ['planned', 'claimed', 'carried'],
  gone: ['sent', 'delivered', 'bounced', 'complained'],
  sent: ['sent'],
  delivered: ['delivered'],
  missed: ['bounced', 'complained', 'failed'],
  unknown: ['unknown'],
  leftOut: ['skipped', 'superseded'],
  byHand: ['toHandOver', 'handedOver'],
  toHandOver: ['toHandOver'],
  handedOver: ['handedOver'],
} as const satisfies Readonly<Record<string, readonly MailState[]>>;
export type MailStanding = keyof typeof mailStandings;

/** The standing that an address asks for; nothing where it asks for none that there is. */
export function standingAsked(name: string): MailStanding | undefined {
  return Object.hasOwn(mailStandings, name) ? (name as MailStanding) : undefined;
}

/** Whether a state is of a standing; every one where none is asked for. */
export function isOf(standing: MailStanding | undefined, state: MailState): boolean {
  return standing === undefined || mailStandings[standing].some((one) => one === state);
}

/** Why a message was left out: a code that has words. */
export function whyLeftOut({ state, reason }: Pick<LedgerRow, 'state' | 'reason'>): string | undefined {
  if (state === 'superseded') return state;
  return state === 'skipped' ? (reason ?? state) : undefined;
}
