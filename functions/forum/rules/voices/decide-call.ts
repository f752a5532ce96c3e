import { known } from '../../../platform/personal.ts';
import { sameAsStored } from '../../../platform/same.ts';
import type { Call, StandingCall } from './call.ts';
import { type CallEvent, SENT_IN_FACT, type SentTo } from './call-events.ts';
import {
  ClosesTooEarly,
  ClosesTooLate,
  GuestNeedsAReach,
  TooManyGuestsCalled,
  TooManyReaders,
} from './refusals.ts';

/** Two read; a third where one of them steps aside or they are far apart. */
export const MAX_READERS = 3;
/** People outside the network who are called by name. */
export const MAX_GUESTS = 60;

export type Calling = Extract<CallEvent, { type: 'CallOpened' }>['data'];
export type CallingGuest = Extract<CallEvent, { type: 'GuestCalled' }>['data'];

/**
 * Opens the call of a forum, or says anew until when and for what. A date that has gone by may stay where only the
 * words change.
 *
 * @param forumDate, today local dates.
 * @throws {ClosesTooEarly} {@link ClosesTooLate}
 */
export function openCall(
  call: Call,
  calling: Calling,
  { forumDate, today }: { readonly forumDate: string; readonly today: string },
): CallEvent[] {
  const { closes, text, strangers } = calling;
  const isSameDate = call.status === 'called' && call.closes === closes;
  if (!isSameDate && closes < today) throw new ClosesTooEarly();
  if (!isSameDate && closes >= forumDate) throw new ClosesTooLate();
  if (call.status === 'none') return [{ type: 'CallOpened', data: calling }];
  const before = { closes: call.closes, text: call.text, strangers: call.strangers || undefined };
  return sameAsStored(before, { closes, text, strangers }) ? [] : [{ type: 'CallRevised', data: calling }];
}

/** @throws {TooManyReaders} */
export function nameReader(
  call: StandingCall,
  reader: { readonly seat: string; readonly person: string },
): CallEvent[] {
  if (call.readers.some(({ person }) => person === reader.person)) return [];
  if (call.readers.length >= MAX_READERS) throw new TooManyReaders({ max: MAX_READERS });
  return [{ type: 'ReaderNamed', data: reader }];
}

export function releaseReader(call: StandingCall, person: string): CallEvent[] {
  return call.readers.some((one) => one.person === person)
    ? [{ type: 'ReaderReleased', data: { person } }]
    : [];
}

/** The same form sent twice calls one. @throws {GuestNeedsAReach} {@link TooManyGuestsCalled} */
export function callGuest(call: StandingCall, guest: CallingGuest): CallEvent[] {
  if (call.guests.some(({ id }) => id === guest.guest)) return [];
  if (!known(guest.email) && !known(guest.phone)) throw new GuestNeedsAReach();
  if (call.guests.length >= MAX_GUESTS) throw new TooManyGuestsCalled({ max: MAX_GUESTS });
  return [{ type: 'GuestCalled', data: guest }];
}

export function callOffGuest(call: StandingCall, guest: string): CallEvent[] {
  return call.guests.some(({ id }) => id === guest) ? [{ type: 'GuestCalledOff', data: { guest } }] : [];
}

/** Sends the call to those of these people whom it did not go to. */
export function sendCall(call: StandingCall, to: readonly SentTo[]): CallEvent[] {
  const others = to.filter(({ person }) => !Object.hasOwn(call.sent, person));
  const chunks: CallEvent[] = [];
  for (let from = 0; from < others.length; from += SENT_IN_FACT) {
    chunks.push({ type: 'CallSent', data: { to: others.slice(from, from + SENT_IN_FACT) } });
  }
  return chunks;
}
