import { afterEach, describe, expect, it, vi } from 'vitest';
import { CachedEvents, MAX_KEPT_BYTES } from '../../functions/platform/cached-events.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import type { StoredEvent, StreamKey } from '../../functions/platform/event.ts';

const stream: StreamKey = { network: 'best', kind: 'bell', id: 'b1' };

function storeOf(events: StoredEvent[]) {
  const asked: number[] = [];
  const read = async (_: StreamKey, after = 0) => {
    asked.push(after);
    return events.filter(({ version }) => version > after);
  };
  return { asked, cached: new CachedEvents({ read, toFold: read }) };
}

const event = (version: number): StoredEvent => ({
  id: `e${version}`,
  stream,
  version,
  type: 'BellRang',
  at: '2025-10-13T02:00:00.000Z',
  by: 'system',
  data: {},
});

afterEach(() => {
  vi.useRealTimers();
});

describe('streams kept in a container', () => {
  it('are read once, and later only behind what is known', async () => {
    const events = [event(1), event(2)];
    const { asked, cached } = storeOf(events);
    expect(await cached.read(stream)).toHaveLength(2);
    events.push(event(3));
    expect((await cached.read(stream)).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(await cached.read(stream)).toHaveLength(3);
    expect(asked).toEqual([0, 2, 3]);
  });

  it('are read whole again after five minutes, since somebody may be forgotten meanwhile', async () => {
    const { asked, cached } = storeOf([event(1)]);
    await cached.read(stream);
    vi.setSystemTime(Date.now() + 5 * MINUTE - 1000);
    await cached.read(stream);
    vi.setSystemTime(Date.now() + 1000);
    await cached.read(stream);
    expect(asked).toEqual([0, 1, 0]);
  });

  it('are not asked for again where an answer of a moment ago will do', async () => {
    const events = [event(1)];
    const { asked, cached } = storeOf(events);
    const since = performance.now();
    await cached.read(stream, since);
    events.push(event(2));
    expect(await cached.read(stream, since)).toHaveLength(1);
    expect(await cached.read(stream, performance.now() + 1)).toHaveLength(2);
    expect(asked).toEqual([0, 1]);
  });

  it('are right when two read at once', async () => {
    const events = [event(1)];
    const { cached } = storeOf(events);
    await cached.read(stream);
    events.push(event(2));
    const both = await Promise.all([cached.read(stream), cached.read(stream)]);
    expect(both.map((one) => one.length)).toEqual([2, 2]);
    expect(await cached.read(stream)).toHaveLength(2);
  });

  it('are asked for once by all who come while the table is being asked, and after it', async () => {
    const events = [event(1)];
    const { asked, cached } = storeOf(events);
    const first = cached.read(stream);
    events.push(event(2)); // stored after the first question, before the others
    const others = Array.from({ length: 25 }, () => cached.read(stream));
    await first;
    for (const other of await Promise.all(others)) expect(other).toHaveLength(2);
    expect(asked).toEqual([0, 1]);
  });

  it('fail for those who asked, and are asked for again by those who waited', async () => {
    let asked = 0;
    const read = async () => {
      asked += 1;
      if (asked === 1) throw new Error('the table does not answer');
      return [event(1)];
    };
    const cached = new CachedEvents({ read, toFold: read });
    const first = cached.read(stream);
    const second = cached.read(stream);
    await expect(first).rejects.toThrow('does not answer');
    expect(await second).toHaveLength(1);
  });

  it('are not asked for again up to a version that is known', async () => {
    const { asked, cached } = storeOf([event(1), event(2), event(3)]);
    expect(await cached.readTo(stream, 2)).toHaveLength(2);
    expect(await cached.readTo(stream, 3)).toHaveLength(3);
    expect(asked).toEqual([0]);
  });

  it('are forgotten when they are more bytes than a container may keep, the one not asked for longest first', async () => {
    // Half of what may be kept and a little more, in few facts: Khmer counts as the bytes it has.
    const text = 'ក'.repeat(MAX_KEPT_BYTES / 3 / 100 / 2);
    const many = Array.from({ length: 101 }, (_, n) => ({ ...event(n + 1), data: { text } }));
    const { asked, cached } = storeOf(many);
    await cached.read(stream);
    await cached.read({ ...stream, id: 'b2' });
    await cached.read({ ...stream, id: 'b2' });
    await cached.read(stream);
    expect(asked).toEqual([0, 0, 101, 0]);
  });

  it('are not kept where one alone is more than that, and push out no other', async () => {
    const text = 'x'.repeat(MAX_KEPT_BYTES / 100);
    const huge = Array.from({ length: 101 }, (_, n) => ({ ...event(n + 1), data: { text } }));
    const asked: number[] = [];
    const read = async ({ id }: StreamKey, after = 0) => {
      asked.push(after);
      return (id === 'huge' ? huge : [event(1)]).filter(({ version }) => version > after);
    };
    const cached = new CachedEvents({ read, toFold: read });
    await cached.read(stream);
    await cached.read({ ...stream, id: 'huge' });
    await cached.read({ ...stream, id: 'huge' });
    await cached.read(stream);
    expect(asked).toEqual([0, 0, 0, 1]);
  });
});
