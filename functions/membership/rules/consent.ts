import type { Lang } from '../../i18n/say.ts';
import type { ConsentPurpose, Consents, ConsentWay, MemberEvent } from './events.ts';
import type { Member } from './member.ts';
import { ContactHasLeft, NoSuchContact } from './refusals.ts';

/** Version of the words that ask for a consent; raised whenever they are changed in meaning. */
export const CONSENT_TEXT = '2026-11';

/** What somebody says about one purpose, and how. */
export interface SaidConsent {
  readonly purpose: ConsentPurpose;
  readonly agrees: boolean;
  readonly via: ConsentWay;
  /** Language of the words that they were shown. */
  readonly lang: Lang;
}

/** Whether somebody has agreed and not taken it back. Without having been asked, nobody has. */
export function agrees(
  person: { readonly consents?: Consents | undefined },
  purpose: ConsentPurpose,
): boolean {
  return person.consents?.[purpose] !== undefined;
}

/** Taken back as easily as given; what is so already is no event. @throws {NoSuchContact} {@link ContactHasLeft} */
export function sayConsent(member: Member, id: string, said: SaidConsent): MemberEvent[] {
  const contact = member.contacts.find((one) => one.id === id);
  if (!contact || contact.forgotten) throw new NoSuchContact();
  const { purpose, via, lang } = said;
  if (agrees(contact, purpose) === said.agrees) return [];
  if (!said.agrees) return [{ type: 'ConsentWithdrawn', data: { contact: id, purpose, via } }];
  if (contact.left) throw new ContactHasLeft();
  return [{ type: 'ConsentGiven', data: { contact: id, purpose, text: CONSENT_TEXT, lang, via } }];
}
