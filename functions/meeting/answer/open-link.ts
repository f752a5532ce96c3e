import { type Member, memberAggregate } from '../../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { sameAddress } from '../../platform/address.ts';
import type { LinkClaims } from '../../platform/links.ts';
import type { Party, SeatOfPerson } from '../../platform/planned-mail.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Services } from '../../web/context.ts';
import { fixedAudienceOf, invitedNow } from '../people/invited.ts';
import { findPerson, guestsIn, type Person } from '../people/people.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { type Seat, seatAggregate, seatId } from '../rules/seat.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../rules/state.ts';

/**
 * - `open`: answers are taken · `cancelled`, `begun`: the meeting is off, or not to be answered any more
 * - `uninvited`: this person is not, or no longer, on the list · `left`: they no longer speak for the member
 */
export type Standing = 'open' | 'cancelled' | 'begun' | 'uninvited' | 'left';

/** A seat with everything its pages show, as it is this moment. */
export interface OpenSeat {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly meetingId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly person: Person;
  /** Id of the person. */
  readonly personId: string;
  readonly party: Party;
  readonly seatOf: string;
  readonly seat: Seat;
  /** The organisation behind the seat; absent for a guest. */
  readonly member?: Member | undefined;
  /** Whether the fixed audience holds this person for this seat. */
  readonly inAudience: boolean;
  /** Ids of everybody else who is invited for the seat. */
  readonly colleagues: readonly string[];
  readonly standing: Standing;
  /** All seats of somebody who has several, see `one-person.ts`. */
  readonly seats: readonly SeatOfPerson[];
  /** Those of them that are open and reached at this address, without this one. */
  readonly others: readonly OpenSeat[];
}

/** Names one person at one seat of one meeting. */
export type SeatName = Pick<LinkClaims, 'network' | 'cause' | 'seat' | 'person'>;

/**
 * What a personal answer link opens. `undefined` for every link that is dead: tampered with, expired,
 * revoked, made for another page, or about something that is no more. They all look the same.
 */
export async function openAnswerLink(services: Services, token: string): Promise<OpenSeat | undefined> {
  const reading = services.readLink(token);
  if (!reading.valid || reading.claims.purpose !== 'answer') return undefined;
  const opened = await openSeat(services.repository, reading.claims, services.now());
  if (opened?.person.epoch !== reading.claims.epoch) return undefined;
  return { ...opened, others: await otherSeats(services, opened) };
}

/** A person who answers for several organisations by one address does it on one page. */
async function otherSeats({ repository, now }: Services, opened: OpenSeat): Promise<OpenSeat[]> {
  const { networkId: network, meetingId: cause, personId, seats } = opened;
  const names = seats.filter(({ person }) => person !== personId);
  const others = await Promise.all(
    names.map((name) => openSeat(repository, { network, cause, ...name }, now())),
  );
  return others.flatMap((one) =>
    one?.standing === 'open' && sameAddress(one.person.email, opened.person.email) ? [one] : [],
  );
}

/** The seat of a person; `undefined` where the meeting, the network or the person does not exist. */
export async function openSeat(
  repository: Repository,
  name: SeatName,
  now: string,
): Promise<OpenSeat | undefined> {
  const { network: networkId, cause: meetingId, seat: seatOf, person: personId } = name;
  const [network, { state: meeting, version }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, meetingId),
  ]);
  if (network.state.status !== 'founded' || !isConvened(meeting)) return undefined;
  const party = partyOf(meeting, personId);
  const cause = `${meetingAggregate.kind}/${meetingId}`;
  const row = { network: networkId, cause, party, seat: seatOf, person: personId } as const;
  const [person, member, seat, invitees] = await Promise.all([
    findPerson(repository, row, guestsIn(meeting, version)),
    party === 'member' ? repository.load(memberAggregate, networkId, seatOf) : undefined,
    repository.load(seatAggregate, networkId, seatId(meetingId, seatOf)),
    fixedAudienceOf(repository, networkId, meeting),
  ]);
  if (!person || person.barred === 'forgotten') return undefined;
  const isOwn = (one: SeatOfPerson) => one.person === personId && one.seat === seatOf;
  const inAudience = invitees.some(isOwn);
  const invited = meeting.singles[personId]?.invited ?? inAudience;
  return {
    networkId,
    network: network.state,
    meetingId,
    meeting,
    person,
    personId,
    party,
    seatOf,
    seat: seat.state,
    member: member?.state,
    inAudience,
    colleagues: invitedNow(meeting, invitees).flatMap((one) =>
      one.seat === seatOf && one.person !== personId ? [one.person] : [],
    ),
    standing: standingOf(meeting, person, invited, now),
    seats: (meeting.singles[personId]?.invitee ?? invitees.find(isOwn))?.seats ?? [],
    others: [],
  };
}

function partyOf(meeting: ConvenedMeeting | CancelledMeeting, person: string): Party {
  if (meeting.singles[person]?.invitee.party === 'registered') return 'registered';
  return isGuestOf(meeting, person) ? 'guest' : 'member';
}

/** One whom the meeting names, or somebody who walked in and is told of its summary. */
function isGuestOf({ details, summary }: ConvenedMeeting | CancelledMeeting, person: string): boolean {
  if (details.guests?.some(({ id }) => id === person)) return true;
  return summary?.alsoTo?.some((one) => one.party === 'guest' && one.person === person) ?? false;
}

function standingOf(
  meeting: ConvenedMeeting | CancelledMeeting,
  person: Person,
  invited: boolean,
  now: string,
): Standing {
  if (person.barred === 'contactLeft' || person.barred === 'memberLeft') return 'left';
  if (meeting.status === 'cancelled') return 'cancelled';
  if (!invited) return 'uninvited';
  return meeting.startsAt <= now ? 'begun' : 'open';
}
