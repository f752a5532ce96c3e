import { plusDays } from '../../../i18n/dates.ts';
import type { LinkClaims } from '../../../platform/links.ts';

interface Signing {
  readonly sign: (claims: LinkClaims) => string;
  readonly origin: string;
}

/** Whose link it is. Of a stranger `seat` and `person` are the proposal itself. */
export interface LinkTo extends Pick<LinkClaims, 'network' | 'seat' | 'person' | 'epoch'> {
  readonly forum: string;
}

/** Where somebody proposes sessions for a forum and sees what becomes of them; it opens until the forum's day (local date). */
export function linkToPropose(
  { forum, ...who }: LinkTo,
  forumDate: string,
  { sign, origin }: Signing,
): string {
  return `${origin}/v/${sign({ ...who, purpose: 'proposal', cause: forum, expires: forumDate })}`;
}

/** Where a reader reads what is proposed for a forum; it opens until the forum's day (local date). */
export function linkToRead({ forum, ...who }: LinkTo, forumDate: string, { sign, origin }: Signing): string {
  return `${origin}/read/${sign({ ...who, purpose: 'reader', cause: forum, expires: forumDate })}`;
}

/** Days after the forum until which speakers open their page. */
const SPEAKER_DAYS = 30;

/** Where somebody says whether they come to speak, and sees their session. */
export function linkToSpeak(
  { proposal, ...who }: Omit<LinkTo, 'forum'> & { readonly proposal: string },
  forumDate: string,
  { sign, origin }: Signing,
): string {
  const expires = plusDays(forumDate, SPEAKER_DAYS);
  return `${origin}/speak/${sign({ ...who, purpose: 'speaker', cause: proposal, expires })}`;
}
