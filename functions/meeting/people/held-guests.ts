import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import { guestHoldRow, guestHoldsList } from '../rules/guest-holds.ts';
import type { GuestHold } from '../rules/state.ts';

/** What all meetings of a network have heard of the addresses of their guests: a moment behind the facts. */
export async function listGuestHolds(views: Pick<Views, 'all'>, network: string): Promise<GuestHold[]> {
  const rows = await views.all(guestHoldsList(network));
  return rows.flatMap(({ data }) => readRow('guest-holds', guestHoldRow, data) ?? []);
}
