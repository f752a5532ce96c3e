import { type Failure, failuresOf } from '../../flow/failures.ts';
import { talliesList } from '../../flow/lists.ts';
import { type Tally, tally } from '../../flow/tally.ts';
import { plusDays } from '../../i18n/dates.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import { type MeetingRow, meetingRow, meetingsList } from './views.ts';

type Lists = Pick<Views, 'all' | 'get' | 'list'>;

/** Most meetings that one page looks at: years of a quarterly network. */
const MOST = 100;

/** A meeting with what its mails came to. */
export interface CountedMeeting {
  readonly row: MeetingRow;
  readonly tally: Tally | undefined;
  /** Messages that did not arrive and that a person should look at, one for each person. */
  readonly failures: readonly Failure[];
}

/**
 * Meetings from a local date on, and drafts that have no date yet, in order of date. What it costs to
 * read does not grow with the meetings before.
 */
export async function meetingsFrom(views: Lists, network: string, date: string): Promise<CountedMeeting[]> {
  const before = `${plusDays(date, -1)}~`;
  const { rows } = await views.list(meetingsList(network), { from: before, limit: MOST });
  const meetings = rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []);
  return Promise.all(meetings.map((row) => counted(views, network, row)));
}

/** A meeting of a page, with its place in the list and the version that is listed. */
export interface MeetingOfPage extends CountedMeeting {
  readonly place: string;
  readonly version: number;
  /** Its counts will be made anew at this instant (UTC), since messages are going out. */
  readonly countedAgainAt?: string | undefined;
}

/**
 * So many meetings behind a place of the list, in order of date; `backwards`: before it. Reading them costs the same
 * at any length of history.
 */
export async function meetingsPage(
  views: Lists,
  network: string,
  { from, limit, backwards = false }: { from: string; limit: number; backwards?: boolean },
): Promise<{ readonly meetings: readonly MeetingOfPage[]; readonly more: boolean }> {
  const page = await views.list(meetingsList(network), { from, limit, backwards });
  const rows = backwards ? page.rows.toReversed() : page.rows;
  const meetings = await Promise.all(
    rows.map(async ({ sk: place, v: version, data }): Promise<MeetingOfPage[]> => {
      const row = readRow('meetings', meetingRow, data);
      return row ? [{ ...(await counted(views, network, row)), place, version }] : [];
    }),
  );
  return { meetings: meetings.flat(), more: page.next !== undefined };
}

async function counted(
  views: Lists,
  network: string,
  row: MeetingRow,
): Promise<CountedMeeting & Pick<MeetingOfPage, 'countedAgainAt'>> {
  const cause = `meeting/${row.id}`;
  const [tallied, failures] = await Promise.all([
    views.get(talliesList(network), cause),
    failuresOf(views, network, cause),
  ]);
  const known = tallied && readRow('tallies', tally, tallied.data);
  return { row, tally: known, failures, countedAgainAt: tallied?.dueAt };
}
