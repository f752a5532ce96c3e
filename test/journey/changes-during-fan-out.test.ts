import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, NETWORK, numbersTo, personOf } from '../../bin/bench/crowd.ts';
import { byAddress, received } from './inbox.ts';
import { type Race, startRace, until } from './race.ts';

/** More than deliver takes in one batch. */
const MANY = 104;
const FEW = 30;
/** How many mails were sent when the change comes, of how many people: at the begin, in the middle, near the end. */
const MOMENTS = [
  [1, MANY],
  [12, FEW],
  [25, FEW],
] as const;

let race: Race;
beforeAll(async () => {
  race = await startRace(MANY);
});
afterAll(() => race?.stop());

/** Starts a fan-out and comes back in the middle of it. */
async function conveneUntil(id: string, accepted: number, people: number): Promise<void> {
  const { cloud, coordinator } = race;
  const before = cloud.accepted();
  await coordinator.draft(id);
  await coordinator.convene(
    id,
    numbersTo(people).map((number) => personOf(number)),
  );
  await until('the fan-out begins', () => cloud.accepted() >= before + accepted);
}

async function mailsAbout(id: string) {
  await race.cloud.settle();
  await race.cloud.advance({ ms: 20 * 60_000 });
  return byAddress(await received(race.cloud, `${NETWORK}/meeting/${id}`));
}

test.each(MOMENTS)(
  'cancelled after %i of %i invitations were sent, those who were asked are told, and nobody else',
  async (accepted, people) => {
    const id = `CANCEL${accepted}`;
    await conveneUntil(id, accepted, people);
    await race.coordinator.cancel(id);
    const mails = await mailsAbout(id);
    expect(mails.size).toBeGreaterThanOrEqual(accepted);
    for (const [address, list] of mails) {
      const calendars = list.map(({ calendar }) => calendar);
      expect(
        calendars.map((one) => one?.method),
        address,
      ).toEqual(['REQUEST', 'CANCEL']);
      const [request, cancel] = calendars;
      expect(cancel?.uid).toBe(request?.uid);
      expect(cancel?.sequence).toBeGreaterThan(request?.sequence ?? 0);
      expect(request?.attendees).toEqual([address]);
      expect(cancel?.attendees).toEqual([address]);
    }
    for (const row of await race.coordinator.rows(id)) {
      expect(['sent', 'delivered', 'skipped', 'superseded'], `${row.person} ${row.kind}`).toContain(
        row.state,
      );
    }
  },
);

test.each(MOMENTS)(
  'moved after %i of %i invitations were sent, everybody ends with the new time and no SEQUENCE twice',
  async (accepted, people) => {
    const id = `MOVE${accepted}`;
    await conveneUntil(id, accepted, people);
    await race.coordinator.revise(id, { start: '13:30', end: '16:00' });
    const mails = await mailsAbout(id);
    expect([...mails.keys()].sort()).toEqual(numbersTo(people).map(addressOf).sort());
    for (const [address, list] of mails) {
      const sequences = list.map(({ calendar }) => calendar?.sequence);
      expect(new Set(sequences).size, address).toBe(sequences.length);
      expect(list.every(({ calendar }) => calendar?.method === 'REQUEST')).toBe(true);
      const last = list.at(-1)?.calendar;
      expect(last?.sequence, address).toBe(1);
      expect(last?.start.slice(11, 16), address).toBe('06:30');
    }
  },
);
