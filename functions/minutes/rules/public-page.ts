import type { Bilingual } from '../../i18n/say.ts';
import type { Published, PublishedEntry } from './events.ts';
import type { Minutes } from './minutes.ts';
import { type Part, parts } from './parts.ts';

/** Who promised something, as anybody may read it: organisations, and no people. */
export interface PublicEntry {
  readonly text: Bilingual;
  readonly organisations: readonly Bilingual[];
  /** A guest, who is not named, does it or shares it. */
  readonly guest: boolean;
  /** An action point that nobody has: it was promised by nobody, and nobody has taken it since. */
  readonly free: boolean;
  readonly due?: string | undefined;
  /** An office, as the staff typed it. */
  readonly askedOf?: string | undefined;
  readonly reply?: Bilingual | undefined;
  readonly repliedOn?: string | undefined;
}

/**
 * The summary as anybody reads it. No field of it can hold a contact's address, number or name: people are in what was
 * published only by their ids, and these have no place here.
 */
export interface PublicSummary {
  readonly title: Bilingual;
  readonly parts: readonly { readonly part: Part; readonly text: Bilingual }[];
  readonly decisions: readonly PublicEntry[];
  readonly points: readonly PublicEntry[];
  readonly issues: readonly PublicEntry[];
  /** What those who could not come wrote, and the coordinator took in. */
  readonly news: readonly {
    readonly from: Bilingual;
    readonly text: string;
    /** When it was sent (instant, UTC): after the meeting. */
    readonly at: string;
  }[];
  /** When it was shown (instant, UTC), where it is a correction. */
  readonly correctedAt?: string | undefined;
}

/** What is known around it. */
export interface AroundPage {
  /** Name of a member organisation of {@link seatsShown}, by its seat. */
  readonly organisationOf: (seat: string) => Bilingual | undefined;
  /** Local date of the network: who has promised what should be done by now is not said in public. */
  readonly today: string;
  /** Ids of tasks that anybody may take at this moment; absent where the summary is not out yet, and nothing was taken. */
  readonly free?: ReadonlySet<string> | undefined;
}

/** Whether the summary that was shown last is taken from its page for now. */
export function isPageWithdrawn({ current, withdrawn }: Pick<Minutes, 'current' | 'withdrawn'>): boolean {
  return current !== undefined && withdrawn;
}

/**
 * Members whose names the page may need and nobody has stored: of those who sent news, and of those who promised
 * something in what was published before their names were.
 */
export function seatsShown({ current, updates }: Pick<Minutes, 'current' | 'updates'>): string[] {
  const names = current?.published.names ?? {};
  const entries = (current?.published.entries ?? []).filter(({ membersOnly }) => !membersOnly);
  const owners = entries.flatMap(({ owners }) => owners.filter(({ party }) => party === 'member'));
  const senders = Object.values(updates).filter(({ shown, name }) => shown && !name);
  const seats = new Set([...owners, ...senders].map(({ seat }) => seat));
  return [...seats].filter((seat) => !Object.hasOwn(names, seat));
}

/**
 * Builds the page anybody may read. Entries for members only are left out, and so is who owns what is due: that a
 * promise is late is between the network and who made it.
 */
export function publicSummaryOf(
  { current, updates }: Pick<Minutes, 'current' | 'updates'>,
  around: AroundPage,
): PublicSummary | undefined {
  if (!current) return undefined;
  const { published, releaseAt } = current;
  const { names = {} } = published;
  const organisationOf = (seat: string) =>
    Object.hasOwn(names, seat) ? names[seat] : around.organisationOf(seat);
  const { today, free } = around;
  const entries = published.entries.filter(({ membersOnly }) => !membersOnly);
  const of = (kind: PublishedEntry['kind']) =>
    entries
      .filter((one) => one.kind === kind)
      .map((one) => publicEntry(one, { organisationOf, today, free }));
  return {
    title: published.title,
    parts: partsOf(published),
    decisions: of('decision'),
    points: of('point'),
    issues: of('issue'),
    news: Object.values(updates).flatMap(({ seat, text, at, shown, name }) => {
      const from = name ?? organisationOf(seat);
      return shown && text && from ? [{ from, text, at }] : [];
    }),
    ...(published.revision > 1 ? { correctedAt: releaseAt } : {}),
  };
}

/** Texts of a summary that say something, in their order on the page. */
export function partsOf({ parts: texts }: Published): PublicSummary['parts'] {
  return parts.flatMap((part) => {
    const text = Object.hasOwn(texts, part) ? texts[part] : undefined;
    return text && (text.en || text.km) ? [{ part, text }] : [];
  });
}

function publicEntry(entry: PublishedEntry, { organisationOf, today, free }: AroundPage): PublicEntry {
  const { text, owners, due, askedOf, reply, repliedOn } = entry;
  const isOverdue = due !== undefined && due < today;
  const guest = !isOverdue && owners.some(({ party }) => party === 'guest');
  const seats = isOverdue ? [] : owners.filter(({ party }) => party === 'member').map(({ seat }) => seat);
  return {
    text,
    organisations: [...new Set(seats)].flatMap((seat) => organisationOf(seat) ?? []),
    guest,
    free: isFree(entry, free),
    due,
    askedOf,
    reply,
    repliedOn,
  };
}

/** Whether nobody has an action point: what was promised by nobody may have been taken, done or dropped since. */
export function isFree(
  { id, kind, owners }: Pick<PublishedEntry, 'id' | 'kind' | 'owners'>,
  free: AroundPage['free'],
): boolean {
  return kind === 'point' && owners.length === 0 && (free?.has(id) ?? true);
}
