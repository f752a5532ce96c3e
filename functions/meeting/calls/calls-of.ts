import { inNameOrder } from '../../i18n/name-order.ts';
import type { Bilingual, Lang, LangChoice } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { ContactRole } from '../../membership/rules/events.ts';
import { contactsInOrder, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { type ListedMember, listMembers } from '../../membership/rules/views.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import { atOnce } from '../../platform/batch.ts';
import { known } from '../../platform/personal.ts';
import type { Services } from '../../web/context.ts';
import { listAnswers } from '../people/answers.ts';
import { audienceOf, fixedAudienceOf, invitedNow } from '../people/invited.ts';
import { type Calling, type SeatToCall, seatsToCall } from '../rules/calls.ts';
import type { Invitee } from '../rules/events.ts';
import { type GivenAnswer, seatAggregate, seatId, standingAnswer } from '../rules/seat.ts';
import type { ConvenedMeeting, TriedCalls } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';

/** Somebody who can speak for an organisation. */
export interface CallPerson {
  readonly id: string;
  readonly name: string;
  readonly honorific?: string | undefined;
  /** Absent for a guest. */
  readonly role?: ContactRole | undefined;
  readonly phone?: string | undefined;
  readonly lang: LangChoice;
  /** Was written to already. */
  readonly asked: boolean;
}

/** One card of the call list. */
export interface Call {
  readonly seat: string;
  readonly party: Invitee['party'];
  readonly organisation?: Bilingual | undefined;
  /** A guest's own organisation, as it was typed. */
  readonly worksAt?: string | undefined;
  /** In the order in which to call them; somebody who was asked comes first where nobody has a number. */
  readonly people: readonly [CallPerson, ...CallPerson[]];
  readonly tried?: TriedCalls | undefined;
  /** What they said to another time. */
  readonly stale?: GivenAnswer | undefined;
}

/** The whole list, and how many of those invited have answered. */
export interface Calls {
  readonly calls: readonly Call[];
  readonly asked: number;
  readonly answered: number;
}

/** What the page has read already. */
interface ReadBefore {
  readonly members: readonly ListedMember[];
  readonly answers: ReadonlyMap<string, GivenAnswer>;
}

type Read = Pick<Services, 'repository' | 'views' | 'now'>;

const SEATS_AT_ONCE = 20;

/** Who is to be called about a meeting, from the lists as they are; members that left are not. */
export async function callsOf(
  { repository, views, now }: Read,
  networkId: string,
  network: FoundedNetwork,
  { id, meeting }: { readonly id: string; readonly meeting: ConvenedMeeting },
  { ahead, read }: Pick<Calling, 'ahead'> & { readonly read?: ReadBefore | undefined } = {},
): Promise<Calls> {
  const [audience, answers] = await Promise.all([
    fixedAudienceOf(repository, networkId, meeting),
    read?.answers ?? listAnswers(views, networkId, id),
  ]);
  const invited = invitedNow(meeting, audience);
  const settings = timelineIn(network);
  const silent = seatsToCall(meeting, invited, answers, { settings, now: now(), ahead });
  const members = new Map(
    silent.some(({ party }) => party === 'member')
      ? (read?.members ?? (await listMembers(views, networkId))).map((one) => [one.id, one.member] as const)
      : [],
  );
  const asked = new Set(invited.map(({ seat }) => seat));
  return {
    calls: silent.flatMap((one) => callOf(one, meeting, members.get(one.seat), answers.get(one.seat)) ?? []),
    asked: asked.size,
    answered: [...asked].filter((seat) => standingAnswer({ current: answers.get(seat) }, meeting)).length,
  };
}

/** A–Z as the reader knows them; who was tried comes last, the longest ago first. */
export function inCallOrder(calls: readonly Call[], lang: Lang): Call[] {
  const named = inNameOrder(calls, lang, ({ organisation, worksAt, people: [{ name }] }) => [
    plain(organisation, lang) || worksAt || name,
    name,
  ]);
  return named.sort((a, b) => {
    const [left, right] = [a.tried?.at ?? '', b.tried?.at ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Those of them whose seats are silent this moment: lists are a little behind the facts. */
export async function stillSilent(
  { repository }: Pick<Services, 'repository'>,
  networkId: string,
  { id, meeting }: { readonly id: string; readonly meeting: ConvenedMeeting },
  calls: readonly Call[],
): Promise<Call[]> {
  const answered = new Set<string>();
  await atOnce(SEATS_AT_ONCE, calls, async ({ seat }) => {
    const { state } = await repository.load(seatAggregate, networkId, seatId(id, seat));
    if (standingAnswer(state, meeting)) answered.add(seat);
  });
  return calls.filter(({ seat }) => !answered.has(seat));
}

/** The card of one seat, silent or not; nothing where it is not invited. */
export async function callOfSeat(
  repository: Services['repository'],
  networkId: string,
  meeting: ConvenedMeeting,
  seat: string,
): Promise<Call | undefined> {
  const invited = invitedNow(meeting, await audienceOf(repository, networkId, meeting));
  const asked = invited.filter((one) => one.seat === seat);
  const [first] = asked;
  if (!first) return undefined;
  const { party } = first;
  const member =
    party === 'member' ? (await repository.load(memberAggregate, networkId, seat)).state : undefined;
  return callOf({ seat, party, asked, tried: meeting.calls[seat] }, meeting, member);
}

/** The card of one silent seat; nothing where nobody is left to speak for it. */
export function callOf(
  { seat, party, asked, tried }: SeatToCall,
  meeting: Pick<ConvenedMeeting, 'details'>,
  member: Member | undefined,
  stale?: GivenAnswer,
): Call | undefined {
  const ids = new Set(asked.map(({ person }) => person));
  if (party === 'guest') {
    const guest = meeting.details.guests?.find((one) => one.id === seat);
    if (!guest) return undefined;
    const { honorific, lang, organisation: worksAt } = guest;
    const [name = '', phone] = [known(guest.name), known(guest.phone)];
    const people = [{ id: seat, name, honorific, phone, lang, asked: true }] as const;
    return { seat, party, worksAt, people, tried, stale };
  }
  if (!member || member.status === 'left' || member.status === 'unknown') return undefined;
  const present = contactsInOrder(member).map(
    ({ id, name, honorific, role, phone, lang }): CallPerson => ({
      id,
      name,
      honorific,
      role,
      phone,
      lang,
      asked: ids.has(id),
    }),
  );
  // Somebody without a number is named only where the invitation went to them.
  const [first, ...others] = present.filter(({ phone, asked: was }) => phone || was);
  if (!first) return undefined;
  return { seat, party, organisation: member.organisation.name, people: [first, ...others], tried, stale };
}
