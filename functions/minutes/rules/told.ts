import type { Bilingual } from '../../i18n/say.ts';
import type { Published, PublishedEntry } from './events.ts';

/*
 * What messages tell one reader of a published summary. It is made from what was published alone, with the names of that
 * moment, so that a mail that is tried again says the same. What somebody promised is therefore what they promised in
 * the room: whether it was done or dropped since is on the page that its link opens.
 */

/** A decision, an action point or an issue, as a message says it. */
export interface ToldEntry {
  readonly id: string;
  readonly text: Bilingual;
  /** Organisations that do it; a guest is not named. */
  readonly organisations: readonly Bilingual[];
  /** Of what the reader has promised: the organisations that share it with them. */
  readonly others?: readonly Bilingual[] | undefined;
  /** A guest does it, or shares it. */
  readonly guest: boolean;
  /** An action point that nobody has promised: for anybody who takes it. */
  readonly open: boolean;
  readonly due?: string | undefined;
  readonly askedOf?: string | undefined;
  /** What whom it was asked of has said, and when (local date). */
  readonly reply?: Bilingual | undefined;
  readonly repliedOn?: string | undefined;
  readonly membersOnly: boolean;
}

/** The whole summary for one reader. */
export interface ToldSummary {
  /** What the reader, or their organisation, has promised: in none of the other lists. */
  readonly own: readonly ToldEntry[];
  readonly decisions: readonly ToldEntry[];
  /** What others have promised. */
  readonly points: readonly ToldEntry[];
  readonly issues: readonly ToldEntry[];
}

/** Who reads: all seats that they are written to for. */
export interface ToldReader {
  readonly seats: readonly string[];
  /** Speaks for a member: guests, and people who walked in, get what everybody may read. */
  readonly isMember: boolean;
}

export function toldTo(published: Pick<Published, 'entries' | 'names'>, reader: ToldReader): ToldSummary {
  const own = promisedBy(published, reader.seats);
  const others = published.entries.filter(
    (one) => !own.includes(one) && (reader.isMember || !one.membersOnly),
  );
  const of = (kind: PublishedEntry['kind']) =>
    others.filter((one) => one.kind === kind).map((one) => told(one, published));
  return {
    own: own.map((one) => ({ ...told(one, published), others: othersOf(one, published, reader) })),
    decisions: of('decision'),
    points: of('point'),
    issues: of('issue'),
  };
}

/** The action points of these seats, also those that only members read. */
export function promisedBy(
  { entries }: Pick<Published, 'entries'>,
  seats: readonly string[],
): PublishedEntry[] {
  return entries.filter(
    ({ kind, owners }) => kind === 'point' && owners.some(({ seat }) => seats.includes(seat)),
  );
}

/** The action points that nobody promised: an organisation may take them. */
export function freeIn({ entries }: Pick<Published, 'entries'>): PublishedEntry[] {
  return entries.filter(({ kind, owners }) => kind === 'point' && owners.length === 0);
}

/** Whether members read more of it than everybody does. */
export function hasMembersOnly({ entries }: Pick<Published, 'entries'>): boolean {
  return entries.some(({ membersOnly }) => membersOnly);
}

/** What is another in a correction. */
export interface Corrected {
  readonly changed: readonly { readonly before: ToldEntry; readonly after: ToldEntry }[];
  readonly added: readonly ToldEntry[];
  readonly removed: readonly ToldEntry[];
}

/** What a reader who was told of `before` finds changed in `after`, in its order. */
export function correctedSince(
  before: Pick<Published, 'entries' | 'names'>,
  after: Pick<Published, 'entries' | 'names'>,
  reader: ToldReader,
): Corrected {
  const [was, is] = [all(before, reader), all(after, reader)];
  return {
    changed: [...is].flatMap(([id, one]) => {
      const old = was.get(id);
      return old && said(old) !== said(one) ? [{ before: old, after: one }] : [];
    }),
    added: [...is].flatMap(([id, one]) => (was.has(id) ? [] : [one])),
    removed: [...was].flatMap(([id, one]) => (is.has(id) ? [] : [one])),
  };
}

function all(published: Pick<Published, 'entries' | 'names'>, reader: ToldReader): Map<string, ToldEntry> {
  const { own, decisions, points, issues } = toldTo(published, reader);
  return new Map([...own, ...decisions, ...points, ...issues].map((one) => [one.id, one]));
}

/** What of an entry is a correction where it is another. */
function said({ text, organisations, guest, open, due, askedOf, reply, repliedOn }: ToldEntry): string {
  const names = organisations.map(({ en, km }) => [en, km]);
  return JSON.stringify([
    text.en,
    text.km,
    names,
    guest,
    open,
    due,
    askedOf,
    reply?.en,
    reply?.km,
    repliedOn,
  ]);
}

function othersOf(
  { owners }: PublishedEntry,
  { names }: Pick<Published, 'names'>,
  { seats }: ToldReader,
): Bilingual[] {
  const others = owners.filter(({ party, seat }) => party === 'member' && !seats.includes(seat));
  return [...new Set(others.map(({ seat }) => seat))].flatMap((seat) => names?.[seat] ?? []);
}

function told(entry: PublishedEntry, { names }: Pick<Published, 'names'>): ToldEntry {
  const { id, kind, text, owners, due, askedOf, reply, repliedOn, membersOnly } = entry;
  const seats = owners.filter(({ party }) => party === 'member').map(({ seat }) => seat);
  return {
    id,
    text,
    organisations: [...new Set(seats)].flatMap((seat) => names?.[seat] ?? []),
    guest: owners.some(({ party }) => party === 'guest'),
    open: kind === 'point' && owners.length === 0,
    due,
    askedOf,
    reply,
    repliedOn,
    membersOnly,
  };
}
