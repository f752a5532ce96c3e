import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Append, EventLog, EventTooLarge, VersionConflict } from '../../functions/platform/event-log.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let log: EventLog;
let streams = 0;

beforeAll(async () => {
  engine = await startEngine();
  log = new EventLog(engine.client, engine.tables.eventLog);
});
afterAll(() => engine.stop());

const meta = { by: 'staff:sophea', at: '2025-10-13T02:00:00.000Z' };
const newStream = () => ({ network: 'best', kind: 'bell', id: `b${++streams}` });
const fact = (n: number) => ({ type: 'BellRang', data: { n } });

function append(of: Partial<Append> & Pick<Append, 'stream' | 'events'>) {
  return log.append({ expected: 0, meta, reacting: [], ...of });
}

describe('an append', () => {
  it('numbers events from the expected version and keeps their data as it was', async () => {
    const stream = newStream();
    await append({
      stream,
      events: [{ type: 'BellHung', data: { km: 'ជួង\u200bធំ', list: [1, null, true] } }],
    });
    await append({ stream, expected: 1, events: [fact(1), fact(2)] });
    const events = await log.read(stream);
    expect(events.map(({ version, type }) => [version, type])).toEqual([
      [1, 'BellHung'],
      [2, 'BellRang'],
      [3, 'BellRang'],
    ]);
    expect(events[0]).toMatchObject({
      stream,
      ...meta,
      data: { km: 'ជួង\u200bធំ', list: [1, null, true] },
    });
  });

  it('is refused when somebody else was first', async () => {
    const stream = newStream();
    await append({ stream, events: [fact(1)] });
    await expect(append({ stream, events: [fact(2)] })).rejects.toThrow(VersionConflict);
    expect(await log.read(stream)).toHaveLength(1);
  });

  it('of several events is stored whole or not at all', async () => {
    const stream = newStream();
    await append({ stream, events: [fact(1), fact(2)] });
    await expect(append({ stream, expected: 1, events: [fact(3), fact(4)] })).rejects.toThrow(
      VersionConflict,
    );
    expect((await log.read(stream)).map(({ data }) => data)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is won by exactly one of many at the same time', async () => {
    const stream = newStream();
    const tries = Array.from({ length: 12 }, (_, n) => append({ stream, events: [fact(n), fact(n)] }));
    const results = await Promise.allSettled(tries);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost).toHaveLength(11);
    expect(lost.every((error) => error instanceof VersionConflict)).toBe(true);
    expect(await log.read(stream)).toHaveLength(2);
  });

  it('over several streams is stored whole or not at all', async () => {
    const [one, other] = [newStream(), newStream()];
    const both = [one, other].map((stream) => ({
      stream,
      expected: 0,
      events: [fact(1)],
      meta,
      reacting: [],
    }));
    await append({ stream: other, events: [fact(0)] });
    await expect(log.appendAll(both)).rejects.toThrow(VersionConflict);
    expect(await log.read(one)).toEqual([]);
  });

  it('of an event above 100 KB of UTF-8 is refused before anything is stored', async () => {
    const stream = newStream();
    const khmer = { type: 'BellHung', data: { text: 'ក'.repeat(34_000) } };
    await expect(append({ stream, events: [fact(1), khmer] })).rejects.toThrow(EventTooLarge);
    await expect(append({ stream, events: [khmer], mostBytes: 102_000 })).rejects.toThrow(EventTooLarge);
    expect(await log.read(stream)).toEqual([]);
    // A kind may take longer ones.
    await append({ stream, events: [khmer], mostBytes: 103_000 });
    expect(await log.read(stream)).toHaveLength(1);
  });

  it('of more events than one transaction takes is a mistake of ours', async () => {
    const events = Array.from({ length: 101 }, (_, n) => fact(n));
    await expect(append({ stream: newStream(), events })).rejects.toThrow(RangeError);
  });

  it('of nothing does nothing', async () => {
    expect(await append({ stream: newStream(), events: [] })).toEqual([]);
  });
});

describe('reading', () => {
  it('goes on behind a version', async () => {
    const stream = newStream();
    await append({ stream, events: [fact(1), fact(2), fact(3)] });
    expect((await log.read(stream, 2)).map(({ version }) => version)).toEqual([3]);
  });

  it('finds a stream that is longer than one page of DynamoDB (1 MB)', async () => {
    const stream = newStream();
    const long = { type: 'BellHung', data: { text: 'x'.repeat(90_000) } };
    for (let version = 0; version < 14; version += 1)
      await append({ stream, expected: version, events: [long] });
    expect((await log.read(stream)).map(({ version }) => version)).toEqual(
      Array.from({ length: 14 }, (_, n) => n + 1),
    );
  });
});

describe('pending', () => {
  const pendingOf = async (id: string) =>
    (await log.pending())
      .filter(({ stream }) => stream.id === id)
      .map(({ version, since }) => [version, since]);

  it('are the events with reactions until they are settled, which may happen twice', async () => {
    const stream = newStream();
    const events = [fact(1), { type: 'BellHung', data: {} }, fact(2)];
    await append({ stream, events, reacting: ['BellRang'] });
    expect((await pendingOf(stream.id)).sort()).toEqual([
      [1, meta.at],
      [3, meta.at],
    ]);
    await log.settle(stream, 1);
    await log.settle(stream, 1);
    expect(await pendingOf(stream.id)).toEqual([[3, meta.at]]);
    expect(await log.read(stream)).toHaveLength(3);
  });

  it('cannot be settled where there is no event, so that no hollow row appears', async () => {
    const stream = newStream();
    await expect(log.settle(stream, 7)).rejects.toThrow();
    expect(await log.read(stream)).toEqual([]);
  });
});
