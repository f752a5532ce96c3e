import { searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import type { Bilingual, Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
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
  const found = invited.flatMap((invitee): Listed[] => {
    const known = namedPerson(meeting, invitee, members);
    return known && !known.left ? [known] : [];
  });
  return inNameOrder(found, lang, ({ organisation, name }) => [plain(organisation, lang) || name, name]);
}

/** Somebody who was ever invited, as the lists have them now; nothing of people who were forgotten or taken off them. */
export function namedPerson(
  { details }: Pick<OpenDoor['meeting'], 'details'>,
  { person, seat, party }: Pick<Invitee, 'person' | 'seat' | 'party'>,
  members: ReadonlyMap<string, ListedMember>,
): (Listed & { readonly left: boolean }) | undefined {
  if (party !== 'member') {
    const guest = details.guests?.find(({ id }) => id === person);
    const name = known(guest?.name);
    return guest && name ? { ...listed(person, name, { en: guest.organisation }), left: false } : undefined;
  }
  const member = members.get(seat)?.member;
  const contact = member?.contacts.find(({ id }) => id === person);
  if (!member || !contact || contact.forgotten) return undefined;
  return { ...listed(person, contact.name, member.organisation.name, contact.sex), left: contact.left };
}

function listed(person: string, name: string, organisation: Bilingual, sex?: Sex): Listed {
  const keys = searchKey([name, organisation.en ?? '', organisation.km ?? ''].join(' '));
  return { person, name, organisation, sex, keys };
}
