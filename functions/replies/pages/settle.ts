import type { Context } from 'hono';
import { audienceOf, everAsked, invitedNow } from '../../meeting/people/invited.ts';
import { toInvite } from '../../meeting/people/to-invite.ts';
import { inviteOne } from '../../meeting/rules/decide.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { AnsweredMeanwhile, MeetingNotConvened } from '../../meeting/rules/refusals.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import { contactInvitee } from '../../meeting/rules/select-audience.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { appendOf } from '../../platform/repository.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { answersOfOthers } from '../reading/answers-of-others.ts';
import { acceptDelegate, acceptReply, answerSeat, dismissReply } from '../rules/decide.ts';
import { replyAggregate } from '../rules/state.ts';
import { delegateIn } from './waiting.ts';

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
  const { current } = seat.state;
  if (answer.length === 0 && current?.fields.answer !== said.answer) throw new AnsweredMeanwhile();
  const asked = { meeting, invitees: invited };
  const others = await answersOfOthers(repository, networkId, asked, said, meta.at, meta.by);
  await repository.log.appendAll([
    appendOf(replyAggregate, networkId, id, reply.version, events, meta),
    appendOf(seatAggregate, networkId, stream, seat.version, answer, meta),
    ...others,
  ]);
}

/**
 * Invites the contact who was named to come instead, and notes that it was decided: both, or neither.
 *
 * @returns what they are called; `undefined` where nobody in the network has that address any more.
 * @throws {ReplyAlreadyDecided} {@link AlreadyInvited} {@link AddressAlreadyInvited} and what else speaks against
 *   an invitation.
 */
export async function inviteDelegate(c: Context<StaffEnv>, id: string): Promise<string | undefined> {
  const { services, networkId, lang } = c.var;
  const { repository, views } = services;
  const reply = await repository.load(replyAggregate, networkId, id);
  const { said, events } = acceptDelegate(reply.state);
  const members = await listMembers(views, networkId);
  const found = delegateIn(members, said);
  if (!found) return undefined;
  const meeting = await repository.load(meetingAggregate, networkId, said.meeting);
  if (!isConvened(meeting.state)) throw new MeetingNotConvened();
  const audience = await audienceOf(repository, networkId, meeting.state);
  const asked = everAsked(meeting.state, audience);
  const alreadyIs = asked.some(({ invitee, invited }) => invited && invitee.person === found.contact.id);
  const { guests = [] } = meeting.state.details;
  const so = { network: networkId, meeting: said.meeting, asked, members, guests };
  const invitee = await toInvite(services, contactInvitee(found.seat, found.contact), so, lang);
  const meta = metaOf(c);
  const invitation = inviteOne(meeting.state, invitee, alreadyIs, meta.at);
  await repository.log.appendAll([
    appendOf(replyAggregate, networkId, id, reply.version, events, meta),
    appendOf(meetingAggregate, networkId, said.meeting, meeting.version, invitation, meta),
  ]);
  return found.contact.name;
}

/** Puts it aside. @throws {ReplyAlreadyDecided} */
export async function dismiss(c: Context<StaffEnv>, id: string): Promise<void> {
  const { services, networkId } = c.var;
  const meta = metaOf(c);
  await services.repository.change(replyAggregate, networkId, id, meta, dismissReply);
}
