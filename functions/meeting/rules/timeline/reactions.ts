import { type Member, memberAggregate } from '../../../membership/rules/member.ts';
import { minutesAggregate } from '../../../minutes/rules/minutes.ts';
import { promisedBy } from '../../../minutes/rules/told.ts';
import { NETWORK_ID, type Network, networkAggregate } from '../../../network/rules/network.ts';
import type { Aggregate } from '../../../platform/aggregate.ts';
import type { Addressee, Intent, ReadStream, StreamName } from '../../../platform/capability.ts';
import type { StreamKey } from '../../../platform/event.ts';
import type { PlannedMail } from '../../../platform/planned-mail.ts';
import { folded } from '../../../platform/repository.ts';
import type { MessageRule, ToNamed } from '../../messages/rule.ts';
import {
  isForStaff,
  isStep,
  isToNamed,
  type LadderKind,
  type NamedKind,
  rules,
  type TimelineKind,
  timed,
} from '../../messages/table.ts';
import type { MeetingEvent } from '../events.ts';
import { chunkPlanned, peopleIn, storedChunk } from '../fan-out.ts';
import { makesWay } from '../hand-overs.ts';
import { mailTo, mailToStaff } from '../mail-to.ts';
import { asOnePerson, joinedAll, membersOf, onePerPerson } from '../one-person.ts';
import { seatAggregate, seatId } from '../seat.ts';
import type { ConvenedMeeting, FanOut, Meeting } from '../state.ts';
import {
  besidesInvited,
  foundByName,
  type Known,
  type Recipient,
  recipientsOf,
  silentOf,
  staffInCharge,
} from './recipients.ts';

type MeetingIntent = Intent<Meeting, MeetingEvent>;
type Consult = Extract<MeetingIntent, { do: 'consult' }>;

/** The meeting whose message is planned, and its place in the network. */
interface Planning {
  readonly meeting: ConvenedMeeting;
  readonly stream: StreamKey;
  readonly fanOut: FanOut;
  readonly kind: TimelineKind;
  readonly chunk: number;
}

/**
 * Plans one chunk of a message of the timeline: who it is for is looked up now, in what the organisations
 * have answered and in who speaks for them today. Messages to staff are one step. `undefined` where there
 * is nothing (more) to plan.
 */
export function planMessage(
  meeting: ConvenedMeeting,
  stream: StreamKey,
  fanOut: FanOut,
  kind: TimelineKind,
  chunk: number,
): Consult | undefined {
  const planning = { meeting, stream, fanOut, kind, chunk };
  if (isStep(kind)) return upTheLadder(planning, kind);
  if (isToNamed(kind)) return toNamed(planning, kind);
  const { to } = timed(kind);
  return to === 'coordinator' || to === 'admins' ? toStaff(planning, to) : toInvited(planning);
}

/** Of a chunk; the last one has those too whom nobody invited. */
function peopleOf(planning: Planning, stored: readonly Addressee[]): readonly Addressee[] {
  const { meeting, fanOut, chunk, kind } = planning;
  const people = peopleIn(meeting, fanOut, chunk, stored);
  return chunk < fanOut.of ? people : [...people, ...besidesInvited(kind, meeting)];
}

/** One row each; where the message is not needed by now, with the reason. */
function toInvited(planning: Planning): Consult {
  const { meeting, kind, fanOut, chunk } = planning;
  return {
    ...chunkOf(planning),
    decide: (chunked, read) => ({
      mails: onePerPerson(
        recipientsOf(kind, peopleOf(planning, chunked), meeting, knownFrom(planning, read)).map((one) =>
          toRecipient(
            planning,
            asOnePerson(one, (id) => memberIn(read, id)),
          ),
        ),
      ),
      record: chunkPlanned(fanOut, chunk),
    }),
  };
}

/** For each organisation that is still silent, the next person up who was not asked yet. */
function upTheLadder(planning: Planning, kind: LadderKind): Consult {
  const { meeting, fanOut, chunk } = planning;
  const singles = Object.values(meeting.singles).map(({ invitee }) => invitee);
  return {
    ...chunkOf(planning),
    streams: (chunked) => [...streamsOf(planning, chunked), ...homesOf(singles), ...membersOf(singles)],
    decide: (chunked, read) => {
      const people = peopleOf(planning, chunked);
      const silent = silentOf(kind, people, meeting, knownFrom(planning, read));
      const next = silent.flatMap((one) => one.next ?? []);
      // Of an audience of several chunks, those of the others are not looked at.
      const invitees = joinedAll(next, [...people, ...singles], membersIn(read));
      const about = { kind, date: fanOut.revision, invitees };
      const done = chunkPlanned(fanOut, chunk);
      return {
        mails: [],
        record: (state) => {
          const chunkDone = done(state);
          // Both or neither: a run that repeats this finds the chunk done.
          if (chunkDone.length === 0 || invitees.length === 0) return chunkDone;
          return [{ type: 'SeatsAsked', data: about }, ...chunkDone];
        },
      };
    },
  };
}

