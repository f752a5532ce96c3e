import { contactsInOrder, memberAggregate } from '../../membership/rules/member.ts';
import type { Addressee, Intent } from '../../platform/capability.ts';
import type { Invitee, MeetingEvent } from './events.ts';
import { storedChunk } from './fan-out.ts';
import { holderOf, joined, membersOf } from './one-person.ts';
import { canBeReached, contactInvitee } from './select-audience.ts';
import { type ConvenedMeeting, isConvened, type Meeting } from './state.ts';
import { homesOf, memberIn } from './timeline/reactions.ts';

type MeetingIntent = Intent<Meeting, MeetingEvent>;

/** Somebody of an organisation has left, or takes over: a meeting to come looks whom its seat asks. */
export function contactsChanged(meeting: Meeting, seat: string, now: string): MeetingEvent[] {
  const isComing = isConvened(meeting) && meeting.status !== 'cancelled' && meeting.startsAt > now;
  return isComing ? [{ type: 'SeatContactsChanged', data: { seat } }] : [];
}

/**
 * Where everybody who was asked for a seat has left, the next person of the organisation is invited at once: focal point
 * first, then alternates and the head. An organisation that was not asked is not asked by this. In an audience of
 * several chunks only seats that it holds are looked after.
 */
export function askNext(meeting: Meeting, seat: string, at: string): MeetingIntent[] {
  if (!isConvened(meeting) || meeting.status === 'cancelled') return [];
  return Array.from({ length: meeting.chunks }, (_, n) => askNextIn(meeting, seat, n + 1, at));
}

function askNextIn(meeting: ConvenedMeeting, seat: string, chunk: number, at: string): MeetingIntent {
  const singles = Object.values(meeting.singles).flatMap(({ invitee, invited }) =>
    invited ? [invitee] : [],
  );
  const invited = (stored: readonly Addressee[]): readonly Addressee[] => [
    ...stored.filter(({ person }) => meeting.singles[person] === undefined),
    ...singles,
  ];
  return {
    do: 'consult',
    of: storedChunk(meeting, chunk),
    streams: (stored) => [
      { kind: memberAggregate.kind, id: seat },
      ...homesOf(invited(stored)),
      ...membersOf(invited(stored)),
    ],
    decide: (stored, read) => {
      const isElsewhere = meeting.chunks > 1 && !stored.some((one) => one.seat === seat);
      const member = (id: string) => memberIn(read, id);
      const next = isElsewhere ? undefined : nextOf(seat, invited(stored), meeting, member);
      return {
        mails: [],
        record: (state) => {
          const isComing = isConvened(state) && state.status !== 'cancelled' && state.startsAt > at;
          if (!next || !isComing || state.singles[next.person]) return [];
          return [{ type: 'SeatInvited', data: { invitee: next, again: false } }];
        },
      };
    },
  };
}

function nextOf(
  seat: string,
  invited: readonly Addressee[],
  { singles, details }: ConvenedMeeting,
  member: (id: string) => ReturnType<typeof memberIn>,
): Invitee | undefined {
  const home = member(seat);
  const asked = invited.filter((one) => one.seat === seat && one.party === 'member');
  const isThere = ({ person }: Addressee) =>
    home.contacts.some(({ id, left, forgotten }) => id === person && !left && !forgotten);
  if (home.status === 'left' || asked.length === 0 || asked.some(isThere)) return undefined;
  const book = { member, guests: details.guests };
  const next = contactsInOrder(home).find(
    (contact) =>
      canBeReached(contact) &&
      singles[contact.id] === undefined &&
      !asked.some(({ person }) => person === contact.id) &&
      holderOf(contactInvitee(seat, contact), invited, book) === undefined,
  );
  return next && joined(contactInvitee(seat, next), invited, member);
}
