import { listHeard } from '../../membership/rules/heard-addresses.ts';
import type { Views } from '../../platform/views.ts';
import type { MeetingEvent } from '../rules/events.ts';
import { heldGuests, takeOverHolds, type WithGuestHolds } from '../rules/guest-holds.ts';
import type { Meeting } from '../rules/state.ts';

/**
 * What the network has heard of addresses as facts of a meeting that does not know it yet: before its guests are
 * written to, or at another address.
 */
export async function heardElsewhere(
  views: Pick<Views, 'all'>,
  network: string,
): Promise<(meeting: Meeting | WithGuestHolds) => MeetingEvent[]> {
  const elsewhere = await listHeard(views, network);
  return (meeting) => ('details' in meeting ? takeOverHolds(meeting, heldGuests(meeting, elsewhere)) : []);
}
