import { type Sex, sexOf } from '../../membership/rules/sex.ts';
import { MINUTE } from '../../platform/clock.ts';
import { known } from '../../platform/personal.ts';
import type { Day, NotedTap } from './day.ts';
import type { PresenceKind } from './events.ts';

/** Two people at one door who say the opposite within this time are shown to a third. */
const AT_ONCE = 5 * MINUTE;

/** Where one person was. */
export interface Presence {
  readonly person: string;
  readonly is: PresenceKind;
  /** When they were first seen at the door (instant, UTC); nothing where the paper alone says that they came. */
  readonly arrivedAt?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly photo?: boolean | undefined;
  readonly walkIn?: NotedTap['walkIn'];
  readonly standsIn?: NotedTap['standsIn'];
  /** Two people said the opposite of each other at nearly the same time. */
  readonly disputed: boolean;
  /** What was said, the earliest first. */
  readonly taps: readonly NotedTap[];
}

/**
 * What the taps about one person come to. The latest says where they were, by the time at which it was made and
 * not by when it arrived: a queue of this morning does not bring back what was corrected since. What a tap does
 * not say stays as an earlier one has said it. The order of `taps` does not matter.
 */
export function presenceOf(person: string, taps: readonly NotedTap[]): Presence | undefined {
  const inOrder = taps.filter(({ is }) => is !== undefined).toSorted(byTime);
  const last = inOrder.at(-1);
  if (!last?.is) return undefined;
  const latest = <K extends keyof NotedTap>(field: K, among = inOrder) =>
    among.findLast((one) => one[field] !== undefined)?.[field];
  // What was said of one person is not true of who comes instead of them.
  const ofThem = inOrder.filter((one) => whoCame(one) === whoCame(last));
  const seen = inOrder.find(({ is, way }) => is !== 'away' && way !== 'grid');
  return {
    person,
    is: last.is,
    arrivedAt: last.is === 'away' ? undefined : seen?.at,
    sex: sexOf(latest('sex', ofThem)),
    photo: latest('photo', ofThem),
    walkIn: latest('walkIn'),
    standsIn: last.is === 'away' ? undefined : last.standsIn,
    disputed: isDisputed(inOrder, last),
    taps: inOrder,
  };
}

/**
 * Everybody of whom something was noted on this date of the meeting, by person. A walk-in whom the network knows is
 * that person, also where both were tapped.
 */
export function presencesOf(day: Day, date: number): ReadonlyMap<string, Presence> {
  const ofDate = Object.values(day.taps)
    .flat()
    .filter((one) => one.date === date);
  const byPerson = Map.groupBy(ofDate, ({ person }) => day.joined[person]?.person ?? person);
  const found = [...byPerson].flatMap(([person, taps]) => {
    const presence = presenceOf(person, taps);
    return presence ? [[person, presence] as const] : [];
  });
  return new Map(found);
}

/** Taps on dates that the meeting does not have any more: kept, and not counted. */
export function strayTaps(day: Day, date: number): readonly NotedTap[] {
  return Object.values(day.taps)
    .flat()
    .filter((one) => one.date !== date);
}

/** The name of who came instead of the person; nothing where they came themselves, or did not. */
function whoCame({ is, standsIn }: NotedTap): string | undefined {
  return is === 'away' || !standsIn ? undefined : (known(standsIn.name) ?? '');
}

/** Made at one instant, the id decides: every phone and every reader then says the same. */
function byTime(a: NotedTap, b: NotedTap): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function isDisputed(inOrder: readonly NotedTap[], last: NotedTap): boolean {
  const from = (one: NotedTap) => one.door ?? one.by;
  const since = Date.parse(last.at) - AT_ONCE;
  return inOrder.some(
    (one) =>
      from(one) !== from(last) && (one.is === 'away') !== (last.is === 'away') && Date.parse(one.at) >= since,
  );
}
