import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { mailsOf, renewPacks } from '../../functions/flow/mail-packs.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { tally } from '../../functions/flow/tally.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { Views } from '../../functions/platform/views.ts';
import { projectRecords } from '../../functions/project.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { Tower } from './tower.ts';

const CAUSE = 'bell/b1';

let engine: TestEngine;
let tower: Tower;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  tower = new Tower(engine);
});

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `p${from + n}`);

async function plan(...whom: string[]): Promise<void> {
  const mail = { network: tower.network, cause: CAUSE, party: 'member' as const, channel: 'email' as const };
  const mails = whom.map((person) => ({ ...mail, person, seat: `s-${person}`, kind: 'call', revision: 1 }));
  await tower.ledger.plan(mails, tower.time);
}

/** What SES says of a mail, as feedback writes it. */
async function arrives(...whom: string[]): Promise<void> {
  const key = { network: tower.network, cause: CAUSE, kind: 'call', revision: 1 };
  await atOnce(20, whom, (person) =>
    tower.ledger.report(
      { ...key, person },
      { state: 'delivered', at: tower.time, messageId: person, sentAt: tower.time },
    ),
  );
}

/** A run of `project` for the messages of these people; answers how often it read the whole cause. */
async function projected(...whom: string[]): Promise<number> {
  let counts = 0;
  const ledger = {
    lane: tower.ledger.lane.bind(tower.ledger),
    newestOfCause: tower.ledger.newestOfCause.bind(tower.ledger),
    allOfCause: (...of: Parameters<typeof tower.ledger.allOfCause>) => {
      counts += 1;
      return tower.ledger.allOfCause(...of);
    },
  };
  const Records = whom.map((person): DynamoDBRecord => {
    const sk = { S: `${person}#call#000001` };
    return { dynamodb: { Keys: { pk: { S: `${tower.network}/${CAUSE}` }, sk }, SequenceNumber: person } };
  });
  await projectRecords({ ...tower, ledger }, { Records });
  return counts;
}

/** What a page sees, and whether it read the ledger for it. */
async function seen() {
  let fromLedger = false;
  const ledger = {
    allOfCause: (...of: Parameters<typeof tower.ledger.allOfCause>) => {
      fromLedger = true;
      return tower.ledger.allOfCause(...of);
    },
  };
  const { rows, counts } = await mailsOf({ views: tower.views, ledger }, tower.network, CAUSE);
  const delivered = rows.filter(({ state }) => state === 'delivered').length;
  return { rows, delivered, fromLedger, counts };
}
const packs = () => tower.views.all(`${tower.network}/${CAUSE}/mails`);
const tallied = () => tower.views.get(`${tower.network}/tallies`, CAUSE);

/** A large cause at rest. */
async function allArrived(n: number): Promise<void> {
  await plan(...people(0, n));
  await arrives(...people(0, n));
  await projected('p0');
}

/** All that pages need of a row: the rest is deliver's. */
function shown({ messageId: _, reportedAt: __, dueAt: ___, ...row }: LedgerRow): Partial<LedgerRow> {
  return row;
}

describe('the messages of a large cause', () => {
  test('are read from a few packs, and are what the ledger says', async () => {
    await plan(...people(0, 300));
    const rows = await tower.ledger.allOfCause(tower.network, CAUSE);
    const frozen = { sequence: 2, dtstamp: tower.time, stateVersion: 7, personVersion: 3 };
    for (const row of rows.slice(0, 5)) {
      const claimed = await tower.ledger.claim(row, frozen, tower.time);
      if (claimed) await tower.ledger.markSent(claimed, 'm', tower.time);
    }
    await arrives(...people(5, 300));
    await projected('p0');
    expect((await packs()).length).toBeLessThanOrEqual(16);
    const page = await seen();
    expect(page.fromLedger).toBe(false);
    const stored = await tower.ledger.allOfCause(tower.network, CAUSE);
    expect(page.rows.map(shown)).toEqual(stored.map(shown));
  });

  test('are read from the ledger where they are few', async () => {
    await allArrived(40);
    expect(await packs()).toEqual([]);
    expect(await seen()).toMatchObject({ fromLedger: true, delivered: 40 });
  });

  test('are read from the ledger where a version counted them that does not pack', async () => {
    await allArrived(100);
    const row = await tallied();
    const { packs: _, ...before } = Object(row?.data);
    if (row) await tower.views.put({ ...row, data: before });
    expect(await seen()).toMatchObject({ fromLedger: true, delivered: 100 });
  });

  test('are whole although a pack vanished, and it comes back with the next look at all of them', async () => {
    await allArrived(100);
    const [first] = await packs();
    if (first) await tower.views.put({ pk: first.pk, sk: first.sk, v: first.v, gone: true });
    expect(await seen()).toMatchObject({ fromLedger: true, delivered: 100 });
    await projectCause(tower, tower.network, CAUSE);
    expect(await seen()).toMatchObject({ fromLedger: false, delivered: 100 });
  });

  test('are not written again where nothing has changed', async () => {
    await allArrived(100);
    const before = await packs();
    tower.time = later(tower.time, 10 * MINUTE);
    await projected('p0');
    expect(await packs()).toEqual(before);
    await arrives('p1');
    await plan('new');
    await arrives('new');
    tower.time = later(tower.time, 10 * MINUTE);
    await projected('new');
    const after = await packs();
    expect(after.filter((row, n) => row.v !== before[n]?.v)).toHaveLength(1);
  });
});

