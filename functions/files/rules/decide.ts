import type { Bilingual } from '../../i18n/say.ts';
import { isForgotten } from '../../platform/personal.ts';
import type { Consent, FileEvent, Purpose } from './events.ts';
import type { FileState } from './file.ts';
import type { Found } from './found.ts';
import { NotForPublishing } from './refusals.ts';

/** Bytes that are looked at, and said on the page: 15 MB, more than phones make. */
export const MOST_BYTES = 15 * 1024 * 1024;

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
export function refusalOf(found: Found, purpose: Purpose): 'heic' | 'notAPicture' | 'pdf' | undefined {
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
  readonly lang: 'km' | 'en';
}

/**
 * Shows a photo to everybody, or changes the words in its place.
 *
 * @throws {NotForPublishing}
 */
export function publish(file: FileState, { alt, consent, lang }: Publishing): FileEvent[] {
  if (file.status !== 'kept' || file.format !== 'picture' || file.purpose !== 'photo') {
    throw new NotForPublishing();
  }
  const { published: now } = file;
  const same =
    now && !isForgotten(now.alt) && now.alt.en === alt.en && now.alt.km === alt.km && now.consent === consent;
  if (same) return [];
  return [{ type: 'FilePublished', data: { alt, consent, text: { version: CONSENT_TEXT, lang } } }];
}

/** Takes a photo back from everybody; one that is not shown stays so. */
export function revoke(file: FileState): FileEvent[] {
  return file.status === 'kept' && file.published ? [{ type: 'FileRevoked', data: {} }] : [];
}
