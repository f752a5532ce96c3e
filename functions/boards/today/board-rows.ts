import type { MailState } from '../../delivery/ledger-row.ts';
import { meetingCounted } from '../../meeting/rules/counted.ts';
import type { CountedMeeting } from '../../meeting/rules/counted-meetings.ts';

/** Messages of several meetings by state. */
export type Funnel = Readonly<Partial<Record<MailState, number>>>;

/** All messages of meetings together; previews and test mails are nobody's. */
export function funnelOf(meetings: readonly Pick<CountedMeeting, 'tally'>[]): Funnel {
  const funnel: Partial<Record<MailState, number>> = {};
  for (const { tally } of meetings) {
    for (const [kind, states] of Object.entries(tally?.kinds ?? {})) {
      if (meetingCounted.except.includes(kind)) continue;
      for (const [state, n] of entriesOf(states)) funnel[state] = (funnel[state] ?? 0) + n;
    }
  }
  return funnel;
}

function entriesOf(states: Funnel): [MailState, number][] {
  return mailStateOrder.flatMap((state): [MailState, number][] => {
    const n = states[state] ?? 0;
    return n > 0 ? [[state, n]] : [];
  });
}

/** In the order in which a message lives: what waits, what went well, what did not, what was left out. */
export const mailStateOrder: readonly MailState[] = [
  'planned',
  'claimed',
  'carried',
  'toHandOver',
  'sent',
  'delivered',
  'handedOver',
  'unknown',
  'bounced',
  'complained',
  'failed',
  'skipped',
  'superseded',
];

/** The sum over some states. */
export function sumOf(funnel: Funnel, states: readonly MailState[]): number {
  return states.reduce((sum, state) => sum + (funnel[state] ?? 0), 0);
}