/**
 * To the host, or to all who give something: those of them who are among the people invited, by the name
 * of their organisation. The coordinator is told of those for whom nobody was found, in the last step.
 */
function toNamed(planning: Planning, kind: NamedKind): Consult {
  const { meeting, fanOut, stream, chunk } = planning;
  const rule: ToNamed = rules[kind];
  const names = rule.names(meeting.details);
  const isLast = chunk >= fanOut.of;
  return {
    ...chunkOf(planning),
    streams: (people) => [...streamsOf(planning, people), network],
    decide: (chunked, read) => {
      const people = peopleOf(planning, chunked);
      const found = foundByName(kind, names, people, meeting, knownFrom(planning, read), fanOut.found);
      // Host and givers are thanked and told for the organisation that they are named for.
      const mails = found.map(({ recipient }) => toRecipient(planning, { ...recipient, seats: undefined }));
      const now = found.flatMap(({ places }) => places);
      const places = [...fanOut.found, ...now];
      const missing = names.some((_, place) => !places.includes(place));
      const needsCoordinator = isLast && (missing || names.length === 0);
      const { standIn } = rule;
      const staff =
        needsCoordinator && isForStaff(standIn)
          ? staffInCharge('coordinator', meeting.convenedBy, networkIn(read)).map(({ id }) =>
              mailToStaff(stream, id, standIn, fanOut.revision),
            )
          : [];
      return {
        mails: [...mails, ...staff],
        record: chunkPlanned(fanOut, chunk, now),
      };
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
      mails: staffInCharge(audience, meeting.convenedBy, networkIn(read)).map(({ id }) =>
        mailToStaff(stream, id, kind, fanOut.revision),
      ),
      record: chunkPlanned(fanOut, fanOut.of),
    }),
  };
}

const network: StreamName = { kind: networkAggregate.kind, id: NETWORK_ID };

function chunkOf(planning: Planning): Pick<Consult, 'do' | 'of' | 'streams'> {
  const { meeting, chunk } = planning;
  return {
    do: 'consult',
    of: storedChunk(meeting, chunk),
    streams: (people) => streamsOf(planning, people),
  };
}

/** The organisations that people are contacts of. */
export function homesOf(people: readonly Addressee[]): StreamName[] {
  return people.flatMap(({ seat, party }) =>
    party === 'member' ? [{ kind: memberAggregate.kind, id: seat }] : [],
  );
}

function streamsOf(planning: Planning, chunked: readonly Addressee[]): StreamName[] {
  const people = peopleOf(planning, chunked);
  const own = people.map(({ seat }) => ({ kind: seatAggregate.kind, id: seatId(planning.stream.id, seat) }));
  return [...own, ...homesOf(people), ...membersOf(people), ...minutesOf(planning)];
}

/** The minutes that a message says what people have promised by, if there are any. */
function minutesOf({ kind, meeting, stream }: Planning): StreamName[] {
  const { fromMinutes }: MessageRule = rules[kind];
  return fromMinutes && meeting.summary?.minutes ? [{ kind: minutesAggregate.kind, id: stream.id }] : [];
}

/** A member among the streams that were read. */
export function memberIn(read: ReadStream, id: string): Member {
  return stateIn(memberAggregate, read, id);
}

/** The same, each read once: of everybody invited each is asked about each. */
function membersIn(read: ReadStream): (id: string) => Member {
  const members = new Map<string, Member>();
  return (id) => {
    const member = members.get(id) ?? memberIn(read, id);
    members.set(id, member);
    return member;
  };
}

function toRecipient({ stream, fanOut, kind }: Planning, one: Recipient): PlannedMail {
  const { skip } = one;
  const mail = mailTo(stream, one, kind, fanOut.revision);
  return { ...mail, ...(skip === undefined ? {} : { skip }), ...makesWay(kind) };
}

function knownFrom(planning: Planning, read: ReadStream): Known {
  const { stream } = planning;
  const [minutes] = minutesOf(planning);
  const published = minutes && stateIn(minutesAggregate, read, minutes.id).current?.published;
  return {
    ...(published ? { promised: (seat: string) => promisedBy(published, [seat]).length > 0 } : {}),
    member: membersIn(read),
    answer: (seat) => stateIn(seatAggregate, read, seatId(stream.id, seat)).current,
    guestOff: (seat) => stateIn(seatAggregate, read, seatId(stream.id, seat)).off,
  };
}

function networkIn(read: ReadStream): Network {
  return stateIn(networkAggregate, read, NETWORK_ID);
}

/** An aggregate of one of the streams that were read. */
export function stateIn<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  read: ReadStream,
  id: string,
): State {
  return folded(aggregate, read({ kind: aggregate.kind, id }));
}
