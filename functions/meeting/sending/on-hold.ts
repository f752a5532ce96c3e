import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { holdOfAddress } from '../../membership/rules/address-hold.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Person } from '../people/people.ts';

/**
 * Why no cancellation may go to the address that the invitation went to: mail to it came back, or was reported as
 * unwanted. People who have left or moved since are still told there, unless it is on hold.
 *
 * @param person as they were when the invitation was sent, in the stream's version of that moment.
 */
export async function whyHeld(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'party' | 'seat' | 'person'>,
  { barred, version }: Pick<Person, 'barred' | 'version'>,
): Promise<'addressHeld' | 'addressComplained' | undefined> {
  // A guest is read from the meeting as it is now, and staff are never on hold.
  if (row.party !== 'member') {
    return barred === 'addressHeld' || barred === 'addressComplained' ? barred : undefined;
  }
  const facts = await repository.history(memberAggregate, row.network, row.seat);
  const why = holdOfAddress(facts, row.person, version);
  return why && (why === 'complained' ? 'addressComplained' : 'addressHeld');
}
