import { describe, expect, test } from 'vitest';
import { TURN } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import type { PaceState } from '../../functions/delivery/pace.ts';
import { isAtWork, startersOf, unsentMinutes } from '../../functions/delivery/start-runs.ts';
import { later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { laneRow, NOW } from './ledger-samples.ts';

const pace: PaceState = { sending: 'on', sandbox: false, perSecond: 14, left: 1000 };

/** Planned long ago, about a meeting. */
function row(cause: string, of: Partial<LedgerRow> = {}): LedgerRow {
  const plannedAt = later(NOW, -TURN);
  return laneRow({ cause: `meeting/${cause}`, plannedAt, dueAt: plannedAt, ...of });
}

const causes = (rows: readonly LedgerRow[], state = pace) =>
  startersOf(rows, state, NOW).map(({ cause }) => cause);

test('one row of each of a few causes lets a run begin, the oldest first', () => {
  const rows = [row('a'), row('a'), row('b'), row('c'), row('d')];
  expect(causes(rows)).toEqual(['meeting/a', 'meeting/b']);
  expect(causes(rows, { ...pace, perSecond: 200 })).toHaveLength(4);
});

test('no run is begun that could not send, or while one is at work', () => {
  expect(causes([row('a')], { ...pace, sending: 'held' })).toEqual([]);
  expect(causes([row('a')], { ...pace, left: 0 })).toEqual([]);
  expect(causes([row('a')], { ...pace, nextSlot: Date.parse(NOW) + 1 })).toEqual([]);
  expect(causes([row('a')], { ...pace, nextSlot: Date.parse(NOW) })).toEqual(['meeting/a']);
});

test('nothing is woken whose own record may still come', () => {
  const plannedAt = later(NOW, -TURN + 1);
  expect(causes([row('a', { plannedAt, dueAt: plannedAt })])).toEqual([]);
});

test('what was put off lets a run begin in the minute in which it is ready, and not before, unless it is a pile', () => {
  const putOff = (at: string) => row('a', { dueAt: at, notBefore: at });
  expect(causes([putOff(NOW)])).toEqual(['meeting/a']);
  const soon = putOff(later(NOW, 30 * SECOND));
  expect(causes([soon])).toEqual([]);
  expect(causes(Array(141).fill(soon))).toEqual(['meeting/a']);
});

test('what is claimed or was sent lets no run begin', () => {
  expect(
    causes([row('a', { state: 'claimed', leaseUntil: later(NOW, MINUTE) }), row('b', { state: 'sent' })]),
  ).toEqual([]);
});

test('a cause by which a run was begun a moment ago begins no other', () => {
  expect(causes([row('a'), row('a', { wake: 1, dueAt: NOW })])).toEqual([]);
});

describe('how long the oldest mail waits that could be sent', () => {
  const unsent = (rows: readonly LedgerRow[], state = pace) => unsentMinutes(rows, state, NOW);
  const longAgo = later(NOW, -40 * MINUTE);
  const old = row('a', { plannedAt: longAgo, dueAt: longAgo });

  test('is counted from its planning, or from the instant until which it was put off', () => {
    expect(unsent([])).toBe(0);
    expect(unsent([row('b', { plannedAt: later(NOW, -MINUTE) }), old])).toBe(40);
    const notBefore = later(NOW, -6 * MINUTE);
    expect(unsent([row('a', { plannedAt: longAgo, dueAt: notBefore, notBefore })])).toBe(6);
    expect(unsent([row('a', { plannedAt: longAgo, notBefore: later(NOW, 30 * SECOND) })])).toBe(0);
    expect(unsent([{ ...old, state: 'claimed' }])).toBe(0);
  });

  test('goes on when the tick lets a run begin that does not come', () => {
    expect(unsent([{ ...old, dueAt: NOW, wake: 1 }])).toBe(40);
  });

  test('is nothing while a pile is being sent, however large, or where nothing may be sent', () => {
    const atWork = { ...pace, nextSlot: Date.parse(NOW) + 1 };
    expect(unsent([old], atWork)).toBe(0);
    expect(isAtWork(atWork, NOW)).toBe(true);
    expect(isAtWork(pace, NOW)).toBe(false);
    expect(unsent([old], { ...pace, sending: 'held' })).toBe(0);
    expect(unsent([old], { ...pace, left: 0 })).toBe(0);
  });

  test('a quota that is used up is no work, though its slots are taken', () => {
    expect(isAtWork({ ...pace, left: 0, nextSlot: Date.parse(NOW) + MINUTE }, NOW)).toBe(false);
  });
});
