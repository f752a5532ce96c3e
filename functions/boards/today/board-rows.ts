import * as z from 'zod';
import type { MailState } from '../../delivery/ledger-row.ts';
import { dueList, troublesList } from '../../flow/lists.ts';
import { type Trouble, trouble } from '../../flow/troubles.ts';
import { meetingCounted } from '../../meeting/rules/counted.ts';
import type { CountedMeeting } from '../../meeting/rules/counted-meetings.ts';
import type { Views } from '../../platform/views.ts';

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

/** When the system looks at something next. */
export interface Due {
  readonly kind: string;
  readonly id: string;
  readonly dueAt: string;
}

const place = z.string().regex(/^[^/]+\/.+$/);

/** What falls due in a network, the next first. */
export async function dueOf(views: Pick<Views, 'all'>, network: string): Promise<Due[]> {
  const rows = await views.all(dueList(network));
  return rows
    .flatMap(({ sk, dueAt }): Due[] => {
      if (dueAt === undefined || !place.safeParse(sk).success) return [];
      const cut = sk.indexOf('/');
      return [{ kind: sk.slice(0, cut), id: sk.slice(cut + 1), dueAt }];
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** What the tick could not work on. */
export async function troublesOf(views: Pick<Views, 'all'>, network: string): Promise<Trouble[]> {
  const rows = await views.all(troublesList(network));
  return rows.flatMap(({ data }) => trouble.safeParse(data).data ?? []);
}
