import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consulted, StreamNotAskedFor } from '../../functions/flow/consult.ts';
import type { CachedEvents } from '../../functions/platform/cached-events.ts';
import { type StreamKey, streamKey } from '../../functions/platform/event.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { invitee, Tower } from './tower.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const people = ['anna', 'bo', 'chan'].map((person) => ({ ...invitee(person), lang: 'km' as const }));

/** Counts which streams are read from the tables. */
function counting(tower: Tower): { events: Pick<CachedEvents, 'read'>; read: string[] } {
  const read: string[] = [];
  const events = {
    read: (stream: StreamKey) => {
      read.push(streamKey(stream));
      return tower.events.read(stream);
    },
  };
  return { events, read };
}

describe('a decision that looks into other streams', () => {
  it('gets the facts of each as they are, every stream read once, no matter who asks for it how often', async () => {
    const tower = new Tower(engine);
    await tower.happen(tower.bell('one'), { type: 'BellBroke', data: {} });
    const { events, read } = counting(tower);
    const stream = (id: string) => ({ kind: 'bell', id });
    const decided = await consulted(events, tower.network, people, {
      streams: (asked) => asked.flatMap(() => [stream('one'), stream('empty')]),
      decide: (asked, of) => ({
        mails: asked.flatMap(({ person, seat, party, channel }) =>
          of(stream('one')).map(({ version }) => ({
            network: tower.network,
            cause: 'bell/one',
            person,
            seat,
            party,
            channel,
            kind: `${of(stream('empty')).length}`,
            revision: version,
          })),
        ),
        record: () => [],
      }),
    });
    expect(decided.mails.map(({ person, kind, revision }) => [person, kind, revision])).toEqual([
      ['anna', '0', 1],
      ['bo', '0', 1],
      ['chan', '0', 1],
    ]);
    expect(read.sort()).toEqual([`${tower.network}/bell/empty`, `${tower.network}/bell/one`]);
  });

  it('may only look into what it asked for', async () => {
    const tower = new Tower(engine);
    const peeking = consulted(tower.events, tower.network, [], {
      streams: () => [],
      decide: (_, read) => {
        read({ kind: 'bell', id: 'other' });
        return { mails: [], record: () => [] };
      },
    });
    await expect(peeking).rejects.toThrow(StreamNotAskedFor);
  });
});
