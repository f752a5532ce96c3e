import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import type { StaffContext } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { membersFor } from '../door/people.ts';
import { seatOfPresence } from '../rules/came.ts';
import { type Day, dayAggregate } from '../rules/day.ts';
import type { Counts } from '../rules/events.ts';
import { countsOfDay, type Knowing } from '../rules/final-counts.ts';
import { knowingOf } from '../rules/known-people.ts';
import type { Keeping } from '../rules/phase.ts';
import { presencesOf } from '../rules/presence.ts';
import { keepsAttendance } from '../rules/views.ts';

/** The day of a meeting, and how many came by what is noted now. */
export interface DayNow {
  readonly id: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly day: Day;
  readonly counts: Counts;
  readonly knowing: Knowing;
  /** Members of whom somebody came and who are dormant, by what the list says. */
  readonly dormant: readonly string[];
}

/** Of the meeting of an address; nothing where nobody was invited to one. */
export async function dayNow(c: StaffContext, id: string): Promise<DayNow | undefined> {
  if (!isId(id)) return undefined;
  const { services, networkId } = c.var;
  const [{ state: meeting }, { state: day }, members] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, id),
    services.repository.load(dayAggregate, networkId, id),
    membersFor(services, { networkId }),
  ]);
  if (!isConvened(meeting)) return undefined;
  const knowing = knowingOf(meeting, members);
  const here = [...presencesOf(day, meeting.dateNumber).values()].filter(({ is }) => is !== 'away');
  const seats = new Set(here.map((one) => seatOfPresence(day, one) ?? ''));
  const dormant = [...seats].filter((seat) => members.get(seat)?.member.status === 'dormant');
  return { id, meeting, day, counts: countsOfDay(day, meeting.dateNumber, knowing), knowing, dormant };
}

/** How the network of a page keeps attendance. */
export async function keepingOf({ var: { services, networkId, network } }: StaffContext): Promise<Keeping> {
  const used = await keepsAttendance(services.views, networkId);
  return { used, declined: network.attendanceDeclined === true };
}
