import * as fc from 'fast-check';
import type { PlannedTask } from '../../functions/forum/rules/events.ts';
import { workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';

/** Monday to Friday, no holidays. */
export const week = { weekdays: [1, 2, 3, 4, 5], holidays: false };

/** A task of a plan, of which a test says what matters. */
export function planned(id: string, of: Partial<PlannedTask> = {}): PlannedTask {
  return { id, what: { en: id }, role: 'programme', offset: 0, minDays: 1, needs: [], ...of };
}

/** The workdays around a Wednesday in March, planned on a Wednesday in January. */
const day = '2026-03-18';
export const today = '2026-01-07';
export const workdays = workdaysAround(day, today, week);

/** Plans of any shape: each task needs some of those before it. */
export const anyPlan: fc.Arbitrary<PlannedTask[]> = fc
  .array(
    fc.record({
      offset: fc.integer({ min: -60, max: 20 }),
      minDays: fc.integer({ min: 1, max: 12 }),
      needs: fc.array(fc.nat(30), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((tasks) => {
    const plan: PlannedTask[] = [];
    for (const [n, { offset, minDays, needs }] of tasks.entries()) {
      const before = [...new Set(needs)].flatMap((one) => (n === 0 ? [] : (plan[one % n] ?? [])));
      // What is before the forum needs nothing that is after it.
      const those = before.filter((one) => offset > 0 || one.offset <= 0);
      plan.push(
        planned(`t${String(n).padStart(2, '0')}`, { offset, minDays, needs: those.map(({ id }) => id) }),
      );
    }
    return plan;
  });
