import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForumEvent, PlannedTask } from '../../functions/forum/rules/events.ts';
import { forumAggregate, type StandingForum } from '../../functions/forum/rules/forum.ts';
import { type Calendar, datesOf } from '../../functions/forum/rules/plan/calendar.ts';
import {
  addTask,
  cancelForum,
  moveForum,
  planForum,
  renameForum,
  replanTask,
  takeOut,
} from '../../functions/forum/rules/plan/decide.ts';
import type { Progress } from '../../functions/forum/rules/plan/schedule.ts';
import { type Workdays, workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import {
  DateIsTooEarly,
  ForumDayHasPassed,
  ForumIsCancelled,
  ForumNeedsName,
  NeededSooner,
  NeedsWhatComesLater,
  NoSuchPlannedTask,
  NoTimeLeft,
  PlanHasCircle,
  TooManyTasks,
} from '../../functions/forum/rules/refusals.ts';
import { DateHasPassed, DateTooFar, TaskNeedsWords } from '../../functions/tasks/rules/refusals.ts';
import { given } from '../given.ts';
import { anyPlan, planned, today, week } from './plans.ts';

const DAY = '2026-03-18';
const name = { en: 'Learning forum' };

const around = new Map<string, Workdays>();

function calendar(day = DAY, progress: Record<string, Progress> = {}, on = today): Calendar {
  const workdays = around.get(`${day} ${on}`) ?? workdaysAround(day, on, week);
  around.set(`${day} ${on}`, workdays);
  return { workdays, today: on, progress: new Map(Object.entries(progress)) };
}

function forumOf(tasks: readonly PlannedTask[], more: readonly ForumEvent[] = [], day = DAY): StandingForum {
  const forum = given(forumAggregate, [
    ...planForum({ status: 'none' }, { name, date: day }, tasks, calendar(day)),
    ...more,
  ]);
  if (forum.status === 'none') throw new Error('no forum');
  return forum;
}

function changedBy(forum: StandingForum, events: readonly ForumEvent[]): StandingForum {
  let now = forum;
  for (const event of events) {
    const recorded = {
      ...event,
      id: 'e',
      at: '',
      by: '',
      version: 99,
      causeId: undefined,
      stream: undefined,
    };
    const next = forumAggregate.evolve(now, recorded as never);
    if (next.status === 'none') throw new Error('no forum');
    now = next;
  }
  return now;
}

const three = [
  planned('venue', { offset: -30, minDays: 5 }),
  planned('letter', { offset: -20, minDays: 5, needs: ['venue'] }),
  planned('invite', { offset: -10, minDays: 3, needs: ['letter'] }),
];

const english = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && 'text' in error)
      return (error as unknown as { text: { en: string } }).text.en;
    throw error;
  }
  return '';
};

describe('planning a forum', () => {
  it('is done once, however often the form is sent', () => {
    const forum = forumOf(three);
    expect(forum).toMatchObject({ status: 'planned', date: DAY, tasks: three });
    expect(planForum(forum, { name, date: DAY }, three, calendar())).toEqual([]);
  });

  it('decides the date of each task with it', () => {
    expect(forumOf(three).dates).toEqual({ venue: '2026-02-04', letter: '2026-02-18', invite: '2026-03-04' });
  });

  it('needs a name and a day after today', () => {
    const plan = (planning: Parameters<typeof planForum>[1]) => () =>
      planForum({ status: 'none' }, planning, three, calendar(planning.date));
    expect(plan({ name: {}, date: DAY })).toThrow(ForumNeedsName);
    expect(plan({ name, date: today })).toThrow(ForumDayHasPassed);
    expect(plan({ name, date: '2025-12-01' })).toThrow(ForumDayHasPassed);
    expect(plan({ name, date: '2029-03-18' })).toThrow(DateTooFar);
  });

  it('refuses what is no plan, wherever the tasks come from, and names the tasks', () => {
    const plan = (tasks: readonly PlannedTask[]) => () =>
      planForum({ status: 'none' }, { name, date: DAY }, tasks, calendar());
    const circle = plan([
      planned('a', { what: { en: 'Alpha' }, needs: ['b'] }),
      planned('b', { what: { en: 'Beta' }, needs: ['a'] }),
    ]);
    expect(circle).toThrow(PlanHasCircle);
    expect(english(circle)).toContain('“Alpha” needs “Beta”, “Beta” needs “Alpha”');
    const later = plan([planned('a', { needs: ['b'] }), planned('b', { offset: 3 })]);
    expect(later).toThrow(NeedsWhatComesLater);
    expect(english(later)).toContain('“a” is before the forum');
    expect(plan([planned('a', { what: {} })])).toThrow(TaskNeedsWords);
    const short = plan([planned('a', { minDays: 60 })]);
    expect(short).toThrow(NoTimeLeft);
    expect(english(short)).toBe('There is no time for this: 9 working days are missing. What decides: “a”.');
  });

  it('takes 500 tasks, in facts that are each small enough, and not one more', () => {
    const long = 'ក'.repeat(500);
    const many = (n: number) =>
      Array.from({ length: n }, (_, at) =>
        planned(`t${at}`, {
          what: { en: long, km: long },
          needs: at > 0 ? [`t${Math.floor(at / 10)}`].filter((id) => id !== `t${at}`) : [],
        }),
      );
    const events = planForum({ status: 'none' }, { name, date: DAY }, many(500), calendar());
    expect(given(forumAggregate, events)).toMatchObject({ tasks: { length: 500 } });
    expect(events.length).toBeLessThan(100);
    for (const { data } of events) expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(100_000);
    expect(() => planForum({ status: 'none' }, { name, date: DAY }, many(501), calendar())).toThrow(
      TooManyTasks,
    );
  });
});

