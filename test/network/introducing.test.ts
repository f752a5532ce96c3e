import { describe, expect, it } from 'vitest';
import { dailySchedule } from '../../functions/network/rules/daily.ts';
import { introducing } from '../../functions/network/rules/introducing.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { networkReactions } from '../../functions/network/rules/reactions.ts';
import { given } from '../given.ts';
import { foundedWith } from '../web/rig.ts';

const NOW = '2026-12-01T02:00:00.000Z';
const stream = { network: 'best', kind: 'network', id: 'self' };
const founded = given(networkAggregate, foundedWith());
const schedule = introducing(['madeUp', 'other'], dailySchedule);

describe('messages that come with a version', () => {
  it('are made known to a network at once, before everything else that is due in it', () => {
    expect(schedule.dueAt(founded, [], NOW)).toBe(NOW);
    expect(schedule.fallDue(founded, [], NOW)).toEqual([
      { type: 'KindsIntroduced', data: { kinds: ['madeUp', 'other'] } },
    ]);
  });

  it('are made known once, and only those that the network has not heard of', () => {
    const heard = given(networkAggregate, [
      ...foundedWith(),
      { type: 'KindsIntroduced', data: { kinds: ['madeUp'] } },
    ]);
    expect(schedule.fallDue(heard, [], NOW)).toEqual([
      { type: 'KindsIntroduced', data: { kinds: ['other'] } },
    ]);
    expect(introducing(['madeUp'], dailySchedule).dueAt(heard, [], NOW)).toBeUndefined();
  });

  it('keep the instant at which a network first heard of them', () => {
    const twice = given(networkAggregate, [
      ...foundedWith(),
      { type: 'KindsIntroduced', data: { kinds: ['madeUp'] }, at: '2026-11-01T02:00:00.000Z' },
      { type: 'KindsIntroduced', data: { kinds: ['madeUp', 'other'] }, at: NOW },
    ]);
    if (twice.status !== 'founded') throw new Error('not founded');
    expect(twice.introduced).toEqual({ madeUp: '2026-11-01T02:00:00.000Z', other: NOW });
  });

  it('make everything open due anew once they are known', () => {
    const intents = networkReactions(['madeUp'])(
      { type: 'KindsIntroduced', data: { kinds: ['madeUp'] }, id: 'e', version: 9, at: NOW, by: 'system' },
      founded,
      stream,
    );
    expect(intents).toEqual([{ do: 'reschedule' }]);
  });

  it('are known to a network from the day on which it is founded', () => {
    const [intent] = networkReactions(['madeUp'])(
      { ...(foundedWith()[0] ?? never()), id: 'e', version: 1, at: NOW, by: 'system' },
      founded,
      stream,
    );
    if (intent?.do !== 'consult') throw new Error('nothing follows from founding');
    expect(intent.decide([], () => []).record(founded)).toEqual([
      { type: 'KindsIntroduced', data: { kinds: ['madeUp'] } },
    ]);
  });
});

function never(): never {
  throw new Error('a network is founded by a fact');
}
