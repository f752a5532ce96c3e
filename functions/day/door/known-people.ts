import { searchKey } from '../../i18n/khmer.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { KnownPerson } from '../rules/counts.ts';
import type { Presence } from '../rules/presence.ts';
import type { OpenDoor } from './open-door.ts';

/** What is known of people who came beside the taps about them: for the counts. */
export function knownPeople(
  { meeting, day }: Pick<OpenDoor, 'meeting' | 'day'>,
  invited: readonly Invitee[],
  members: ReadonlyMap<string, ListedMember>,
): (presence: Presence) => KnownPerson {
  const guests = new Map(meeting.details.guests?.map(({ id, organisation }) => [id, organisation]));
  const seats = new Map(invited.map(({ person, seat }) => [person, seat]));
  for (const { person, seat } of Object.values(day.joined)) seats.set(person, seat);
  return ({ person, walkIn, taps }) => {
    const seat = seats.get(person) ?? taps.find((one) => one.seat !== undefined)?.seat;
    const member = members.get(seat ?? walkIn?.member ?? '');
    if (member) {
      const contact = member.member.contacts.find(({ id }) => id === person);
      return { organisation: member.id, sex: contact?.sex };
    }
    // Typed at two doors, one organisation may be spelt in two ways.
    const named = searchKey(guests.get(person) ?? walkIn?.organisation ?? '');
    return named === '' ? {} : { organisation: named };
  };
}