describe('changing the plan', () => {
  it('adds a task once, and gives those that it needs an earlier date where they must have one', () => {
    const forum = forumOf(three);
    const banner = planned('banner', { offset: -28, minDays: 4, needs: ['venue'] });
    const events = addTask(forum, banner, '2026-02-06', calendar());
    const next = changedBy(forum, events);
    expect(next.dates).toMatchObject({ banner: '2026-02-06', venue: '2026-02-02', letter: '2026-02-18' });
    expect(next.following?.tasks).toEqual(expect.arrayContaining(['banner', 'venue']));
    expect(addTask(next, banner, '2026-02-06', calendar())).toEqual([]);
  });

  it('pins a date that somebody chose; it moves for nobody, and can be let go', () => {
    const forum = forumOf(three);
    const pinned = { ...three[2], pinned: '2026-03-10' } as PlannedTask;
    const events = replanTask(forum, pinned, { wanted: '2026-03-10', anew: false }, calendar());
    expect(events).toMatchObject([
      { type: 'TaskReplanned', data: { dated: true, dates: { invite: '2026-03-10' } } },
    ]);
    const now = changedBy(forum, events);
    const { pinned: _, ...free } = pinned;
    const back = replanTask(now, free, { wanted: undefined, anew: false }, calendar());
    expect(changedBy(now, back).dates).toEqual(forum.dates);
  });

  it('refuses a circle, and a date that cannot be, with the tasks that it hangs on', () => {
    const forum = forumOf(three);
    const change = (task: Partial<PlannedTask>, wanted?: string) => () =>
      replanTask(forum, { ...three[0], ...task } as PlannedTask, { wanted, anew: false }, calendar());
    expect(change({ needs: ['invite'] })).toThrow(PlanHasCircle);
    expect(change({ pinned: '2026-01-09' }, '2026-01-09')).toThrow(DateIsTooEarly);
    expect(english(change({ pinned: '2026-01-09' }, '2026-01-09'))).toContain(
      'The soonest date is Tuesday 13 January 2026',
    );
    expect(change({ pinned: '2026-01-06' }, '2026-01-06')).toThrow(DateHasPassed);
    expect(change({ offset: -15 }, '2026-02-25')).toThrow(NeededSooner);
    expect(english(change({ offset: -15 }, '2026-02-25'))).toContain(
      'must be done by Wednesday 11 February 2026, because “letter” needs it',
    );
    // Chosen against that it is kept, and shown as a broken link.
    expect(change({ pinned: '2026-02-25' }, '2026-02-25')).not.toThrow();
    const tooEarly = () =>
      replanTask(
        forum,
        { ...three[1], pinned: '2026-01-15' } as PlannedTask,
        { wanted: '2026-01-15', anew: false },
        calendar(),
      );
    expect(english(tooEarly)).toContain('first “venue” must be done');
    expect(change({ minDays: 45 })).toThrow(NoTimeLeft);
    expect(() => replanTask(forum, planned('other'), { wanted: undefined, anew: false }, calendar())).toThrow(
      NoSuchPlannedTask,
    );
  });

  it('forbids nothing that makes a late forum no later', () => {
    const forum = forumOf(three);
    const late = calendar(DAY, {}, '2026-03-12');
    const reworded = { ...three[0], what: { en: 'Hall' } } as PlannedTask;
    expect(replanTask(forum, reworded, { wanted: undefined, anew: false }, late)).toHaveLength(1);
    const longer = { ...three[0], minDays: 9 } as PlannedTask;
    expect(() => replanTask(forum, longer, { wanted: undefined, anew: false }, late)).toThrow(NoTimeLeft);
  });

  it('joins what needed a task that is taken out to what it needed', () => {
    const forum = forumOf(three);
    const next = changedBy(forum, takeOut(forum, 'letter', 'The hall asks for none', calendar()));
    expect(next.tasks.map(({ id, needs }) => [id, needs])).toEqual([
      ['venue', []],
      ['invite', ['venue']],
    ]);
    expect(next).toMatchObject({ takenOut: ['letter'], whyOut: { letter: 'The hall asks for none' } });
    expect(next.dates).not.toHaveProperty('letter');
    expect(takeOut(next, 'letter', undefined, calendar())).toEqual([]);
    expect(() => takeOut(next, 'never', undefined, calendar())).toThrow(NoSuchPlannedTask);
  });

  it('changes nothing where nothing is another', () => {
    const forum = forumOf(three);
    expect(
      replanTask(forum, three[0] as PlannedTask, { wanted: undefined, anew: false }, calendar()),
    ).toEqual([]);
    expect(renameForum(forum, name)).toEqual([]);
    expect(() => renameForum(forum, {})).toThrow(ForumNeedsName);
  });

  it('is over once the forum is cancelled', () => {
    const forum = changedBy(forumOf(three), cancelForum(forumOf(three), 'Floods'));
    expect(forum).toMatchObject({ status: 'cancelled', why: 'Floods', following: { tells: 'cancelled' } });
    expect(cancelForum(forum, 'Again')).toEqual([]);
    expect(() => takeOut(forum, 'venue', undefined, calendar())).toThrow(ForumIsCancelled);
    expect(() => moveForum(forum, { date: '2026-04-01', withPinned: false }, calendar('2026-04-01'))).toThrow(
      ForumIsCancelled,
    );
  });
});

