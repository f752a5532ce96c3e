import { gzipSync } from 'node:zlib';
import type { PlannedTask } from '../../functions/forum/rules/events.ts';
import { forumAggregate } from '../../functions/forum/rules/forum.ts';
import { moveForum, planForum } from '../../functions/forum/rules/plan/decide.ts';
import { schedule } from '../../functions/forum/rules/plan/schedule.ts';
import { workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import { roles } from '../../functions/forum/rules/roles.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Reader } from '../demo/reader.ts';
import { type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import { engineClient, NETWORK, OFFICE_HOURS, sowCrowd } from './crowd.ts';
import { type Figure, median, rounded } from './figures.ts';

const TASKS = 500;
/** Times that a page is opened: the median counts. */
const LOOKS = 5;
const FORUM = 'BENCHFORUM';
const DAY = '2026-06-17';
const TODAY = OFFICE_HOURS.toISOString().slice(0, 10);
const week = { weekdays: [1, 2, 3, 4, 5], holidays: true };

/** A plan of five hundred tasks in chains, from half a year before the day to a week after it. */
const plan = Array.from({ length: TASKS }, (_, n): PlannedTask => {
  const needs = n < 10 || n > 480 ? [] : [idOf(n - 5), idOf(n - 9)];
  return {
    id: idOf(n),
    what: { en: `Task ${n}: talk to the drivers about the roads`, km: `កិច្ចការ ${n}៖ ពិភាក្សាអំពីផ្លូវ` },
    role: roles[n % roles.length] ?? 'programme',
    offset: n > 480 ? (n % 5) + 1 : Math.floor((n - 500) / 4),
    minDays: n % 7 === 0 ? 2 : 1,
    needs,
  };
});

function idOf(n: number): string {
  return `${FORUM}-${String(n).padStart(3, '0')}`;
}

/** What the largest plan costs: to lay it onto the calendar, to see it, and to move it with all its tasks. */
export async function* forumPlan(): AsyncGenerator<Figure> {
  yield passes();
  yield* onMeteredCloud(({ dynamodb, eventLogTable }) => sowCrowd({ dynamodb, eventLogTable }, 40), pages);
}

/** Both passes over the plan, beside what it takes to read its tasks. */
function passes(): Figure {
  const stored = JSON.stringify(plan);
  const workdays = workdaysAround(DAY, TODAY, week);
  const timed = (work: () => void) => {
    const times = Array.from({ length: 41 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    });
    return median(times);
  };
  const [both, reading] = [timed(() => schedule(plan, workdays, TODAY)), timed(() => JSON.parse(stored))];
  return {
    what: `both passes over ${TASKS} tasks`,
    figure: `${rounded(both, 2)} ms`,
    floor: `${rounded(reading, 2)} ms to read them`,
    ratio: rounded(both / reading, 1),
    budget: '≤ 5 ms',
    ok: both <= 5,
  };
}

async function* pages({ bench, meter }: MeteredCloud): AsyncGenerator<Figure> {
  const { cloud } = bench;
  const client = engineClient(cloud.checkedDynamodb);
  const repository = new Repository(new EventLog(client, cloud.tables.EVENT_LOG_TABLE ?? ''));
  const meta = { by: 'staff:dara', at: cloud.now().toISOString() };
  const calendar = (day: string) => ({
    workdays: workdaysAround(day, TODAY, week),
    today: TODAY,
    progress: new Map(),
  });
  await repository.change(forumAggregate, NETWORK, FORUM, meta, (forum) =>
    planForum(forum, { name: { en: 'Bench forum' }, date: DAY }, plan, calendar(DAY)),
  );
  await cloud.settle();
  const admin = new Reader();
  const home = await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const forum = new URL(`/n/${NETWORK}/forums/${FORUM}`, home.url).href;
  for (const [what, path] of [
    ['its plan', ''],
    ['its drawing', '/drawing'],
  ] as const) {
    await admin.open(`${forum}${path}`);
    const before = meter.total();
    const times: number[] = [];
    let html = '';
    for (let n = 0; n < LOOKS; n += 1) {
      const began = performance.now();
      html = (await admin.open(`${forum}${path}`)).html;
      times.push(performance.now() - began);
    }
    const took = median(times);
    const read = (meter.total().read - before.read) / LOOKS;
    const kb = gzipSync(html).length / 1000;
    yield {
      what: `page of ${TASKS} tasks: ${what}`,
      figure: `${rounded(took)} ms, ${rounded(read, 1)} RU, ${rounded(kb, 1)} KB`,
      floor: '',
      ratio: '',
      budget: '≤ 500 ms, 60 KB',
      ok: took <= 500 && kb <= 60,
    };
  }
  const before = meter.total();
  const began = performance.now();
  const later = '2026-07-01';
  await repository.change(forumAggregate, NETWORK, FORUM, meta, (now) => [
    ...moveForum(now, { date: later, withPinned: false }, calendar(later)).events,
  ]);
  await cloud.settle();
  const took = performance.now() - began;
  const written = meter.total().write - before.write;
  client.destroy();
  yield {
    what: `moving ${TASKS} tasks by two weeks`,
    figure: `${rounded(took / 1000, 1)} s, ${rounded(written / TASKS, 1)} WU a task`,
    floor: '',
    ratio: '',
    budget: '≤ 60 s, 12 WU a task',
    ok: took <= 60_000 && written / TASKS <= 12,
  };
}
