import {
  byHour,
  countOf,
  type DayReads,
  type HourCount,
  hourOf,
  messagesBetween,
  type Stuck,
  stuckIn,
} from '../../flow/day.ts';
import { pulseList } from '../../flow/lists.ts';
import { type Pulse, pulse } from '../../flow/pulse.ts';
import { meetingCounted } from '../../meeting/rules/counted.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { networkCounted } from '../../network/rules/counted.ts';
import { networkAggregate } from '../../network/rules/network.ts';
import type { CountedCauses } from '../../platform/capability.ts';
import { HOUR, later, MINUTE } from '../../platform/clock.ts';
import { type DayCount, leftOut } from '../../platform/day-count.ts';

/** One hour of the day that is shown. */
export interface PulseHour extends HourCount {
  /** When it begins (instant, UTC). */
  readonly from: string;
  /** Ticks that ran to their end; of all networks together. */
  readonly ticks: number;
}

/** What the scheduler did in a day that ends now. */
export interface PulseDay {
  readonly hours: readonly PulseHour[];
  readonly ticks: number;
  /** When the last tick ended well; absent: none did in this time. */
  readonly lastAt?: string | undefined;
  /** No tick has ended well for some minutes. */
  readonly silent: boolean;
  readonly count: DayCount;
  /** Sent, handed over, or rightly left out. */
  readonly done: number;
  /** Waits for somebody to hand it over. */
  readonly toHandOver: number;
  readonly stuck: Stuck;
  /** Aggregates and messages. */
  readonly stuckCount: number;
}

const HOURS = 24;
/** As long as the alarm waits that says the same. */
const SILENCE = 5 * MINUTE;

/** The same that the daily line counts; a page carries no more of the capabilities than that. */
export const countedCauses: CountedCauses = {
  [networkAggregate.kind]: networkCounted,
  [meetingAggregate.kind]: meetingCounted,
};

/** Reads the 24 hours of the clock that end with the present one. */
export async function pulseOf(
  services: Omit<DayReads, 'counted'>,
  network: string,
  now: string,
): Promise<PulseDay> {
  const reads = { ...services, counted: countedCauses };
  const first = `${hourOf(later(now, -(HOURS - 1) * HOUR))}:00:00.000Z`;
  const [messages, stuck, beats] = await Promise.all([
    messagesBetween(reads, network, { from: first, to: later(now, 1) }),
    stuckIn(reads.views, network, now),
    beatsOf(reads),
  ]);
  const counted = byHour(messages);
  const hours = Array.from({ length: HOURS }, (_, n): PulseHour => {
    const from = later(first, n * HOUR);
    const { due = 0, sent = 0, leftOut: out = 0, failed = 0 } = counted.get(hourOf(from)) ?? {};
    return { from, ticks: beats.get(hourOf(from))?.ticks ?? 0, due, sent, leftOut: out, failed };
  });
  const lastAt = [...beats]
    .filter(([hour]) => hour >= hourOf(first))
    .map(([, beat]) => beat.lastAt)
    .sort()
    .at(-1);
  const count = countOf(messages, now);
  const toHandOver = messages.filter(({ state }) => state === 'toHandOver').length;
  return {
    hours,
    ticks: hours.reduce((sum, { ticks }) => sum + ticks, 0),
    lastAt,
    silent: lastAt === undefined || later(lastAt, SILENCE) < now,
    count,
    done: count.sent + count.byHand - toHandOver + leftOut(count),
    toHandOver,
    stuck,
    stuckCount: count.stuck + stuck.troubles.length + stuck.overdue.length,
  };
}

/** The newest rows of the list: an hour each. */
async function beatsOf({ views }: Pick<DayReads, 'views'>): Promise<ReadonlyMap<string, Pulse>> {
  const { rows } = await views.list(pulseList, { backwards: true, limit: HOURS });
  return new Map(
    rows.flatMap(({ sk, data }) => {
      const beat = pulse.safeParse(data).data;
      return beat ? [[sk, beat] as const] : [];
    }),
  );
}
