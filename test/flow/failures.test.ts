import { expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { tellingEach } from '../../functions/delivery/needing.ts';
import { failuresAmong } from '../../functions/flow/failures.ts';
import { laneRow } from '../delivery/ledger-samples.ts';

const at = (minute: number, of: Partial<LedgerRow>): LedgerRow =>
  laneRow({ person: 'c-1', revision: minute, plannedAt: `2025-10-13T01:0${minute}:00.000Z`, ...of });

test('a message that was sent again and failed again is one to look at, the last one', () => {
  const rows = [at(1, { state: 'bounced' }), at(2, { state: 'bounced' })];
  expect(failuresAmong(rows)).toMatchObject([{ revision: 2 }]);
  expect(failuresAmong([...rows, at(3, { state: 'bounced', kind: 'reminder' })])).toMatchObject([
    { kind: 'reminder' },
  ]);
});

test('a complaint is over once the same person is on the list to hand over, which is asked for by itself', () => {
  const complained = at(1, { state: 'complained' });
  expect(failuresAmong([complained, at(2, { state: 'toHandOver' })])).toEqual([]);
  expect(failuresAmong([complained, at(2, { state: 'toHandOver', person: 'c-2' })])).toHaveLength(1);
});

test('who was sent a message twice is one person, of whom the last counts', () => {
  const rows = [at(1, { state: 'bounced' }), at(2, { state: 'delivered' }), at(1, { person: 'c-2' })];
  expect(tellingEach(rows)).toMatchObject([{ person: 'c-1', state: 'delivered' }, { person: 'c-2' }]);
});