describe('moving a forum', () => {
  const move = (
    forum: StandingForum,
    date: string,
    withPinned = false,
    progress: Record<string, Progress> = {},
  ) => moveForum(forum, { date, withPinned }, calendar(date, progress));

  it('keeps each task as many working days away', () => {
    const { events, dates } = move(forumOf(three), '2026-04-01');
    expect(dates).toEqual({ venue: '2026-02-18', letter: '2026-03-04', invite: '2026-03-18' });
    expect(changedBy(forumOf(three), events).following?.tells).toBe('moved');
  });

  it('leaves a chosen date where it is, or takes it along by as many working days', () => {
    const forum = forumOf([{ ...three[0], pinned: '2026-01-29' } as PlannedTask, ...three.slice(1)]);
    expect(changedBy(forum, move(forum, '2026-04-01').events).dates).toMatchObject({ venue: '2026-01-29' });
    expect(changedBy(forum, move(forum, '2026-04-01', true).events).dates).toMatchObject({
      venue: '2026-02-12',
    });
  });

  it('to a nearer day asks whether there is time, and counts what is done', () => {
    const forum = forumOf(three);
    expect(() => move(forum, '2026-01-20')).toThrow(NoTimeLeft);
    expect(
      move(forum, '2026-01-20', false, { venue: { done: today }, letter: { done: today } }).events,
    ).toHaveLength(1);
    expect(() => move(forum, today)).toThrow(ForumDayHasPassed);
  });

  it('on the same day is nothing, unless other days are free by now', () => {
    const forum = forumOf(three);
    expect(move(forum, DAY).events).toEqual([]);
    const off = {
      ...calendar(),
      workdays: workdaysAround(DAY, today, { weekdays: [1, 2, 3, 4], holidays: false }),
    };
    expect(moveForum(forum, { date: DAY, withPinned: false }, off).events).toHaveLength(1);
  });
});

const days = fc
  .integer({ min: 70, max: 160 })
  .map((n) => new Date(Date.UTC(2026, 0, 7 + n)).toISOString().slice(0, 10));

describe('for any plan', () => {
  it('forth and back is the same plan, with chosen dates or without, over any days between', () => {
    fc.assert(
      fc.property(
        anyPlan,
        days,
        fc.array(days, { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ at: fc.nat(29), date: days }), { maxLength: 4 }),
        fc.boolean(),
        (plan, day, between, pins, withPinned) => {
          const roomy = plan.map((task) => ({ ...task, minDays: 1, offset: Math.max(task.offset, -20) }));
          const pinned = roomy.map((task, n) => {
            const pin = pins.find(({ at }) => at === n);
            return pin ? { ...task, pinned: pin.date } : task;
          });
          const first = forumOf(pinned, [], day);
          let forum = first;
          for (const date of [...between, day]) {
            const { events } = moveForum(forum, { date, withPinned }, calendar(date));
            forum = changedBy(forum, events);
          }
          expect(forum.dates).toEqual(first.dates);
          expect(forum.tasks).toEqual(first.tasks.map((task) => ({ ...task, pinned: task.pinned })));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('no task is due before what it needs, after any moves and changes', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(days, { maxLength: 3 }), fc.nat(29), (plan, moves, gone) => {
        const roomy = plan.map((task) => ({ ...task, minDays: Math.min(task.minDays, 2) }));
        let forum = forumOf(roomy, [], '2026-06-17');
        for (const date of moves)
          forum = changedBy(forum, moveForum(forum, { date, withPinned: true }, calendar(date)).events);
        const out = forum.tasks[gone % forum.tasks.length]?.id ?? '';
        forum = changedBy(forum, takeOut(forum, out, undefined, calendar(forum.date)));
        for (const task of forum.tasks) {
          for (const need of task.needs)
            expect((forum.dates[need] ?? '') < (forum.dates[task.id] ?? '')).toBe(true);
        }
        expect(forum.dates).toEqual(datesOf(forum.tasks, calendar(forum.date)));
      }),
      { numRuns: 150 },
    );
  });
});
