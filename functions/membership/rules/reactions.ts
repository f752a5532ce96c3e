import { sameAddress } from '../../platform/address.ts';
import { fold } from '../../platform/aggregate.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { readable } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { holdAddress, releaseAddress } from './decide.ts';
import type { MemberEvent, RecordedMemberEvent } from './events.ts';
import { type Member, memberAggregate } from './member.ts';
import { memberRow, membersList } from './views.ts';

type AboutAddress = Extract<RecordedMemberEvent, { type: 'AddressHeld' | 'AddressReleased' }>;

/**
 * One address may be used for several organisations: what mail to it came to is so for all of them. Where it is put
 * on hold, or works after all, in one member, it is in the others.
 */
export function memberReactions(
  event: RecordedMemberEvent,
  member: Member,
  { network, id }: StreamKey,
): readonly Intent<Member, MemberEvent>[] {
  if (event.type !== 'AddressHeld' && event.type !== 'AddressReleased') return [];
  // What followed from another member goes no further: hold and release would chase each other for ever.
  if (event.causeId !== undefined) return [];
  const address = member.contacts.find((one) => one.id === event.data.contact)?.email;
  if (address === undefined) return [];
  return [
    {
      do: 'lookUp',
      lists: [{ list: membersList(network) }],
      follow: ([rows = []]) => {
        const others = rows.flatMap(({ data }) => {
          const row = readRow('members', memberRow(), data);
          const has = row?.contacts.some(({ email }) => sameAddress(email, address));
          return row && has && row.id !== id ? [row.id] : [];
        });
        const changes = others.map(
          (other): OtherChange => ({
            kind: memberAggregate.kind,
            id: other,
            decide: (stored) => ({
              events: sameThere(event, address, readable(memberAggregate, stored)).map((one) =>
                memberAggregate.events.write(one),
              ),
              outcome: '',
            }),
          }),
        );
        return changes.length > 0 ? [{ do: 'changeOthers', by: event.by, changes, record: () => [] }] : [];
      },
    },
  ];
}

/** The same of everybody with this address in another member, unless somebody has said otherwise there since. */
function sameThere(
  event: AboutAddress,
  address: string,
  facts: readonly RecordedMemberEvent[],
): MemberEvent[] {
  const other = fold(memberAggregate, facts);
  const since = (contact: string) =>
    facts.some(
      (fact) =>
        (fact.type === 'AddressHeld' || fact.type === 'AddressReleased') &&
        fact.causeId === undefined &&
        fact.data.contact === contact &&
        fact.at > event.at,
    );
  return other.contacts
    .filter((one) => sameAddress(one.email, address) && !since(one.id))
    .flatMap((one) =>
      event.type === 'AddressHeld'
        ? holdAddress(other, one.id, event.data.why, address)
        : releaseAddress(other, one.id),
    );
}
