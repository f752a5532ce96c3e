import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { travelTo } from '../../bin/local/travel.ts';
import { startFixture } from './fixture/start.ts';
import { Jobs } from './jobs.ts';

let cloud: LocalCloud;
let jobs: Jobs;
beforeAll(async () => {
  const startAt = new Date('2025-10-13T01:00:00Z');
  cloud = await startFixture({ dataDir: mkdtempSync(join(tmpdir(), 'clock-')), memory: true, startAt });
  jobs = new Jobs(cloud);
});
afterAll(() => cloud.stop());

const functionTime = async () =>
  (await (await fetch(`${cloud.appUrl}/time`)).json()) as { now: string; called: string; isDate: boolean };
const post = (path: string, body: unknown) =>
  fetch(`${cloud.controlUrl}${path}`, { method: 'POST', body: JSON.stringify(body) });

test('functions live in virtual time, without code of theirs', async () => {
  const { now, called, isDate } = await functionTime();
  expect(now).toMatch(/^2025-10-13T01:0/);
  expect(called).toMatch(/Oct 13 2025/);
  expect(isDate).toBe(true);
});

test('advancing by the control page answers after the jump, a tick and everything that followed', async () => {
  const job = await jobs.put('clock', 'slow');
  expect((await post('/clock/advance', { ms: 86_400_000 })).status).toBe(200);
  expect((await functionTime()).now).toMatch(/^2025-10-14T01:0/);
  expect((await jobs.seen(job)).count).toBe(1);
  const { count, note } = await jobs.seen('minute');
  expect(count).toBeLessThan(5);
  expect(JSON.parse(note)).toMatchObject({
    time: expect.stringMatching(/^2025-10-14T01:0/),
    now: expect.stringMatching(/^2025-10-14T01:0/),
  });
});

test('on the way forward the clock stops wherever something is due', async () => {
  await jobs.put('due', undefined, { due: 'due#2', dueAt: '2025-10-20T08:00:00.000Z' });
  const state = await (await fetch(`${cloud.controlUrl}/state`)).json();
  expect(state.nextPlanned).toBe('2025-10-20T08:00:00.000Z');
  await cloud.toNextPlanned();
  expect(cloud.now().toISOString()).toMatch(/^2025-10-20T08:00/);
});

test('what is due already is sent before the clock goes on, and the control page says that it waits', async () => {
  await jobs.put('due-already', undefined, { due: 'due#1', dueAt: '2025-10-20T08:00:00.000Z' });
  const state = await (await fetch(`${cloud.controlUrl}/state`)).json();
  expect(state.dueNow).toBe(true);
  expect(await (await fetch(cloud.controlUrl)).text()).toContain('Something is due now');
});

test('a jump of months fires the minute rule a few times, not once for each minute', async () => {
  const stops: number[] = [];
  let now = 0;
  let ticks = 0;
  const clock = {
    now: () => now,
    set: (at: number) => {
      stops.push(at);
      now = at;
    },
  };
  const due = [100, 200, 5000];
  await travelTo(1000, {
    clock,
    nextDue: async (after) => due.find((at) => at > after),
    tick: async () => {
      ticks += 1;
      return ticks % 2 === 1;
    },
  });
  expect(stops).toEqual([100, 200, 1000]);
  expect(ticks).toBe(6);
});

test('an instant or a wish that is none is refused with a sentence', async () => {
  expect((await post('/clock/advance', { to: 'tomorrow' })).status).toBe(400);
  expect((await post('/clock/advance', {})).status).toBe(400);
});

test('another site may not move the clock', async () => {
  const headers = { origin: 'https://evil.example.org' };
  const answer = await fetch(`${cloud.controlUrl}/clock/advance`, {
    method: 'POST',
    body: '{"ms":1}',
    headers,
  });
  expect(answer.status).toBe(403);
});

test('real time can be had back', async () => {
  await post('/clock/real', {});
  expect(Math.abs(Date.parse((await functionTime()).now) - Date.now())).toBeLessThan(5000);
});
