import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Faults } from '../../bin/local/faults.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { type LosingEngine, startLosing } from '../losing.ts';
import { frozen, NOW, planned } from './ledger-samples.ts';

let losing: LosingEngine;
let faults: Faults;
let ledger: Ledger;

beforeAll(async () => {
  losing = await startLosing();
  faults = losing.faults;
  ledger = new Ledger(losing.client, losing.tables.mailLedger, effectsOfBefore);
});
afterEach(() => faults.clear());
afterAll(() => losing.stop());

async function stored() {
  const mail = planned();
  await ledger.plan([mail], NOW);
  const row = await ledger.get(mail);
  if (!row) throw new Error('no row');
  return row;
}

/** Alone, and with another message that goes out in the same mail. */
const withParts = async (parts: 0 | 1) => (parts === 0 ? [] : [{ row: await stored(), frozen }]);

describe('a claim whose answer was lost but which was stored', () => {
  it('is known as its own, so that the mail is sent now and not when its lease is over', async () => {
    for (const count of [0, 1] as const) {
      const [row, parts] = [await stored(), await withParts(count)];
      faults.set({ write: 'lose-answer', writeTimes: 1 });
      expect(await ledger.claim(row, frozen, NOW, parts)).toEqual(await ledger.get(row));
    }
  });

  it('is asked for in the table where no answer came to any repetition', async () => {
    for (const count of [0, 1] as const) {
      const [row, parts] = [await stored(), await withParts(count)];
      faults.set({ write: 'lose-answer', writeTimes: null });
      expect(await ledger.claim(row, frozen, NOW, parts)).toEqual(await ledger.get(row));
      faults.clear();
    }
  });

  it('does not make the claim of somebody else one of its own', async () => {
    for (const count of [0, 1] as const) {
      const [row, parts] = [await stored(), await withParts(count)];
      await ledger.claim(row, frozen, NOW);
      faults.set({ write: 'lose-answer', writeTimes: 1 });
      expect(await ledger.claim(row, frozen, NOW, parts)).toBeUndefined();
    }
  });

  it('is not known any more once the row has moved on', async () => {
    const row = await stored();
    const claimed = await ledger.claim(row, frozen, NOW);
    if (!claimed) throw new Error('not claimed');
    await ledger.release(claimed, later(NOW, MINUTE), false);
    expect(await ledger.get(row)).not.toHaveProperty('claim');
    await ledger.markSent(claimed, 'm', NOW);
    expect(await ledger.get(row)).toMatchObject({ state: 'planned' });
  });
});
