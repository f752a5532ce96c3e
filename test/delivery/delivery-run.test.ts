import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DeliveryRun } from '../../functions/delivery/delivery-run.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { Mortal } from './crashing.ts';
import { planned } from './ledger-samples.ts';
import { PostOffice, TestMeeting } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
});
afterAll(() => office.close());

beforeEach(async () => {
  office.ses.mood = () => 'accept';
  office.meeting = new TestMeeting();
  office.wait(2 * DAY);
  await office.hear('Send');
});

async function invitations(count: number, of: Partial<PlannedMail> = {}): Promise<PlannedMail[]> {
  const mails = Array.from({ length: count }, () => planned(of));
  await office.plan(...mails);
  return mails;
}

async function states(mails: readonly PlannedMail[]): Promise<string[]> {
  const rows = await Promise.all(mails.map((mail) => office.row(mail)));
  return rows.map(({ state }) => state);
}

const received = (mails: readonly PlannedMail[]): number[] =>
  mails.map(
    ({ person }) => office.ses.accepted.filter(({ to }) => to.startsWith(person.toLowerCase())).length,
  );

test('a run that dies at any of its calls loses nothing and doubles nothing', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; ; call += 1) {
      const mails = await invitations(3);
      const mortal = new Mortal(office, { call, when });
      await mortal.run((engine) => office.deliverBy(engine, ...mails));
      for (let minute = 0; minute < 40 && (await states(mails)).some((one) => one !== 'sent'); minute += 1) {
        office.wait(MINUTE);
        await office.hear('Send');
        await office.tick(...mails);
      }
      expect(await states(mails), `${when} call ${call}`).toEqual(['sent', 'sent', 'sent']);
      expect(received(mails), `${when} call ${call}`).toEqual([1, 1, 1]);
      if (!mortal.died) break;
    }
  }
});

test('a run that dies at any of its calls around one that was refused as too fast, or whose answer was lost, does not either', async () => {
  for (const first of ['throttle', 'resetAfterAccept'] as const) {
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; ; call += 1) {
        const mails = await invitations(1);
        const before = office.ses.calls;
        office.ses.mood = (nth) => (nth === before + 1 ? first : 'accept');
        const mortal = new Mortal(office, { call, when });
        await mortal.run((engine) => office.deliverBy(engine, ...mails));
        const triedAgain = office.ses.calls > before + 1;
        office.ses.mood = () => 'accept';
        for (let minute = 0; minute < 40 && (await states(mails))[0] !== 'sent'; minute += 1) {
          office.wait(MINUTE);
          await office.hear('Send');
          await office.tick(...mails);
        }
        expect([await states(mails), received(mails)], `${first}, ${when} call ${call}`).toEqual([
          ['sent'],
          [1],
        ]);
        if (mortal.died) continue;
        // The one that lived was tried again within its run, but for the one that SES had taken.
        expect(triedAgain).toBe(first === 'throttle');
        break;
      }
    }
  }
});

test('a run that was begun by one row sends what waits beside it, about whatever meeting', async () => {
  const beside = await invitations(3, { cause: 'meeting/BESIDE' });
  const elsewhere = await invitations(2, { cause: 'meeting/ELSEWHERE', network: 'other' });
  office.wait(HOUR);
  await office.tick();
  const rows = await Promise.all(beside.map((mail) => office.row(mail)));
  const begun = rows.filter(({ wake }) => wake !== undefined);
  expect(begun).toHaveLength(1);
  await office.deliver(...begun);
  expect(await states([...beside, ...elsewhere])).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
});

test('a run that was begun for what is ready in a moment waits for it', async () => {
  const [mail] = await invitations(1);
  if (!mail) return;
  const at = new Date(Date.parse(office.now) + 30 * SECOND).toISOString();
  await office.engine.ledger.putOff(await office.row(mail), at);
  await office.deliver(mail);
  expect(await states([mail])).toEqual(['planned']);
  await office.engine.ledger.wake(await office.row(mail), office.now);
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'sent', sentAt: at });
});

test('a run does not wait for what was put off after it had been asked for', async () => {
  const [mail] = await invitations(1);
  if (!mail) return;
  office.wait(MINUTE);
  await office.engine.ledger.wake(await office.row(mail), office.now);
  const stale = await office.row(mail);
  const at = new Date(Date.parse(office.now) + 30 * SECOND).toISOString();
  await office.engine.ledger.putOff(stale, at);
  const began = office.now;
  await office.deliver(mail);
  expect(office.now).toBe(began);
  expect(await office.row(mail)).toMatchObject({ state: 'planned', notBefore: at });
});

