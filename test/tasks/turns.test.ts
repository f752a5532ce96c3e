import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../functions/network/rules/hours.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { DAY, later } from '../../functions/platform/clock.ts';
import {
  finishTask,
  nameOwners,
  redateTask,
  takeTask,
  type Writing,
  writeTask,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { askedSince } from '../../functions/tasks/rules/in-mails.ts';
import { type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { type Mornings, nextTurn, type Turn } from '../../functions/tasks/rules/turns.ts';
import { recorded } from '../given.ts';

const mornings: Mornings = {
  zone: 'Asia/Phnom_Penh',
  sendAt: '08:00',
  hours: { from: '07:00', to: '18:00' },
  weekdays: [1, 2, 3, 4, 5],
  holidays: true,
};
const lotus = { seat: 'm-lotus', party: 'member', person: 'dara' } as const;

function task(due: string | undefined, at = '2025-11-12T09:00:00.000Z'): Task {
  const data: Writing = {
    what: { en: 'Send the list of schools' },
    origin: { from: 'day' },
    begins: 'taken',
    owners: [lotus],
    ...(due ? { due } : {}),
  };
  const facts = writeTask({ status: 'none' }, data).map((event) => ({ ...event, at }));
  return fold(taskAggregate, recorded(taskAggregate, facts));
}

/** Every reminder until a day, as the clock gives them. */
function life(begin: Task, until: string, from = '2025-11-12T09:00:00.000Z'): (Turn & { on: string })[] {
  const given: (Turn & { on: string })[] = [];
  let now = begin;
  let at = from;
  for (;;) {
    const turn = nextTurn(now, mornings, at);
    if (!turn || turn.at > `${until}T23:00:00.000Z`) return given;
    if (turn.at > at) at = turn.at;
    given.push({ ...turn, on: at.slice(0, 10) });
    const { step, about } = turn;
    const facts = recorded(taskAggregate, [{ type: 'TaskTurned', data: { step, about }, at }]);
    now = fold(taskAggregate, facts, now);
  }
}

const said = (turns: ReturnType<typeof life>) => turns.map(({ step, on }) => `${step} ${on}`);

describe('the reminders of a task', () => {
  it('come three days before, the day after, and after three and seven days, on working mornings', () => {
    // 12 December 2025 is a Friday.
    const ladder = life(task('2025-12-12'), '2025-12-31').filter(({ step }) => step !== 'week');
    expect(said(ladder)).toEqual([
      'soon 2025-12-09',
      'overdue 2025-12-15',
      'head 2025-12-16',
      'list 2025-12-19',
    ]);
  });

  it('go to the head of the organisation when the task is three days late', () => {
    // Wednesday 10 December: the day after is Thursday, the third day a Saturday.
    const ladder = life(task('2025-12-10'), '2025-12-31').filter(({ step }) => step !== 'week');
    expect(said(ladder)).toEqual([
      'soon 2025-12-05',
      'overdue 2025-12-11',
      'head 2025-12-15',
      'list 2025-12-17',
    ]);
  });

  it('say once a week what is open, for the first time when its owner has had it for seven days', () => {
    const weeks = life(task(undefined), '2025-12-15');
    expect(said(weeks)).toEqual(['week 2025-11-24', 'week 2025-12-01', 'week 2025-12-08', 'week 2025-12-15']);
  });

  it('begin anew with another date, and end when it is done', () => {
    const moved = fold(
      taskAggregate,
      recorded(taskAggregate, redateTask(task('2025-12-10'), '2025-12-24', false, '2025-12-01')),
      task('2025-12-10'),
    );
    const ladder = life(moved, '2026-01-10').filter(({ step }) => step !== 'week');
    expect(ladder[0]).toMatchObject({ step: 'soon', about: '2025-12-24' });
    const done = fold(taskAggregate, recorded(taskAggregate, finishTask(moved, undefined, {})), moved);
    expect(life(done, '2026-01-10')).toEqual([]);
  });

  it('say nothing of a date that was just chosen: who needs two days more is not told that two days are left', () => {
    const asked = fold(
      taskAggregate,
      recorded(
        taskAggregate,
        redateTask(task('2025-12-01'), '2025-12-10', false, '2025-12-08').map((event) => ({
          ...event,
          at: '2025-12-08T05:00:00.000Z',
        })),
      ),
      task('2025-12-01'),
    );
    const ladder = life(asked, '2025-12-31', '2025-12-08T05:00:00.000Z').filter(
      ({ step }) => step !== 'week',
    );
    expect(said(ladder)).toEqual(['overdue 2025-12-11', 'head 2025-12-15', 'list 2025-12-17']);
  });

  it('say after a standstill only the last of what was missed', () => {
    const turn = nextTurn(task('2025-12-10'), mornings, '2025-12-16T03:00:00.000Z');
    expect(turn).toMatchObject({ step: 'head' });
  });

  it('are at most one a week and one a step, each on a working day after the owner had it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -10, max: 60 }), (written, until) => {
        const at = later('2025-10-01T03:00:00.000Z', written * DAY);
        const due = later(at, until * DAY).slice(0, 10);
        const end = later(at, 75 * DAY).slice(0, 10);
        const turns = life(task(due, at), end, at);
        const keys = turns.map(({ step, about }) => `${step} ${about}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { on } of turns) {
          expect(isWorkday(on, mornings)).toBe(true);
          expect(on > at.slice(0, 10)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('reminders that were given', () => {
  const rice = { seat: 'm-rice', party: 'member', person: 'sokha' } as const;
  const having = (now: Task, at: string, decide: (now: Task) => TaskEvent[]) =>
    fold(
      taskAggregate,
      recorded(
        taskAggregate,
        decide(now).map((event) => ({ ...event, at })),
      ),
      now,
    );
  const turned = (now: Task, at: string, step: 'soon' | 'overdue' | 'head') =>
    having(now, at, () => [{ type: 'TaskTurned', data: { step, about: '2025-12-12' } }]);
  const asked = (kind: 'taskTurn' | 'taskHead', now: Task, seat: string, at: string) =>
    now.status === 'none' ? undefined : askedSince(kind, now, seat, { mornings, now: at });
  const MONDAY = '2025-12-15T01:00:00.000Z';
  const TUESDAY = '2025-12-16T01:00:00.000Z';

  it('are not about an owner who has the task since, and stay those of an owner who had it', () => {
    const late = turned(turned(task('2025-12-12'), MONDAY, 'overdue'), TUESDAY, 'head');
    const noon = '2025-12-16T05:00:00.000Z';
    const moved = having(late, noon, (now) => nameOwners(now, [rice], 'taken'));
    expect(asked('taskHead', moved, 'm-rice', noon)).toBeUndefined();
    expect(asked('taskTurn', moved, 'm-rice', noon)).toBeUndefined();
    const shared = having(late, noon, (now) => nameOwners(now, [lotus, rice], 'taken'));
    expect(asked('taskHead', shared, 'm-lotus', noon)).toBe(TUESDAY);
    expect(asked('taskHead', shared, 'm-rice', noon)).toBeUndefined();
    const back = having(moved, noon, (now) => nameOwners(now, [lotus], 'taken'));
    expect(asked('taskHead', back, 'm-lotus', noon)).toBeUndefined();
  });

  it('stay those of an owner who accepts that morning what was offered to them', () => {
    const written = { ...task('2025-12-12'), status: 'offered' } as Task;
    const soon = turned(written, '2025-12-09T01:00:00.000Z', 'soon');
    const taken = having(soon, '2025-12-09T01:05:00.000Z', (now) => takeTask(now, lotus));
    expect(taken.status).toBe('taken');
    expect(asked('taskTurn', taken, 'm-lotus', '2025-12-09T01:10:00.000Z')).toBe('2025-12-09T01:00:00.000Z');
  });
});
