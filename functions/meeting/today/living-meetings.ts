import { localDate, plusDays } from '../../i18n/dates.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import type { Services } from '../../web/context.ts';
import { callsOf } from '../calls/calls-of.ts';
import { canBeCalled } from '../rules/calls.ts';
import { type CountedMeeting, meetingsFrom } from '../rules/counted-meetings.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { AFTERWARDS_DAYS } from '../rules/needing.ts';
import type { LivingMeeting } from '../rules/needs.ts';
import { scheduleOf } from '../rules/timeline/schedule.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { callsFrom } from '../rules/timeline/timeline.ts';

/**
 * The meetings that today is about: those that are coming, and those of the last weeks, each as it is.
 * What it costs to read does not grow with the meetings before.
 */
export async function livingMeetings(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
): Promise<LivingMeeting[]> {
  const today = localDate(services.now(), network.settings.zone);
  const meetings = await meetingsFrom(services.views, networkId, plusDays(today, -AFTERWARDS_DAYS));
  return await Promise.all(meetings.map((one) => living(services, networkId, network, one)));
}

async function living(
  services: Services,
  networkId: string,
  network: FoundedNetwork,
  counted: CountedMeeting,
): Promise<LivingMeeting> {
  const { row } = counted;
  if (row.stage === 'draft' || row.stage === 'cancelled') return counted;
  const { state } = await services.repository.load(meetingAggregate, networkId, row.id);
  if (state.status !== 'convened') return counted;
  const now = services.now();
  const due = canBeCalled(state, now) && callsFrom(scheduleOf(state), timelineIn(network)) <= now;
  if (!due) return { ...counted, state };
  const { calls } = await callsOf(services, networkId, network, { id: row.id, meeting: state });
  return { ...counted, state, calls: calls.length };
}
