import { cancelFollows } from '../../delivery/lanes.ts';
import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { byPerson, byTime, needsSomebody, peopleToHandOver, tellingMail } from '../../delivery/needing.ts';
import { type ListedMails, mailsOf } from '../../flow/mail-packs.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { isSample } from '../messages/table.ts';
import type { OpenMeeting } from '../page/context.ts';
import { listAnswers } from '../people/answers.ts';
import { type Named, namesOf, withoutWays } from '../people/audience-names.ts';
import { everAsked, fixedAudience } from '../people/invited.ts';
import { withRegistered } from '../people/registered.ts';
import type { AskedSoFar } from '../people/to-invite.ts';
import type { Audience } from '../rules/audience.ts';
import type { Invitee } from '../rules/events.ts';
import { type Moment, stillCounts } from '../rules/needing.ts';
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
  /** It did not arrive, and somebody can still do something about it. */
  readonly needsYou: boolean;
  /** What waits to be handed over to them. */
  readonly toHand: readonly LedgerRow[];
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
  const { details } = await withRegistered(services.repository, networkId, meeting);
  const known = namesOf(members, details.guests ?? [], lang);
  const named = mayAct(c) ? known : withoutWays(known);
  const rows = mails.rows.filter((row) => !isSample(row.kind)).sort(byTime);
  const lanes = byPerson(rows.filter(({ party }) => party !== 'staff'));
  const moment = momentOf(c);
  const people = everAsked(meeting, audience.chunks.flat()).map((one) =>
    invitedPerson(one, {
      meeting,
      named: named(one.invitee.seat, one.invitee.person),
      mails: lanes.get(one.invitee.person) ?? [],
      answer: answers.get(one.invitee.seat),
      moment,
    }),
  );
  return { people, seats: seatsOf(people), rows, counts: mails.counts, audience, members, answers, named };
}

/** What is known of somebody who was asked. `mails`: every message to them, oldest first. */
export function invitedPerson(
  { invitee, invited, ladder }: Pick<InvitedPerson, 'invitee' | 'invited' | 'ladder'>,
  of: Pick<InvitedPerson, 'named' | 'mails' | 'answer'> & {
    readonly meeting: Convened;
    readonly moment: Moment;
  },
): InvitedPerson {
  const { meeting, named, mails, answer, moment } = of;
  const stale = answer !== undefined && isStale(answer, meeting);
  const mail = tellingMail(mails);
  const counts = ({ kind }: LedgerRow) =>
    stillCounts(kind, { stage: meeting.status, endsAt: meeting.endsAt }, moment);
  const needsYou = mail !== undefined && needsSomebody(mail) && counts(mail);
  const toHand = mails.filter((row) => row.state === 'toHandOver' && counts(row));
  return { invitee, named, invited, mails, mail, needsYou, toHand, answer, stale, ladder };
}

/** This moment, for what of a meeting still counts. */
export function momentOf({ var: { services, network } }: StaffContext): Moment {
  return { now: services.now(), zone: network.settings.zone };
}

/** The same for somebody who is to be invited beside them. */
export function askedSoFar(
  c: StaffContext,
  { id: meeting, meeting: { details } }: ConvenedOpen,
  { people, members }: Pick<PeopleOfMeeting, 'people' | 'members'>,
): AskedSoFar {
  return { network: c.var.networkId, meeting, asked: people, members, guests: details.guests ?? [] };
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

/** How many people messages did not reach that somebody can do something about: one message may speak for two seats. */
export function needYou(people: readonly InvitedPerson[]): number {
  return new Set(people.flatMap(({ needsYou, mail }) => (needsYou && mail ? [ledgerKey(mail).sk] : []))).size;
}

/** How many people something is to be handed over to. */
export function waitForHand(people: readonly InvitedPerson[]): number {
  return peopleToHandOver(people.flatMap(({ toHand }) => toHand));
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
