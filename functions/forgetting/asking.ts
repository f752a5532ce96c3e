import { dayAggregate } from '../day/rules/day.ts';
import { placesAggregate, standing } from '../forum/rules/places/places.ts';
import { meetingAggregate } from '../meeting/rules/meeting.ts';
import { markContactLeft, revokeLinks } from '../membership/rules/decide.ts';
import { memberAggregate } from '../membership/rules/member.ts';
import { revokeRole } from '../network/rules/decide.ts';
import { networkAggregate } from '../network/rules/network.ts';
import type { StoredEvent } from '../platform/event.ts';
import type { Append, AppendMeta } from '../platform/event-log.ts';
import { known } from '../platform/personal.ts';
import type { Party } from '../platform/planned-mail.ts';
import { appendOf, folded, type Repository } from '../platform/repository.ts';
import { askForgetting, type Forgetting, forgettingAggregate } from './rules/forgetting.ts';
import { type KnownBy, knownBy } from './rules/known-by.ts';

/** Where somebody is found. */
export interface Where {
  readonly network: string;
  readonly party: Party;
  /**
   * The member; the meeting that knows the guest, or at which somebody walked in; of staff the network itself; the forum
   * for which somebody registered.
   */
  readonly of: string;
  readonly person: string;
}

/** Somebody who may be forgotten, and how far that is. */
export interface Subject extends Where, KnownBy {
  /** Nothing once they are forgotten. */
  readonly name: string | undefined;
  readonly forgetting: Forgetting;
}

/** Kinds of the streams that know somebody by their id; the first has their name. Who walked in is known to the day. */
const homes: Readonly<Record<Party, readonly string[]>> = {
  member: [memberAggregate.kind],
  guest: [meetingAggregate.kind, dayAggregate.kind],
  staff: [networkAggregate.kind],
  registered: [placesAggregate.kind],
};

/** Who is there; nothing where there is nobody, and never was. */
export async function subjectOf(repository: Repository, where: Where): Promise<Subject | undefined> {
  const { network, party, of, person } = where;
  const [read, { state: forgetting }] = await Promise.all([
    Promise.all(homes[party].map((kind) => repository.log.read({ network, kind, id: of }))),
    repository.load(forgettingAggregate, network, person),
  ]);
  const [facts = []] = read;
  const by = knownBy(read.flat(), person);
  const name = by.fields === 0 ? undefined : (nameOf(party, facts, person) ?? by.names.at(-1) ?? '');
  if (name === undefined && !forgetting.asked) return undefined;
  return { ...where, ...by, name, forgetting };
}

function nameOf(party: Party, facts: readonly StoredEvent[], person: string): string | undefined {
  if (party === 'staff') {
    const network = folded(networkAggregate, facts);
    return network.status === 'founded' ? network.staff.find(({ id }) => id === person)?.name : undefined;
  }
  if (party === 'member')
    return folded(memberAggregate, facts).contacts.find(({ id }) => id === person)?.name;
  if (party === 'registered')
    return folded(placesAggregate, facts).registrations.find(({ id }) => id === person)?.name;
  const meeting = folded(meetingAggregate, facts);
  if (meeting.status === 'none') return undefined;
  return known(meeting.details.guests?.find(({ id }) => id === person)?.name);
}

/**
 * Asks that somebody is forgotten: from this moment on nothing is sent to them and no link of theirs opens anything;
 * the rest is done by the tick. Asked and left are stored together or not at all; staff give their role back by it.
 *
 * @returns whether it was asked now, and not before.
 * @throws {VersionConflict} when somebody changed the person at the same time, and refusals of `revokeRole`.
 */
export async function askToForget(
  repository: Repository,
  { network, party, of, person, names, reached }: Subject,
  meta: AppendMeta,
): Promise<boolean> {
  const { state, version } = await repository.load(forgettingAggregate, network, person);
  const who = party === 'guest' ? { party, seat: person, meeting: of } : { party, seat: of };
  const asked = askForgetting(state, { ...who, person, names, reached });
  if (asked.length === 0) return false;
  const appends: Append[] = [appendOf(forgettingAggregate, network, person, version, asked, meta)];
  if (party === 'member') {
    const member = await repository.load(memberAggregate, network, of);
    const contact = member.state.contacts.find(({ id }) => id === person);
    if (contact && !contact.forgotten) {
      const left = [...markContactLeft(member.state, person), ...revokeLinks(member.state, person)];
      appends.push(appendOf(memberAggregate, network, of, member.version, left, meta));
    }
  } else if (party === 'staff') {
    const home = await repository.load(networkAggregate, network, of);
    const isStaff =
      home.state.status === 'founded' &&
      home.state.staff.some(({ id, revoked }) => id === person && !revoked);
    const gone = isStaff ? revokeRole(home.state, person) : [];
    if (gone.length > 0) appends.push(appendOf(networkAggregate, network, of, home.version, gone, meta));
  } else if (party === 'registered') {
    const places = await repository.load(placesAggregate, network, of);
    const gone = standing(places.state, person)
      ? [{ type: 'PlaceGivenUp' as const, data: { registration: person } }]
      : [];
    if (gone.length > 0) appends.push(appendOf(placesAggregate, network, of, places.version, gone, meta));
  } else {
    const meeting = await repository.load(meetingAggregate, network, of);
    const revoked = { type: 'GuestLinksRevoked', data: { guest: person } } as const;
    appends.push(appendOf(meetingAggregate, network, of, meeting.version, [revoked], meta));
  }
  await repository.log.appendAll(appends);
  return true;
}
