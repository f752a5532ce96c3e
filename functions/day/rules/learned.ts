import { sayConsent } from '../../membership/rules/consent.ts';
import { fieldsOf, reviseContact } from '../../membership/rules/decide.ts';
import type { ConsentWay, MemberEvent } from '../../membership/rules/events.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import type { Sex } from '../../membership/rules/sex.ts';
import type { Way } from './events.ts';

/** How a consent was given that came with a tap. */
export const viaOf: Readonly<Record<Way, ConsentWay>> = { door: 'door', page: 'door', grid: 'sheet' };

/** What the list of members learns of a contact: their sex, where nobody knew it, and what they say of pictures. */
export function learnedOf(
  member: Member,
  contact: Contact,
  { sex, photo }: { readonly sex?: Sex | undefined; readonly photo?: boolean | undefined },
  way: Way,
): MemberEvent[] {
  return [
    ...(sex && !contact.sex ? reviseContact(member, contact.id, { ...fieldsOf(contact), sex }) : []),
    ...(photo === undefined
      ? []
      : sayConsent(member, contact.id, { purpose: 'photo', agrees: photo, via: viaOf[way], lang: 'km' })),
  ];
}
