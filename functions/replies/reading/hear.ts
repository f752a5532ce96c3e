import { meetingOfUid } from '../../delivery/meeting-names.ts';
import { paragraphs } from '../../delivery/plain-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { VersionConflict } from '../../platform/event-log.ts';
import { appendOf } from '../../platform/repository.ts';
import { answeredTime } from '../rules/answered-time.ts';
import type { CalendarReply } from '../rules/calendar-reply.ts';
import { receive, takeAnswer } from '../rules/decide.ts';
import type { ReplyEvent } from '../rules/events.ts';
import { shortened } from '../rules/shortened.ts';
import { replyAggregate } from '../rules/state.ts';
import { vouchedBy } from '../rules/verdict.ts';
import { attendeeIn, type Whose, whose } from '../rules/whose-reply.ts';
import { type Incoming, type ReceivingDependencies, replyId } from './incoming.ts';
import { addressedAs, type InvitedTo, invitedTo, taggedBy } from './invited-reader.ts';

/** What a seat's note holds. */
const MAX_NOTE = 1000;
/** Decisions that are made anew because somebody else appended first. */
const ATTEMPTS = 6;

/** A calendar's answer: whose it is, whether that is proved, and what comes of it. */
export async function hear(
  deps: ReceivingDependencies,
  incoming: Incoming,
  reply: CalendarReply,
): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await hearOnce(deps, incoming, reply);
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt >= ATTEMPTS) throw error;
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
  const found = await whoseOf(deps, incoming, reply, invited);
  if ('nobody' in found) return found.nobody;
  const said = saidOf(incoming, reply, meetingId, found);
  if (reply.method === 'COUNTER') {
    const { startsAt, endsAt } = reply;
    const times = { ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) };
    return await keep(deps, incoming, { type: 'OtherTimeProposed', data: { ...said, ...times } });
  }
  if (!found.answer) return 'noAnswer';
  const data = { ...said, answer: found.answer, ...answeredTime(reply, meeting, invited.history) };
  return await keep(deps, incoming, { type: 'CalendarReplyReceived', data }, invited);
}

async function whoseOf(
  deps: ReceivingDependencies,
  { received, to, mail }: Incoming,
  { attendees }: CalendarReply,
  invited: InvitedTo,
): Promise<Whose> {
  const { from, results } = mail;
  const attendee = attendeeIn({ from, attendees });
  if (!attendee) return { nobody: 'noAttendee' };
  const [tagged, addressed] = await Promise.all([
    taggedBy(deps.repository, invited, to.tag, deps.keys),
    addressedAs(deps.repository, deps.views, invited, attendee.address),
  ]);
  return whose({ from, attendees, vouched: vouchedBy(received, from, results), tagged, addressed });
}

/** What an answer and a proposal have in common. */
function saidOf(
  { received, mail }: Incoming,
  reply: CalendarReply,
  meeting: string,
  found: Exclude<Whose, { nobody: unknown }>,
) {
  const { seat, person } = found.invitee;
  const note = reply.comment && shortened(paragraphs(reply.comment), MAX_NOTE);
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

/** Stores the fact, and with `invited` the answer of the seat where it is proved: both, or neither. */
async function keep(
  deps: ReceivingDependencies,
  { received, to: { network } }: Incoming,
  event: Extract<ReplyEvent, { type: 'CalendarReplyReceived' | 'OtherTimeProposed' }>,
  invited?: InvitedTo,
): Promise<undefined> {
  const { repository } = deps;
  const now = deps.now();
  const id = replyId(received);
  const reply = await repository.load(replyAggregate, network, id);
  if (event.type === 'OtherTimeProposed' || event.data.doubt || !invited) {
    const events = receive(reply.state, event);
    const meta = { by: 'system', at: now };
    await repository.log.append(appendOf(replyAggregate, network, id, reply.version, events, meta));
    return;
  }
  const { meeting, seat, person } = event.data;
  const stream = seatId(meeting, seat);
  const before = await repository.load(seatAggregate, network, stream);
  const inAudience = invited.invitees.some((one) => one.person === person && one.seat === seat);
  const { outcome, events } = takeAnswer(before.state, invited.meeting, event.data, inAudience, now);
  const facts = receive(reply.state, event, outcome);
  if (facts.length === 0) return;
  await repository.log.appendAll([
    appendOf(replyAggregate, network, id, reply.version, facts, { by: 'system', at: now }),
    appendOf(seatAggregate, network, stream, before.version, events, { by: `person:${person}`, at: now }),
  ]);
}
