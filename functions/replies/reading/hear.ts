import { meetingOfUid } from '../../delivery/meeting-names.ts';
import { oneLine, paragraphs } from '../../delivery/plain-text.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { randomMoment } from '../../platform/random-moment.ts';
import { appendOf } from '../../platform/repository.ts';
import { answeredTime } from '../rules/answered-time.ts';
import type { CalendarAttendee, CalendarReply } from '../rules/calendar-reply.ts';
import { receive, takeAnswer } from '../rules/decide.ts';
import type { ReplyEvent } from '../rules/events.ts';
import { shortened } from '../rules/shortened.ts';
import { replyAggregate } from '../rules/state.ts';
import { vouchedBy } from '../rules/verdict.ts';
import { attendeeIn, otherSeats, type Whose, whose } from '../rules/whose-reply.ts';
import { answersOfOthers } from './answers-of-others.ts';
import { type Incoming, type ReceivingDependencies, replyId } from './incoming.ts';
import { addressedAs, type InvitedTo, invitedTo, taggedBy } from './invited-reader.ts';

/** What a seat's note holds. */
const MAX_NOTE = 1000;
const MAX_NAME = 200;
const MAX_ADDRESS = 254;
/** What a calendar may say that nobody can take for an answer: its words go to the coordinator. */
const UNREAD: ReadonlySet<string> = new Set(['noAnswer', 'noAttendee']);
/** Decisions that are made anew because somebody else appended first. */
const ATTEMPTS = 6;

/**
 * A calendar's answer: whose it is, whether that is proved, and what comes of it. `unread` says that it is no
 * answer that can be taken, so that a person must read the mail.
 */
export async function hear(
  deps: ReceivingDependencies,
  incoming: Incoming,
  reply: CalendarReply,
): Promise<{ readonly unread: true } | { readonly why: string | undefined }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const why = await hearOnce(deps, incoming, reply);
      return why !== undefined && UNREAD.has(why) ? { unread: true } : { why };
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt >= ATTEMPTS) throw error;
      await randomMoment(attempt);
    }
  }
}

async function hearOnce(
  deps: ReceivingDependencies,
  incoming: Incoming,
  reply: CalendarReply,
): Promise<string | undefined> {
  const { network } = incoming.to;
  const meetingId = meetingOfUid(reply.uid, deps.mailDomain);
  if (!meetingId) return 'otherUid';
  const { state: meeting } = await deps.repository.load(meetingAggregate, network, meetingId);
  if (!isConvened(meeting)) return 'noMeeting';
  const invited = await invitedTo(deps.repository, network, meetingId, meeting);
  const { found, addressed } = await whoseOf(deps, incoming, reply, invited);
  if ('nobody' in found) return found.nobody;
  const attendee = attendeeIn({ from: incoming.mail.from, attendees: reply.attendees });
  const said = saidOf(incoming, reply, attendee, meetingId, found);
  if (reply.method === 'COUNTER') {
    const { startsAt, endsAt } = reply;
    const times = { ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) };
    return await keep(deps, incoming, { type: 'OtherTimeProposed', data: { ...said, ...times } });
  }
  const time = answeredTime(reply, meeting, invited.history);
  if (attendee?.delegate) {
    const { address, name } = attendee.delegate;
    if (address.length > MAX_ADDRESS) return 'noAnswer';
    const delegate = { address, name: shortened(oneLine(name), MAX_NAME) };
    return await keep(deps, incoming, { type: 'DelegationReceived', data: { ...said, delegate, ...time } });
  }
  if (!found.answer) return 'noAnswer';
  const guests = attendee?.guests ? { guests: attendee.guests } : {};
  const others = otherSeats(found.invitee, addressed).map(({ seat, person }) => ({ seat, person }));
  const also = others.length > 0 ? { also: others } : {};
  const data = { ...said, answer: found.answer, ...guests, ...time, ...also };
  return await keep(deps, incoming, { type: 'CalendarReplyReceived', data }, invited);
}

