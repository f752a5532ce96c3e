import { localInstant, localTime } from '../../i18n/dates.ts';
import type { PartialDetails } from './state.ts';

/** What the clocks of a zone do within the hours of a meeting. Times are local. */
export type ClockNote =
  /** They are put forward over this time, which does not exist: it is as much later as they jump. */
  | { readonly kind: 'clockGap'; readonly of: 'start' | 'end'; readonly time: string; readonly real: string }
  /** They are put back, and this time comes twice: the first one counts. */
  | { readonly kind: 'clockTwice'; readonly of: 'start' | 'end'; readonly time: string }
  /** They change between begin and end: it lasts longer or shorter than its times say. In minutes. */
  | { readonly kind: 'clockLength'; readonly minutes: number; readonly said: number };

/** Local date and times, as far as they are known. */
type Hours = { readonly [F in 'date' | 'start' | 'end']?: PartialDetails[F] | undefined };

/** Everything that the clocks do to a meeting; nothing on any day on which they are left alone. */
export function clockNotes({ date, start, end }: Hours, zone: string): ClockNote[] {
  if (!date) return [];
  const times = [
    ['start', start],
    ['end', end],
  ] as const;
  const notes = times.flatMap(([of, time]): ClockNote[] => {
    if (!time) return [];
    const { instant, clocksChange } = localInstant(date, time, zone);
    if (clocksChange === 'gap') return [{ kind: 'clockGap', of, time, real: localTime(instant, zone) }];
    return clocksChange === 'overlap' ? [{ kind: 'clockTwice', of, time }] : [];
  });
  const [minutes, said] = [slotMinutes({ date, start, end }, zone), slotMinutes({ start, end }, zone)];
  const differs = minutes !== undefined && said !== undefined && minutes !== said;
  return [...notes, ...(differs ? [{ kind: 'clockLength' as const, minutes, said }] : [])];
}

/**
 * Minutes from begin to end as they pass, also where the clocks jump between; on a day that is not known yet, by the
 * clock. Undefined where one is missing or they are the wrong way round.
 */
export function slotMinutes({ date, start, end }: Hours, zone: string): number | undefined {
  if (!start || !end) return undefined;
  const minutes = date
    ? (millis(date, end, zone) - millis(date, start, zone)) / 60_000
    : minuteOf(end) - minuteOf(start);
  return minutes > 0 ? minutes : undefined;
}

function millis(date: string, time: string, zone: string): number {
  return Date.parse(localInstant(date, time, zone).instant);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
