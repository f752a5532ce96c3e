import { encodeTime } from 'ulid';
import { talliesList } from '../../flow/lists.ts';
import { type Tally, tally } from '../../flow/tally.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import { type CountedMeeting, meetingsFrom } from '../../meeting/rules/counted-meetings.ts';
import { NETWORK_CAUSE } from '../../network/rules/reactions.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';

/** Messages of one kind about one meeting that wait to be sent. */
export interface Waiting {
  readonly meeting: CountedMeeting['row'];
  readonly kind: string;
  readonly n: number;
}

export interface AllWaiting {
  readonly ofMeetings: readonly Waiting[];
  /** Mails to those who run the network, words that were passed on to them included. */
  readonly toTeam: number;
  readonly total: number;
}

/** A meeting further back than that has nothing left to send. */
const QUARTER_DAYS = 92;
/** Replies that one page counts. */
const MOST_REPLIES = 200;

/**
 * What would be sent if sending were on, as it was last counted. What it costs to read does not grow with the
 * past.
 *
 * @param since when sending was paused (instant, UTC).
 */
export async function waitingIn(
  views: Pick<Views, 'all' | 'get' | 'list'>,
  network: string,
  { since, zone }: { readonly since: string; readonly zone: string },
): Promise<AllWaiting> {
  const list = talliesList(network);
  const from = plusDays(localDate(since, zone), -QUARTER_DAYS);
  const [meetings, own, replies] = await Promise.all([
    meetingsFrom(views, network, from),
    views.get(list, NETWORK_CAUSE),
    views.list(list, {
      prefix: 'reply/',
      from: `reply/${encodeTime(Date.parse(since))}`,
      limit: MOST_REPLIES,
    }),
  ]);
  const ofMeetings = meetings.flatMap(({ row, tally: counted }) => kindsWaiting(row, counted));
  const toTeam = [...(own ? [own] : []), ...replies.rows]
    .map(({ data }) => waits(readRow('tallies', tally, data)?.states))
    .reduce((sum, n) => sum + n, 0);
  return { ofMeetings, toTeam, total: ofMeetings.reduce((sum, { n }) => sum + n, toTeam) };
}

function kindsWaiting(meeting: CountedMeeting['row'], counted: Tally | undefined): Waiting[] {
  const kinds = Object.entries(counted?.kinds ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return kinds.flatMap(([kind, states]) => {
    const n = waits(states);
    return n > 0 ? [{ meeting, kind, n }] : [];
  });
}

/** One whose outcome is not known waits as well: it may be sent again. */
function waits(states: Tally['states'] = {}): number {
  return (states.planned ?? 0) + (states.claimed ?? 0) + (states.carried ?? 0);
}
