import type { Bilingual, Lang } from '../../i18n/say.ts';
import { isForgotten } from '../../platform/personal.ts';
import { sameAsStored } from '../../platform/same.ts';
import { type Consent, type FileEvent, MAX_NAMED, type PersonIn, type Purpose } from './events.ts';
import { asShown, type FileState, type Kept } from './file.ts';
import type { Found } from './found.ts';
import { HasNotAgreed, NoSuchFile, NotForPublishing, SomebodyIsForgotten, TooManyNamed } from './refusals.ts';

/** Bytes of what pages call an MB. */
export const MB = 1024 * 1024;

/** Bytes that are looked at, and said on the page: 15 MB, more than phones make. */
export const MOST_BYTES = 15 * MB;

/** Of a paper, which everybody who is invited may load on a phone: 10 MB. */
const MOST_OF_PAPER = 10 * MB;

export function mostBytes(purpose: Purpose): number {
  return purpose === 'paper' ? MOST_OF_PAPER : MOST_BYTES;
}

/**
 * Bytes that S3 takes of a form. Twice as many, since S3 refuses with a page of its own that nobody can read, and we
 * with a sentence.
 */
export const MOST_TAKEN = 30 * 1024 * 1024;

/** Version of the sentences that somebody ticks to publish a photo; raised when they come to mean something else. */
export const CONSENT_TEXT = 1;

/** What becomes of a file is said once, however often it is told of. */
export function takeIn(file: FileState, outcome: FileEvent): FileEvent[] {
  return file.status === 'none' ? [outcome] : [];
}

/** Why a file of this kind is not taken for this purpose; nothing where it is to be looked into. */
export function refusalOf(
  found: Found,
  purpose: Purpose,
): 'heic' | 'notAPicture' | 'pdf' | 'notAPdf' | undefined {
  if (purpose === 'paper') return found === 'pdf' ? undefined : 'notAPdf';
  switch (found) {
    case 'picture':
      return undefined;
    case 'pdf':
      return purpose === 'photo' ? 'pdf' : undefined;
    case 'heic':
      return 'heic';
    case 'other':
      return 'notAPicture';
  }
}

/** What somebody says who publishes a photo. */
export interface Publishing {
  readonly alt: Bilingual;
  readonly consent: Consent;
  /** Language in which they read what they agreed to. */
  readonly lang: Lang;
  /** Those in it as they are known at this moment; who is not among them is not known to agree. */
  readonly people: readonly Asked[];
}

/** Whether somebody has agreed to pictures of them in public, and not taken it back. */
export interface Asked {
  readonly person: string;
  readonly name: string;
  readonly agrees: boolean;
}

/**
 * Shows a photo to everybody, or changes the words in its place.
 *
 * @throws {NotForPublishing} {@link HasNotAgreed} {@link SomebodyIsForgotten}
 */
export function publish(file: FileState, { alt, consent, lang, people }: Publishing): FileEvent[] {
  if (!isPhoto(file)) throw new NotForPublishing();
  if (file.people.some(isForgotten)) throw new SomebodyIsForgotten();
  const notAgreed = notAgreedIn(file, people);
  if (notAgreed.length > 0) throw new HasNotAgreed(notAgreed);
  const { published: now } = file;
  const same =
    now && !isForgotten(now.alt) && now.alt.en === alt.en && now.alt.km === alt.km && now.consent === consent;
  if (same) return [];
  return [{ type: 'FilePublished', data: { alt, consent, text: { version: CONSENT_TEXT, lang } } }];
}

/** Names of those in a photo who have not agreed to it; empty texts for those whom nobody knows any more. */
export function notAgreedIn({ people: named }: Pick<Kept, 'people'>, people: readonly Asked[]): string[] {
  return named.flatMap((one) => {
    const asked = isForgotten(one) ? undefined : people.find(({ person }) => person === one.person);
    return asked?.agrees ? [] : [asked?.name ?? ''];
  });
}

function isPhoto(file: FileState): file is Kept {
  const isKept = file.status === 'kept' && asShown(file).status === 'kept';
  return isKept && file.format === 'picture' && file.purpose === 'photo';
}

/** Takes a photo back from everybody; one that is not shown stays so. */
export function revoke(file: FileState): FileEvent[] {
  return file.status === 'kept' && file.published ? [{ type: 'FileRevoked', data: {} }] : [];
}

/**
 * Says who can be recognised in a photo; the same again is no event. A public one in which somebody turns out to be who
 * has not agreed is taken back in the same step.
 *
 * @throws {NotForPublishing} {@link TooManyNamed}
 */
export function namePeople(file: FileState, named: readonly (PersonIn & Asked)[]): FileEvent[] {
  if (!isPhoto(file)) throw new NotForPublishing();
  if (named.length > MAX_NAMED) throw new TooManyNamed({ max: MAX_NAMED });
  const people = named.map(({ person, seat }): PersonIn => (seat ? { person, seat } : { person }));
  const events: FileEvent[] = sameAsStored(file.people, people)
    ? []
    : [{ type: 'PeopleNamed', data: { people } }];
  return [...events, ...(named.every(({ agrees }) => agrees) ? [] : revoke(file))];
}

/** Deletes a file that was sent by mistake; pressed twice it is one event. @throws {NoSuchFile} */
export function deleteFile(file: FileState): FileEvent[] {
  if (file.status === 'over') return [];
  if (file.status !== 'kept') throw new NoSuchFile();
  return [{ type: 'FileDeleted', data: {} }];
}
