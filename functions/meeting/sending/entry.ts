import { calendarPart, meetingUid } from '../../delivery/calendar.ts';
import type { MailContent } from '../../delivery/mail-source.ts';
import { replyAddress } from '../../delivery/reply-address.ts';
import { searchKey } from '../../i18n/khmer.ts';
import { langsOf } from '../../i18n/say.ts';
import { sameAddress } from '../../platform/address.ts';
import type { WholeMail } from '../messages/frame/whole-mail.ts';
import { rules, type WholeKind } from '../messages/table.ts';
import { attendeeOf, type GivenAnswer } from '../rules/seat.ts';
import type { Answer } from '../rules/seat-events.ts';
import type { Convened } from '../rules/state.ts';
import { calendarWords } from './calendar-words.ts';
import { meetingOf } from './judge.ts';
import type { Writing } from './writing.ts';

/** What a seat of the reader had said, as the mail was frozen. */
export interface SaidOfSeat {
  /** Whom it was asked from. */
  readonly person: string;
  readonly answer: GivenAnswer | undefined;
}

/** The entry of the meeting in the reader's calendar; none for the person whom calendars would take for the host. */
export function entryOf(
  kind: WholeKind,
  mail: WholeMail,
  meeting: Pick<Convened, 'replies'>,
  said: readonly SaidOfSeat[],
  { id, row, first, network, frozen, person, tools }: Writing,
): MailContent['calendar'] {
  const { details } = mail;
  const organizer = organizerOf({ row, first, network, tools }, meeting);
  const address = person.email ?? '';
  if (sameAddress(address, organizer)) return undefined;
  const answer = inOne(said.map((one) => ownAnswer(one, person.name)));
  const [lang] = langsOf(person.lang);
  const { calendar, due } = rules[kind];
  const ended = due === 'single' ? 'uninvite' : 'cancelMeeting';
  return calendarPart({
    message: calendar === 'cancels' ? ended : 'invite',
    uid: meetingUid(id, tools.mailDomain),
    sequence: frozen.sequence ?? 0,
    dtstamp: frozen.dtstamp,
    start: mail.startsAt,
    end: mail.endsAt,
    ...calendarWords(details, lang),
    url: mail.links?.answer,
    organizer: { name: mail.network.shortName, address: organizer },
    attendee: { name: person.name, address, answer },
  });
}

/** Where this person's calendar answers to: the same address in every mail of the meeting. */
function organizerOf(
  { row, first, network, tools }: Pick<Writing, 'row' | 'first' | 'network' | 'tools'>,
  { replies }: Pick<Convened, 'replies'>,
): string {
  if (!replies) return network.settings.replyAddress;
  const { seat: place, person } = first;
  const seat = { network: row.network, meeting: meetingOf(row), seat: place, person };
  return replyAddress({ network: row.network, tag: tools.replyTag(seat, replies.key) }, replies.domain);
}

/** What a calendar shows as this person's answer: they gave it, or are named as who comes. */
function ownAnswer({ answer, person }: SaidOfSeat, name: string): Answer | undefined {
  if (!answer) return undefined;
  const attendee = attendeeOf(answer);
  const isNamed = attendee !== undefined && searchKey(attendee) === searchKey(name);
  return answer.person === person || isNamed ? answer.fields.answer : undefined;
}

/** One entry for several seats: who comes for one of them comes; else what is open stays open. */
function inOne(answers: readonly (Answer | undefined)[]): Answer | undefined {
  if (answers.includes('yes')) return 'yes';
  if (answers.includes(undefined)) return undefined;
  return answers.includes('unsure') ? 'unsure' : 'no';
}
