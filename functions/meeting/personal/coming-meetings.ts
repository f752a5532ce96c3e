import { atOnce } from '../../platform/batch.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { LinkClaims } from '../../platform/links.ts';
import { ReadOnce } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Services } from '../../web/context.ts';
import { type OpenSeat, openSeat } from '../answer/open-link.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';

/** Coming meetings of a network that are looked through for one person. */
const LOOKED_THROUGH = 20;
const AT_ONCE = 5;

/** The meetings to come that this person is invited to, the next first. */
export async function comingMeetingsOf(
  services: Services,
  claims: Pick<LinkClaims, 'network' | 'seat' | 'person'>,
): Promise<OpenSeat[]> {
  const now = services.now();
  // A day earlier than any zone's today.
  const from = later(now, -DAY).slice(0, 10);
  const { rows } = await services.views.list(meetingsList(claims.network), { from, limit: LOOKED_THROUGH });
  const ids = rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    return !row || row.stage === 'draft' || row.stage === 'held' || row.stage === 'cancelled' ? [] : [row.id];
  });
  const repository = new ReadOnce(services.repository.log);
  const open: OpenSeat[] = [];
  await atOnce(AT_ONCE, ids, async (cause) => {
    const opened = await openSeat(repository, { ...claims, cause }, now);
    if (opened?.standing === 'open') open.push(opened);
  });
  return open.sort((a, b) => (a.meeting.startsAt < b.meeting.startsAt ? -1 : 1));
}
