import { describe, expect, it } from 'vitest';
import type { PlannedTask } from '../../functions/forum/rules/events.ts';
import { circleIn } from '../../functions/forum/rules/plan/graph.ts';
import { readinessOf } from '../../functions/forum/rules/plan/readiness.ts';
import { latenessOf, type Progress, schedule } from '../../functions/forum/rules/plan/schedule.ts';
import { workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import { planned, today, week, workdays } from './plans.ts';

function laid(plan: PlannedTask[], progress: Record<string, Progress> = {}, on = today) {
  const all = schedule(plan, workdays, on, new Map(Object.entries(progress)));
  return { ...all, of: (id: string) => all.tasks.find(({ task }) => task.id === id) };
}

/** Venue, then its letter, then the invitations. */
const three = [
  planned('venue', { offset: -30, minDays: 5 }),
  planned('letter', { offset: -20, minDays: 5, needs: ['venue'] }),
  planned('invite', { offset: -10, minDays: 3, needs: ['letter'] }),
];

describe('the backward pass', () => {
  it('counts working days from the forum, and not the days off between', () => {
    expect(laid([planned('a', { offset: -5 })]).of('a')?.due).toBe('2026-03-11');
    expect(laid([planned('a', { offset: 3 })]).of('a')?.due).toBe('2026-03-23');
  });

  it('sees holidays: what would be due on one is due before it', () => {
    const around = workdaysAround('2026-04-20', today, { ...week, holidays: true });
    const { tasks } = schedule([planned('a', { offset: -1 })], around, today);
    // 14 to 16 April is Khmer New Year.
    expect(tasks[0]?.due).toBe('2026-04-17');
    const chosen = schedule([planned('a', { pinned: '2026-04-15' })], around, today);
    expect(chosen.tasks[0]?.due).toBe('2026-04-15');
    expect(around.dates).not.toContain('2026-04-15');
  });

  it('takes a forum on a Saturday for a day of the plan', () => {
    const around = workdaysAround('2026-03-21', today, week);
    const { tasks } = schedule(
      [planned('a'), planned('b', { offset: -1 }), planned('c', { offset: 1 })],
      around,
      today,
    );
    expect(tasks.map(({ due }) => due)).toEqual(['2026-03-21', '2026-03-20', '2026-03-23']);
  });

  it('brings what is needed forward until those who need it have their days', () => {
    const plan = [
      planned('long', { offset: -1, minDays: 2 }),
      planned('after', { offset: -2, minDays: 4, needs: ['long'] }),
    ];
    expect(laid(plan).of('after')?.due).toBe('2026-03-16');
    expect(laid(plan).of('long')?.due).toBe('2026-03-10');
  });

  it('plans what is after the forum forwards from it, with its own days', () => {
    const plan = [
      planned('report', { offset: 1, minDays: 5 }),
      planned('send', { offset: 2, minDays: 2, needs: ['report'] }),
    ];
    expect(laid(plan).of('report')?.due).toBe('2026-03-25');
    expect(laid(plan).of('send')?.due).toBe('2026-03-27');
  });
});

describe('a task that is done or begun', () => {
  it('keeps its day once it is done, and lets those who need it begin', () => {
    const { of } = laid(three, { venue: { begun: '2026-01-08', done: '2026-01-12' } }, '2026-01-13');
    expect(of('venue')).toMatchObject({ due: '2026-01-12', isDone: true, isLate: false });
    expect(of('letter')?.canBegin).toBe('2026-01-13');
  });

  it('keeps its start once it was begun; only its end moves', () => {
    const { of } = laid(three, { venue: { begun: '2026-01-05' } }, '2026-01-20');
    expect(of('venue')).toMatchObject({ canBegin: '2026-01-05', canEnd: '2026-01-20' });
  });

  it('does not pull the date of those who need it forward', () => {
    const before = laid(three).of('letter')?.due;
    expect(laid(three, { venue: { done: '2026-01-08' } }, '2026-01-09').of('letter')?.due).toBe(before);
  });
});

describe('a chosen date', () => {
  const pinned = [planned('venue', { offset: -30, minDays: 5, pinned: '2026-03-02' }), ...three.slice(1)];

  it('is kept, also where it comes too late for those that need it, and is said to be', () => {
    expect(laid(pinned).of('venue')).toMatchObject({ due: '2026-03-02', tooLateFor: ['letter'] });
    expect(laid(three).of('venue')?.tooLateFor).toEqual([]);
  });

  it('is the one that was given on the task, before the one of the plan', () => {
    expect(laid(pinned, { venue: { chosen: '2026-02-02' } }).of('venue')?.due).toBe('2026-02-02');
  });
});

describe('what decides', () => {
  it('is the chain of needs with the least slack before the forum', () => {
    const { chain } = laid([...three, planned('banner', { offset: -15, minDays: 2 })]);
    expect(chain).toEqual(['venue', 'letter', 'invite']);
  });

  it('leaves the forum at no risk while a late task has slack, and counts the days once it has none', () => {
    expect(laid(three, {}, '2026-02-10')).toMatchObject({ atRisk: 0 });
    expect(laid(three, {}, '2026-02-10').of('venue')?.isLate).toBe(true);
    // Thirteen working days of work, and ten left.
    const late = laid(three, {}, '2026-03-05');
    expect(late.atRisk).toBe(3);
    expect(latenessOf(late, 0)).toMatchObject({ atRisk: 3 });
    expect(latenessOf(late, 0).holdsUp.map(({ task }) => task.id)).toEqual(['letter', 'invite']);
  });

  it('asks nothing of what is after the forum', () => {
    const { atRisk, of } = laid([planned('report', { offset: 1, minDays: 40 })], {}, '2026-03-18');
    expect(atRisk).toBe(0);
    expect(of('report')?.slack).toBeUndefined();
  });
});

describe('how ready a forum is', () => {
  it('is unknown while nothing was due', () => {
    expect(readinessOf(laid(three), today)).toEqual({
      due: { done: 0, all: 0 },
      ahead: { done: 0, all: 13 },
    });
  });

  it('weighs by the least days, and does not let early work hide a late task', () => {
    const all = laid(three, { invite: { done: '2026-01-30' } }, '2026-02-10');
    expect(readinessOf(all, '2026-02-10')).toEqual({ due: { done: 0, all: 5 }, ahead: { done: 3, all: 8 } });
  });

  it('is whole once all is done', () => {
    const done = { done: '2026-01-30' };
    const all = laid(three, { venue: done, letter: done, invite: done }, '2026-03-19');
    expect(readinessOf(all, '2026-03-19')).toEqual({
      due: { done: 13, all: 13 },
      ahead: { done: 0, all: 0 },
    });
  });
});

describe('a circle', () => {
  it('is named by its tasks, without those that only lead to it', () => {
    const plan = [
      planned('a', { needs: ['b'] }),
      planned('b', { needs: ['c'] }),
      planned('c', { needs: ['b', 'd'] }),
      planned('d'),
    ];
    expect(circleIn(plan)).toEqual(['b', 'c']);
    expect(circleIn([planned('self', { needs: ['self'] })])).toEqual(['self']);
    expect(circleIn(three)).toBeUndefined();
  });

  it('is none through a task that is not in the plan any more', () => {
    expect(circleIn([planned('a', { needs: ['gone'] })])).toBeUndefined();
  });
});
