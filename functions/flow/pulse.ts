import * as z from 'zod';
import type { Views } from '../platform/views.ts';
import { pulseList } from './lists.ts';
import type { FlowCount } from './tick-flow.ts';

/** What the ticks of one hour did. Two at once may lose a count of one another: it only proves life. */
export const pulse = z.object({
  ticks: z.number(),
  done: z.number(),
  failed: z.number(),
  waiting: z.number(),
  /** Minutes that the oldest due thing had been waiting at `lastAt`. */
  overdueMinutes: z.number().optional(),
  lastAt: z.string(),
});
export type Pulse = z.infer<typeof pulse>;

/** Notes that a tick ran to its end. */
export async function beat(
  views: Pick<Views, 'get' | 'put'>,
  count: FlowCount,
  overdue: number,
  now: string,
): Promise<void> {
  const hour = now.slice(0, '2026-01-01T00'.length);
  const row = await views.get(pulseList, hour);
  const before = row ? pulse.parse(row.data) : { ticks: 0, done: 0, failed: 0, waiting: 0 };
  const data: Pulse = {
    ticks: before.ticks + 1,
    done: before.done + count.done,
    failed: before.failed + count.failed,
    waiting: count.waiting,
    overdueMinutes: overdue,
    lastAt: now,
  };
  await views.put({ pk: pulseList, sk: hour, v: Date.parse(now), data });
}