async function whoseOf(
  deps: ReceivingDependencies,
  { received, to, mail }: Incoming,
  { attendees }: CalendarReply,
  invited: InvitedTo,
): Promise<{ readonly found: Whose; readonly addressed: readonly Invitee[] }> {
  const { from, results } = mail;
  const attendee = attendeeIn({ from, attendees });
  if (!attendee) return { found: { nobody: 'noAttendee' }, addressed: [] };
  const [tagged, addressed] = await Promise.all([
    taggedBy(deps.repository, invited, to.tag, deps.keys),
    addressedAs(deps.repository, deps.views, invited, attendee.address),
  ]);
  const vouched = vouchedBy(received, from, results);
  return { found: whose({ from, attendees, vouched, tagged, addressed }), addressed };
}

/** What an answer and a proposal have in common. */
function saidOf(
  { received, mail }: Incoming,
  reply: CalendarReply,
  attendee: CalendarAttendee | undefined,
  meeting: string,
  found: Exclude<Whose, { nobody: unknown }>,
) {
  const { seat, person } = found.invitee;
  const wrote = [...new Set([reply.comment, attendee?.note])].filter(Boolean).join('\n');
  const note = wrote && shortened(paragraphs(wrote), MAX_NOTE);
  // A clock that goes ahead must not keep later answers out.
  const saidAt = reply.dtstamp && reply.dtstamp < received.at ? reply.dtstamp : received.at;
  return {
    meeting,
    seat,
    person,
    from: mail.from ?? '',
    saidAt,
    ...(note ? { note } : {}),
    ...('proof' in found ? { proof: found.proof } : { doubt: found.doubt }),
  };
}

/**
 * Answers by calendar that are taken for one person and seat in a day. What is in doubt may come from anybody: it has a
 * number of its own, so that it uses up nothing of what is proved.
 */
const PROVED = 30;
const DOUBTFUL = 5;

/** Stores the fact, and with `invited` the answer of the seat where it is proved: both, or neither. */
async function keep(
  deps: ReceivingDependencies,
  { received, to: { network } }: Incoming,
  event: Extract<ReplyEvent, { type: 'CalendarReplyReceived' | 'OtherTimeProposed' | 'DelegationReceived' }>,
  invited?: InvitedTo,
): Promise<string | undefined> {
  const { repository } = deps;
  const now = deps.now();
  const id = replyId(received);
  const reply = await repository.load(replyAggregate, network, id);
  // Told of twice, it counts once.
  if (reply.state.kind !== 'none') return undefined;
  const { meeting: about, seat: place, person: who, doubt } = event.data;
  const what = doubt ? 'calendarDoubt' : 'calendarAnswer';
  const asked = { network, id: `${about}.${place}.${who}` };
  if (!(await deps.bounds.take(asked, what, doubt ? DOUBTFUL : PROVED, 'day', now))) return 'tooMany';
  const leaveToPerson = async (waiting: ReplyEvent): Promise<undefined> => {
    const events = receive(reply.state, waiting);
    const meta = { by: 'system', at: now };
    await repository.log.append(appendOf(replyAggregate, network, id, reply.version, events, meta));
  };
  if (event.type !== 'CalendarReplyReceived' || event.data.doubt || !invited) return leaveToPerson(event);
  const { meeting, seat, person } = event.data;
  const stream = seatId(meeting, seat);
  const before = await repository.load(seatAggregate, network, stream);
  const inAudience = invited.invitees.some((one) => one.person === person && one.seat === seat);
  const taken = takeAnswer(before.state, invited.meeting, event.data, inAudience, now);
  if ('doubt' in taken) {
    const { proof: _, ...said } = event.data;
    return leaveToPerson({ type: 'CalendarReplyReceived', data: { ...said, doubt: taken.doubt } });
  }
  const { outcome, events } = taken;
  const facts = receive(reply.state, event, outcome);
  if (facts.length === 0) return undefined;
  const others = await answersOfOthers(repository, network, invited, event.data, now);
  await repository.log.appendAll([
    appendOf(replyAggregate, network, id, reply.version, facts, { by: 'system', at: now }),
    appendOf(seatAggregate, network, stream, before.version, events, { by: `person:${person}`, at: now }),
    ...others,
  ]);
  return undefined;
}