test('a call refused as too fast is made again within seconds, also while the run waits for what is ready later', async () => {
  const [refused, ahead] = await invitations(2);
  if (!refused || !ahead) return;
  const { ledger } = office.engine;
  const at = new Date(Date.parse(office.now) + 30 * SECOND).toISOString();
  await ledger.putOff(await office.row(ahead), at);
  await ledger.wake(await office.row(ahead), office.now);
  office.ses.mood = (call) => (call === first ? 'throttle' : 'accept');
  const first = office.ses.calls + 1;
  let goOn = (): void => undefined;
  const pause = new Promise<void>((done) => {
    goOn = done;
  });
  const wait = (ms: number) => (ms > 10 * SECOND ? pause : office.engine.wait(ms));
  const run = office.deliverBy({ ...office.engine, wait }, ahead, refused);
  await vi.waitFor(async () => expect(await states([refused, ahead])).toEqual(['sent', 'planned']));
  office.wait(30 * SECOND);
  goOn();
  await run;
});

test('a run whose time is over lets the next one begin, by one row that still waits', async () => {
  const { pace } = office.engine;
  const usual = await pace.read();
  const { perDay = -1, perSecond = 14 } = usual;
  await pace.noteQuota({ perDay, perSecond: 10, sentLastDay: 0 }, usual, office.now);
  const mails = await invitations(30);
  const run = new DeliveryRun(office.engine, Date.parse(office.now) + 2 * SECOND);
  for (const mail of mails) run.add(await office.row(mail), Date.parse(office.now));
  await run.work();
  const rows = await Promise.all(mails.map((mail) => office.row(mail)));
  const left = rows.filter(({ state }) => state === 'planned');
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(30);
  expect(left.filter(({ wake }) => wake !== undefined)).toHaveLength(1);
  await office.deliver(...left);
  expect(new Set(await states(mails))).toEqual(new Set(['sent']));
  await pace.noteQuota({ perDay, perSecond, sentLastDay: 0 }, await pace.read(), office.now);
});

test('slots that a run took for mails that were sent already go to what waits beside them', async () => {
  const sent = await invitations(20);
  const stale = await Promise.all(sent.map((mail) => office.row(mail)));
  await office.deliver(...sent);
  office.wait(MINUTE);
  const [own, beside] = await invitations(2);
  if (!own || !beside) return;
  const run = new DeliveryRun(office.engine, Date.parse(office.now) + MINUTE);
  for (const row of [...stale, await office.row(own)]) run.add(row, Date.parse(office.now) - MINUTE);
  await run.work();
  expect(await states([own, beside])).toEqual(['sent', 'sent']);
  expect(received(sent)).toEqual(sent.map(() => 1));
});

test('where the table fails, the records whose mails broke off are given back', async () => {
  const mails = await invitations(2);
  const { ledger } = office.engine;
  const failing = Object.assign(Object.create(ledger), {
    claim: () => Promise.reject(new Error('no table')),
  });
  const { batchItemFailures } = await office.deliverBy({ ...office.engine, ledger: failing }, ...mails);
  expect(batchItemFailures).toHaveLength(2);
  await office.deliver(...mails);
  expect(received(mails)).toEqual([1, 1]);
});

test('a row is believed for ten seconds as its record showed it, and is read again after that', async () => {
  const { ledger } = office.engine;
  const reading = vi.spyOn(ledger, 'getAll');
  for (const [age, reads] of [
    [10 * SECOND, 0],
    [10 * SECOND + 1, 1],
  ] as const) {
    reading.mockClear();
    const [mail] = await invitations(1);
    if (!mail) return;
    const now = Date.parse(office.now);
    const run = new DeliveryRun(office.engine, now + MINUTE);
    run.add(await office.row(mail), now - age);
    await run.work();
    expect(reading).toHaveBeenCalledTimes(reads);
    expect(await states([mail])).toEqual(['sent']);
  }
  reading.mockRestore();
});

test('a run goes on after two mails that broke off, and not after the third: then it is the table', async () => {
  const { ledger } = office.engine;
  const claim = ledger.claim.bind(ledger);
  for (const fails of [2, 3]) {
    let left = fails;
    const claiming = vi.spyOn(ledger, 'claim').mockImplementation((...of) => {
      left -= 1;
      return left >= 0 ? Promise.reject(new Error('no table')) : claim(...of);
    });
    const mails = await invitations(60);
    const { batchItemFailures } = await office.deliver(...mails);
    claiming.mockRestore();
    expect(batchItemFailures).toHaveLength(fails);
    const waiting = (await states(mails)).filter((state) => state === 'planned').length;
    if (fails === 2) expect(waiting).toBe(2);
    else expect(waiting).toBeGreaterThan(3);
  }
});
