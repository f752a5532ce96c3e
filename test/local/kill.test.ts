import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFixture } from './fixture/start.ts';
import { Jobs } from './jobs.ts';
import { startLocalProcess } from './local-process.ts';

test('killed in the middle of its work and started again, it loses no record, no mail and no event', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kill-'));
  const first = await startLocalProcess('test/local/fixture/child.ts', dataDir);
  const jobs = new Jobs(first);
  const all: string[] = [];
  for (let at = 0; at < 20; at += 1) all.push(await jobs.put('work', 'slow'));
  for (let at = 0; at < 20; at += 1)
    all.push(await jobs.put(`mail-${at}`, 'send', { to: `p${at}@example.org` }));
  const first0 = all[0] ?? '';
  while ((await jobs.seen(first0)).count === 0) await new Promise((done) => setTimeout(done, 5));
  await first.kill9();

  const cloud = await startFixture({ dataDir });
  const after = new Jobs(cloud);
  await cloud.settle();
  for (const job of all) expect((await after.seen(job)).count, job).toBeGreaterThan(0);
  for (let at = 0; at < 20; at += 1) {
    expect(cloud.mails(`p${at}@example.org`).length, `mail ${at}`).toBeGreaterThan(0);
    expect((await after.seen(`heard/mail-${at}/Delivery`)).count, `event ${at}`).toBeGreaterThan(0);
  }
  await cloud.stop();
});

test('after a clean stop nothing is done twice, and the clock is where it was', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'again-'));
  const first = await startFixture({ dataDir, startAt: new Date('2026-03-01T00:00:00Z') });
  const job = await new Jobs(first).put('once', 'send', { to: 'once@example.org' });
  await first.settle();
  const { appUrl } = first;
  await first.stop();
  const second = await startFixture({ dataDir });
  await second.settle();
  expect((await new Jobs(second).seen(job)).count).toBe(1);
  expect(second.mails('once@example.org')).toHaveLength(1);
  expect(second.appUrl).toBe(appUrl);
  expect(second.now().toISOString()).toMatch(/^2026-03-01/);
  await second.stop();
});
