import * as z from 'zod';
import { heldWhy } from '../../membership/rules/events.ts';
import { byHand } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import type { Guest } from './details.ts';
import type { MeetingEvent, RecordedMeetingEvent } from './events.ts';
import type { GuestHold, Meeting, WhyHeld } from './state.ts';

/*
 * Addresses of guests that nothing is sent to. A guest is known to one meeting only, so that the meeting
 * holds their address, by the same rule as a member that of its contacts. The network keeps a list of what its
 * meetings heard of addresses: where a guest is invited to the next one, that meeting holds it as well.
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
  elsewhere: readonly GuestHold[] = [],
): MeetingEvent[] {
  if (meeting.status === 'none') return [];
  if (!guestHeld(meeting, guest) && !heldGuests(meeting, elsewhere).has(guest)) return [];
  return [{ type: 'GuestAddressReleased', data: { guest } }];
}

/** The list of what a network's meetings heard last of the addresses of their guests. */
export function guestHoldsList(network: string): string {
  return `${network}/guest-holds`;
}

/** One address there; see {@link GuestHold}. */
export const guestHoldRow = z.object({ email: z.string(), why: heldWhy.optional(), at: z.string() });

/**
 * The guests whose address is on hold by what was heard of it last, at this meeting or `elsewhere`. By guest id;
 * those who are not reached by mail have none.
 */
export function heldGuests(
  { details, guestHolds }: WithGuestHolds,
  elsewhere: readonly GuestHold[],
): ReadonlyMap<string, WhyHeld> {
  const held = (details.guests ?? []).flatMap(({ id, email, reachedBy }) => {
    const own = guestHolds?.[id];
    const last = [...elsewhere, ...(own ? [own] : [])]
      .filter((one) => reachedBy === 'email' && sameAddress(one.email, known(email)))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .at(-1);
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
