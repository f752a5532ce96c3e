import { atOnce } from '../platform/batch.ts';
import { DAY, later } from '../platform/clock.ts';
import type { Ledger } from './ledger.ts';

/** Messages to one person that are looked through: more than they got in a year. */
const MOST = 120;
const DAYS = 400;
const AT_ONCE = 10;

/**
 * Somebody of the staff has spoken with a person who reported our mail as spam: what they reported waits for nobody
 * any more, whatever it was about. `by`: `staff:<id>`; `now`: instant, UTC.
 */
export async function settleComplaints(
  ledger: Pick<Ledger, 'keysOfPerson' | 'get' | 'settle'>,
  network: string,
  person: string,
  by: string,
  now: string,
): Promise<void> {
  const keys = await ledger.keysOfPerson(network, person, later(now, -DAYS * DAY), MOST);
  await atOnce(AT_ONCE, keys, async (key) => {
    const row = await ledger.get(key);
    if (row?.state === 'complained') await ledger.settle(row, by, now);
  });
}
