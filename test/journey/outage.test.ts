import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { Reader } from '../../bin/demo/reader.ts';
import { startLocalCloud } from '../../bin/local/local-cloud.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { isConvened } from '../../functions/meeting/rules/state.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { startLocalProcess } from '../local/local-process.ts';
import { byAddress, received } from './inbox.ts';
import { type Race, scratchDir, startRace, until } from './race.ts';

const SIZE = 4;
const HOUR = 3_600_000;
const everybody = numbersTo(SIZE).map((number) => personOf(number));
const addresses = numbersTo(SIZE).map(addressOf).sort();
/** A Wednesday: 14, 10, 7 and 3 days before it are a holiday, one more, a Wednesday and a Sunday. */
const date = '2025-11-19';
const agenda = [{ id: 'a', title: { en: 'Welcome' }, minutes: 10, tag: 'inform' as const }];

let race: Race;
beforeAll(async () => {
  race = await startRace(SIZE);
});
afterAll(() => race?.stop());

async function convene(...ids: string[]): Promise<void> {
  for (const id of ids) {
    await race.coordinator.draft(id, { date, agenda });
    await race.coordinator.convene(id, everybody);
  }
  await race.cloud.settle();
}

/** What became of a message, with how many people. */
async function endsOf(id: string, kind: string): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const row of await race.coordinator.rows(id)) {
    if (row.kind !== kind) continue;
    const end = row.reason ? `${row.state} ${row.reason}` : row.state;
    count[end] = (count[end] ?? 0) + 1;
  }
  return count;
}

async function convenedMeeting(id: string) {
  const meeting = await race.coordinator.meeting(id);
  if (!isConvened(meeting)) throw new Error(`${id} is not convened`);
  return meeting;
}

const mailsTo = (address: string) => race.cloud.mails(address).length;

test('after days without a tick, what is still of use is sent once, and what is not is skipped with the reason', async () => {
  const { cloud } = race;
  await convene('STILL');
  const before = cloud.mails().length;
  await cloud.setClock(new Date('2025-11-13T02:00:00.000Z'));
  await cloud.settle();
  const { skipped, fired } = await convenedMeeting('STILL');
  expect(skipped).toEqual({ nudge1: { date: 1, reason: 'overtaken' } });
  expect(Object.keys(fired).sort()).toEqual(['agenda', 'nudge2']);
  expect(await endsOf('STILL', 'nudge1')).toEqual({});
  expect(await endsOf('STILL', 'nudge2')).toEqual({ delivered: SIZE });
  expect(await endsOf('STILL', 'agenda')).toEqual({ delivered: SIZE });
  // One morning, one mail: the question and the agenda share it.
  expect(cloud.mails().length - before).toBe(SIZE);
});

test('a clock that is put back sends nothing twice, and nothing is lost when it goes on', async () => {
  const { cloud } = race;
  const before = cloud.mails().length;
  await cloud.setClock(new Date('2025-11-10T02:00:00.000Z'));
  await cloud.settle();
  expect(cloud.mails().length).toBe(before);
  await cloud.advance({ to: new Date('2025-11-17T02:00:00.000Z') });
  expect(await endsOf('STILL', 'lastCall')).toEqual({ delivered: SIZE });
  expect(await endsOf('STILL', 'nudge2')).toEqual({ delivered: SIZE });
  // The invitation, the mail of two messages, the last question.
  expect(addresses.map(mailsTo)).toEqual(addresses.map(() => 3));
  await cloud.setClock(OFFICE_HOURS);
});

