import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { listMembers } from '../../membership/views.ts';
import { type Audience, audienceAggregate } from '../audience.ts';
import type { Invitee } from '../events.ts';
import { type GivenAnswer, isStale, type SeatRow, seatsList } from '../seat.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../state.ts';
import type { ListedMember } from '../who.ts';
import { type Named, namesOf } from './audience-names.ts';
import type { OpenMeeting, StaffContext } from './context.ts';
import { needsSomebody } from './mail-words.ts';

/** One person invited, or uninvited since, with what was said to them and what they said. */
export interface InvitedPerson {
  readonly invitee: Invitee;
  readonly named: Named;
  readonly invited: boolean;
  /** Every message about this meeting, oldest first. */
  readonly mails: readonly LedgerRow[];
  /** The one that says how things stand. */
  readonly mail?: LedgerRow | undefined;
  readonly answer?: GivenAnswer | undefined;
  /** The answer was to another time. */
  readonly stale: boolean;
}

export interface PeopleOfMeeting {
  readonly people: readonly InvitedPerson[];
  readonly audience: Audience;
  readonly members: readonly ListedMember[];
  readonly named: (seat: string, person: string | undefined) => Named;
}

type Convened = ConvenedMeeting | CancelledMeeting;

/** Everybody invited to a meeting, from its audience, the ledger and the answers. */
export async function peopleOf(c: StaffContext, open: ConvenedOpen): Promise<PeopleOfMeeting> {
  const { services, networkId, lang } = c.var;
  const { meeting, id } = open;
  const [{ state: audience }, rows, seats, members] = await Promise.all([
    services.repository.load(audienceAggregate, networkId, meeting.audience),
    ledgerRows(c, id),
    services.views.all(seatsList(networkId, id)),
    listMembers(services.views, networkId),
  ]);
  const answers = new Map(
    seats.flatMap((row) => (isSeatRow(row.data) ? [[row.sk, row.data.answer] as const] : [])),
  );
  const named = namesOf(members, meeting.details.guests ?? [], lang);
  const mails = Map.groupBy(rows, (row) => row.person);
  const people = invitees(meeting, audience).map(({ invitee, invited }): InvitedPerson => {
    const own = (mails.get(invitee.person) ?? []).filter((row) => row.kind !== 'preview');
    const answer = answers.get(invitee.seat);
    return {
      invitee,
      named: named(invitee.seat, invitee.person),
      invited,
      mails: own.sort((a, b) => a.revision - b.revision),
      mail: tellingMail(own),
      answer,
      stale: answer !== undefined && isStale(answer, meeting),
    };
  });
  return { people, audience, members, named };
}

/** The people of the audience, as the singles have changed it since. */
function invitees(meeting: Convened, audience: Audience): { invitee: Invitee; invited: boolean }[] {
  const singles = Object.values(meeting.singles);
  const known = new Set(singles.map((single) => single.invitee.person));
  return [
    ...audience.chunks
      .flat()
      .filter((invitee) => !known.has(invitee.person))
      .map((invitee) => ({ invitee, invited: true })),
    ...singles.map(({ invitee, invited }) => ({ invitee, invited })),
  ];
}

async function ledgerRows(c: StaffContext, id: string): Promise<LedgerRow[]> {
  const { services, networkId } = c.var;
  const rows: LedgerRow[] = [];
  let page: string | undefined;
  do {
    const found = await services.ledger.ofCause(networkId, `meeting/${id}`, page);
    rows.push(...found.rows);
    page = found.next;
  } while (page);
  return rows;
}

/** The newest message that really says something: one that was replaced or not needed does not. */
function tellingMail(rows: readonly LedgerRow[]): LedgerRow | undefined {
  const newest = [...rows].sort((a, b) => b.revision - a.revision);
  const says = (row: LedgerRow) =>
    row.state !== 'superseded' && !(row.state === 'skipped' && row.reason === 'alreadyTold');
  return newest.find(says) ?? newest[0];
}

function isSeatRow(data: object): data is SeatRow {
  return 'seat' in data && 'answer' in data;
}

/** Something about this person waits for the coordinator. */
export function isOpenFor(person: InvitedPerson): boolean {
  return person.invited && person.mail !== undefined && needsSomebody(person.mail);
}

/** A meeting that people were invited to, as opened. */
export type ConvenedOpen = OpenMeeting & { readonly meeting: Convened };

/** A meeting that people were invited to, else nothing. */
export function asConvened(open: OpenMeeting): ConvenedOpen | undefined {
  return isConvened(open.meeting) ? { ...open, meeting: open.meeting } : undefined;
}
