import { searchKey } from '../../i18n/khmer.ts';
import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { seatOfPresence } from './came.ts';
import type { Knowing } from './final-counts.ts';
import { memberNamed } from './member-named.ts';

/** What lists know of people whom the day names, for the counts: their organisation and their sex. */
export function knowingOf(
  { details }: { readonly details: Pick<ConvenedDetails, 'guests'> },
  members: ReadonlyMap<string, ListedMember>,
): Knowing {
  const guestById = new Map((details.guests ?? []).map((guest) => [guest.id, guest]));
  const named = new Map<string, string>();
  /** Typed at two doors, one organisation may be spelt in two ways, and may have become a member since. */
  const organisationNamed = (typed: string): string => {
    const found = named.get(typed) ?? memberNamed(typed, members.values()) ?? searchKey(typed);
    named.set(typed, found);
    return found;
  };
  return (day) => (presence) => {
    const seat = seatOfPresence(day, presence);
    const member = seat === undefined ? undefined : members.get(seat)?.member;
    if (member) {
      return { organisation: seat, sex: member.contacts.find(({ id }) => id === presence.person)?.sex };
    }
    const typed = guestById.get(presence.person)?.organisation ?? presence.walkIn?.organisation;
    return { organisation: typed ? organisationNamed(typed) : undefined };
  };
}
