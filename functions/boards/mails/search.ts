import { matches, searchKey } from '../../i18n/khmer.ts';
import { plain } from '../../i18n/typed-text.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import type { Contact } from '../../membership/rules/member.ts';
import { addressesOf, listMembers } from '../../membership/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { StaffContext } from '../../web/context.ts';

/** People and meetings that one page shows. */
const MOST_FOUND = 20;
/** The latest meetings, among which a search looks. */
const MEETINGS = 24;

/** Somebody who was found. */
export interface FoundPerson {
  readonly person: string;
  /** The member that they speak for; absent for staff. */
  readonly seat?: string | undefined;
  readonly name: string;
  readonly organisation: string;
  readonly email?: string | undefined;
  readonly former: readonly string[];
  readonly left: boolean;
}

export interface Found {
  readonly people: readonly FoundPerson[];
  readonly meetings: readonly MeetingRow[];
  /** Of both, also those that are not shown. */
  readonly all: number;
}

/**
 * Members' people and staff by name, organisation or an address that they have or had, and the latest meetings by
 * title. The list of members is read as a whole, as its own page does; the ledger is not looked through.
 */
export async function searched(c: StaffContext, search: string): Promise<Found> {
  const { lang, services, networkId, network } = c.var;
  const [members, meetings] = await Promise.all([listMembers(services.views, networkId), latestMeetings(c)]);
  const isFound = (words: readonly (string | undefined)[]) =>
    matches(words.flatMap((text) => (text ? [searchKey(text)] : [])).join('\n'), search);
  const ofMembers = members.flatMap(({ id: seat, member }) => {
    const { name, shortName } = member.organisation;
    return member.contacts
      .filter((contact) => isFound([name.en, name.km, shortName, contact.name, ...addressesOf(contact)]))
      .map((contact) => foundContact(contact, seat, plain(name, lang), member.status === 'left'));
  });
  const ofStaff = network.staff
    .filter(({ name, email }) => isFound([name, email]))
    .map(({ id, name, email, revoked }): FoundPerson => {
      const { shortName: organisation } = network.settings;
      return { person: id, name, organisation, email, former: [], left: revoked };
    });
  const people = [...ofMembers, ...ofStaff].sort((a, b) => Number(a.left) - Number(b.left));
  const found = meetings.filter(({ title }) => isFound([title.en, title.km]));
  return {
    people: people.slice(0, MOST_FOUND),
    meetings: found.slice(0, MOST_FOUND),
    all: people.length + found.length,
  };
}

function foundContact(
  contact: Contact,
  seat: string,
  organisation: string,
  memberLeft: boolean,
): FoundPerson {
  const { id: person, name, email, former = [] } = contact;
  const left = contact.left || memberLeft;
  return { person, seat, name, organisation, email, former: former.map((one) => one.email), left };
}

/** The latest by their date, drafts without one before them: at most so many, at any length of history. */
export async function latestMeetings(
  { var: { services, networkId } }: StaffContext,
  limit = MEETINGS,
): Promise<MeetingRow[]> {
  const { rows } = await services.views.list(meetingsList(networkId), { limit, backwards: true });
  return rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []);
}
