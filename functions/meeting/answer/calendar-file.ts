import { icsDownload, meetingUid } from '../../delivery/calendar.ts';
import type { CalendarEvent } from '../../delivery/calendar-event.ts';
import { langsOf } from '../../i18n/say.ts';
import type { Services } from '../../web/context.ts';
import { calendarWords } from '../sending/calendar-words.ts';
import type { OpenSeat } from './open-link.ts';

/** The calendar file of one person: the UID of the mail's, so that their calendar keeps one entry. */
export function calendarFile(opened: OpenSeat, services: Services, link: string): string {
  const { meeting, meetingId, person } = opened;
  const [lang] = langsOf(person.lang);
  const event: CalendarEvent = {
    uid: meetingUid(meetingId, services.mailDomain),
    sequence: meeting.sequence,
    dtstamp: services.now(),
    start: meeting.startsAt,
    end: meeting.endsAt,
    ...calendarWords(meeting.details, lang),
    url: link,
  };
  return icsDownload(event);
}
