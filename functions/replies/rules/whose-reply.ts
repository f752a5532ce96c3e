import type { Invitee } from '../../meeting/rules/events.ts';
import { sameAddress } from '../../platform/address.ts';
import type { CalendarAttendee } from './calendar-reply.ts';
import type { Doubt, Proof } from './events.ts';

/** What is known about the sender of a calendar's answer, before anything of it is believed. */
export interface Sender {
  /** The From address; absent where there is not exactly one. */
  readonly from: string | undefined;
  readonly attendees: readonly CalendarAttendee[];
  /** What the receiving server found out about the From domain. */
  readonly vouched: Exclude<Proof, 'tag'> | undefined;
  /** The person invited whose own address the mail came to, with every address they had since. */
  readonly tagged?: { readonly invitee: Invitee; readonly addresses: readonly string[] } | undefined;
  /** Everybody invited who has the attendee's address now. */
  readonly addressed: readonly Invitee[];
}

/** Whose answer it is, and what speaks for or against it. */
export type Whose =
  | { readonly invitee: Invitee; readonly answer: CalendarAttendee['answer']; readonly proof: Proof }
  | { readonly invitee: Invitee; readonly answer: CalendarAttendee['answer']; readonly doubt: Doubt }
  /** Nothing connects it with anybody invited: it is put aside. */
  | { readonly nobody: 'noAttendee' | 'notInvited' | 'forged' };

/** The one attendee that a part speaks for: its only one, else the one that is the sender. */
export function attendeeIn(sender: Pick<Sender, 'from' | 'attendees'>): CalendarAttendee | undefined {
  const { from, attendees } = sender;
  const [only, ...others] = attendees;
  if (others.length === 0) return only?.address ? only : undefined;
  const own = attendees.filter(({ address }) => sameAddress(address, from));
  return own.length === 1 ? own[0] : undefined;
}

/**
 * The other seats of a person that are reached at the address that answered: one entry in their calendar
 * is for all of them, and so is its answer.
 */
export function otherSeats(invitee: Invitee, addressed: readonly Invitee[]): Invitee[] {
  return addressed.filter((one) => one.person !== invitee.person && isSamePerson(invitee, one));
}

function isSamePerson({ seats = [] }: Invitee, other: Invitee): boolean {
  return seats.some(({ person }) => person === other.person);
}

/**
 * Only the attendee may set their own answer (RFC 6047 §2.2.1): the sender must be the attendee, the
 * attendee must be invited, and either the sender's domain or the address they were given must prove it.
 */
export function whose(sender: Sender): Whose {
  const { from = '', vouched, tagged, addressed } = sender;
  const attendee = attendeeIn(sender);
  if (!attendee) return { nobody: 'noAttendee' };
  const { address, answer } = attendee;
  const speaksForItself = sameAddress(from, address);
  const [first, ...others] = addressed;
  if (tagged) {
    const { invitee, addresses } = tagged;
    if (addresses.some((own) => sameAddress(own, address))) {
      return speaksForItself
        ? { invitee, answer, proof: vouched ?? 'tag' }
        : { invitee, answer, doubt: 'otherSender' };
    }
    if (!first) return { invitee, answer, doubt: 'otherAddress' };
    return speaksForItself && vouched
      ? { invitee: first, answer, doubt: 'otherInvitation' }
      : { nobody: 'forged' };
  }
  if (!first) return { nobody: 'notInvited' };
  if (!speaksForItself) return { nobody: 'forged' };
  if (others.some((one) => !isSamePerson(first, one)))
    return { invitee: first, answer, doubt: 'severalPeople' };
  return vouched ? { invitee: first, answer, proof: vouched } : { invitee: first, answer, doubt: 'unproven' };
}
