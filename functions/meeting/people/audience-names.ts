import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { known } from '../../platform/personal.ts';
import type { Guest } from '../rules/details.ts';
import type { MemberWithId } from '../rules/select-audience.ts';

/** Somebody on a list, by the words a coordinator knows them by. */
export interface Named {
  readonly name: string;
  /** The member they speak for, or a guest's own organisation. */
  readonly organisation: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly guest: boolean;
}

type Naming = (seat: string, person: string | undefined) => Named;

/** The same names without addresses and numbers, for people who only watch. */
export function withoutWays(named: Naming): Naming {
  return (seat, person) => ({ ...named(seat, person), email: undefined, phone: undefined });
}

/** Names by seat and person. Somebody who left since keeps the name known of them. */
export function namesOf(
  members: readonly Pick<MemberWithId, 'id' | 'member'>[],
  guests: readonly Guest[],
  lang: Lang,
): Naming {
  const byId = new Map(members.map(({ id, member }) => [id, member]));
  const guestById = new Map(guests.map((guest) => [guest.id, guest]));
  return (seat, person) => {
    const guest = guestById.get(seat);
    if (guest) {
      const { organisation = '' } = guest;
      const [email, phone] = [known(guest.email), known(guest.phone)];
      return { name: known(guest.name) ?? '', organisation, email, phone, guest: true };
    }
    const member = byId.get(seat);
    const contact = member?.contacts.find(({ id }) => id === person);
    const organisation = plain(member?.organisation.name, lang);
    const { name = '', email, phone } = contact ?? {};
    return { name, organisation, email, phone, guest: false };
  };
}
