import type { MeetingDetails } from '../details.ts';
import { giversOf } from '../givers.ts';
import type { Convened, DraftMeeting } from '../state.ts';
import type { Scheduled } from './scheduled.ts';

/** The schedule of a convened meeting. */
export function scheduleOf(meeting: Convened): Scheduled {
  const { zone, startsAt, endsAt, dateSince, dateNumber, fired, firings, skipped, adjustments, details } =
    meeting;
  return {
    zone,
    date: details.date,
    startsAt,
    endsAt,
    since: dateSince,
    dateNumber,
    firings,
    fired,
    skipped,
    adjustments,
    hasAgenda: hasAgenda(details),
    hasGivers: giversOf(details).length > 0,
    summarySharedAt: meeting.summary?.at,
  };
}

/** What would happen if a draft with this date were convened: nothing that lies before `releaseAt`. */
export function scheduleOfDraft(
  meeting: Pick<DraftMeeting, 'zone' | 'adjustments'>,
  details: Pick<MeetingDetails, 'date'> & Partial<MeetingDetails>,
  times: { readonly startsAt: string; readonly endsAt: string; readonly releaseAt: string },
): Scheduled {
  const { startsAt, endsAt, releaseAt } = times;
  return {
    zone: meeting.zone,
    date: details.date,
    startsAt,
    endsAt,
    since: releaseAt,
    dateNumber: 1,
    firings: [],
    fired: {},
    skipped: {},
    adjustments: meeting.adjustments,
    hasAgenda: hasAgenda(details),
    hasGivers: giversOf(details).length > 0,
  };
}

function hasAgenda({ agenda }: Partial<MeetingDetails>): boolean {
  return (agenda ?? []).some(({ title }) => title.en || title.km);
}
