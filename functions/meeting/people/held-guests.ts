import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import type { MeetingEvent } from '../rules/events.ts';
import {
  guestHoldRow,
  guestHoldsList,
  heldGuests,
  takeOverHolds,
  type WithGuestHolds,
} from '../rules/guest-holds.ts';
import type { GuestHold, Meeting } from '../rules/state.ts';

/** What all meetings of a network have heard of the addresses of their guests: a moment behind the facts. */
export async function listGuestHolds(views: Pick<Views, 'all'>, network: string): Promise<GuestHold[]> {
  const rows = await views.all(guestHoldsList(network));
  return rows.flatMap(({ data }) => readRow('guest-holds', guestHoldRow, data) ?? []);
}

/** The same as facts of a meeting that does not know it yet: before its guests are written to, or at another address. */
export async function heardElsewhere(
  views: Pick<Views, 'all'>,
  network: string,
): Promise<(meeting: Meeting | WithGuestHolds) => MeetingEvent[]> {
  const elsewhere = await listGuestHolds(views, network);
  return (meeting) => ('details' in meeting ? takeOverHolds(meeting, heldGuests(meeting, elsewhere)) : []);
}
