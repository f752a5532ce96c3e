import type { Bilingual } from '../../i18n/say.ts';
import type { PublishedEntry } from './events.ts';
import type { Minutes } from './minutes.ts';
import { type AroundPage, isFree, type PublicEntry, type PublicSummary, partsOf } from './public-page.ts';

/** As members read it: they also see what is for them alone. */
export interface MemberEntry extends PublicEntry {
  readonly membersOnly?: true | undefined;
}

/** The summary as members read it. News are apart: each is shown as soon as it was sent. */
export interface MemberSummary extends Omit<PublicSummary, 'decisions' | 'points' | 'issues'> {
  readonly decisions: readonly MemberEntry[];
  readonly points: readonly MemberEntry[];
  readonly issues: readonly MemberEntry[];
}

/** News of a member that could not come. */
export interface News {
  readonly seat: string;
  /** Name of the organisation; absent where it was sent before names were stored. */
  readonly name?: Bilingual | undefined;
  readonly text: string;
  /** When it was sent (instant, UTC): after the meeting. */
  readonly at: string;
}

/** What was published, whole, with what of it nobody has at this moment: among themselves members also know who has a task whose date is over. */
export function memberSummaryOf(
  { current }: Pick<Minutes, 'current'>,
  free?: AroundPage['free'],
): MemberSummary | undefined {
  if (!current) return undefined;
  const { published, releaseAt } = current;
  const { entries, names } = published;
  const of = (kind: PublishedEntry['kind']) =>
    entries.filter((one) => one.kind === kind).map((one) => memberEntry(one, names, free));
  return {
    title: published.title,
    parts: partsOf(published),
    decisions: of('decision'),
    points: of('point'),
    issues: of('issue'),
    news: [],
    ...(published.revision > 1 ? { correctedAt: releaseAt } : {}),
  };
}

/** What members wrote afterwards, the oldest first; `shown`: of it what the coordinator took into the public page. */
export function newsOf({ updates }: Pick<Minutes, 'updates'>, only?: 'shown'): News[] {
  return Object.values(updates)
    .flatMap(({ seat, text, at, shown, name }) =>
      text && (shown || !only) ? [{ seat, name, text, at }] : [],
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function memberEntry(
  entry: PublishedEntry,
  names: Readonly<Record<string, Bilingual>> = {},
  free?: AroundPage['free'],
): MemberEntry {
  const { text, owners, due, askedOf, reply, repliedOn, membersOnly } = entry;
  const seats = owners.filter(({ party }) => party === 'member').map(({ seat }) => seat);
  return {
    text,
    organisations: [...new Set(seats)].flatMap((seat) => names[seat] ?? []),
    guest: owners.some(({ party }) => party === 'guest'),
    free: isFree(entry, free),
    due,
    askedOf,
    reply,
    repliedOn,
    ...(membersOnly ? { membersOnly } : {}),
  };
}
