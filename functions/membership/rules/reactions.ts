import { sameAddress } from '../../platform/address.ts';
import { fold } from '../../platform/aggregate.ts';
import type { Intent, OtherChange } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { folded, readable } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { giveBack } from '../../tasks/rules/decide.ts';
import { isOpen, isOwner, taskAggregate } from '../../tasks/rules/task.ts';
import { readTasks, tasksOfList } from '../../tasks/rules/views.ts';
import { holdAddress, releaseAddress } from './decide.ts';
import type { MemberEvent, RecordedMemberEvent } from './events.ts';
import type { HeardAddress } from './heard-addresses.ts';
import { contactsInOrder, type Member, memberAggregate } from './member.ts';
import { seatsAsk } from './seats-ask.ts';
import { tellingOf } from './told.ts';
import { memberRow, membersList } from './views.ts';

/** What must follow from a fact of a member. */
export function memberReactions(
  event: RecordedMemberEvent,
  member: Member,
  stream: StreamKey,
): readonly Intent<Member, MemberEvent>[] {
  switch (event.type) {
    case 'AddressHeld':
    case 'AddressReleased':
      return sameElsewhere(event, member, stream);
    case 'MemberStatusChanged':
      return member.status === 'left' ? [tasksBack(stream, event)] : [];
    case 'ContactLeft':
    case 'ContactTookOver':
      // Where nobody is left, the one who takes over is asked as soon as they are known.
      return contactsInOrder(member).length > 0 ? [seatsAsk(stream, event)] : [tasksBack(stream, event)];
    case 'CorrectionApproved':
    case 'CorrectionDeclined': {
      const decision = member.decisions?.find(({ version }) => version === event.version);
      const mails = decision ? tellingOf(decision, member, stream) : [];
      return mails.length > 0 ? [{ do: 'plan', mails }] : [];
    }
    default:
      return [];
  }
}

/** What an organisation that nobody can be asked of any more had of a forum is free again, in the same way as given back. */
function tasksBack(
  { network, id }: StreamKey,
  { by, data }: Pick<RecordedMemberEvent, 'by' | 'data'>,
): Intent<Member, MemberEvent> {
  const person = ('contact' in data ? data.contact : undefined) ?? id;
  return {
    do: 'lookUp',
    lists: [{ list: tasksOfList(network, id) }],
    follow: ([rows = []]) => {
      const changes = readTasks(rows)
        .filter(({ forum }) => forum !== undefined)
        .map(
          (row): OtherChange => ({
            kind: taskAggregate.kind,
            id: row.id,
            decide: (stored) => {
              const task = folded(taskAggregate, stored);
              const back = isOpen(task) && isOwner(task, id);
              const events = back ? giveBack(task, { seat: id, party: 'member', person }) : [];
              return { events: events.map((one) => taskAggregate.events.write(one)), outcome: '' };
            },
          }),
        );
      return changes.length > 0 ? [{ do: 'changeOthers', by, changes, record: () => [] }] : [];
    },
  };
}

/**
 * One address may be used for several organisations: what mail to it came to is so for all of them. Where it is put
 * on hold, or works after all, in one member, it is in the others.
 */
function sameElsewhere(
  event: Extract<RecordedMemberEvent, { type: 'AddressHeld' | 'AddressReleased' }>,
  member: Member,
  { network, id }: StreamKey,
): readonly Intent<Member, MemberEvent>[] {
  // What followed from another member goes no further: hold and release would chase each other for ever.
  if (event.causeId !== undefined) return [];
  const email = member.contacts.find((one) => one.id === event.data.contact)?.email;
  if (email === undefined) return [];
  const why = event.type === 'AddressHeld' ? event.data.why : undefined;
  return [sameInMembers(network, { email, why, at: event.at }, event.by, id)];
}

/** What was heard of an address is so in every member that has it, but for the one that it was heard in. */
export function sameInMembers<State, Event>(
  network: string,
  heard: HeardAddress,
  by: string,
  heardBy?: string,
): Intent<State, Event> {
  return {
    do: 'lookUp',
    lists: [{ list: membersList(network) }],
    follow: ([rows = []]) => {
      const others = rows.flatMap(({ data }) => {
        const row = readRow('members', memberRow(), data);
        const has = row?.contacts.some(({ email }) => sameAddress(email, heard.email));
        return row && has && row.id !== heardBy ? [row.id] : [];
      });
      const changes = others.map(
        (other): OtherChange => ({
          kind: memberAggregate.kind,
          id: other,
          decide: (stored) => ({
            events: sameThere(heard, readable(memberAggregate, stored)).map((one) =>
              memberAggregate.events.write(one),
            ),
            outcome: '',
          }),
        }),
      );
      return changes.length > 0 ? [{ do: 'changeOthers', by, changes, record: () => [] }] : [];
    },
  };
}

/** The same of everybody with this address in another member, unless somebody has said otherwise there since. */
function sameThere({ email, why, at }: HeardAddress, facts: readonly RecordedMemberEvent[]): MemberEvent[] {
  const other = fold(memberAggregate, facts);
  const since = (contact: string) =>
    facts.some(
      (fact) =>
        (fact.type === 'AddressHeld' || fact.type === 'AddressReleased') &&
        fact.causeId === undefined &&
        fact.data.contact === contact &&
        fact.at > at,
    );
  return other.contacts
    .filter((one) => sameAddress(one.email, email) && !since(one.id))
    .flatMap((one) => (why ? holdAddress(other, one.id, why, email) : releaseAddress(other, one.id)));
}
