import { expect, test } from 'vitest';
import { TURN } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import type { PaceState } from '../../functions/delivery/pace.ts';
import { startersOf } from '../../functions/delivery/start-runs.ts';
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
