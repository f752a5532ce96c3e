import { agrees } from './consent.ts';
import type { Contact } from './member.ts';

declare const inPublic: unique symbol;

/** A name that its owner lets the network show to anybody. Public pages, feeds and files take names as this type. */
export type PublicName = string & { readonly [inPublic]: true };

type Asked = Pick<Contact, 'name' | 'consents' | 'forgotten'>;

/**
 * The name of a person as it may be shown in public: nothing where they have not agreed to it, or took it back, or
 * are forgotten. A guest and a walk-in were never asked, so that there is no name of theirs.
 *
 * Who holds an office and is named by it ('the Director of the Provincial Office') needs no consent: such words are
 * typed by the staff as a text, and are no name of a contact. A name beside the office is one again.
 */
export function publicName(person: Asked): PublicName | undefined {
  if (person.forgotten || !person.name || !agrees(person, 'publicName')) return undefined;
  // The only place where a name becomes one that may be shown.
  return person.name as PublicName;
}

/** Whether pictures in which somebody can be recognised may be shown: only if they said so, and still do. */
export function mayBePictured(person: Asked): boolean {
  return !person.forgotten && agrees(person, 'photo');
}
