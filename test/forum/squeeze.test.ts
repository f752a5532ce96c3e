import { describe, expect, it } from 'vitest';
import { datesOf } from '../../functions/forum/rules/plan/calendar.ts';
import { mustBePlan } from '../../functions/forum/rules/plan/check.ts';
import { graphOf } from '../../functions/forum/rules/plan/graph.ts';
import { schedule } from '../../functions/forum/rules/plan/schedule.ts';
import { fittedTemplate } from '../../functions/forum/rules/plan/squeeze.ts';
import { template } from '../../functions/forum/rules/plan/template.ts';
import { type Workdays, workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import { ForumIsTooSoon } from '../../functions/forum/rules/refusals.ts';
import { plusDays } from '../../functions/i18n/dates.ts';
import { MAX_WHAT } from '../../functions/tasks/rules/events.ts';
import { today, week } from './plans.ts';

/** The workdays around a day that is so many working days away. */
function away(days: number, on = today, holidays = false): Workdays {
  const { dates, day } = workdaysAround(on, on, { ...week, holidays });
  return workdaysAround(dates[day + days] ?? '', on, { ...week, holidays });
}

const fitted = (days: number, keep: readonly string[] = []) =>
  fittedTemplate(away(days), today, new Set(keep));
const ids = (days: number) => fitted(days).tasks.map(({ id }) => id);

describe('the template', () => {
  it('is a plan of 30 tasks, in both languages, each with what shows that it is done', () => {
    expect(template).toHaveLength(30);
    expect(() => mustBePlan(fitted(100).tasks)).not.toThrow();
    for (const { what, evidence } of template) {
      for (const text of [what.en, what.km, evidence.en, evidence.km]) {
        expect(text.length).toBeGreaterThan(2);
        expect(text.length).toBeLessThanOrEqual(MAX_WHAT);
      }
    }
    expect(new Set(template.map(({ key }) => key)).size).toBe(30);
    const keys = template.map(({ key }) => key);
    expect(template.flatMap(({ needs }) => needs).filter((need) => !keys.includes(need))).toEqual([]);
  });

  it('has the links of the practice that it comes from', () => {
    const needs = (key: string) => template.find((one) => one.key === key)?.needs ?? [];
    for (const [task, need] of [
      ['venue', 'budget'],
      ['invitations', 'venue'],
      ['score', 'call'],
      ['tellPresenters', 'score'],
      ['draftProgramme', 'tellPresenters'],
      ['finalProgramme', 'draftProgramme'],
      ['travel', 'registration'],
      ['access', 'registration'],
      ['catering', 'registration'],
    ] as const)
      expect(needs(task), task).toContain(need);
  });

  it('gives each task its own date, in the order in which it is listed', () => {
    const { tasks } = fitted(100);
    expect(tasks.map(({ offset }) => offset)).toEqual(template.map(({ offset }) => offset));
    const laid = schedule(tasks, away(100), today);
    expect(laid.tasks.filter(({ float }) => float < 0)).toEqual([]);
  });
});

describe('too little time', () => {
  it('is none from sixteen weeks on: nothing is dropped and nothing scaled', () => {
    expect(fitted(80)).toMatchObject({ dropped: [], changed: [] });
    expect(fitted(80).weeks).toBeUndefined();
    expect(ids(80)).toHaveLength(30);
  });

  it('drops the scoring, merges the two first notices and makes one committee, in this order', () => {
    const { dropped, changed, weeks, tasks } = fitted(50);
    expect(dropped).toEqual(['score', 'saveTheDate']);
    expect(changed).toEqual(['invitations', 'committees']);
    expect(weeks).toBe(10);
    const of = (id: string) => tasks.find((task) => task.id === id);
    expect(of('tellPresenters')?.needs).toEqual(['call']);
    expect(of('invitations')?.needs).toEqual(['venue', 'authorities', 'date']);
    expect(of('invitations')?.what.en).toContain('first notice of the date');
    expect(of('committees')?.what.en).toContain('one committee for all');
  });

  it('keeps what somebody wants to keep all the same', () => {
    const kept = fitted(50, ['score']);
    expect(kept.dropped).toEqual(['saveTheDate']);
    expect(kept.tasks.find(({ id }) => id === 'tellPresenters')?.needs).toEqual(['score']);
  });

  it.each([79, 65, 50, 40, 33, 30])(
    'with %i working days keeps the order, and every task its days',
    (days) => {
      const workdays = away(days);
      const { tasks } = fitted(days);
      const { needs } = graphOf(tasks);
      const laid = schedule(tasks, workdays, today);
      expect(laid.atRisk).toBe(0);
      for (const [place, one] of laid.tasks.entries()) {
        expect(one.float, one.task.id).toBeGreaterThanOrEqual(0);
        for (const need of needs[place] ?? []) {
          expect((laid.tasks[need]?.due ?? '') < one.start, `${one.task.id} after ${need}`).toBe(true);
        }
      }
      const before = new Map(template.map(({ key, minDays }) => [key, minDays]));
      for (const { id, minDays } of tasks) if (id !== 'committees') expect(minDays).toBe(before.get(id));
    },
  );

  it('leaves what comes after the forum as it is', () => {
    const behind = (days: number) =>
      fitted(days)
        .tasks.filter(({ offset }) => offset > 0)
        .map(({ id, offset }) => [id, offset]);
    expect(behind(30)).toEqual(behind(100));
  });

  it('always begins from the template: a second squeeze is not one of the first', () => {
    const once = fitted(40);
    fitted(31);
    expect(fitted(40)).toEqual(once);
  });

  it('is too little below six weeks: refused with the chain, and with the soonest day', () => {
    expect(() => fitted(30)).not.toThrow();
    let refusal: ForumIsTooSoon | undefined;
    try {
      fitted(29);
    } catch (error) {
      if (error instanceof ForumIsTooSoon) refusal = error;
    }
    expect(refusal?.text.en).toContain('at least 6 weeks');
    expect(refusal?.text.en).toMatch(/“Decide the purpose.*” → “.*” → “The day”/);
    expect(refusal?.text.en).toContain('Wednesday 18 February 2026');
    expect(refusal?.text.km).toContain('៦ សប្តាហ៍');
  });

  it('sees holidays: six weeks with New Year in them are too few', () => {
    const on = '2026-03-16';
    const day = plusDays(on, 42);
    const plan = (holidays: boolean) => () =>
      fittedTemplate(workdaysAround(day, on, { ...week, holidays }), on);
    expect(plan(false)).not.toThrow();
    expect(plan(true)).toThrow(ForumIsTooSoon);
  });

  it('has no task due before today or on a day off', () => {
    const workdays = away(30);
    const dates = Object.values(datesOf(fitted(30).tasks, { workdays, today, progress: new Map() }));
    expect(dates.filter((date) => date < today || !workdays.dates.includes(date))).toEqual([]);
  });
});
