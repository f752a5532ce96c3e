import type { Context } from 'hono';
import { audienceOf, invitedNow } from '../../meeting/people/invited.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { MeetingNotConvened } from '../../meeting/rules/refusals.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { appendOf } from '../../platform/repository.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { acceptReply, answerSeat, dismissReply } from '../rules/decide.ts';
import { replyAggregate } from '../rules/state.ts';

/**
 * Records a doubtful answer as the seat's, and that a person took it for true: both, or neither.
 *
 * @throws {ReplyAlreadyDecided} and whatever the rules of an answer say against it.
 * @throws {VersionConflict} when somebody else decided or answered in this moment.
 */
export async function accept(c: Context<StaffEnv>, id: string): Promise<void> {
  const { services, networkId } = c.var;
  const { repository } = services;
  const reply = await repository.load(replyAggregate, networkId, id);
  const { said, events } = acceptReply(reply.state);
  const stream = seatId(said.meeting, said.seat);
  const [{ state: meeting }, seat] = await Promise.all([
    repository.load(meetingAggregate, networkId, said.meeting),
    repository.load(seatAggregate, networkId, stream),
  ]);
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  const invited = invitedNow(meeting, await audienceOf(repository, networkId, meeting));
  const inAudience = invited.some((one) => one.person === said.person && one.seat === said.seat);
  const meta = metaOf(c);
  const answer = answerSeat(seat.state, meeting, said, inAudience, meta.at);
  await repository.log.appendAll([
    appendOf(replyAggregate, networkId, id, reply.version, events, meta),
    appendOf(seatAggregate, networkId, stream, seat.version, answer, meta),
  ]);
}

/** Puts it aside. @throws {ReplyAlreadyDecided} */
export async function dismiss(c: Context<StaffEnv>, id: string): Promise<void> {
  const { services, networkId } = c.var;
  const meta = metaOf(c);
  await services.repository.change(replyAggregate, networkId, id, meta, dismissReply);
}
