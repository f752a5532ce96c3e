import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_NETWORK, memberId, seed } from '../../bin/seed.ts';
import { audienceAggregate, audienceHash } from '../../functions/meeting/rules/audience.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { countChannels, selectAudience } from '../../functions/meeting/rules/select-audience.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let repository: Repository;
const sow = (now = '2025-10-13T01:00:00.000Z') =>
  seed({
    dynamodb: engine.endpoint,
    eventLogTable: engine.tables.eventLog,
    clockNow: () => new Date(now),
  });

async function everything(): Promise<string[]> {
  const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: engine.tables.eventLog }));
  return Items.map(({ pk, version, id }) => `${pk?.S} ${version?.N} ${id?.S}`).sort();
}

beforeAll(async () => {
  engine = await startEngine();
  repository = new Repository(new EventLog(engine.client, engine.tables.eventLog));
  await sow();
});
afterAll(() => engine.stop());

async function members() {
  const numbers = Array.from({ length: 24 }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { state } = await repository.load(memberAggregate, DEMO_NETWORK, memberId(number));
      return { id: memberId(number), member: state };
    }),
  );
}

describe('the demo network', () => {
  it('has 17 active members, 2 dormant, 3 observers, 1 pending and 1 that left', async () => {
    const count: Record<string, number> = {};
    for (const { member } of await members()) count[member.status] = (count[member.status] ?? 0) + 1;
    expect(count).toEqual({ active: 17, dormant: 2, observer: 3, pending: 1, left: 1 });
  });

  it('invites 22 to a meeting of all: 15 by mail, 7 by hand', async () => {
    const { invited } = selectAudience({ choice: 'all' }, await members(), []);
    expect(countChannels(invited)).toEqual({ mail: 15, byHand: 7 });
  });

  it('has four members among them without any e-mail address', async () => {
    const { invited } = selectAudience({ choice: 'all' }, await members(), []);
    const all = await members();
    const without = invited.filter(({ seat }) =>
      all.find(({ id }) => id === seat)?.member.contacts.every((contact) => contact.email === undefined),
    );
    expect(without).toHaveLength(4);
  });

  it('invites nobody whose address bounces', async () => {
    const all = await members();
    const { invited } = selectAudience({ choice: 'all' }, all, []);
    const addresses = invited.map(
      ({ seat, person }) =>
        all.find(({ id }) => id === seat)?.member.contacts.find(({ id }) => id === person)?.email ?? '',
    );
    expect(addresses.filter((address) => address.startsWith('bounce'))).toEqual([]);
  });

  it('has settings and four people who may sign in', async () => {
    const { state } = await repository.load(networkAggregate, DEMO_NETWORK, 'self');
    expect(state.status === 'founded' && state.staff.map(({ role }) => role)).toEqual([
      'admin',
      'coordinator',
      'coordinator',
      'observer',
    ]);
  });

  it('has three past quarters whose invitations are all planned', async () => {
    const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: engine.tables.eventLog }));
    const ids = new Set(
      Items.map((item) => item.pk?.S ?? '')
        .filter((pk) => pk.startsWith('best/meeting/'))
        .map((pk) => pk.slice('best/meeting/'.length)),
    );
    const told: string[] = [];
    for (const id of [...ids].sort()) {
      const { state } = await repository.load(meetingAggregate, DEMO_NETWORK, id);
      if (state.status !== 'convened') throw new Error('not convened');
      const { state: audience } = await repository.load(audienceAggregate, DEMO_NETWORK, state.audience);
      expect(audienceHash(audience.chunks.flat())).toBe(state.hash);
      expect(state.fanOuts.every((one) => one.planned === one.of)).toBe(true);
      const people = audience.chunks.flat().length + Object.keys(state.singles).length;
      told.push(`${state.details.date} ${state.details.title.en}: ${people}`);
    }
    expect(told).toEqual([
      '2025-02-17 BEST Q1 2025 Meeting: 23',
      '2025-05-19 BEST Q2 2025 Meeting: 23',
      '2025-08-18 BEST Q3 2025 Meeting: 24',
    ]);
  });

  it('leaves nothing to be done by itself, so that no mail is sent', async () => {
    expect(await new EventLog(engine.client, engine.tables.eventLog).pending()).toEqual([]);
  });

  it('is the same after it was seeded twice', async () => {
    const before = await everything();
    await sow();
    expect(await everything()).toEqual(before);
  });
});
