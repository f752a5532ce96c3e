import { meetingAggregate } from '../meeting/rules/meeting.ts';
import type { MeetingPrint } from '../web/context.ts';
import { readPointsBefore } from './rules/open-points.ts';
import { seatNames } from './staff/open-meeting.ts';
import { Points } from './staff/order-page.tsx';

/** What was promised before, on paper, before the running order. */
export const printOfMeeting: MeetingPrint = async (c, id) => {
  const { services, networkId, lang } = c.var;
  const now = services.now();
  const points = await readPointsBefore(services.views, networkId, id, now);
  if (points.open.length + points.ended.length === 0) return undefined;
  const { state: meeting, version } = await services.repository.load(meetingAggregate, networkId, id);
  if (meeting.status === 'none' || meeting.status === 'discarded') return undefined;
  const names = await seatNames(c, { id, meeting, version });
  return {
    before: <Points points={points} names={names} zone={meeting.zone} now={now} lang={lang} />,
    after: null,
  };
};
