import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { Guest } from './details.ts';
import type { MeetingEvent, RecordedMeetingEvent } from './events.ts';
import type { GuestHold, Meeting, WhyHeld } from './state.ts';

/*
 * Addresses of guests that nothing is sent to. A guest is known to one meeting only, so that the meeting
 * holds their address, by the same rule as a member that of its contacts.
 */

/** What a meeting, or a draft whose date people were asked to keep, knows of holds. By guest id. */
export interface WithGuestHolds {
  readonly details: { readonly guests?: readonly Guest[] | undefined };
  readonly guestHolds?: Readonly<Record<string, GuestHold>> | undefined;
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
  if (event.type === 'GuestAddressReleased' || email === undefined) return { ...meeting, guestHolds: others };
  return { ...meeting, guestHolds: { ...others, [guest]: { email, why: event.data.why } } };
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

/** Mail may be sent to the guest's address again; no event where it is not on hold. */
export function releaseGuestAddress(meeting: Meeting, guest: string): MeetingEvent[] {
  if (meeting.status === 'none' || !guestHeld(meeting, guest)) return [];
  return [{ type: 'GuestAddressReleased', data: { guest } }];
}

/** The address of a guest; undefined without one, or when it was erased. */
export function emailOf({ guests }: WithGuestHolds['details'], guest: string): string | undefined {
  return known(guests?.find(({ id }) => id === guest)?.email) || undefined;
}
