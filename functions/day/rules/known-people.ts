import { searchKey } from '../../i18n/khmer.ts';
import type { Guest } from '../../meeting/rules/details.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { seatOfPresence } from './came.ts';
import type { KnownPerson } from './counts.ts';
import type { Day } from './day.ts';
import type { Presence } from './presence.ts';

/** What lists know of people whom the day names, for the counts: their organisation and their sex. */
export function knownPeople(
  day: Pick<Day, 'joined'>,
  guests: readonly Guest[],
  members: ReadonlyMap<string, ListedMember>,
): (presence: Presence) => KnownPerson {
  const guestById = new Map(guests.map((guest) => [guest.id, guest]));
  return (presence) => {
    const seat = seatOfPresence(day, presence);
    const member = seat === undefined ? undefined : members.get(seat)?.member;
    if (member) {
      return { organisation: seat, sex: member.contacts.find(({ id }) => id === presence.person)?.sex };
    }
    // Typed at two doors, one organisation may be spelt in two ways.
    const named = guestById.get(presence.person)?.organisation ?? presence.walkIn?.organisation;
    return { organisation: named ? searchKey(named) : undefined };
  };
}
