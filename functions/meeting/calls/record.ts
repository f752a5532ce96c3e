import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { tapped } from '../answer/answer-form.ts';
import { noteTheyHaveIt } from '../answer/has-message.ts';
import { meetingPath, openMeeting } from '../page/context.ts';
import { noteCallTried } from '../rules/calls.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { answerToCall, type Seat, seatAggregate, seatId, takeBackCall } from '../rules/seat.ts';
import type { SeatEvent } from '../rules/seat-events.ts';
import type { ConvenedMeeting } from '../rules/state.ts';
import { type Call, callOfSeat } from './calls-of.ts';

/** Somebody of a seat that is, or was, on the list. */
interface Called {
  readonly id: string;
  readonly meeting: ConvenedMeeting;
  readonly call: Call;
  readonly person: string;
}

/** `POST …/calls`: one tap is what they said, that nobody answered, or that the last tap was a mistake. */
export async function postCall(c: StaffContext): Promise<Response> {
  const open = await openMeeting(c);
  if (open?.meeting.status !== 'convened') return await notFound(c);
  const { id, meeting } = open;
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const call = await callOfSeat(services.repository, networkId, meeting, textAt(tree, 'seat'));
  const asked = textAt(tree, 'person');
  const person = call?.people.find((one) => one.id === asked);
  const given = textAt(tree, 'undo');
  if (!call || !(person || given)) return await notFound(c);
  const called = { id, meeting, call, person: person?.id ?? '' };
  const outcome = await attempt(lang, async () => {
    if (given) return await takeBack(c, called, given);
    return textAt(tree, 'tried') ? await noteTried(c, called) : await record(c, called, tree);
  });
  const done = outcome.done ? outcome.value : 'refused';
  const said = new URLSearchParams({ done, seat: call.seat });
  return c.redirect(meetingPath(c, id, `/calls?${said}`), 303);
}

async function record(c: StaffContext, called: Called, tree: FormTree): Promise<string> {
  const { services, networkId, staff } = c.var;
  const { id, meeting, call, person } = called;
  const now = services.now();
  // An organisation is invited, so each of its people may speak for it.
  const answering = { meetingId: id, seat: call.seat, person, inAudience: true };
  await changeSeat(c, called, (seat) => {
    const tap = tapped(tree, seat);
    if (!tap) return [];
    const { mode, ...fields } = tap;
    const kept = mode && meeting.details.onlineUrl ? { ...fields, mode } : fields;
    return answerToCall(seat, meeting, answering, kept, now);
  });
  const colleagues = call.people.flatMap((one) => (one.asked && one.id !== person ? [one.id] : []));
  const seat = { networkId, meetingId: id, personId: person, colleagues };
  await noteTheyHaveIt(services, seat, `staff:${staff.id}`);
  return 'recorded';
}

async function takeBack(c: StaffContext, called: Called, given: string): Promise<string> {
  const { services, staff } = c.var;
  const taken = { by: `staff:${staff.id}`, given };
  await changeSeat(c, called, (seat) => takeBackCall(seat, called.meeting, taken, services.now()));
  return 'back';
}

async function noteTried(c: StaffContext, { id, call, person }: Called): Promise<string> {
  const { services, networkId } = c.var;
  const tried = { seat: call.seat, person };
  await services.repository.change(meetingAggregate, networkId, id, metaOf(c), (meeting) =>
    noteCallTried(meeting, tried, services.now()),
  );
  return 'tried';
}

async function changeSeat(
  c: StaffContext,
  { id, call }: Called,
  decide: (seat: Seat) => readonly SeatEvent[],
): Promise<void> {
  const { services, networkId } = c.var;
  await services.repository.change(seatAggregate, networkId, seatId(id, call.seat), metaOf(c), decide);
}
