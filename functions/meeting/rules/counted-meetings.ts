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

async function counted(views: Lists, network: string, row: MeetingRow): Promise<CountedMeeting> {
  const cause = `meeting/${row.id}`;
  const [tallied, failures] = await Promise.all([
    views.get(talliesList(network), cause),
    failuresOf(views, network, cause),
  ]);
  return { row, tally: tallied && readRow('tallies', tally, tallied.data), failures };
}
