import type { PlannedMail } from '../delivery/ledger-row.ts';
import { searchKey } from '../i18n/khmer.ts';
import { contactsInOrder, type Member, memberAggregate } from '../membership/member.ts';
import { NETWORK_ID, type Network, networkAggregate, type Staff } from '../network/network.ts';
import { type Aggregate, fold } from '../platform/aggregate.ts';
import type { Addressee, Intent, ReadStream, StreamName } from '../platform/capability.ts';
import type { StreamKey } from '../platform/event.ts';
import { known } from '../platform/personal.ts';
import { readable } from '../platform/repository.ts';
import type { Invitee, LadderKind, MeetingEvent, TimelineKind } from './events.ts';
import { makesWay } from './hand-over-kinds.ts';
import { namedIn } from './schedule.ts';
import { type GivenAnswer, type Seat, seatAggregate, seatId } from './seat.ts';
import type { ConvenedMeeting, FanOut, Meeting } from './state.ts';
import { timelineAudiences } from './timeline-entry.ts';
import { whyNotWanted } from './wants.ts';
import { canBeReached, contactInvitee } from './who.ts';

type MeetingIntent = Intent<Meeting, MeetingEvent>;
type Consult = Extract<MeetingIntent, { do: 'consult' }>;

/** The meeting whose message is planned, and where it stands in the network. */
interface Planning {
  readonly meeting: ConvenedMeeting;
  readonly stream: StreamKey;
  readonly fanOut: FanOut;
  readonly kind: TimelineKind | 'summary';
  readonly chunk: number;
}

/**
 * Plans one chunk of a message of the timeline: who it is for is looked up now, in what the organisations
 * have answered and in who stands for them today. Messages to staff are one step. `undefined` where there
 * is nothing (more) to plan.
 */
export function planMessage(
  meeting: ConvenedMeeting,
  stream: StreamKey,
  fanOut: FanOut,
  kind: TimelineKind | 'summary',
  chunk: number,
): Consult | undefined {
  const planning = { meeting, stream, fanOut, kind, chunk };
  const audience = kind === 'summary' ? 'everybody' : timelineAudiences[kind];
  switch (audience) {
    case 'coordinator':
    case 'admins':
      return toStaff(planning, audience);
    case 'alternates':
    case 'heads':
      return upTheLadder(planning, kind === 'askHead' ? 'askHead' : 'askAlternate');
    case 'host':
    case 'givers':
      return toNamed(planning);
    default:
      return toInvited(planning);
  }
}

/** People of the chunk, or in the last one those invited singly. */
function peopleOf({ meeting, fanOut, chunk }: Planning, chunked: readonly Addressee[]): readonly Addressee[] {
  const singles = Object.values(meeting.singles).filter(
    ({ invited, version }) => invited && version < fanOut.asked,
  );
  if (chunk > meeting.chunks) return singles.map(({ invitee }) => invitee);
  return chunked.filter(({ person }) => meeting.singles[person] === undefined);
}

/** One row each; where the message is not needed by now, with the reason. */
function toInvited(planning: Planning): Consult {
  const { meeting, kind, fanOut, chunk } = planning;
  return {
    ...chunkOf(planning),
    decide: (chunked, read) => {
      const seen = new Set<string>();
      const mails = peopleOf(planning, chunked).map((one): PlannedMail => {
        const { reached, gone } = presently(one, meeting, read);
        const wanting = {
          person: one.person,
          ladder: meeting.singles[one.person]?.ladder,
          answer: answerOf(one, planning, read),
          times: meeting,
        };
        const skip = gone ?? whyNotWanted(kind, wanting) ?? secondCopy(kind, reached.email, seen);
        return mailTo(planning, { ...one, channel: reached.channel }, skip);
      });
      return { mails, record: chunkPlanned(fanOut, chunk) };
    },
  };
}

/** The summary is the same for everybody: whoever stands for two organisations gets it once. */
function secondCopy(kind: string, email: string | undefined, seen: Set<string>): string | undefined {
  if (kind !== 'summary' || !email) return undefined;
  if (seen.has(email.toLowerCase())) return 'sameAddress';
  seen.add(email.toLowerCase());
  return undefined;
}

