import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../functions/forum/rules/plan/schedule.ts';
import { indexUntil } from '../../functions/forum/rules/plan/workdays.ts';
import { anyPlan, today, workdays } from './plans.ts';

describe('any plan', () => {
  it('has no task due before what it needs, with all its days between', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { tasks } = schedule(plan, workdays, today);
        const dues = new Map(tasks.map(({ task, due }) => [task.id, indexUntil(workdays, due)]));
        for (const { id, needs, minDays } of plan) {
          for (const need of needs) {
            expect((dues.get(need) ?? 0) + minDays).toBeLessThanOrEqual(dues.get(id) ?? 0);
          }
        }
      }),
    );
  });

  it('says the same of float as a search through its needs does', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { tasks } = schedule(plan, workdays, today);
        const at = (date: string) => indexUntil(workdays, date);
        const found = new Map(tasks.map((one) => [one.task.id, one]));
        for (const { task, canBegin, canEnd, due, float } of tasks) {
          // The longest way through what it needs, each walked again.
          const longest = (id: string): number => {
            const one = found.get(id)?.task;
            if (!one) return 0;
            const begin = Math.max(
              at(today),
              ...one.needs.map((need) => longest(need) + 1),
              ...(one.offset > 0 ? [workdays.day + 1] : []),
            );
            return begin + one.minDays - 1;
          };
          expect(at(canEnd)).toBe(longest(task.id));
          expect(at(canEnd) - at(canBegin) + 1).toBe(task.minDays);
          expect(float).toBe(at(due) - at(canEnd));
        }
      }),
      { numRuns: 50 },
    );
  });
});