test('one meeting that cannot be read keeps none of the others, and the pulse names it', async () => {
  const { cloud } = race;
  await convene('BROKEN', 'WHOLE1', 'WHOLE2', 'WHOLE3');
  const client = engineClient(cloud.dynamodb);
  const log = new EventLog(client, cloud.tables.EVENT_LOG_TABLE ?? '');
  const stream = { network: NETWORK, kind: meetingAggregate.kind, id: 'BROKEN' };
  const expected = (await log.read(stream)).length;
  const later = { type: 'MessageAdjusted', data: { kind: 7, adjustment: { do: 'pause' } } };
  await log.append({
    stream,
    expected,
    events: [later],
    meta: { by: 'system', at: cloud.now().toISOString() },
    reacting: [],
  });
  client.destroy();
  await cloud.advance({ to: new Date('2025-11-07T02:00:00.000Z') });
  for (const id of ['WHOLE1', 'WHOLE2', 'WHOLE3']) {
    expect(await endsOf(id, 'nudge1'), id).toEqual({ delivered: SIZE });
  }
  expect(await endsOf('BROKEN', 'nudge1')).toEqual({});
  const admin = new Reader();
  await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const pulse = await admin.open(`${cloud.appUrl}/n/${NETWORK}/pulse`);
  const troubles = pulse.texts('li', 'stuck').filter((text) => text.includes('EventShapeError'));
  expect(troubles).toHaveLength(1);
});

test('several ticks at once ask for each message once', async () => {
  const { cloud } = race;
  const before = addresses.map(mailsTo);
  await cloud.settle();
  const set = cloud.setClock(new Date('2025-11-10T01:00:30.000Z'));
  await Promise.all([set, ...[1, 2, 3].map(() => cloud.invoke('tick', {}))]);
  await Promise.all([1, 2, 3].map(() => cloud.invoke('tick', {})));
  await cloud.settle();
  for (const id of ['WHOLE1', 'WHOLE2', 'WHOLE3']) {
    expect(await endsOf(id, 'nudge2'), id).toEqual({ delivered: SIZE });
  }
  // Three meetings ask on one morning: everybody has one mail more, that says all three.
  expect(addresses.map(mailsTo)).toEqual(before.map((count) => count + 1));
});

/** The tick works on eight at a time. */
const MEETINGS = 17;

test('a tick that is killed in the middle of many meetings leaves none out and asks nobody twice', async () => {
  const dataDir = scratchDir();
  const ids = numbersTo(MEETINGS).map((n) => `MANY${n}`);
  const killed = await startLocalProcess('bin/local.ts', '--json', '--empty', '--data-dir', dataDir);
  try {
    await sowCrowd({ dynamodb: killed.dynamodb, eventLogTable: killed.tables.EVENT_LOG_TABLE ?? '' }, SIZE);
    await killed.setClock(OFFICE_HOURS);
    await killed.advance(60_000);
    const client = engineClient(killed.dynamodb);
    const before = new Coordinator(client, killed.tables, () => OFFICE_HOURS);
    for (const id of ids) {
      await before.draft(id, { date });
      await before.convene(id, everybody);
    }
    await killed.settle();
    await killed.advance(60_000);
    const fallen = async () => {
      const meetings = await Promise.all(ids.map((id) => before.meeting(id)));
      return meetings.filter((one) => isConvened(one) && one.fired.nudge1).length;
    };
    const morning = killed.setClock(new Date('2025-11-07T02:00:00.000Z')).catch(() => 'killed');
    await until('some meetings have asked', async () => (await fallen()) >= 2);
    await killed.kill9();
    expect(await morning).toBe('killed');
    client.destroy();
  } finally {
    await killed.kill9();
  }

  const cloud = await startLocalCloud({ dataDir });
  const again = engineClient(cloud.dynamodb);
  try {
    const coordinator = new Coordinator(again, cloud.tables, () => cloud.now());
    await cloud.settle();
    // The minute after: whatever the killed tick had begun is a minute old, too.
    await cloud.advance({ ms: 60_000 });
    await cloud.advance({ ms: HOUR });
    for (const id of ids) {
      const nudges = (await coordinator.rows(id)).filter(({ kind }) => kind === 'nudge1');
      expect(
        nudges.map(({ state }) => state),
        id,
      ).toEqual(everybody.map(() => 'delivered'));
    }
    const invitations = byAddress(await received(cloud, `${NETWORK}/meeting/MANY1`));
    expect([...invitations.keys()].sort()).toEqual(addresses);
  } finally {
    again.destroy();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 300_000);
