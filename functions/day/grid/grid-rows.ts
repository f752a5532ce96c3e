import { searchKey } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import type { Sex } from '../../membership/rules/sex.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import type { Services } from '../../web/context.ts';
import { invitedTo, type OpenDoor } from '../door/open-door.ts';
import { membersFor } from '../door/people.ts';
import { alike } from '../rules/alike.ts';
import { type Presence, presencesOf } from '../rules/presence.ts';
import { type Cells, cellsOf } from '../rules/typed-in.ts';
import { sheetPeople } from '../sheet/order.ts';

/**
 * Where a line is: on the sheet as it was printed; below it; or apart, since they came for an organisation that was
 * not invited.
 */
export type GridPart = 'listed' | 'besides' | 'apart';

/** One line of the grid. */
export interface GridRow {
  readonly person: string;
  readonly part: GridPart;
  /** Number on the sheet; none for people who were not invited. */
  readonly number?: number | undefined;
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
  readonly members: ReadonlyMap<string, ListedMember>;
}

/** Everybody on the sheet by its numbers, then everybody else of whom something was noted. */
export async function gridOf(services: Services, open: OpenDoor): Promise<Grid> {
  const [invited, members] = await Promise.all([invitedTo(services, open), membersFor(services, open)]);
  const presences = presencesOf(open.day, open.date);
  const seats = new Map(invited.map(({ person, seat, party }) => [person, { seat, party }]));
  const listed = sheetPeople(open, invited, members).map((one, n): GridRow => {
    const { person, name, organisation, sex: own, keys } = one;
    const { seat = '', party } = seats.get(person) ?? {};
    const contact = members.get(seat)?.member.contacts.find(({ id }) => id === person);
    const presence = presences.get(person);
    return {
      person,
      part: 'listed',
      number: n + 1,
      name,
      organisation,
      own,
      contactOf: party === 'member' ? seat : undefined,
      reach: contact,
      isWalkIn: false,
      presence,
      now: cellsOf(presence),
      alike: [],
      keys,
    };
  });
  const onSheet = new Set(listed.map(({ person }) => person));
  const organisations = new Set([...seats.values()].map(({ seat }) => seat));
  const guests = new Set(
    listed.flatMap(({ contactOf, organisation }) =>
      contactOf ? [] : [searchKey(plain(organisation, 'en'))],
    ),
  );
  const others = [...presences.values()]
    .filter(({ person }) => !onSheet.has(person))
    .map((presence) => besides(open, presence, members, { organisations, guests }));
  const rows = [
    ...listed,
    ...others.filter(({ part }) => part === 'besides'),
    ...others.filter(({ part }) => part === 'apart'),
  ];
  return { rows: pointedOut(rows), invited, members };
}

/** Somebody noted who is not on the sheet: a walk-in, one whom the network knows by now, or one uninvited since. */
function besides(
  open: OpenDoor,
  presence: Presence,
  members: ReadonlyMap<string, ListedMember>,
  known: { readonly organisations: ReadonlySet<string>; readonly guests: ReadonlySet<string> },
): GridRow {
  const { person, taps } = presence;
  const now = cellsOf(presence);
  const joined = Object.values(open.day.joined).find((one) => one.person === person);
  const seat = joined?.seat ?? taps.find((one) => one.seat !== undefined)?.seat;
  const member = members.get(seat ?? presence.walkIn?.member ?? '');
  const contact = member?.member.contacts.find(({ id, forgotten }) => id === person && !forgotten);
  const organisation = member?.member.organisation.name ?? { en: now.organisation };
  const name = contact?.name ?? now.name;
  const isInvited = member
    ? known.organisations.has(member.id)
    : now.organisation === '' || known.guests.has(searchKey(now.organisation));
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
  const isHere = ({ presence }: GridRow) => presence?.is !== 'away';
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
