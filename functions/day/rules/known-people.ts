import { searchKey } from '../../i18n/khmer.ts';
import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { seatOfPresence } from './came.ts';
import type { Knowing } from './final-counts.ts';

/** What lists know of people whom the day names, for the counts: their organisation and their sex. */
export function knowingOf(
  { details }: { readonly details: Pick<ConvenedDetails, 'guests'> },
  members: ReadonlyMap<string, ListedMember>,
): Knowing {
  const guestById = new Map((details.guests ?? []).map((guest) => [guest.id, guest]));
  return (day) => (presence) => {
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
