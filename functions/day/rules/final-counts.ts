import type { AppendMeta } from '../../platform/event-log.ts';
import { countsOf, type KnownPerson } from './counts.ts';
import { type Day, dayAggregate, isClosed } from './day.ts';
import type { Counts, DayEvent } from './events.ts';
import { type Presence, presencesOf } from './presence.ts';

/*
 * What a closed day came to is kept as numbers: what lists and taps say of people changes afterwards, since some leave
 * and some are forgotten. The numbers name nobody.
 */

/** What lists know of the people of a day, see `known-people.ts`. */
export type Knowing = (day: Day) => (presence: Presence) => KnownPerson | undefined;

/** How many came on a date of the meeting: while it is closed by the numbers that were kept, else by what is noted now. */
export function countsOfDay(day: Day, date: number, knowing: Knowing): Counts {
  const { counted } = day;
  if (counted?.date === date && isClosed(day, { dateNumber: date })) return counted.counts;
  return countsOf(presencesOf(day, date).values(), knowing(day));
}

/**
 * Facts about a day, and what they change of its numbers if it is closed: the difference that they make by what is known
 * at this moment, so that what was forgotten since stays counted. To be stored together.
 */
export function withCounts(
  day: Day,
  events: readonly DayEvent[],
  knowing: Knowing,
  { by, at }: Pick<AppendMeta, 'by' | 'at'>,
): DayEvent[] {
  const date = day.closed?.date;
  if (date === undefined || events.length === 0) return [...events];
  const next = events.reduce<Day>(
    (now, event) => dayAggregate.evolve(now, { ...event, id: '', version: 0, at, by }),
    day,
  );
  const noted = (of: Day) => countsOf(presencesOf(of, date).values(), knowing(of));
  const kept = day.counted?.date === date ? day.counted.counts : undefined;
  const counts = kept ? moved(kept, noted(day), noted(next)) : noted(next);
  const isSame = kept !== undefined && JSON.stringify(counts) === JSON.stringify(kept);
  return isSame ? [...events] : [...events, { type: 'DayCounted', data: { date, ...counts } }];
}

/** The kept numbers, by as much higher or lower as those of before and after differ. */
function moved(kept: Counts, before: Counts, after: Counts): Counts {
  const of = (name: keyof Counts) => Math.max(0, kept[name] + after[name] - before[name]);
  return {
    people: of('people'),
    room: of('room'),
    online: of('online'),
    women: of('women'),
    men: of('men'),
    sexUnknown: of('sexUnknown'),
    organisations: of('organisations'),
  };
}
