import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fold } from '../../functions/platform/aggregate.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import {
  beginTask,
  finishTask,
  giveBack,
  nameOwners,
  takeTask,
  writeTask,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { answerHandOver, offerHandOver, withdrawHandOver } from '../../functions/tasks/rules/hand-over.ts';
import { type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { recorded } from '../given.ts';
import { messages } from '../lost-link/wishes.ts';
import { phonePageValidator } from '../meeting/phone-page-validator.ts';
import { NOW, type Site, startSite } from '../meeting/site.ts';
import { Post } from './post.ts';
import { decide, linkTo, lotus, rice, task, taskNow } from './tasks-site.ts';

const poe = { seat: 'm-poe', party: 'member', person: 'c-chan' } as const;

describe('whatever becomes of a task', () => {
  const steps = [
    'claim',
    'offer',
    'share',
    'yes',
    'no',
    'withdraw',
    'back',
    'begin',
    'done',
    'give',
  ] as const;
  const actors = [rice, lotus, poe];

  test('it never has two owners unless it was shared, and nobody has it who did not take it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(2), fc.nat(2)), { maxLength: 25 }),
        (life) => {
          const written = writeTask(
            { status: 'none' },
            { what: { en: 'A task' }, origin: { from: 'day' }, begins: 'open', owners: [] },
          );
          let now: Task = fold(taskAggregate, recorded(taskAggregate, written));
          let shared = false;
          for (const [step, n, m] of life) {
            const [actor = rice, other = lotus] = [actors[n], actors[m]];
            const events = decided(step, now, actor, other);
            if (events.some(({ type, data }) => type === 'TaskHandedOver' && 'share' in data && data.share))
              shared = true;
            const before = now;
            now = fold(taskAggregate, recorded(taskAggregate, events), now);
            if (now.status === 'none' || before.status === 'none') throw new Error('no task');
            if (!shared) expect(now.owners.length).toBeLessThanOrEqual(1);
            expect(new Set(now.owners.map(({ seat }) => seat)).size).toBe(now.owners.length);
            expect(now.owners.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
            if (now.owners.length === 0) shared = false;
            // Nobody new has it but by their own yes, or the coordinator's word.
            const joined = now.owners.filter(({ seat }) => !before.owners.some((one) => one.seat === seat));
            if (step !== 'give') expect(joined.every(({ seat }) => seat === actor.seat)).toBe(true);
            const { handOver, owners } = now;
            if (handOver) expect(owners.some(({ seat }) => seat === handOver.from)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  function decided(
    step: (typeof steps)[number],
    now: Task,
    actor: typeof rice | typeof lotus | typeof poe,
    other: typeof rice | typeof lotus | typeof poe,
  ): TaskEvent[] {
    try {
      switch (step) {
        case 'claim':
          return takeTask(now, actor);
        case 'offer':
        case 'share':
          return offerHandOver(now, actor, other, step === 'share');
        case 'yes':
        case 'no':
          return answerHandOver(now, actor, step === 'yes');
        case 'withdraw':
          return withdrawHandOver(now, actor);
        case 'back':
          return giveBack(now, actor);
        case 'begin':
          return beginTask(now, actor);
        case 'done':
          return finishTask(now, actor, {});
        case 'give':
          return nameOwners(now, [other], 'taken');
      }
    } catch {
      return [];
    }
  }
});

describe('handing a task over', () => {
  let site: Site;
  let post: Post;
  beforeEach(async () => {
    site = await startSite();
    post = await Post.open(site);
  });
  afterEach(async () => {
    await post.close();
    await site.stop();
  });

  const ofRice = () => linkTo(site, 'T1');
  const ofLotus = () => linkTo(site, 'T1', { seat: 'm-lotus', person: 'c-bopha' });
  const say = (path: string, form: Record<string, string>) => site.ask(path, { lang: 'en', form });
  const pageOf = async (path: string) => (await site.ask(path, { lang: 'en' })).text();
  const hour = (n: number) => later(NOW, n * 60 * MINUTE);

  test('is an offer to a named person: it stays where it is until they say yes, then it is theirs', async () => {
    await task(site, 'T1', { owners: [lotus], due: '2025-12-05' });
    const page = await pageOf(`${ofLotus()}/over?task=T1`);
    expect(await phonePageValidator.validateString(page)).toMatchObject({ valid: true });
    for (const secret of ['@example', 'Sokha', '000 000']) expect(page).not.toContain(secret);
    const answer = await say(`${ofLotus()}/over`, { task: 'T1', member: 'm-rice', person: 'keo  sokha' });
    expect(answer.status).toBe(303);
    expect(await taskNow(site, 'T1')).toMatchObject({ owners: [lotus], handOver: { to: rice } });
    await decide(site, 'T1', () => []);
    const mails = await post.until(hour(2), 'task/T1');
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      expect.stringMatching(/^sokha@example\.org .*asks you to take over: Task T1/),
    ]);
    expect(await pageOf(ofRice())).toContain('Yes, we do it');
    await say(ofRice(), { task: 'T1', part: 'takeOver' });
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [rice], handOver: undefined });
    expect((await say(ofRice(), { task: 'T1', part: 'takeOver' })).status).toBe(303);
    // Those who handed it over are told that it is with others.
    await decide(site, 'T1', () => []);
    expect((await messages(site, 'task/T1')).map(({ kind, seat }) => `${kind} ${seat}`)).toContain(
      'taskMoved m-lotus',
    );
  });

  test('is withdrawn, or refused, and then nobody can take it by it any more', async () => {
    await task(site, 'T1', { owners: [lotus] });
    await say(`${ofLotus()}/over`, { task: 'T1', member: 'm-rice' });
    await say(ofLotus(), { task: 'T1', part: 'withdrawOver' });
    const late = await say(ofRice(), { task: 'T1', part: 'takeOver' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('This offer is not open any more');
    await decide(site, 'T1', () => []);
    expect(await post.until(hour(2), 'task/T1')).toEqual([]);
    await say(`${ofLotus()}/over`, { task: 'T1', member: 'm-rice' });
    await say(ofRice(), { task: 'T1', part: 'declineOver' });
    expect(await taskNow(site, 'T1')).toMatchObject({ owners: [lotus], handOver: undefined });
  });

  test('shared, both have it and who had it leads', async () => {
    await task(site, 'T1', { owners: [lotus] });
    await say(`${ofLotus()}/over`, { task: 'T1', member: 'm-rice', share: 'yes' });
    await say(ofRice(), { task: 'T1', part: 'takeOver' });
    expect((await taskNow(site, 'T1')).owners).toMatchObject([{ ...lotus, leads: true }, rice]);
  });

  test('to a member who left, to nobody, or to a name that is not known there is refused, with what was typed', async () => {
    await task(site, 'T1', { owners: [rice] });
    await site.member('m-lotus', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
    expect(await pageOf(`${ofRice()}/over?task=T1`)).not.toContain('value="m-lotus"');
    const left = await say(`${ofRice()}/over`, { task: 'T1', member: 'm-lotus' });
    expect(left.status).toBe(422);
    expect(await left.text()).toContain('This organisation is not in the network any more');
    const unknown = await say(`${ofRice()}/over`, { task: 'T1', member: 'm-poe', person: 'Nobody Known' });
    expect(unknown.status).toBe(422);
    const page = await unknown.text();
    expect(page).toContain('We know nobody by this name there');
    expect(page).toContain('value="Nobody Known"');
    expect((await say(`${ofRice()}/over`, { task: 'T1', member: '' })).status).toBe(422);
    expect((await taskNow(site, 'T1')).handOver).toBeUndefined();
  });

  test('of what is not theirs is not possible', async () => {
    await task(site, 'T1', { owners: [rice] });
    expect((await site.ask(`${ofLotus()}/over?task=T1`)).status).toBe(404);
    expect((await say(`${ofLotus()}/over`, { task: 'T1', member: 'm-poe' })).status).toBe(303);
    expect((await taskNow(site, 'T1')).handOver).toBeUndefined();
  });
});
