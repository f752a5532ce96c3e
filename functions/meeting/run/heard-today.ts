import { type Contact, reachedNow } from '../../membership/rules/member.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import { guestByHand, guestHeld } from '../rules/guest-holds.ts';
import type { WhyHeld } from '../rules/state.ts';
import type { ConvenedOpen, InvitedPerson, PeopleOfMeeting } from './people-of.ts';

/** How many people get a mail, and how many the coordinator brings it to. */
interface Heard {
  readonly mail: number;
  readonly byHand: number;
}

type Of = Pick<PeopleOfMeeting, 'members'>;

/** A cancellation reaches everybody: what is not sent to an address on hold is on the list to hand over. */
export function hearOfCancellation(
  open: ConvenedOpen,
  of: Of,
  people: readonly Pick<InvitedPerson, 'invitee'>[],
): Heard {
  const mail = reachedToday(open, of, people).filter(
    ({ channel, held }) => channel === 'email' && !held,
  ).length;
  return { mail, byHand: people.length - mail };
}

/** A change is handed over to people who complained, and to nobody whose address does not work. */
export function hearOfChange(
  open: ConvenedOpen,
  of: Of,
  people: readonly Pick<InvitedPerson, 'invitee'>[],
): Heard {
  const told = reachedToday(open, of, people).filter(
    ({ channel, held }) => channel !== 'email' || held !== 'bounced',
  );
  const mail = told.filter(({ channel }) => channel === 'email').length;
  return { mail, byHand: told.length - mail };
}

interface Reached {
  readonly channel: Channel;
  readonly held?: WhyHeld | undefined;
}

/** By the address book of today: somebody's way may be another than when they were invited. */
function reachedToday(
  { meeting }: ConvenedOpen,
  { members }: Of,
  people: readonly Pick<InvitedPerson, 'invitee'>[],
): Reached[] {
  const contacts = new Map<string, Contact>(
    members.flatMap(({ member }) => member.contacts.map((one) => [one.id, one] as const)),
  );
  const guests = new Map((meeting.details.guests ?? []).map((one) => [one.id, one]));
  return people.map(({ invitee }): Reached => {
    const guest = guests.get(invitee.person);
    if (guest) {
      const held = guestHeld(meeting, guest.id);
      const complained = held === 'complained' && guest.reachedBy === 'email';
      return { channel: complained ? guestByHand(guest) : guest.reachedBy, held };
    }
    const contact = contacts.get(invitee.person);
    return contact ? { channel: reachedNow(contact), held: contact.held } : { channel: invitee.channel };
  });
}
