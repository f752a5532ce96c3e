import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { capabilitiesFrom } from '../../functions/flow/known-capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { networkCapability } from '../../functions/network/capability.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import type { NewEvent, StreamKey } from '../../functions/platform/event.ts';
import { streamKey } from '../../functions/platform/event.ts';
import { reactToRecords } from '../../functions/react.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { convened, drafted, invitee, released } from '../meeting/meetings.ts';
import { NetworkRig } from './network-rig.ts';

let engine: TestEngine;
let rig: NetworkRig;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  rig = new NetworkRig(engine);
  await rig.found();
});

/** Facts as a later version wrote them. */
async function storeTomorrow(stream: StreamKey, ...events: NewEvent[]): Promise<void> {
  await rig.log.append({
    stream,
    expected: (await rig.log.read(stream)).length,
    events,
    meta: { by: 'staff:sophea', at: rig.time },
    reacting: meetingAggregate.reacting,
  });
}

async function pendingOf(stream: StreamKey): Promise<number[]> {
  const all = await rig.log.pending();
  return all.filter((one) => streamKey(one.stream) === streamKey(stream)).map(({ version }) => version);
}

const fellDue: NewEvent = { type: 'MessageFellDue', data: { kind: 'oneMoreThing', date: 1 } };

describe('an event that this version does not know', () => {
  it('stays pending, for the later version that does', async () => {
    const stream = await rig.meeting('m1', [drafted, convened, released], false);
    await rig.audience('it.1', [invitee(1)], [invitee(2)]);
    await rig.reactToAll(stream);
    const before = await rig.rows('meeting/m1');
    await storeTomorrow(stream, fellDue);
    const version = (await rig.log.read(stream)).length;
    await react(rig.tools(), stream, version);
    rig.time = '2025-10-13T03:00:00.000Z';
    await rig.minute();
    expect(await pendingOf(stream)).toEqual([version]);
    expect(await rig.rows('meeting/m1')).toEqual(before);
    expect(await rig.views.all(`${rig.id}/troubles`)).toEqual([]);
    const later = capabilitiesFrom(
      capabilities.all.map((one) => (one.kind === 'meeting' ? { ...one, reactions: () => [] } : one)),
    );
    await react({ ...rig.tools(), capabilities: later }, stream, version);
    expect(await pendingOf(stream)).toEqual([]);
  });

  it('that brings messages which it does not know stays pending too: only the later one knows when they are due', async () => {
    await rig.happen({ type: 'KindsIntroduced', data: { kinds: [] } });
    expect(await rig.pending()).toEqual([]);
    await rig.log.append({
      stream: rig.stream,
      expected: (await rig.log.read(rig.stream)).length,
      events: [{ type: 'KindsIntroduced', data: { kinds: ['oneMoreThing'] } }],
      meta: { by: 'system', at: rig.time },
      reacting: networkAggregate.reacting,
    });
    const [version = 0] = await rig.pending();
    await react(rig.tools(), rig.stream, version);
    expect(await rig.pending()).toEqual([version]);
    const later = capabilitiesFrom([
      networkCapability(['oneMoreThing']),
      ...capabilities.all.filter(({ kind }) => kind !== 'network'),
    ]);
    await react({ ...rig.tools(), capabilities: later }, rig.stream, version);
    expect(await rig.pending()).toEqual([]);
  });

  it('holds up neither the events around it nor other aggregates', async () => {
    const stream = await rig.meeting('m1', [drafted, convened], false);
    const other = await rig.meeting('m2', [drafted], false);
    await storeTomorrow(stream, fellDue);
    await rig.audience('it.1', [invitee(1)], [invitee(2)]);
    await storeTomorrow(stream, released);
    rig.time = new Date(Date.parse(rig.time) + 2 * MINUTE).toISOString();
    const count = await tickFlow({ ...rig.tools(), log: rig.log, views: rig.views, mayGoOn: () => true });
    expect(count.failed).toBe(0);
    expect(await rig.rows('meeting/m1')).not.toEqual([]);
    expect((await rig.log.read(other)).length).toBe(1);
  });

  it('of a kind of aggregate that is not known stays pending too, and the records behind it go on', async () => {
    const [task, meeting] = [
      { network: rig.id, kind: 'task', id: 't1' },
      await rig.meeting('m1', [drafted, convened, released], false),
    ];
    await rig.audience('it.1', [invitee(1)], [invitee(2)]);
    await rig.log.append({
      stream: task,
      expected: 0,
      events: [{ type: 'TaskGiven', data: {} }],
      meta: { by: 'system', at: rig.time },
      reacting: ['TaskGiven'],
    });
    const record = (stream: StreamKey, version: number) => ({
      dynamodb: {
        Keys: { pk: { S: streamKey(stream) }, version: { N: String(version) } },
        SequenceNumber: stream.id,
      },
    });
    const answer = await reactToRecords(
      { ...rig.tools(), generation: { views: async () => rig.views } },
      { Records: [record(task, 1), record(meeting, 3)] },
    );
    expect(answer.batchItemFailures).toEqual([]);
    expect(await pendingOf(task)).toEqual([1]);
    expect(await pendingOf(meeting)).not.toContain(3);
  });
});

it('people of an audience of tomorrow are all planned for, and nothing is sent to whom it is not known how', async () => {
  const invited = [
    invitee(1),
    { ...invitee(2), channel: 'pigeon' },
    { ...invitee(3), lang: 'fr' },
    { ...invitee(4), party: 'donor' },
  ];
  await storeTomorrow(
    { network: rig.id, kind: 'audience', id: 'it.1' },
    { type: 'AudienceChunkFixed', data: { invited, leftOut: [] } },
  );
  const one = { ...convened, data: { ...Object(convened.data), chunks: 1 } };
  const stream = await rig.meeting('m1', [drafted, one, released]);
  await rig.reactToAll(stream);
  const rows = await rig.rows('meeting/m1');
  expect(rows.map(({ person, channel, party, state }) => [person, channel, party, state])).toEqual([
    ['contact-1', 'email', 'member', 'planned'],
    ['contact-2', 'letter', 'member', 'toHandOver'],
    ['contact-3', 'email', 'member', 'planned'],
    ['contact-4', 'email', 'guest', 'planned'],
  ]);
});
