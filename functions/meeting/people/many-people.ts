import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { listMembers } from '../../membership/rules/views.ts';
import type { Services } from '../../web/context.ts';
import type { Seat } from '../rules/seat.ts';
import { listAnswers, seatFor } from './answers.ts';
import { contactIn, findPerson, type GuestBook, type Person } from './people.ts';

type Written = Pick<LedgerRow, 'network' | 'party' | 'seat' | 'person'>;

/** More than these are found in the lists, a moment behind: each one's own facts are a request. */
const SINGLY = 4;

function isMany(rows: readonly Written[]): boolean {
  return new Set(rows.flatMap(({ party, seat }) => (party === 'member' ? [seat] : []))).size > SINGLY;
}

/** Finds the people that messages are for: a few from their facts, many from the list of members. */
export async function peopleFinder(
  { repository, views }: Pick<Services, 'repository' | 'views'>,
  network: string,
  rows: readonly Written[],
  guests: GuestBook,
): Promise<(row: Written) => Promise<Person | undefined>> {
  if (!isMany(rows)) return (row) => findPerson(repository, row, guests);
  const members = new Map((await listMembers(views, network)).map((one) => [one.id, one]));
  return async (row) => {
    if (row.party !== 'member') return await findPerson(repository, row, guests);
    const listed = members.get(row.seat);
    return listed && contactIn(listed.member, listed.version, row.person);
  };
}

/** Finds what the seats of messages said: of a few from their facts, of many from the list of answers. */
export async function seatFinder(
  { repository, views }: Pick<Services, 'repository' | 'views'>,
  network: string,
  meeting: string,
  rows: readonly Written[],
): Promise<(row: Written) => Promise<Pick<Seat, 'current' | 'off'>>> {
  if (!isMany(rows)) return (row) => seatFor(repository, row, meeting);
  const answers = await listAnswers(views, network, meeting);
  // What a guest does without is a fact of their seat; that of a contact is in the list of members.
  return async (row) =>
    row.party === 'guest' ? await seatFor(repository, row, meeting) : { current: answers.get(row.seat) };
}
