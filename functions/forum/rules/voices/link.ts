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
