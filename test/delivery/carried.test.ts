import { describe, expect, it } from 'vitest';
import { carriedVerdict, NOT_WRITTEN } from '../../functions/delivery/carried.ts';
import type { Frozen, LedgerRow, MailState } from '../../functions/delivery/ledger-row.ts';

const NOW = '2025-11-07T01:00:00.000Z';
const frozen: Frozen = { dtstamp: NOW, stateVersion: 4, personVersion: 1 };

function row(kind: string, state: MailState, more: Partial<LedgerRow> = {}): LedgerRow {
  const to = {
    network: 'best',
    cause: 'meeting/q4',
    person: 'dara',
    seat: 'm-lotus',
    party: 'member',
  } as const;
  return { ...to, kind, revision: 1, channel: 'email', state, plannedAt: NOW, attempt: 1, ...more };
}

const part = row('reminder', 'carried', { carrier: 'meeting/q4 agenda#1' });
const carrier = (state: MailState, more: Partial<LedgerRow> = {}) =>
  row('agenda', state, { carries: ['meeting/q4 reminder#1'], ...more });
const givenBack = (more: Partial<LedgerRow>) => row('agenda', 'planned', { carries: undefined, ...more });

describe('a message in the mail of another', () => {
  it.each(['planned', 'claimed'] as const)('waits while that one is %s', (state) => {
    expect(carriedVerdict(part, carrier(state))).toEqual({ do: 'wait' });
  });

  it.each(['sent', 'delivered', 'bounced', 'failed', 'unknown'] as const)('is %s with it', (state) => {
    const outcome = carrier(state);
    expect(carriedVerdict(part, outcome)).toEqual({ do: 'follow', outcome });
  });

  it.each(['skipped', 'superseded'] as const)(
    'goes on its own where that one was %s: exactly as it was, if a mail may have left',
    (state) => {
      expect(carriedVerdict(part, carrier(state, { frozen }))).toEqual({
        do: 'planAgain',
        mayHaveLeft: true,
      });
      expect(carriedVerdict(part, carrier(state))).toEqual({ do: 'planAgain', mayHaveLeft: false });
    },
  );

  it('goes on its own, surely unsent, where that one does not list it any more, or is gone', () => {
    const again = { do: 'planAgain', mayHaveLeft: false };
    expect(carriedVerdict(part, givenBack({ frozen }))).toEqual(again);
    expect(carriedVerdict(part, undefined)).toEqual(again);
    expect(carriedVerdict(part, row('agenda', 'sent', { notBefore: NOW }))).toEqual(again);
  });

  it('is put off as long as the one that gave it back', () => {
    const notBefore = '2025-11-07T01:05:00.000Z';
    expect(carriedVerdict(part, givenBack({ notBefore }))).toMatchObject({ do: 'planAgain', notBefore });
  });

  it('goes alone where their mail could not be written, so that only the one at fault fails', () => {
    expect(carriedVerdict(part, givenBack({ reason: NOT_WRITTEN }))).toMatchObject({ reason: NOT_WRITTEN });
    const other = carriedVerdict(part, givenBack({ reason: 'throttled' }));
    expect(other).toEqual({ do: 'planAgain', mayHaveLeft: false });
  });
});
