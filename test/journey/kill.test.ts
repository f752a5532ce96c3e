import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Coordinator } from '../../bin/bench/coordinator.ts';
import {
  addressOf,
  engineClient,
  NETWORK,
  numbersTo,
  OFFICE_HOURS,
  personOf,
  sowCrowd,
} from '../../bin/bench/crowd.ts';
import { startLocalCloud } from '../../bin/local/local-cloud.ts';
import { type LocalProcess, startLocalProcess } from '../local/local-process.ts';
import { byAddress, received } from './inbox.ts';
import { scratchDir, until } from './race.ts';

/** Several batches of deliver; that of several chunks each is planned once is seen in `test/flow/reaction.test.ts`. */
const SIZE = 260;
const dataDir = scratchDir();
let running: LocalProcess | undefined;

afterAll(async () => {
  await running?.kill9();
  rmSync(dataDir, { recursive: true, force: true });
});

function accepted(): number {
  return readdirSync(join(dataDir, 'mail')).filter((name) => name.endsWith('.eml')).length;
}

test('killed three times during the fan-out of 260, everybody has one mail, and nobody two', async () => {
  const start = async () => {
    running = await startLocalProcess('bin/local.ts', '--json', '--empty', '--data-dir', dataDir);
    return running;
  };
  const first = await start();
  const target = { dynamodb: first.dynamodb, eventLogTable: first.tables.EVENT_LOG_TABLE ?? '' };
  await sowCrowd(target, SIZE);
  await first.setClock(OFFICE_HOURS);
  await first.advance(60_000); // asks the provider for its rates
  const client = engineClient(first.dynamodb);
  const before = new Coordinator(client, first.tables, () => OFFICE_HOURS);
  await before.draft('KILL');
  await before.convene(
    'KILL',
    numbersTo(SIZE).map((number) => personOf(number)),
  );
  client.destroy();
  await until('a first mail leaves', () => accepted() >= 1);
  await first.kill9();
  for (const many of [40, 120]) {
    const next = await start();
    await until(`${many} mails have left`, () => accepted() >= many);
    await next.kill9();
  }
  running = undefined;
  expect(accepted()).toBeLessThan(SIZE);

  const cloud = await startLocalCloud({ dataDir });
  const again = engineClient(cloud.dynamodb);
  try {
    const coordinator = new Coordinator(again, cloud.tables, () => cloud.now());
    const isOpen = async () =>
      (await coordinator.rows('KILL')).some(({ state }) => state === 'planned' || state === 'claimed');
    await cloud.settle();
    for (let quarters = 0; quarters < 6 && (await isOpen()); quarters += 1) {
      await cloud.advance({ ms: 15 * 60_000 });
    }
    const rows = await coordinator.rows('KILL');
    expect(rows).toHaveLength(SIZE);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'delivered')).toEqual([]);
    const mails = byAddress(await received(cloud, `${NETWORK}/meeting/KILL`));
    expect([...mails.keys()].sort()).toEqual(numbersTo(SIZE).map(addressOf).sort());
    expect([...mails.values()].filter((list) => list.length !== 1)).toEqual([]);
  } finally {
    again.destroy();
    await cloud.stop();
  }
}, 300_000);
