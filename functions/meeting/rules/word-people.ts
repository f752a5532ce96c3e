import type { Addressee, Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { NotWanted } from '../messages/rule.ts';
import type { MeetingEvent, WordAudience } from './events.ts';
import { chunkPlanned, peopleIn, storedChunk } from './fan-out.ts';
import { mailTo } from './mail-to.ts';
import { asOnePerson, membersOf, onePerPerson } from './one-person.ts';
import { type AnsweredMeeting, type GivenAnswer, isStale, seatAggregate, seatId } from './seat.ts';
import type { ConvenedMeeting, FanOut, Meeting } from './state.ts';
import { homesOf, memberIn, stateIn } from './timeline/reactions.ts';
import { type Gathering, type Known, type Recipient, recipientsOf } from './timeline/recipients.ts';
import { wordOf } from './words-said.ts';

/** Whom a word of the coordinator's own is for, by what the seat has said about the present time of the meeting. */
export function whyNotFor(
  to: WordAudience | undefined,
  given: GivenAnswer | undefined,
  meeting: AnsweredMeeting,
): NotWanted | undefined {
  const answer = given && !isStale(given, meeting) ? given.fields.answer : undefined;
  switch (to) {
    case 'everybody':
      return undefined;
    case 'silent':
      return answer === undefined ? undefined : 'answered';
    case 'coming':
      if (answer === 'no') return 'declined';
      return answer === undefined ? 'notComing' : undefined;
    case undefined:
      return 'notComing';
  }
}

/** Of people invited, those whom it is for, as they are reached today, with the reason where they get nothing. */
export function peopleFor(
  to: WordAudience | undefined,
  people: readonly Addressee[],
  meeting: Gathering,
  about: Known,
): Recipient[] {
  const meant = people.filter(({ seat }) => whyNotFor(to, about.answer(seat), meeting) === undefined);
  return recipientsOf('word', meant, meeting, about);
}

/** Plans a chunk of it: one row for each person whom it is for when it goes out. */
export function planWord(
  stream: StreamKey,
  fanOut: FanOut,
  chunk: number,
  meeting: ConvenedMeeting,
): Extract<Intent<Meeting, MeetingEvent>, { do: 'consult' }> {
  const { revision } = fanOut;
  const people = (stored: readonly Addressee[]) => peopleIn(meeting, fanOut, chunk, stored);
  const seatOf = (seat: string) => ({ kind: seatAggregate.kind, id: seatId(stream.id, seat) });
  return {
    do: 'consult',
    of: storedChunk(meeting, chunk),
    streams: (stored) => [
      ...people(stored).map(({ seat }) => seatOf(seat)),
      ...homesOf(people(stored)),
      ...membersOf(people(stored)),
    ],
    decide: (stored, read) => {
      const member = (id: string) => memberIn(read, id);
      const known: Known = {
        member,
        answer: (seat) => stateIn(seatAggregate, read, seatId(stream.id, seat)).current,
        guestOff: () => undefined,
      };
      const meant = peopleFor(wordOf(meeting, revision)?.to, people(stored), meeting, known);
      const mails = meant.map((one) => ({
        ...mailTo(stream, asOnePerson(one, member), 'word', revision),
        ...(one.skip === undefined ? {} : { skip: one.skip }),
      }));
      return { mails: onePerPerson(mails), record: chunkPlanned(fanOut, chunk) };
    },
  };
}
