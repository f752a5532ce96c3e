import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { contactIn, type Person } from '../../meeting/people/people.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import type { Repository } from '../../platform/repository.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { aboutOf } from '../rules/voices/kinds.ts';
import { voicesOf } from '../rules/voices/people.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';

/** Who a message about a call or a proposal is for, as they are now, or were at a version of the stream that has them. */
export async function voiceReaderOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>,
  atVersion?: number,
): Promise<Person | undefined> {
  if (row.party === 'member') {
    const { state, version } = await repository.load(memberAggregate, row.network, row.seat, atVersion);
    return contactIn(state, version, row.person);
  }
  if (row.party !== 'guest') return undefined;
  const id = aboutOf(row);
  if (row.cause.startsWith(`${callAggregate.kind}/`)) {
    const { state, version } = await repository.load(callAggregate, row.network, id, atVersion);
    const guest = state.status === 'called' ? state.guests.find((one) => one.id === row.person) : undefined;
    return guest && personOf(guest, guest.held, version);
  }
  const { state, version } = await repository.load(proposalAggregate, row.network, id, atVersion);
  if (state.status === 'none') return undefined;
  const voice = voicesOf(state).find((one) => one.party === 'guest' && one.person === row.person);
  return voice && personOf(voice, state.held[row.person], version);
}

/** Somebody whom no address book has. */
function personOf(
  known: {
    readonly name: string;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly lang?: Person['lang'] | undefined;
  },
  held: 'bounced' | 'complained' | undefined,
  version: number,
): Person {
  const { name, email, phone, lang = 'both' } = known;
  const person = { name, email, phone, lang, epoch: 0, byHand: phone ? 'call' : 'letter', version } as const;
  if (held) return { ...person, barred: held === 'complained' ? 'addressComplained' : 'addressHeld' };
  return email ? person : { ...person, barred: 'noAddress' };
}
