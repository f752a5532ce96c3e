import { seatOfPresence } from '../../day/rules/came.ts';
import { type Day, dayAggregate } from '../../day/rules/day.ts';
import { type Presence, presencesOf } from '../../day/rules/presence.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { isConvened, type Meeting } from '../../meeting/rules/state.ts';
import { agrees } from '../../membership/rules/consent.ts';
import { mayBePictured } from '../../membership/rules/in-public.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { known } from '../../platform/personal.ts';
import type { Repository } from '../../platform/repository.ts';
import type { PersonIn } from '../rules/events.ts';
import type { Kept } from '../rules/file.ts';

/** Somebody who came, as a photo may name them. */
export interface InPhoto extends PersonIn {
  /** Empty where nobody knows it any more. */
  readonly name: string;
  /** They have agreed to pictures of them in public, and not taken it back. */
  readonly agrees: boolean;
}

interface Came {
  readonly id: string;
  readonly day: Day;
  readonly meeting: Meeting;
  readonly presences: ReadonlyMap<string, Presence>;
}

/**
 * Everybody who came to a meeting and has an id: who came instead of somebody is known by a name alone, and can be asked
 * only by who publishes.
 */
export async function whoCame(repository: Repository, network: string, id: string): Promise<InPhoto[]> {
  const came = await cameTo(repository, network, id);
  const people = [...came.presences.values()].flatMap((one): PersonIn[] => {
    if (one.is === 'away' || one.standsIn) return [];
    const seat = seatOfPresence(came.day, one);
    return [{ person: one.person, ...(seat ? { seat } : {}) }];
  });
  return named(repository, network, people, came);
}

/** The people whom a photo names, as they are known at this moment. */
export async function peopleIn(
  repository: Repository,
  network: string,
  { of, people }: Pick<Kept, 'of' | 'people'>,
): Promise<InPhoto[]> {
  const left = people.flatMap((one) => known(one) ?? []);
  return left.length === 0 ? [] : named(repository, network, left, await cameTo(repository, network, of.id));
}

async function cameTo(repository: Repository, network: string, id: string): Promise<Came> {
  const [{ state: day }, { state: meeting }] = await Promise.all([
    repository.load(dayAggregate, network, id),
    repository.load(meetingAggregate, network, id),
  ]);
  const presences = isConvened(meeting) ? presencesOf(day, meeting.dateNumber) : new Map();
  return { id, day, meeting, presences };
}

async function named(
  repository: Repository,
  network: string,
  people: readonly PersonIn[],
  { id: meetingId, meeting, presences }: Came,
): Promise<InPhoto[]> {
  const seats = (guests: boolean) => [
    ...new Set(people.flatMap(({ person, seat }) => (seat && (seat === person) === guests ? [seat] : []))),
  ];
  const [members, ofGuests] = await Promise.all([
    loadedBy(seats(false), async (seat) => (await repository.load(memberAggregate, network, seat)).state),
    loadedBy(
      seats(true),
      async (guest) => (await repository.load(seatAggregate, network, seatId(meetingId, guest))).state,
    ),
  ]);
  const guests = meeting.status === 'none' ? [] : (meeting.details.guests ?? []);
  return people.map((one): InPhoto => {
    const contact = members.get(one.seat ?? '')?.contacts.find(({ id }) => id === one.person);
    if (contact) return { ...one, name: contact.name, agrees: mayBePictured(contact) };
    const guest = guests.find(({ id }) => id === one.person);
    const walkIn = presences.get(one.person);
    const name = known(guest ? guest.name : walkIn?.walkIn?.name) ?? '';
    const said = guest ? agrees(ofGuests.get(guest.id) ?? {}, 'photo') : walkIn?.photo === true;
    return { ...one, name, agrees: name !== '' && said };
  });
}

async function loadedBy<T>(
  ids: readonly string[],
  load: (id: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await load(id)] as const)));
}
