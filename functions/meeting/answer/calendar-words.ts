import { googleCalendarUrl } from '../../delivery/calendar-text.ts';
import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Services } from '../../web/context.ts';
import type { ConvenedDetails } from '../rules/state.ts';
import type { OpenSeat } from './open-link.ts';

/** Address of a meeting's public page. */
export function noticeUrl(origin: string, network: string, meeting: string): string {
  return `${origin}/notice/${network}/${meeting}`;
}

/** What a calendar shows of a meeting besides its time: the words of one language, in one line or a list. */
export function calendarWords(details: ConvenedDetails, lang: Lang) {
  return {
    summary: plain(details.title, lang),
    location: [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', '),
    description: details.objectives.map((one, n) => `${n + 1}. ${plain(one, lang)}`).join('\n'),
  };
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
