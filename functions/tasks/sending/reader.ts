import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { findPerson, guestsIn, type Person } from '../../meeting/people/people.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import type { Repository } from '../../platform/repository.ts';
import { guestsMeeting } from './guests-meeting.ts';

type Row = Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>;

/** The switches that are off for who a message is for: a guest's are facts of their seat. */
export async function offFor(
  repository: Repository,
  row: Row,
  { off }: Person,
): Promise<readonly string[] | undefined> {
  const meeting = row.party === 'guest' ? await guestsMeeting(repository, row) : undefined;
  if (meeting === undefined) return off;
  return (await repository.load(seatAggregate, row.network, seatId(meeting, row.seat))).state.off;
}

/** Who a message about tasks is for, as they are now, or were at a version of the stream that holds them. */
export async function readerOf(
  repository: Repository,
  row: Row,
  atVersion?: number,
): Promise<Person | undefined> {
  if (row.party !== 'guest') {
    const nobody = { details: {}, version: 0, epochs: {} };
    return await findPerson(repository, row, nobody, atVersion);
  }
  const id = await guestsMeeting(repository, row);
  if (id === undefined) return undefined;
  const { state: meeting, version } = await repository.load(meetingAggregate, row.network, id, atVersion);
  return meeting.status === 'none'
    ? undefined
    : await findPerson(repository, row, guestsIn(meeting, version));
}
