import { searchKey } from '../../i18n/khmer.ts';
import type { Bilingual, Lang } from '../../i18n/say.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import type { Sex } from '../../membership/rules/sex.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { Services } from '../../web/context.ts';
import { everAskedTo, type OpenDoor } from '../door/open-door.ts';
import { membersFor } from '../door/people.ts';
import { alike } from '../rules/alike.ts';
import { numberedSheet } from '../rules/numbered-sheet.ts';
import { type Presence, presencesOf } from '../rules/presence.ts';
import { emptyRowId } from '../rules/sheet-rows.ts';
import { type Cells, cellsOf, emptyCells } from '../rules/typed-in.ts';
import { type SheetLine, sheetLines } from '../sheet/order.ts';

/**
 * Where a line is. On the paper: `listed` as first printed, `empty` rows, `added` by a later print. Not on it: `invited`
 * where nothing was printed yet, `since` where it was; `besides` them; or `apart`, for an organisation that was not invited.
 */
export type GridPart = 'listed' | 'empty' | 'added' | 'invited' | 'since' | 'besides' | 'apart';

/** One line of the grid. */
export interface GridRow {
  readonly person: string;
  readonly part: GridPart;
  /** Number on the paper; none for people who are not on it. */
  readonly number?: number | undefined;
  /**
   * `blank`: an empty row on which nothing was typed; `gone`: no longer invited; `nameless`: the same of somebody whom no list has
   * any more and of whom nothing was noted; `elsewhere`: they wrote on an empty row, and have a line of their own.
   */
  readonly is?: 'blank' | 'gone' | 'nameless' | 'elsewhere' | undefined;
  /** A guest of this meeting, who is in no list of the network. */
  readonly isGuest?: boolean;
  readonly name: string;
  readonly organisation: Bilingual;
  /** As the list of members has it. */
  readonly own?: Sex | undefined;
  /** The member whose contact this is: new numbers and addresses are corrected there. */
  readonly contactOf?: string | undefined;
  /** As the list of members has them. */
  readonly reach?: { readonly phone?: string | undefined; readonly email?: string | undefined } | undefined;
  /** Written down at the door or typed in: what was written can be corrected. */
  readonly isWalkIn: boolean;
  readonly presence?: Presence | undefined;
  readonly now: Cells;
  /** Names of people who may be the same person. */
  readonly alike: readonly string[];
  readonly keys: string;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly invited: readonly Invitee[];
  /** Whether the sheet was printed, so that its rows have numbers. */
  readonly isPrinted: boolean;
  readonly members: ReadonlyMap<string, ListedMember>;
}

/** The rows of the paper in its order, then everybody else who was invited, or of whom something was noted. */
export async function gridOf(services: Services, open: OpenDoor, lang: Lang): Promise<Grid> {
  const [asked, members] = await Promise.all([everAskedTo(services, open), membersFor(services, open)]);
  const invited = asked.flatMap(({ invitee, invited }) => (invited ? [invitee] : []));
  const of: Known = {
    open,
    members,
    presences: presencesOf(open.day, open.date),
    invitees: new Map(asked.map(({ invitee }) => [invitee.person, invitee])),
    isPrinted: numberedSheet(open.day, open.date) !== undefined,
    organisations: new Set(invited.map(({ seat }) => seat)),
    guests: new Set(
      (open.meeting.details.guests ?? []).flatMap(({ id, organisation }) =>
        organisation && invited.some(({ person }) => person === id) ? [searchKey(organisation)] : [],
      ),
    ),
  };
  const lines = sheetLines(open, asked, members, lang);
  const named = lines.flatMap((line) => (line.person === undefined ? [] : [[line.person, line] as const]));
  const own = new Map(named);
  const onPaper = new Set<string>();
  const rows = lines.map((line): GridRow => {
    const { person, number = 0 } = line;
    const row = person === undefined ? onEmptyRow(of, number, own, onPaper) : onOwnLine(of, line, person);
    onPaper.add(row.person);
    return row;
  });
  const others = [...of.presences.values()]
    .filter(({ person }) => !onPaper.has(person))
    .map((presence) => besides(of, presence));
  const all = [
    ...rows,
    ...others.filter(({ part }) => part === 'besides'),
    ...others.filter(({ part }) => part === 'apart'),
  ];
  return { rows: pointedOut(all), invited, isPrinted: of.isPrinted, members };
}

