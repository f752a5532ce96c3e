import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { sourceOf } from '../../functions/delivery/mail-source.ts';
import { fallDue } from '../../functions/flow/fall-due.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import { taskMails } from '../../functions/tasks/mails.ts';
import {
  askMoreTime,
  dropTask,
  finishTask,
  giveBack,
  nameOwners,
  redateTask,
  takeBackDone,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { isOpen, isOwner, type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { morningsOf, nextTurn } from '../../functions/tasks/rules/turns.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { decide, lotus, rice, task } from './tasks-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const steps = [
  'write',
  'done',
  'undone',
  'drop',
  'redate',
  'moreTime',
  'away',
  'back',
  'giveBack',
  'wait',
] as const;
type Step = (typeof steps)[number];

const TASKS = 3;

/** What a step decides about a task on a day; what the rules refuse is not done. */
function decided(step: Step, now: Task, today: string, until: string): TaskEvent[] {
  try {
    switch (step) {
      case 'done':
        return finishTask(now, rice, {});
      case 'undone':
        return takeBackDone(now, undefined);
      case 'drop':
        return dropTask(now);
      case 'redate':
        return redateTask(now, until, false, today);
      case 'moreTime':
        return askMoreTime(now, rice, { until, today });
      case 'away':
        return nameOwners(now, [lotus], 'taken');
      case 'back':
        return nameOwners(now, [rice], 'taken');
      case 'giveBack':
        return giveBack(now, rice);
      default:
        return [];
    }
  } catch {
    return [];
  }
}

interface Sent {
  readonly row: LedgerRow;
  readonly at: string;
}

/** Every reminder that comes by an instant, each on its morning; and what of it is sent to Rice Field Learning then. */
async function live(ids: readonly string[], from: string, to: string, sent: Sent[]): Promise<void> {
  const { repository, views } = site.services;
  const network = await repository.log.read({
    network: NETWORK,
    kind: networkAggregate.kind,
    id: NETWORK_ID,
  });
  const mornings = morningsOf(network);
  for (let at = from; ; ) {
    const states = await Promise.all(ids.map((id) => repository.load(taskAggregate, NETWORK, id)));
    const turns = states.flatMap(({ state }) => nextTurn(state, mornings, at)?.at ?? []).sort();
    const [next] = turns;
    if (next === undefined || next > to) break;
    at = next > at ? next : at;
    site.at(at);
    const events = new CachedEvents(repository.log);
    for (const id of ids) {
      await fallDue(
        { capabilities, log: repository.log, views, events },
        { network: NETWORK, kind: 'task', id },
        at,
      );
    }
    await followUp(site);
    await send(ids, at, sent);
    await send(ids, later(at, 11 * MINUTE), sent);
    // The mails of a week are spread over the hour.
    await send(ids, later(at, 61 * MINUTE), sent);
  }
  site.at(to);
}

/** What deliver does with what is planned at an instant. */
async function send(ids: readonly string[], at: string, sent: Sent[]): Promise<void> {
  const causes = ['promises/m-rice', ...ids.map((id) => `task/${id}`)];
  for (const row of (await messages(site, ...causes)).filter(({ state }) => state === 'planned')) {
    const { ledger, repository } = site.services;
    const lane = () => ledger.lane(NETWORK, row.cause, row.person);
    const verdict = await sourceOf(taskMails, row)?.judge(row, lane, at, mailTools(site));
    if (!verdict?.send) {
      if (verdict && verdict.until === undefined) await ledger.markSkipped(row, verdict.reason);
      continue;
    }
    const claimed = await ledger.claim(row, { ...verdict.frozen, dtstamp: at }, at);
    if (claimed) await ledger.markSent(claimed, `message-${at}`, at);
    sent.push({ row, at });
    const open = await Promise.all(ids.map((id) => repository.load(taskAggregate, NETWORK, id)));
    const theirs = open.filter(({ state }) => isOpen(state) && isOwner(state, 'm-rice'));
    // Nobody is written to about what is done, dropped or with others.
    if (row.cause === 'promises/m-rice') expect(theirs.length).toBeGreaterThan(0);
    else {
      const { state } = await repository.load(taskAggregate, NETWORK, row.cause.slice('task/'.length));
      expect(isOpen(state)).toBe(true);
    }
  }
}

test('whatever becomes of tasks, what is due is said once a day, all once a week, and not on a day on which something was due', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.constantFrom(...steps), fc.nat(TASKS - 1), fc.nat(6), fc.integer({ min: 1, max: 20 })),
        {
          minLength: 6,
          maxLength: 10,
        },
      ),
      async (life) => {
        run += 1;
        // Each life has a year of its own, since the messages of all are in one ledger.
        let now = later(NOW, run * 400 * DAY);
        site.at(now);
        const ids: string[] = [];
        const sent: Sent[] = [];
        for (const [step, n, wait, days] of life) {
          const id = `r${run}-${n}`;
          const until = later(now, days * DAY).slice(0, 10);
          if (step === 'write' || !ids.includes(id)) {
            if (!ids.includes(id)) {
              ids.push(id);
              await task(site, id, days % 3 === 0 ? {} : { due: until });
            }
          } else await decide(site, id, (state) => decided(step, state, now.slice(0, 10), until));
          const then = later(now, wait * DAY);
          await live(ids, now, then, sent);
          now = then;
        }
        await live(ids, now, later(now, 21 * DAY), sent);
        for (const id of ids) await decide(site, id, (state) => (isOpen(state) ? dropTask(state) : []));
        const ofAll = sent.filter(({ row }) => row.cause === 'promises/m-rice');
        const days = ofAll.filter(({ row }) => row.kind === 'taskTurn').map(({ at }) => at.slice(0, 10));
        expect(new Set(days).size).toBe(days.length);
        for (const [n, { row, at }] of ofAll.entries()) {
          const before = ofAll.slice(0, n).filter((one) => one.at.slice(0, 10) === at.slice(0, 10));
          expect(row.kind === 'taskWeek' ? before : []).toEqual([]);
        }
        const weeks = ofAll.filter(({ row }) => row.kind === 'taskWeek').map(({ row }) => row.revision);
        expect(new Set(weeks).size).toBe(weeks.length);
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);
