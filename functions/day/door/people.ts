import { searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import type { Bilingual, Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import type { MemberStatus } from '../../membership/rules/events.ts';
import type { Sex } from '../../membership/rules/sex.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { known } from '../../platform/personal.ts';
import type { Services } from '../../web/context.ts';
import type { OpenDoor } from './open-door.ts';

/** Somebody invited, as the door knows them: by name and organisation, and nothing else of their details. */
export interface Listed {
  readonly person: string;
  readonly name: string;
  readonly organisation: Bilingual;
  readonly sex?: Sex | undefined;
  /** What a search is looked for in, see `searchKey`. */
  readonly keys: string;
}

/** The network's members for a page of one request. */
export async function membersFor(
  { views }: Pick<Services, 'views'>,
  { networkId }: Pick<OpenDoor, 'networkId'>,
): Promise<ReadonlyMap<string, ListedMember>> {
  return new Map((await listMembers(views, networkId)).map((one) => [one.id, one]));
}

/** Everybody invited whom the lists still have, by organisation and name as readers of `lang` know them. */
export function listedPeople(
  { meeting }: Pick<OpenDoor, 'meeting'>,
  invited: readonly Invitee[],
  members: ReadonlyMap<string, ListedMember>,
  lang: Lang,
): Listed[] {
  const guests = new Map(meeting.details.guests?.map((guest) => [guest.id, guest]));
  const found = invited.flatMap(({ person, seat, party }): Listed[] => {
    if (party === 'guest') {
      const guest = guests.get(person);
      const name = known(guest?.name);
      return guest && name ? [listed(person, name, { en: guest.organisation })] : [];
    }
    const member = members.get(seat)?.member;
    const contact = member?.contacts.find(({ id }) => id === person);
    if (!member || !contact || contact.left || contact.forgotten) return [];
    return [listed(person, contact.name, member.organisation.name, contact.sex)];
  });
  return inNameOrder(found, lang, ({ organisation, name }) => [plain(organisation, lang) || name, name]);
}

function listed(person: string, name: string, organisation: Bilingual, sex?: Sex): Listed {
  const keys = searchKey([name, organisation.en ?? '', organisation.km ?? ''].join(' '));
  return { person, name, organisation, sex, keys };
}

/** The member that a typed organisation names, in whichever language and spelling; dormant ones come too. */
export function memberNamed(typed: string, members: Iterable<ListedMember>): string | undefined {
  const key = searchKey(typed);
  if (key === '') return undefined;
  const named = [...members].filter(({ member }) => {
    const { en, km } = member.organisation.name;
    return [en, km].some((name) => name && searchKey(name) === key);
  });
  const found = (status: MemberStatus) => named.find(({ member }) => member.status === status)?.id;
  return found('active') ?? found('dormant');
}
