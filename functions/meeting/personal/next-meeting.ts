import { DAY, later } from '../../platform/clock.ts';
import type { LinkClaims } from '../../platform/links.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Services } from '../../web/context.ts';
import { type OpenSeat, openSeat } from '../answer/open-link.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';

/** Coming meetings of a network that are looked through for one person. */
const LOOKED_THROUGH = 20;

/** The first meeting to come that this person is invited to. */
export async function nextMeetingOf(
  services: Services,
  claims: Pick<LinkClaims, 'network' | 'seat' | 'person'>,
): Promise<OpenSeat | undefined> {
  const now = services.now();
  // A day earlier than any zone's today.
  const from = later(now, -DAY).slice(0, 10);
  const { rows } = await services.views.list(meetingsList(claims.network), { from, limit: LOOKED_THROUGH });
  for (const { data } of rows) {
    const row = readRow('meetings', meetingRow, data);
    if (!row || row.stage === 'draft' || row.stage === 'held' || row.stage === 'cancelled') continue;
    const opened = await openSeat(services.repository, { ...claims, cause: row.id }, now);
    if (opened?.standing === 'open') return opened;
  }
  return undefined;
}