/** For each organisation that is still silent, the next person up who was not asked yet. */
function upTheLadder(planning: Planning, kind: LadderKind): Consult {
  const { meeting, fanOut, chunk } = planning;
  return {
    ...chunkOf(planning),
    decide: (chunked, read) => {
      const asked = new Set<string>();
      const invitees = peopleOf(planning, chunked).flatMap((one): Invitee[] => {
        if (one.party !== 'member' || asked.has(one.seat)) return [];
        const answer = answerOf(one, planning, read);
        if (whyNotWanted(kind, { person: one.person, answer, times: meeting })) return [];
        const next = nextUp(one, kind, meeting, memberOf(one.seat, read));
        if (next) asked.add(one.seat);
        return next ? [next] : [];
      });
      const about = { kind, date: fanOut.revision, invitees };
      const done = chunkPlanned(fanOut, chunk);
      return {
        mails: [],
        record: (state) => {
          const chunkDone = done(state);
          // Both or neither: whoever repeats this finds the chunk done.
          if (chunkDone.length === 0 || invitees.length === 0) return chunkDone;
          return [{ type: 'SeatsAsked', data: about }, ...chunkDone];
        },
      };
    },
  };
}

function nextUp(
  one: Addressee,
  kind: LadderKind,
  meeting: ConvenedMeeting,
  member: Member,
): Invitee | undefined {
  if (member.status === 'left' || member.status === 'unknown') return undefined;
  const roles = kind === 'askHead' ? ['head'] : ['alternate'];
  const next = contactsInOrder(member).find(
    ({ id, role }) => id !== one.person && roles.includes(role) && meeting.singles[id] === undefined,
  );
  return next && canBeReached(next) ? contactInvitee(one.seat, next) : undefined;
}

/**
 * To the host, or to all who give something: those of them who are among the people invited, by the name
 * of their organisation. Whoever nobody was found for is told to the coordinator, in the last step.
 */
function toNamed(planning: Planning): Consult {
  const { meeting, fanOut, stream, chunk } = planning;
  const kind = planning.kind === 'headcount' ? 'headcount' : 'thanks';
  const names = namedIn(kind, meeting.details).map(searchKey);
  const isLast = chunk >= fanOut.of;
  return {
    ...chunkOf(planning),
    streams: (people) => [...streamsOf(planning, people), network],
    decide: (chunked, read) => {
      const found = new Set<number>();
      const mails = peopleOf(planning, chunked).flatMap((one): PlannedMail[] => {
        const place = names.findIndex((name) => namesOf(one, meeting, read).includes(name));
        const { reached, gone } = presently(one, meeting, read);
        if (place < 0 || found.has(place) || fanOut.found.includes(place) || gone) return [];
        found.add(place);
        return [mailTo(planning, { ...one, channel: reached.channel })];
      });
      const missing = names.some((_, place) => !found.has(place) && !fanOut.found.includes(place));
      const needsCoordinator = isLast && (missing || names.length === 0);
      const byHand = kind === 'headcount' ? 'headcountToForward' : 'thanksByHand';
      const staff = needsCoordinator
        ? staffFor('coordinator', meeting, networkIn(read)).map((id) => staffMail(stream, id, byHand, fanOut))
        : [];
      return { mails: [...mails, ...staff], record: chunkPlanned(fanOut, chunk, [...found]) };
    },
  };
}

function toStaff(planning: Planning, audience: 'coordinator' | 'admins'): Consult | undefined {
  const { meeting, stream, fanOut, kind, chunk } = planning;
  if (chunk > 1) return undefined;
  return {
    do: 'consult',
    streams: () => [network],
    decide: (_, read) => ({
      mails: staffFor(audience, meeting, networkIn(read)).map((id) => staffMail(stream, id, kind, fanOut)),
      record: chunkPlanned(fanOut, fanOut.of),
    }),
  };
}

/** Whoever convened, if they still have a role; else every coordinator; else the admins. */
function staffFor(audience: 'coordinator' | 'admins', meeting: ConvenedMeeting, state: Network): string[] {
  const present = state.status === 'founded' ? state.staff.filter(({ revoked }) => !revoked) : [];
  const ids = (staff: readonly Staff[]) => staff.map(({ id }) => id);
  const admins = present.filter(({ role }) => role === 'admin');
  if (audience === 'admins') return ids(admins);
  const convener = present.filter(
    ({ id, role }) => `staff:${id}` === meeting.convenedBy && role !== 'observer',
  );
  if (convener.length > 0) return ids(convener);
  const coordinators = present.filter(({ role }) => role === 'coordinator');
  return ids(coordinators.length > 0 ? coordinators : admins);
}

