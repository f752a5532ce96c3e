import { localDate, localInstant, localTime, plusDays } from '../../i18n/dates.ts';
import type { Schedule } from '../../platform/capability.ts';
import type { NetworkEvent } from './events.ts';
import { isWorkday, workdayBefore } from './hours.ts';
import { type FoundedNetwork, NETWORK_ID, type Network, type Staff } from './network.ts';
import { sendingTimes } from './timeline-settings.ts';

/** A morning on which those who want it are told what came before. */
export interface Morning {
  /** Local date of the morning. */
  readonly date: string;
  /** Local date from which on it tells: the working day before, hence Friday on a Monday. */
  readonly since: string;
  /** When it comes (instant, UTC). */
  readonly at: string;
}

/** Longer than every run of free days, and than the mornings that are remembered. */
const FURTHEST = 200;

/** Those who get the daily line. */
export function dailyReaders({ staff }: FoundedNetwork): Staff[] {
  return staff.filter(({ revoked, dailyLine }) => !revoked && dailyLine !== undefined);
}

/** When the daily line falls due. Nothing does where nobody wants it. */
export const dailySchedule: Schedule<Network, NetworkEvent> = {
  dueAt: (network, _settings, now) => nextMorning(network, now)?.at,
  fallDue: (network, _settings, now) => {
    const morning = nextMorning(network, now);
    if (!morning || morning.at > now) return [];
    return [{ type: 'DayFellDue', data: { date: morning.date, since: morning.since } }];
  },
  openIn: () => ({ only: NETWORK_ID }),
};

/**
 * The next morning that was not told of yet: today's until the network's hours are over, else that of the
 * next working day. Mornings that nobody worked on are over; none is made up for.
 */
export function nextMorning(network: Network, now: string): Morning | undefined {
  if (network.status !== 'founded') return undefined;
  const wanted = dailyReaders(network)
    .flatMap(({ dailyLine }) => dailyLine ?? [])
    .sort()[0];
  if (wanted === undefined) return undefined;
  const { zone } = network.settings;
  const timeline = sendingTimes(network.settings.timeline);
  const today = localDate(now, zone);
  const tooLate = localTime(now, zone) >= timeline.hours.to;
  const first = [today, localDate(wanted, zone)].sort()[1] ?? today;
  for (let days = 0; days <= FURTHEST; days += 1) {
    const date = plusDays(first, days);
    if (!isWorkday(date, timeline) || network.daily.fired.includes(date)) continue;
    const at = localInstant(date, timeline.sendAt, zone).instant;
    if (at <= wanted || (date === today && tooLate)) continue;
    return { date, since: workdayBefore(date, timeline), at };
  }
  return undefined;
}

/** The instants (UTC) between which a morning counts: whole local days. */
export function countedBetween(
  { settings }: FoundedNetwork,
  { date, since }: Pick<Morning, 'date' | 'since'>,
): { readonly from: string; readonly to: string } {
  const midnight = (day: string) => localInstant(day, '00:00', settings.zone).instant;
  return { from: midnight(since), to: midnight(date) };
}
