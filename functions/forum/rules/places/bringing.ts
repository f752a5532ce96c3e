import type { Invitee, MeetingEvent } from '../../../meeting/rules/events.ts';
import { meetingAggregate } from '../../../meeting/rules/meeting.ts';
import { seatAggregate, seatId } from '../../../meeting/rules/seat.ts';
import type { SeatEvent } from '../../../meeting/rules/seat-events.ts';
import { isConvened } from '../../../meeting/rules/state.ts';
import { fold } from '../../../platform/aggregate.ts';
import type { OtherChange } from '../../../platform/capability.ts';
import { readable } from '../../../platform/repository.ts';
import type { PlacesEvent } from './events.ts';
import type { Places, Registration } from './places.ts';

/** Registrations that one run tells the meeting of: their facts are one transaction. */
const MOST = 40;
/** The outcome while the meeting takes nobody: nobody was invited yet, it was called off, or it has begun. */
const NOT_YET = '';

/** A registration as somebody who is invited to the forum's meeting, on a seat of their own. */
export function inviteeOf({ id, email, held, lang }: Registration): Invitee {
  return { seat: id, party: 'registered', person: id, channel: email && !held ? 'email' : 'call', lang };
}

/** Who has a place that the meeting does not know of, and who had one that it still counts on. */
export function toBring({ registrations, brought, meeting }: Places): readonly Registration[] {
  if (meeting === undefined) return [];
  return registrations
    .filter(({ id, is, since }) => {
      const told = brought[id];
      return is === 'seated' ? told !== since : told !== undefined && told !== since;
    })
    .slice(0, MOST);
}

/** Tells the forum's meeting who has a place. `at`: when it is decided (instant, UTC). */
export function bringing(of: readonly Registration[], at: string): OtherChange['decide'] {
  return (stored) => {
    const facts = readable(meetingAggregate, stored);
    const meeting = fold(meetingAggregate, facts);
    const takes =
      isConvened(meeting) && meeting.status !== 'cancelled' && meeting.released && meeting.startsAt > at;
    if (!takes) return { events: [], outcome: NOT_YET };
    const events = of.flatMap((one): MeetingEvent[] => {
      const known = meeting.singles[one.id];
      const invitee = inviteeOf(one);
      if (one.is === 'seated') {
        if (known?.invited) return [];
        return [{ type: 'SeatInvited', data: { invitee, again: known !== undefined, answersStand: true } }];
      }
      return one.takenOff && known?.invited ? [{ type: 'SeatUninvited', data: { invitee } }] : [];
    });
    return {
      events: events.map((event) => meetingAggregate.events.write(event)),
      outcome: `${meeting.startsAt} ${meeting.endsAt}`,
    };
  };
}

/** What is noted once the meeting has heard. */
export function broughtTo(
  of: readonly Registration[],
  [outcome = NOT_YET]: readonly string[],
): PlacesEvent[] {
  if (outcome === NOT_YET) return [{ type: 'SeatsBrought', data: { seats: {} } }];
  const [startsAt, endsAt] = outcome.split(' ');
  const seats = Object.fromEntries(of.map(({ id, since }) => [id, since]));
  return [{ type: 'SeatsBrought', data: { seats, startsAt, endsAt } }];
}

/** The answers of these seats: who has a place says yes to its times by that, who gave it up says no. */
export function answering(
  meeting: string,
  of: readonly Registration[],
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
): OtherChange[] {
  return of.map((one) => ({
    kind: seatAggregate.kind,
    id: seatId(meeting, one.id),
    decide: (stored) => {
      const seat = fold(seatAggregate, readable(seatAggregate, stored));
      const answer = one.is === 'seated' ? 'yes' : 'no';
      const { current } = seat;
      const same =
        current?.fields.answer === answer && current.startsAt === startsAt && current.endsAt === endsAt;
      if (same) return { events: [], outcome: '' };
      const { meal, needs } = one;
      const details =
        answer === 'yes' ? { needs: [...needs], ...(meal ? { meals: { [meal]: 1 } } : {}), people: 1 } : {};
      const event: SeatEvent = {
        type: 'AnswerGiven',
        data: {
          ...{ meeting, seat: one.id, person: one.id, source: one.via === 'phone' ? 'phone' : 'form' },
          ...{ fields: { answer, ...details }, startsAt, endsAt, late: false },
        },
      };
      return { events: [seatAggregate.events.write(event)], outcome: '' };
    },
  }));
}
