import { type HeardAddress, heardIn, heardList } from '../../membership/rules/heard-addresses.ts';
import { sameInMembers } from '../../membership/rules/reactions.ts';
import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { MeetingEvent, RecordedMeetingEvent } from './events.ts';
import { emailOf, guestHeld, heldGuests, takeOverHolds } from './guest-holds.ts';
import type { Meeting } from './state.ts';

type MeetingIntent = Intent<Meeting, MeetingEvent>;

/**
 * Before its guests are written to, a meeting holds the addresses that are on hold anywhere in the network, and lets
 * those go that were let go since: each message asks for this when it is sent.
 */
export function holdsFirst(meeting: Meeting, { network }: StreamKey): MeetingIntent[] {
  const written =
    meeting.status !== 'none' && meeting.details.guests?.some((one) => one.reachedBy === 'email');
  if (!written) return [];
  return [
    {
      do: 'lookUp',
      lists: [{ list: heardList(network) }],
      follow: ([rows = []]) => {
        const elsewhere = heardIn(rows);
        if (elsewhere.length === 0) return [];
        const record = (now: Meeting) => asHeard(now, elsewhere);
        return [{ do: 'consult', streams: () => [], decide: () => ({ mails: [], record }) }];
      },
    },
  ];
}

/** What was heard last of the addresses of a meeting's guests as its own facts. */
function asHeard(meeting: Meeting, elsewhere: readonly HeardAddress[]): MeetingEvent[] {
  if (meeting.status === 'none') return [];
  const held = heldGuests(meeting, elsewhere);
  const freed = (meeting.details.guests ?? []).filter(
    ({ id, reachedBy }) => reachedBy === 'email' && guestHeld(meeting, id) && !held.has(id),
  );
  return [
    ...takeOverHolds(meeting, held),
    ...freed.map(({ id }): MeetingEvent => ({ type: 'GuestAddressReleased', data: { guest: id } })),
  ];
}

/** What was heard of a guest's address is so for contacts who have it. What followed from elsewhere goes no further. */
export function inMembers(
  event: Extract<RecordedMeetingEvent, { type: 'GuestAddressHeld' | 'GuestAddressReleased' }>,
  meeting: Meeting,
  { network }: StreamKey,
): MeetingIntent[] {
  if (event.causeId !== undefined || meeting.status === 'none') return [];
  const email = emailOf(meeting.details, event.data.guest);
  if (email === undefined) return [];
  const why = event.type === 'GuestAddressHeld' ? event.data.why : undefined;
  return [sameInMembers(network, { email, why, at: event.at }, event.by)];
}
