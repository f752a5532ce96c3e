import { localDate, plusDays } from '../../i18n/dates.ts';
import type { StaffContext } from '../../web/context.ts';
import type { KnownMeeting } from '../page/context.ts';
import { instantsOf } from '../rules/decide.ts';
import { isConvened } from '../rules/state.ts';
import { scheduleOf, scheduleOfDraft } from '../rules/timeline/schedule.ts';
import type { Scheduled } from '../rules/timeline/scheduled.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { releaseTime } from '../rules/when-told.ts';

/** The schedule of a meeting; of a draft with a date to come, as if everybody were invited now. */
export function scheduleFor(c: StaffContext, meeting: KnownMeeting): Scheduled | undefined {
  if (isConvened(meeting)) return scheduleOf(meeting);
  const { date, start, end } = meeting.details;
  if (!date || !start || !end || end <= start) return undefined;
  const now = c.var.services.now();
  const times = instantsOf({ date, start, end }, meeting.zone);
  if (times.startsAt <= now) return undefined;
  const releaseAt = releaseTime({ ...times, zone: meeting.zone }, invitingOf(c, false), now);
  return scheduleOfDraft(meeting, { ...meeting.details, date }, { ...times, releaseAt });
}

/** How the network invites. */
export function invitingOf(c: StaffContext, atOnce: boolean): Parameters<typeof releaseTime>[1] {
  const { settings } = c.var.network;
  const replies = settings.receiving ? c.var.services.receiving : undefined;
  return { stopSeconds: settings.stopSeconds, timeline: timelineIn(c.var.network), atOnce, replies };
}

/** The day by which a draft should be invited to (local date), while that lies ahead. */
export function inviteBy(c: StaffContext, date: string, zone: string): string | undefined {
  const day = plusDays(date, -timelineIn(c.var.network).inviteDays);
  return day >= localDate(c.var.services.now(), zone) ? day : undefined;
}
