import { cancelFollows } from '../../delivery/lanes.ts';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { type ListedMails, mailsOf } from '../../flow/mail-packs.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { isSample } from '../messages/table.ts';
import type { OpenMeeting } from '../page/context.ts';
import { needsSomebody } from '../page/needs-somebody.ts';
import { listAnswers } from '../people/answers.ts';
import { type Named, namesOf, withoutWays } from '../people/audience-names.ts';
import { everAsked, fixedAudience } from '../people/invited.ts';
import type { AskedSoFar } from '../people/to-invite.ts';
import type { Audience } from '../rules/audience.ts';
import type { Invitee } from '../rules/events.ts';
import { type GivenAnswer, isStale } from '../rules/seat.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../rules/state.ts';

/** One person invited, or uninvited since, with what was said to them and what they said. */
export interface InvitedPerson {
  readonly invitee: Invitee;
  readonly named: Named;
  readonly invited: boolean;
  /** Every message about this meeting, oldest first. */
  readonly mails: readonly LedgerRow[];
  /** The one that says where the person is with it. */
  readonly mail?: LedgerRow | undefined;
  readonly answer?: GivenAnswer | undefined;
  /** The answer was to another time. */
  readonly stale: boolean;
  /** Asked because nobody in the organisation had answered. */
  readonly ladder?: string | undefined;
}

/** The place of an organisation or a guest: it answers once, no matter how many were asked. */
export interface SeatOf {
  readonly seat: string;
  /** The one who answered first, then the others in the order in which they were asked. */
  readonly people: readonly [InvitedPerson, ...InvitedPerson[]];
  /** Somebody of it is still invited. */
  readonly invited: boolean;
  readonly answer?: GivenAnswer | undefined;
  readonly stale: boolean;
}

export interface PeopleOfMeeting {
  readonly people: readonly InvitedPerson[];
  readonly seats: readonly SeatOf[];
  /** Every message about this meeting, also to staff; without previews. */
  readonly rows: readonly LedgerRow[];
  /** While a fan-out lasts, the rows are minutes old, and how far it has come is here. */
  readonly counts?: ListedMails['counts'];
  readonly audience: Audience;
  readonly members: readonly ListedMember[];
  /** By seat. */
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  readonly named: (seat: string, person: string | undefined) => Named;
}

type Convened = ConvenedMeeting | CancelledMeeting;

/** Everybody invited to a meeting, from its audience, the ledger and the answers. */
export async function peopleOf(c: StaffContext, open: ConvenedOpen): Promise<PeopleOfMeeting> {
  const { services, networkId, lang } = c.var;
  const { meeting, id } = open;
  const [audience, mails, answers, members] = await Promise.all([
    fixedAudience(services.repository, networkId, meeting),
    mailsOf(services, networkId, `meeting/${id}`),
    listAnswers(services.views, networkId, id),
    listMembers(services.views, networkId),
  ]);
  const known = namesOf(members, meeting.details.guests ?? [], lang);
  const named = mayAct(c) ? known : withoutWays(known);
  const rows = mails.rows.filter((row) => !isSample(row.kind)).sort(byTime);
  const spoken = rows.flatMap((row) => peopleSpokenTo(row).map((person) => ({ person, row })));
  const byPerson = new Map(
    [...Map.groupBy(spoken, ({ person }) => person)].map(([person, all]) => [
      person,
      all.map(({ row }) => row),
    ]),
  );
  const people = everAsked(meeting, audience.chunks.flat()).map((one) =>
    invitedPerson(one, {
      meeting,
      named: named(one.invitee.seat, one.invitee.person),
      mails: byPerson.get(one.invitee.person) ?? [],
      answer: answers.get(one.invitee.seat),
    }),
  );
  return { people, seats: seatsOf(people), rows, counts: mails.counts, audience, members, answers, named };
}

/** What is known of somebody who was asked. `mails`: every message to them, oldest first. */
export function invitedPerson(
  { invitee, invited, ladder }: Pick<InvitedPerson, 'invitee' | 'invited' | 'ladder'>,
  of: Pick<InvitedPerson, 'named' | 'mails' | 'answer'> & { readonly meeting: Convened },
): InvitedPerson {
  const { meeting, named, mails, answer } = of;
  const stale = answer !== undefined && isStale(answer, meeting);
  return { invitee, named, invited, mails, mail: tellingMail(mails), answer, stale, ladder };
}

/** The same for somebody who is to be invited beside them. */
export function askedSoFar(
  c: StaffContext,
  { id: meeting, meeting: { details } }: ConvenedOpen,
  { people, members }: Pick<PeopleOfMeeting, 'people' | 'members'>,
): AskedSoFar {
  return { network: c.var.networkId, meeting, asked: people, members, guests: details.guests ?? [] };
}

/** A person with several seats is written to once for all of them. */
export function peopleSpokenTo({ person, seats, frozen }: LedgerRow): string[] {
  const all = seats?.map((one) => one.person);
  return frozen?.seats?.flatMap(({ place }) => all?.[place] ?? []) ?? all ?? [person];
}

/** The earliest planned first. */
export function byTime(a: LedgerRow, b: LedgerRow): number {
  if (a.plannedAt === b.plannedAt) return a.revision - b.revision;
  return a.plannedAt < b.plannedAt ? -1 : 1;
}

/** People as seats, in the order of the people. */
export function seatsOf(people: readonly InvitedPerson[]): SeatOf[] {
  return [...Map.groupBy(people, ({ invitee }) => invitee.seat)].flatMap(([seat, all]): SeatOf[] => {
    const said = (one: InvitedPerson) => one.answer?.person === one.invitee.person;
    const [first, ...others] = all.toSorted((a, b) => Number(said(b)) - Number(said(a)));
    if (!first) return [];
    const invited = all.some((one) => one.invited);
    return [{ seat, people: [first, ...others], invited, answer: first.answer, stale: first.stale }];
  });
}

/**
 * The newest message that says what became of somebody: one that was replaced does not, nor one that was not
 * needed, as long as another was sent. One that could not be sent does.
 */
export function tellingMail(rows: readonly LedgerRow[]): LedgerRow | undefined {
  const says = (row: LedgerRow) =>
    needsSomebody(row) || (row.state !== 'superseded' && row.state !== 'skipped');
  return rows.findLast(says) ?? rows.at(-1);
}

/** One message to each of these people, the one that says what became of them: sent twice, it is still one person. */
export function tellingEach(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...Map.groupBy(rows, ({ person }) => person).values()].flatMap((all) => tellingMail(all) ?? []);
}

/** Something about this person waits for the coordinator. */
export function isOpenFor(person: InvitedPerson): boolean {
  return person.invited && person.mail !== undefined && needsSomebody(person.mail);
}

/** The invitation was sent or handed to this person, so that a cancellation will follow it. */
export function hasInvitation({ mails }: InvitedPerson): boolean {
  return cancelFollows(mails);
}

/** A meeting that people were invited to, as opened. */
export type ConvenedOpen = OpenMeeting & { readonly meeting: Convened };

/** A meeting that people were invited to, else nothing. */
export function ifConvened(open: OpenMeeting): ConvenedOpen | undefined {
  return isConvened(open.meeting) ? { ...open, meeting: open.meeting } : undefined;
}
