import { googleCalendarUrl } from '../../delivery/calendar-text.ts';
import type { Lang } from '../../i18n/say.ts';
import type { Services } from '../../web/context.ts';
import { calendarWords } from '../sending/calendar-words.ts';
import type { OpenSeat } from './open-link.ts';

/** Address of a meeting's public page. */
export function noticeUrl(origin: string, network: string, meeting: string): string {
  return `${origin}/notice/${network}/${meeting}`;
}

/** Google learns the public page's address, never the personal one. */
export function googleLink(opened: OpenSeat, services: Services, lang: Lang): string {
  const { meeting, meetingId, networkId } = opened;
  return googleCalendarUrl({
    start: meeting.startsAt,
    end: meeting.endsAt,
    ...calendarWords(meeting.details, lang),
    url: noticeUrl(services.origin, networkId, meetingId),
  });
}
