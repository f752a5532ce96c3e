import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { findPerson, type Person } from '../../meeting/people/people.ts';
import type { Repository } from '../../platform/repository.ts';

/** Who a message about a plan is for, as they are now, or were at a version of their member: guests have no tasks of it. */
export async function readerOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>,
  atVersion?: number,
): Promise<Person | undefined> {
  if (row.party !== 'member') return undefined;
  return await findPerson(repository, row, { details: {}, version: 0, epochs: {} }, atVersion);
}
