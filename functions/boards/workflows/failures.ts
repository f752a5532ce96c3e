import { type Trouble, troubleOf, troubles, wayOutOf } from '../../delivery/trouble.ts';
import { type Failure, failure } from '../../flow/failures.ts';
import { failuresList } from '../../flow/lists.ts';
import { localDate, plusDays } from '../../i18n/dates.ts';
import { AFTERWARDS_DAYS, type Moment, missed, missedByStaff } from '../../meeting/rules/needing.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';

/** Failures and meetings that one page looks through, the newest: reading them costs the same at any length of history. */
const MOST = 150;
const MEETINGS = 30;

/** A message that did not arrive, with its meeting. */
export interface Missed {
  readonly row: MeetingRow;
  readonly failed: Failure;
}

/** Those of one cause. */
export interface CauseOfFailure {
  readonly trouble: Trouble;
  readonly missed: readonly Missed[];
}

/** What did not arrive and still counts, by cause, and what was to be told to staff. */
export async function failuresByCause(
  views: Pick<Views, 'list'>,
  network: string,
  moment: Moment,
): Promise<{ readonly causes: readonly CauseOfFailure[]; readonly ofStaff: readonly Missed[] }> {
  const start = `${plusDays(localDate(moment.now, moment.zone), -AFTERWARDS_DAYS - 1)}~`;
  const [failed, listed] = await Promise.all([
    views.list(failuresList(network), { prefix: 'meeting/', limit: MOST, backwards: true }),
    views.list(meetingsList(network), { from: start, limit: MEETINGS }),
  ]);
  const failures = failed.rows.flatMap(({ data }) => readRow('failures', failure(), data) ?? []);
  const meetings = listed.rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []);
  const of = ({ id }: MeetingRow) => failures.filter(({ cause }) => cause === `meeting/${id}`);
  const known = meetings.flatMap((row) =>
    missed(of(row), row, moment).map((one): Missed => ({ row, failed: one })),
  );
  const ofStaff = meetings.flatMap((row) =>
    missedByStaff(of(row), row, moment).map((one): Missed => ({ row, failed: one })),
  );
  return { causes: troubles.flatMap((trouble) => causeOf(trouble, known)), ofStaff };
}

/** What needs an address, or a word with somebody, is done one by one. */
export function isForAll(trouble: Trouble): boolean {
  const way = wayOutOf(trouble);
  return way === 'tryAgain' || way === 'sendAgain';
}

function causeOf(trouble: Trouble, all: readonly Missed[]): CauseOfFailure[] {
  const found = all.filter(({ failed }) => troubleOf(failed) === trouble);
  return found.length > 0 ? [{ trouble, missed: found }] : [];
}
