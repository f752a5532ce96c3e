import { type HeardAddress, lastHeard } from '../../membership/rules/heard-addresses.ts';
import { byHand } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import type { Guest } from './details.ts';
import type { MeetingEvent, RecordedMeetingEvent } from './events.ts';
import type { Meeting, WhyHeld } from './state.ts';

/*
 * Addresses of guests that nothing is sent to. A guest is known to one meeting only, so that the meeting
 * holds their address, by the same rule as a member that of its contacts. The network keeps a list of what its
 * meetings and members heard of addresses: before a guest is written to, their meeting holds it as well.
 */

/** What a meeting, or a draft whose date people were asked to keep, knows of holds. By guest id. */
export interface WithGuestHolds {
  readonly details: { readonly guests?: readonly Guest[] | undefined };
  readonly guestHolds?: Readonly<Record<string, HeardAddress>> | undefined;
}

/** Why nothing is sent to a guest's present address, if so. */
export function guestHeld({ details, guestHolds }: WithGuestHolds, guest: string): WhyHeld | undefined {
  const hold = guestHolds?.[guest];
  const email = emailOf(details, guest);
  return hold && sameAddress(hold.email, email) ? hold.why : undefined;
}

/** The meeting after mail to a guest's address came back or was complained of, or somebody let it go again. */
export function withGuestHold(
  meeting: Meeting,
  event: Extract<RecordedMeetingEvent, { type: 'GuestAddressHeld' | 'GuestAddressReleased' }>,
): Meeting {
  if (meeting.status === 'none') return meeting;
  const { guest } = event.data;
  const { [guest]: _, ...others } = meeting.guestHolds ?? {};
  const email = emailOf(meeting.details, guest);
  if (email === undefined) return { ...meeting, guestHolds: others };
  const why = event.type === 'GuestAddressHeld' ? event.data.why : undefined;
  return { ...meeting, guestHolds: { ...others, [guest]: { email, why, at: event.at } } };
}

/**
 * Mail to `address` bounced for good or was complained of. What is held already, late news about an address
 * that was corrected since, and news about guests who are gone change nothing.
 */
export function holdGuestAddress(
  meeting: Meeting,
  guest: string,
  why: WhyHeld,
  address: string,
): MeetingEvent[] {
  if (meeting.status === 'none' || guestHeld(meeting, guest)) return [];
  if (!sameAddress(emailOf(meeting.details, guest), address)) return [];
  return [{ type: 'GuestAddressHeld', data: { guest, why } }];
}

/** Mail may be sent to the guest's address again; no event where it is not on hold, here or `elsewhere`. */
export function releaseGuestAddress(
  meeting: Meeting,
  guest: string,
  elsewhere: readonly HeardAddress[] = [],
): MeetingEvent[] {
  if (meeting.status === 'none') return [];
  if (!guestHeld(meeting, guest) && !heldGuests(meeting, elsewhere).has(guest)) return [];
  return [{ type: 'GuestAddressReleased', data: { guest } }];
}

/**
 * The guests whose address is on hold by what was heard of it last, at this meeting or `elsewhere` in the network. By guest id;
 * those who are not reached by mail have none.
 */
export function heldGuests(
  { details, guestHolds }: WithGuestHolds,
  elsewhere: readonly HeardAddress[],
): ReadonlyMap<string, WhyHeld> {
  const held = (details.guests ?? []).flatMap(({ id, email, reachedBy }) => {
    const own = guestHolds?.[id];
    if (reachedBy !== 'email') return [];
    const last = lastHeard([...elsewhere, ...(own ? [own] : [])], known(email));
    return last?.why ? [[id, last.why] as const] : [];
  });
  return new Map(held);
}

/** What other meetings heard of the addresses of guests becomes a fact of this one. */
export function takeOverHolds(meeting: WithGuestHolds, held: ReadonlyMap<string, WhyHeld>): MeetingEvent[] {
  return [...held].flatMap(([guest, why]): MeetingEvent[] =>
    guestHeld(meeting, guest) ? [] : [{ type: 'GuestAddressHeld', data: { guest, why } }],
  );
}

/** How a guest is reached without e-mail. */
export function guestByHand({ phone, telegram }: Guest): Exclude<Channel, 'email'> {
  return byHand({ phone: known(phone), telegram: known(telegram) });
}

/** The address of a guest; undefined without one, or when it was erased. */
export function emailOf({ guests }: WithGuestHolds['details'], guest: string): string | undefined {
  return known(guests?.find(({ id }) => id === guest)?.email) || undefined;
}
