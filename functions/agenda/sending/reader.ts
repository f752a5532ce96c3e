import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { findPerson, guestsIn, type Person } from '../../meeting/people/people.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { Repository } from '../../platform/repository.ts';

/** The meeting whose topics a message is about. */
export function meetingOfTopics({ cause }: Pick<LedgerRow, 'cause'>): string {
  return cause.slice(cause.indexOf('/') + 1);
}

/** Who a message about a topic is for, as they are now, or were at a version of the stream that holds them. */
export async function readerOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>,
  atVersion?: number,
): Promise<Person | undefined> {
  if (row.party !== 'guest') {
    return await findPerson(repository, row, { details: {}, version: 0, epochs: {} }, atVersion);
  }
  const id = meetingOfTopics(row);
  const { state, version } = await repository.load(meetingAggregate, row.network, id, atVersion);
  return state.status === 'none' ? undefined : await findPerson(repository, row, guestsIn(state, version));
}