const network: StreamName = { kind: networkAggregate.kind, id: NETWORK_ID };

function chunkOf(planning: Planning): Pick<Consult, 'do' | 'of' | 'streams'> {
  const { meeting, chunk } = planning;
  return {
    do: 'consult',
    of: chunk <= meeting.chunks ? { audience: meeting.audience, chunk } : undefined,
    streams: (people) => streamsOf(planning, people),
  };
}

function streamsOf(planning: Planning, chunked: readonly Addressee[]): StreamName[] {
  return peopleOf(planning, chunked).flatMap(({ seat, party }) => [
    { kind: seatAggregate.kind, id: seatId(planning.stream.id, seat) },
    ...(party === 'member' ? [{ kind: memberAggregate.kind, id: seat }] : []),
  ]);
}

/** Notes that a chunk is planned, unless it is already noted. */
export function chunkPlanned(
  { asked, kind, of }: FanOut,
  chunk: number,
  found: readonly number[] = [],
): (state: Meeting) => readonly MeetingEvent[] {
  return (state) => {
    const present = state.status === 'none' ? undefined : state.fanOuts.find((one) => one.asked === asked);
    if (!present || present.planned >= chunk) return [];
    const data = { asked, kind, chunk, of, ...(found.length > 0 ? { found: [...found] } : {}) };
    return [{ type: 'AudienceChunkPlanned', data }];
  };
}

function mailTo({ stream, fanOut, kind }: Planning, one: Addressee, skip?: string): PlannedMail {
  const { person, seat, party, channel } = one;
  return {
    network: stream.network,
    cause: `${stream.kind}/${stream.id}`,
    person,
    seat,
    party,
    kind,
    revision: fanOut.revision,
    channel,
    ...(skip === undefined ? {} : { skip }),
    ...makesWay(kind),
  };
}

function staffMail(stream: StreamKey, staff: string, kind: string, { revision }: FanOut): PlannedMail {
  return {
    network: stream.network,
    cause: `${stream.kind}/${stream.id}`,
    person: staff,
    seat: 'self',
    party: 'staff',
    kind,
    revision,
    channel: 'email',
  };
}

/** How somebody is reached today, or why they are not any more. */
function presently(
  one: Addressee,
  meeting: ConvenedMeeting,
  read: ReadStream,
): { reached: { channel: Addressee['channel']; email?: string | undefined }; gone?: string | undefined } {
  const asInvited = { channel: one.channel };
  if (one.party === 'guest') {
    const guest = meeting.details.guests?.find(({ id }) => id === one.person);
    if (!guest) return { reached: asInvited, gone: 'noSuchPerson' };
    return { reached: { channel: guest.reachedBy, email: known(guest.email) } };
  }
  const member = memberOf(one.seat, read);
  if (member.status === 'left') return { reached: asInvited, gone: 'memberLeft' };
  const contact = member.contacts.find(({ id }) => id === one.person);
  if (!contact) return { reached: asInvited, gone: 'noSuchPerson' };
  if (contact.forgotten) return { reached: asInvited, gone: 'forgotten' };
  if (contact.left) return { reached: asInvited, gone: 'contactLeft' };
  return { reached: { channel: contact.reachedBy, email: contact.email } };
}

/** Every name by which the organisation of somebody could have been written down, as search keys. */
function namesOf(one: Addressee, meeting: ConvenedMeeting, read: ReadStream): string[] {
  if (one.party === 'guest') {
    const guest = meeting.details.guests?.find(({ id }) => id === one.person);
    return [guest?.organisation, guest && known(guest.name)].flatMap((name) =>
      name ? [searchKey(name)] : [],
    );
  }
  const { name, shortName } = memberOf(one.seat, read).organisation;
  return [name.en, name.km, shortName].flatMap((known) => (known ? [searchKey(known)] : []));
}

function answerOf({ seat }: Addressee, { stream }: Planning, read: ReadStream): GivenAnswer | undefined {
  const state: Seat = stateIn(seatAggregate, read, seatId(stream.id, seat));
  return state.current;
}

function memberOf(id: string, read: ReadStream): Member {
  return stateIn(memberAggregate, read, id);
}

function networkIn(read: ReadStream): Network {
  return stateIn(networkAggregate, read, NETWORK_ID);
}

function stateIn<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  read: ReadStream,
  id: string,
): State {
  return fold(aggregate, readable(aggregate, read({ kind: aggregate.kind, id })));
}
