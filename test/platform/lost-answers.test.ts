import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '../../bin/local/faults.ts';
import { type Append, EventLog, VersionConflict } from '../../functions/platform/event-log.ts';
import { patience } from '../../functions/platform/patience.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { type BellEvent, bellAggregate } from '../flow/bell.ts';
import { type LosingEngine, startLosing } from '../losing.ts';

let losing: LosingEngine;
let faults: Faults;
let log: EventLog;
let streams = 0;

beforeAll(async () => {
  losing = await startLosing();
  faults = losing.faults;
  log = new EventLog(losing.client, losing.tables.eventLog);
});
afterAll(() => losing.stop());

const newStream = () => ({ network: 'lost', kind: 'bell', id: `b${++streams}` });
const rang = (n: number) => ({ type: 'BellRang', data: { n } });

function append(of: Partial<Append> & Pick<Append, 'stream' | 'events'>) {
  const meta = { by: 'staff:sophea', at: '2025-10-13T02:00:00.000Z' };
  return log.append({ expected: 0, meta, reacting: [], ...of });
}

describe('an append whose answer was lost but which was stored', () => {
  it('is known by its event where the repetition finds its place taken by itself', async () => {
    const stream = newStream();
    faults.set({ write: 'lose-answer', writeTimes: 1 });
    const [stored] = await append({ stream, events: [rang(1)] });
    expect((await log.read(stream)).map(({ id }) => id)).toEqual([stored?.id]);
  });

  it('is known as well when it was several events in one transaction', async () => {
    const stream = newStream();
    faults.set({ write: 'lose-answer', writeTimes: 1 });
    const stored = await append({ stream, events: [rang(1), rang(2)] });
    expect((await log.read(stream)).map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
  });

  it('is asked for in the table where no answer came to any repetition', async () => {
    for (const events of [[rang(1)], [rang(1), rang(2)]]) {
      const stream = newStream();
      faults.set({ write: 'lose-answer', writeTimes: null });
      const stored = await append({ stream, events });
      faults.clear();
      expect((await log.read(stream)).map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    }
  });

  it('is known after the time that a client waits, where the connection only falls silent', async () => {
    const stream = newStream();
    const hasty = losing.clientWith({ ...patience, requestTimeout: 150 });
    faults.set({ write: 'hang', writeTimes: 1 });
    const meta = { by: 'staff:sophea', at: '2025-10-13T02:00:00.000Z' };
    const [stored] = await new EventLog(hasty, losing.tables.eventLog).append({
      stream,
      expected: 0,
      events: [rang(1)],
      meta,
      reacting: [],
    });
    expect((await log.read(stream)).map(({ id }) => id)).toEqual([stored?.id]);
  });

  it('does not hide that somebody else was first', async () => {
    for (const events of [[rang(2)], [rang(2), rang(3)]]) {
      const stream = newStream();
      await append({ stream, events: [rang(1)] });
      faults.set({ write: 'lose-answer', writeTimes: 1 });
      await expect(append({ stream, events })).rejects.toThrow(VersionConflict);
      expect(await log.read(stream)).toHaveLength(1);
    }
  });

  it('is decided once, not anew on top of itself', async () => {
    const { id } = newStream();
    const meta = { by: 'staff:sophea', at: '2025-10-13T02:00:00.000Z' };
    const ring = (): BellEvent[] => [{ type: 'BellRang', data: { at: meta.at } }];
    faults.set({ write: 'lose-answer', writeTimes: 1 });
    const { version } = await new Repository(log).change(bellAggregate, 'lost', id, meta, ring);
    expect(version).toBe(1);
  });
});

describe('a place in a stream that a transaction of somebody else holds', () => {
  it('is waited for', async () => {
    for (const events of [[rang(1)], [rang(1), rang(2)]]) {
      const stream = newStream();
      faults.set({ write: 'conflict', writeTimes: 2 });
      await append({ stream, events });
      expect(await log.read(stream)).toHaveLength(events.length);
    }
  });

  it('is a version conflict when it stays held, for one event as for several', async () => {
    for (const events of [[rang(1)], [rang(1), rang(2)]]) {
      const stream = newStream();
      faults.set({ write: 'conflict', writeTimes: null });
      await expect(append({ stream, events })).rejects.toThrow(VersionConflict);
      faults.clear();
      expect(await log.read(stream)).toEqual([]);
    }
  });
});