test('a count that dies at any of its calls leaves nothing wrong that the next one does not put right', async () => {
  await allArrived(100);
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; ; call += 1) {
      tower.time = later(tower.time, MINUTE);
      const person = `${when}${call}`;
      await plan(person);
      await arrives(person);
      const dying = dyingAt(call, when);
      const [ledger, views] = [
        new Ledger(dying.client, engine.tables.mailLedger, effectsOfBefore),
        new Views(dying.client, engine.tables.views),
      ];
      const work = projectCause({ ...tower, now: tower.now, ledger, views }, tower.network, CAUSE);
      await work.catch((error: unknown) => {
        if (!dying.died()) throw error;
      });
      tower.time = later(tower.time, SECOND);
      await projectCause(tower, tower.network, CAUSE);
      const { rows, fromLedger } = await seen();
      const stored = await tower.ledger.allOfCause(tower.network, CAUSE);
      expect([rows.map(shown), fromLedger], `${when} call ${call}`).toEqual([stored.map(shown), false]);
      if (!dying.died()) break;
    }
  }
});

/** The tables as a process reaches them that dies at its nth call, before or after it took effect. */
function dyingAt(nth: number, when: 'before' | 'after') {
  let calls = 0;
  let dead = false;
  const { client } = engine;
  const send = async (command: Parameters<typeof client.send>[0]) => {
    calls += 1;
    if (dead || (calls === nth && when === 'before')) dead = true;
    if (dead) throw new Error('died');
    const answer = await client.send(command);
    if (calls === nth) dead = true;
    if (dead) throw new Error('died');
    return answer;
  };
  return { client: Object.assign(Object.create(client), { send }) as typeof client, died: () => dead };
}

describe('while a fan-out lasts', () => {
  test('pages see how far it has come, and its packs are written every five minutes and at its end', async () => {
    await plan(...people(0, 300));
    await projected('p0');
    const versions = new Set<number>();
    for (let minute = 0; minute < 12; minute += 1) {
      tower.time = later(tower.time, MINUTE);
      await arrives(...people(minute * 24, minute * 24 + 24));
      await projected('p0', 'p1', 'p2');
      const page = await seen();
      expect(page.fromLedger).toBe(false);
      expect(page.counts?.states.delivered).toBe((minute + 1) * 24);
      expect(page.delivered).toBeGreaterThan(minute * 24 - 5 * 24);
      for (const { v } of await packs()) versions.add(v);
    }
    expect(versions.size).toBeLessThanOrEqual(4);
    tower.time = later(tower.time, MINUTE);
    await arrives(...people(288, 300));
    await projected('p299');
    expect(await seen()).toMatchObject({ delivered: 300, counts: undefined });
  });

  test('that nobody tells of any more, the tick looks at it until its packs have followed', async () => {
    await plan(...people(0, 300));
    await projected('p0');
    tower.time = later(tower.time, MINUTE);
    await arrives(...people(0, 200));
    await projected('p0');
    tower.time = later(tower.time, 5 * MINUTE);
    await tickFlow({ ...tower, mayGoOn: () => true });
    expect(await seen()).toMatchObject({ delivered: 200, fromLedger: false });
    expect((await tallied())?.dueAt).toBeUndefined();
  });

  test('of a smaller cause, pages read the ledger, and nothing is packed before its end', async () => {
    await plan(...people(0, 100));
    await projected('p0');
    await arrives(...people(0, 50));
    expect(await seen()).toMatchObject({ fromLedger: true, delivered: 50 });
    expect(await packs()).toEqual([]);
    await arrives(...people(50, 100));
    await projected('p99');
    expect(await seen()).toMatchObject({ fromLedger: false, delivered: 100 });
  });
});

describe('one message of a large cause that changes', () => {
  test('is in its pack with another one that changes at the same moment', async () => {
    await allArrived(300);
    tower.time = later(tower.time, SECOND);
    // These two are in one pack.
    const both = ['p100', 'p111'];
    for (const person of both) {
      const key = { network: tower.network, cause: CAUSE, kind: 'call', revision: 1, person };
      const mail = { at: tower.time, messageId: person, sentAt: tower.time };
      await tower.ledger.report(key, { state: 'complained', ...mail });
    }
    let waiting = both.length;
    let go = () => {};
    const allRead = new Promise<void>((done) => {
      go = done;
    });
    const getNow = async (pk: string, sk: string) => {
      const row = await tower.views.getNow(pk, sk);
      waiting -= 1;
      if (waiting === 0) go();
      await allRead;
      return row;
    };
    const views = { getNow, replace: tower.views.replace.bind(tower.views) };
    const row = await tallied();
    const counted = tally.parse(row?.data);
    const renewing = { ledger: tower.ledger, views, now: tower.now };
    await Promise.all(both.map((person) => renewPacks(renewing, tower.network, CAUSE, counted, [person])));
    const { rows } = await seen();
    expect(rows.filter(({ state }) => state === 'complained').map(({ person }) => person)).toEqual(both);
  });

  test('is in its pack at once, although the whole is counted only later', async () => {
    await allArrived(300);
    tower.time = later(tower.time, SECOND);
    await plan('p300');
    expect(await projected('p300')).toBe(0);
    expect((await seen()).rows.find(({ person }) => person === 'p300')).toMatchObject({ state: 'planned' });
    await arrives('p300');
    expect(await projected('p300')).toBe(0);
    expect((await seen()).rows.find(({ person }) => person === 'p300')).toMatchObject({ state: 'delivered' });
    tower.time = later(tower.time, 10 * SECOND);
    await tickFlow({ ...tower, mayGoOn: () => true });
    expect(await seen()).toMatchObject({ delivered: 301, counts: undefined, fromLedger: false });
  });
});
