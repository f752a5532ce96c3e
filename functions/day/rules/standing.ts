import { localDate, plusDays } from '../../i18n/dates.ts';
import type { Convened } from '../../meeting/rules/state.ts';
import { type Day, doorOf, isClosed } from './day.ts';
import { LATE_DAYS } from './take-taps.ts';

/** What a check-in page was made for: the number of a date of the meeting, and its local day. */
export interface DoorDate {
  readonly date: number;
  readonly on: string;
}

/** Which date a check-in page is for: that of its link, else the meeting's present one. */
export function doorDate(
  { doors }: Pick<Day, 'doors'>,
  { dateNumber, startsAt, zone }: Pick<Convened, 'dateNumber' | 'startsAt' | 'zone'>,
  door: string | undefined,
): DoorDate {
  const link = door === undefined ? undefined : doorOf({ doors }, door);
  return link ?? { date: dateNumber, on: localDate(startsAt, zone) };
}

/**
 * - `open`: the list is shown · `closed`: nobody is checked in any more, what was noted before is still taken
 * - `early`: before the day · `late`: after it, what waits on the phone is still taken
 * - `cancelled`, `moved`: what waits is taken and kept, and not counted
 * - `over`, `revoked`: the link no longer works
 */
export type DoorStanding = 'open' | 'closed' | 'early' | 'late' | 'cancelled' | 'moved' | 'over' | 'revoked';

/** What a check-in page is good for at this moment. `door`: of the link; none for a page of the staff. */
export function doorStanding(
  day: Pick<Day, 'doors' | 'closed'>,
  meeting: Pick<Convened, 'dateNumber' | 'zone'> & { readonly status: string },
  { date, on, door }: DoorDate & { readonly door?: string | undefined },
  now: string,
): DoorStanding {
  const today = localDate(now, meeting.zone);
  if (door !== undefined) {
    const link = doorOf(day, door);
    if (!link || link.revokedAt !== undefined) return 'revoked';
    if (today > plusDays(on, LATE_DAYS)) return 'over';
  }
  if (meeting.status === 'cancelled') return 'cancelled';
  if (date !== meeting.dateNumber) return 'moved';
  if (today < on) return 'early';
  if (today > on) return 'late';
  return isClosed(day, meeting) ? 'closed' : 'open';
}

/** Whether the names are shown: a link shows them on its day alone, and the staff see them anyhow. */
export function showsList(standing: DoorStanding, door: string | undefined): boolean {
  return standing === 'open' || (standing === 'early' && door === undefined);
}
