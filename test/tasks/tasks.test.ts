import { describe, expect, it } from 'vitest';
import { fold } from '../../functions/platform/aggregate.ts';
import {
  askMoreTime,
  beginTask,
  decideMoreTime,
  dropTask,
  finishTask,
  giveBack,
  grantClaim,
  nameOwners,
  noteOnTask,
  redateTask,
  refuseClaims,
  takeBackDone,
  takeTask,
  takeUpAgain,
  type Writing,
  withdrawClaim,
  writeTask,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { isOpen, type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { taskViews } from '../../functions/tasks/rules/views.ts';
import { given, recorded } from '../given.ts';

const lotus = { seat: 'm-lotus', party: 'member', person: 'dara' } as const;
const rice = { seat: 'm-rice', party: 'member', person: 'sok' } as const;
const TODAY = '2025-11-11';

const point: Writing = {
  what: { en: 'Send the list of schools' },
  origin: { from: 'meeting', meeting: 'q4', item: 'i1' },
  begins: 'taken',
  owners: [{ seat: 'm-lotus', party: 'member', person: 'dara' }],
  due: '2025-11-30',
};

const written = (data: Partial<Writing> = {}) =>
  given(taskAggregate, writeTask({ status: 'none' }, { ...point, ...data }));
const open = () => written({ begins: 'open', owners: [] });

/** The task after decisions, each made on what the one before left. */
function having(task: Task, ...decisions: ((task: Task) => TaskEvent[])[]): Task {
  return decisions.reduce(
    (now, decide) => fold(taskAggregate, recorded(taskAggregate, decide(now)), now),
    task,
  );
}

describe('a task that several ask for', () => {
  const asked = () =>
    having(
      written({ begins: 'open', owners: [], asks: true }),
      (task) => takeTask(task, lotus),
      (task) => takeTask(task, rice),
    );

  it('is given to the one whom the coordinator picks, and the others are told no', () => {
    expect(asked()).toMatchObject({ status: 'asked', claims: [lotus, rice] });
    expect(takeTask(asked(), rice)).toEqual([]);
    expect(grantClaim(asked(), 'm-rice')).toEqual([
      { type: 'ClaimDeclined', data: { seat: 'm-lotus', person: 'dara' } },
      { type: 'TaskTaken', data: { owner: rice } },
    ]);
    const given = having(asked(), (task) => grantClaim(task, 'm-rice'));
    expect(given).toMatchObject({ status: 'taken', owners: [rice], claims: [] });
    expect(grantClaim(given, 'm-lotus')).toEqual([]);
  });

  it('waits for the others where one of them steps back or is refused', () => {
    const left = having(asked(), (task) => withdrawClaim(task, lotus));
    expect(left).toMatchObject({ status: 'asked', claims: [rice] });
    expect(having(left, (task) => refuseClaims(task, 'm-rice'))).toMatchObject({
      status: 'open',
      claims: [],
    });
  });

  it('is answered to all of them where it is given to somebody else, or ends', () => {
    const other = { seat: 'm-poe', party: 'member', person: 'chan' } as const;
    const given = nameOwners(asked(), [other], 'taken');
    expect(given.map(({ type }) => type)).toEqual(['ClaimDeclined', 'ClaimDeclined', 'OwnersNamed']);
    expect(nameOwners(asked(), [rice], 'taken').map(({ type }) => type)).toEqual([
      'ClaimDeclined',
      'OwnersNamed',
    ]);
    expect(dropTask(asked()).map(({ type }) => type)).toEqual([
      'ClaimDeclined',
      'ClaimDeclined',
      'TaskDropped',
    ]);
  });
});

describe('a task', () => {
  it('that is written twice with one id is one', () => {
    expect(writeTask(written(), point)).toEqual([]);
  });

  it('needs words in one language at least', () => {
    expect(() => writeTask({ status: 'none' }, { ...point, what: { en: ' ' } })).toThrow('TaskNeedsWords');
  });

  it('that is open is taken by the first who claims it, and by nobody after', () => {
    const taken = having(open(), (task) => takeTask(task, lotus));
    expect(taken).toMatchObject({ status: 'taken', owners: [lotus] });
    expect(() => takeTask(taken, rice)).toThrow('TakenMeanwhile');
    expect(takeTask(taken, lotus)).toEqual([]);
  });

  it('whose claims the coordinator decides waits for that, and is open again where the answer is no', () => {
    const asked = having(written({ begins: 'open', owners: [], asks: true }), (task) =>
      takeTask(task, lotus),
    );
    expect(asked).toMatchObject({ status: 'asked' });
    expect(takeTask(asked, lotus)).toEqual([]);
    expect(having(asked, (task) => grantClaim(task, lotus.seat))).toMatchObject({
      status: 'taken',
      owners: [lotus],
    });
    expect(having(asked, (task) => refuseClaims(task))).toMatchObject({ status: 'open', owners: [] });
    expect(withdrawClaim(asked, rice)).toEqual([]);
    expect(having(asked, (task) => withdrawClaim(task, lotus))).toMatchObject({
      status: 'open',
      claims: [],
    });
  });

  it('that was offered to two is shared by both, in whatever order they accept', () => {
    const offered = written({ begins: 'offered', owners: [lotus, { ...rice, leads: true }] });
    const shared = having(
      offered,
      (task) => takeTask(task, rice),
      (task) => takeTask(task, lotus),
    );
    expect(shared).toMatchObject({ status: 'taken', owners: [lotus, { ...rice, leads: true }] });
  });

  it('that is given back by its only owner is open', () => {
    expect(having(written(), (task) => giveBack(task, lotus, 'We work elsewhere now'))).toMatchObject({
      status: 'open',
      owners: [],
      said: [{ about: 'givenBack', note: 'We work elsewhere now' }],
    });
  });

  it('is done once, and can be taken back to what it was', () => {
    const done = having(
      written(),
      (task) => beginTask(task, lotus),
      (task) => finishTask(task, lotus, { link: 'https://example.org/list' }),
    );
    expect(done.status).toBe('done');
    expect(finishTask(done, lotus, {})).toEqual([]);
    expect(having(done, (task) => takeBackDone(task, lotus)).status).toBe('begun');
  });

  it('is nobody’s business but its owners’ and the coordinator’s', () => {
    for (const act of [
      () => finishTask(written(), rice, {}),
      () => beginTask(written(), rice),
      () => noteOnTask(written(), rice, { note: 'x' }),
      () => askMoreTime(written(), rice, { until: '2025-12-24', today: TODAY }),
    ]) {
      expect(act).toThrow('NotYourTask');
    }
    expect(finishTask(written(), undefined, {})).toHaveLength(1);
  });

  it('gets more time by itself twice, and then the coordinator decides', () => {
    const ask = (until: string) => (task: Task) => askMoreTime(task, lotus, { until, today: TODAY });
    const twice = having(written(), ask('2025-12-05'), ask('2025-12-12'));
    expect(twice).toMatchObject({ due: '2025-12-12', postponed: 2 });
    const thrice = having(twice, ask('2025-12-19'));
    expect(thrice).toMatchObject({ due: '2025-12-12', wantsUntil: { until: '2025-12-19' } });
    expect(having(thrice, (task) => decideMoreTime(task, true))).toMatchObject({
      due: '2025-12-19',
      postponed: 3,
    });
    expect(having(thrice, (task) => decideMoreTime(task, false))).toMatchObject({ due: '2025-12-12' });
    expect(() => askMoreTime(twice, lotus, { until: '2025-11-10', today: TODAY })).toThrow('DateHasPassed');
  });

  it('that is given an earlier date is not given more time, and nothing is left to decide', () => {
    const ask = (until: string) => (task: Task) => askMoreTime(task, lotus, { until, today: TODAY });
    const earlier = having(written(), ask('2025-11-20'));
    expect(earlier).toMatchObject({ due: '2025-11-20', postponed: 0 });
    const waits = having(earlier, ask('2025-12-05'), ask('2025-12-12'), ask('2025-12-19'));
    expect(waits).toMatchObject({ postponed: 2, wantsUntil: { until: '2025-12-19' } });
    const sooner = having(waits, ask('2025-12-10'));
    expect(sooner).toMatchObject({ due: '2025-12-10', postponed: 2 });
    expect(decideMoreTime(sooner, true)).toEqual([]);
  });

  it('that was dropped is not done by anybody, until it is taken up again', () => {
    const dropped = having(written(), (task) => dropTask(task, 'The school has closed'));
    expect(() => finishTask(dropped, lotus, {})).toThrow('TaskHasEnded');
    expect(having(dropped, takeUpAgain)).toMatchObject({ status: 'taken' });
    // Who had asked for it does not wait for it any more: anybody may.
    const asked = having(written({ begins: 'open', owners: [], asks: true }), (task) => takeTask(task, rice));
    const again = having(asked, (task) => dropTask(task), takeUpAgain);
    expect(having(again, (task) => takeTask(task, lotus))).toMatchObject({
      status: 'asked',
      claims: [lotus],
    });
  });

  it('whose owners or date are said again as they are is left alone', () => {
    expect(nameOwners(written(), point.owners, 'taken')).toEqual([]);
    expect(redateTask(written(), point.due, false, TODAY)).toEqual([]);
  });

  it('tells who had it when others get it', () => {
    expect(nameOwners(written(), [rice], 'offered')).toMatchObject([
      { data: { owners: [rice], left: [lotus] } },
    ]);
  });

  it('is in the list of what is open, or of what has ended, and of its owners while it is open', () => {
    const listed = (task: Task) =>
      taskViews(task, 3, { network: 'best', kind: 'task', id: 't1' }).flatMap((row) =>
        'data' in row ? row.pk : [],
      );
    const moved = having(written(), (task) => nameOwners(task, [rice], 'taken'));
    expect(listed(moved)).toEqual(['best/tasks/open', 'best/meeting/q4/promises', 'best/tasks/of#m-rice']);
    const done = having(moved, (task) => finishTask(task, undefined, {}));
    expect(isOpen(done)).toBe(false);
    expect(listed(done)).toEqual(['best/tasks/ended', 'best/meeting/q4/promises']);
  });
});