/** What is known of a meeting and its day when its grid is made. */
interface Known {
  readonly open: OpenDoor;
  readonly members: ReadonlyMap<string, ListedMember>;
  readonly presences: ReadonlyMap<string, Presence>;
  /** Everybody who was ever invited. */
  readonly invitees: ReadonlyMap<string, Invitee>;
  readonly isPrinted: boolean;
  /** Seats of those invited, and names of the organisations of guests. */
  readonly organisations: ReadonlySet<string>;
  readonly guests: ReadonlySet<string>;
}

/** The line of somebody invited; it stays when they are no longer invited, as long as the paper has it. */
function onOwnLine(of: Known, { number, listed, is }: SheetLine, person: string): GridRow {
  const presence = of.presences.get(person);
  const part: GridPart =
    number === undefined ? (of.isPrinted ? 'since' : 'invited') : is === 'added' ? 'added' : 'listed';
  // Of a person who was forgotten the number is left, and what was noted without a name.
  if (!listed) {
    const rest = presence && { ...besides(of, presence), part, number, is: 'gone' as const };
    return rest ?? { ...nobody, person, part, number, is: 'nameless' };
  }
  const { seat = '', party } = of.invitees.get(person) ?? {};
  const contact = of.members.get(seat)?.member.contacts.find(({ id }) => id === person);
  const { name, organisation, sex: own, keys } = listed;
  return {
    person,
    part,
    number,
    is: is === 'gone' ? 'gone' : undefined,
    isGuest: party === 'guest' || party === 'registered',
    name,
    organisation,
    own,
    contactOf: party === 'member' && !contact?.left ? seat : undefined,
    reach: contact,
    isWalkIn: false,
    presence,
    now: cellsOf(presence),
    alike: [],
    keys,
  };
}

/** An empty row of the paper: nobody yet, somebody who wrote on it, or who they turned out to be. */
function onEmptyRow(
  of: Known,
  number: number,
  lines: ReadonlyMap<string, SheetLine>,
  shown: ReadonlySet<string>,
): GridRow {
  const row = emptyRowId(of.open.date, number);
  const person = of.open.day.joined[row]?.person ?? row;
  const presence = of.presences.get(person);
  const written = presence && { ...besides(of, presence), part: 'empty' as const, number };
  if (lines.has(person) || shown.has(person)) {
    const { name = '', organisation = {}, keys = '' } = lines.get(person)?.listed ?? written ?? {};
    return { ...nobody, person: row, part: 'empty', number, is: 'elsewhere', name, organisation, keys };
  }
  return written ?? { ...nobody, person: row, part: 'empty', number, is: 'blank' };
}

const nobody = { name: '', organisation: {}, isWalkIn: true, now: emptyCells, alike: [], keys: '' } as const;

/** Somebody noted who is not on the sheet: a walk-in, one whom the network knows by now, or one uninvited since. */
function besides({ open, members, organisations, guests }: Known, presence: Presence): GridRow {
  const { person, taps } = presence;
  const now = cellsOf(presence);
  const joined = Object.values(open.day.joined).find((one) => one.person === person);
  const seat = joined?.seat ?? taps.find((one) => one.seat !== undefined)?.seat;
  const member = members.get(seat ?? presence.walkIn?.member ?? '');
  const contact = member?.member.contacts.find(({ id, forgotten }) => id === person && !forgotten);
  const organisation = member?.member.organisation.name ?? { en: now.organisation };
  const name = contact?.name ?? now.name;
  const isInvited = member
    ? organisations.has(member.id)
    : now.organisation === '' || guests.has(searchKey(now.organisation));
  return {
    person,
    part: isInvited ? 'besides' : 'apart',
    name,
    organisation,
    own: contact?.sex,
    contactOf: contact && !contact.left ? member?.id : undefined,
    reach: contact,
    // The list may be a moment behind somebody who has just become a contact.
    isWalkIn: contact === undefined && joined === undefined,
    presence,
    now,
    alike: [],
    keys: searchKey([name, organisation.en ?? '', organisation.km ?? ''].join(' ')),
  };
}

/** Walk-ins who may be somebody of another line are pointed out with that name. */
function pointedOut(rows: readonly GridRow[]): GridRow[] {
  const isHere = ({ presence, is }: GridRow) =>
    presence?.is !== 'away' && is !== 'blank' && is !== 'nameless' && is !== 'elsewhere';
  const writtenDown = ({ person, name, organisation: { km = '', en = '' } }: GridRow) => ({
    person,
    name,
    organisations: [km, en],
  });
  const others = rows.filter(isHere).map(writtenDown);
  return rows.map((row) =>
    row.isWalkIn && isHere(row)
      ? { ...row, alike: alike(writtenDown(row), others).map(({ name }) => name) }
      : row,
  );
}
