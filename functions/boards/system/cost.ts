import type { MailState } from '../../delivery/ledger-row.ts';
import { talliesList } from '../../flow/lists.ts';
import { type Tally, tally } from '../../flow/tally.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';

/*
 * What the cloud costs in a month, estimated from what the system counts anyway. List prices in US dollars, as
 * `docs/deployment.md` says them with what is in each; the bill of the account is what counts.
 */

/** What an account pays while nothing is sent: alarms, secrets, queues, the tick. */
export const IDLE = 3.95;
/** A mail at SES. */
const MAIL = 0.0001;
/** Write units that one message costs, all tables and indexes together, and a million of them. */
const WRITES_PER_MESSAGE = 8;
const MILLION_WRITES = 0.625;

/** Causes that are looked at, the newest: those of a month are among them unless it was an enormous one. */
const MOST = 40;

/** What of a month was counted. */
export interface CountedMonth {
  /** Messages that were planned about what was worked on in this month. */
  readonly messages: number;
  /** Of these, mails that were sent. */
  readonly mails: number;
  /** Not everything was looked at: it is more. */
  readonly more: boolean;
}

const left: readonly MailState[] = ['sent', 'delivered', 'bounced', 'complained'];

/**
 * Counts what the tallies say of everything whose messages changed since an instant (UTC). What was begun in the month
 * before and went on in this one is counted whole: rather too much than too little.
 */
export async function countedSince(
  views: Pick<Views, 'list'>,
  network: string,
  since: string,
): Promise<CountedMonth> {
  const kinds = ['meeting/', 'task/', 'promises/', 'places/'];
  const pages = await Promise.all(
    kinds.map((prefix) =>
      views.list(talliesList(network), {
        prefix,
        limit: prefix === 'meeting/' ? MOST : MOST / 4,
        backwards: true,
      }),
    ),
  );
  const counted = pages.flatMap(({ rows }) =>
    rows.flatMap(({ data }) => readRow('tallies', tally, data) ?? []),
  );
  const own = counted.filter(({ updatedAt }) => updatedAt >= since);
  return {
    messages: own.reduce((sum, { total }) => sum + total, 0),
    mails: own.reduce((sum, { states }) => sum + mailsIn(states), 0),
    more: pages.some(({ next, rows }) => {
      const last = rows.at(-1);
      const oldest = last && readRow('tallies', tally, last.data);
      return next !== undefined && oldest !== undefined && oldest.updatedAt >= since;
    }),
  };
}

function mailsIn(states: Tally['states']): number {
  return left.reduce((sum, state) => sum + (states[state] ?? 0), 0);
}

/** US dollars. */
export function estimated({ messages, mails }: Pick<CountedMonth, 'messages' | 'mails'>): {
  readonly idle: number;
  readonly mails: number;
  readonly writes: number;
  readonly all: number;
} {
  const cost = {
    idle: IDLE,
    mails: mails * MAIL,
    writes: (messages * WRITES_PER_MESSAGE * MILLION_WRITES) / 1_000_000,
  };
  return { ...cost, all: cost.idle + cost.mails + cost.writes };
}
