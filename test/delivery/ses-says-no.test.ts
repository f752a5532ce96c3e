import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { planned } from './ledger-samples.ts';
import { PostOffice } from './post-office.ts';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.ses.mood = () => 'accept';
  office.wait(2 * DAY);
  await office.engine.pace.setSending('on', 'staff:test', office.now);
  office.forget();
});

async function invitation(): Promise<PlannedMail> {
  const mail = planned();
  await office.plan(mail);
  return mail;
}

/** Mails that SES took for this person. */
function received({ person }: PlannedMail) {
  return office.ses.accepted.filter((mail) => mail.to.startsWith(person.toLowerCase()));
}

test.each([
  ['reject', 'suppressed'],
  ['recipient-not-verified', 'notVerified'],
] as const)('%s: it is about the recipient, so it has failed, with the reason', async (mood, reason) => {
  const mail = await invitation();
  office.ses.mood = () => mood;
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'failed', reason });
  expect((await office.engine.pace.read()).sending).toBe('on');
});

test.each([
  ['sending-paused', 'accountPaused'],
  ['sending-disabled', 'accountPaused'],
  ['set-paused', 'setPaused'],
  ['set-missing', 'setMissing'],
  ['sender-not-verified', 'senderNotVerified'],
  ['mail-from-not-verified', 'mailFromNotVerified'],
  ['not-allowed', 'notAllowed'],
  ['bad-credentials', 'badCredentials'],
] as const)('%s: no mail has failed, sending is paused with the reason', async (mood, why) => {
  const mail = await invitation();
  office.ses.mood = () => mood;
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'planned' });
  expect(await office.engine.pace.read()).toMatchObject({ sending: 'held', why, since: office.now });
  expect(await office.tick()).toMatchObject({ standstill: true });
});

test.each([
  ['expired-token', 'expiredCredentials'],
  ['late-signature', 'expiredCredentials'],
  ['odd-answer', 'unknownAnswer'],
  ['too-many-requests', undefined],
] as const)('%s: the mail is put off with the reason, and sent when SES takes it', async (mood, reason) => {
  const mail = await invitation();
  office.ses.mood = () => mood;
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'planned', ...(reason ? { reason } : {}) });
  expect((await office.engine.pace.read()).sending).toBe('on');
  expect((await office.tick()).standstill).toBe(reason !== undefined);
  office.ses.mood = () => 'accept';
  office.wait(MINUTE);
  await office.tick(mail);
  expect(received(mail)).toHaveLength(1);
  expect((await office.row(mail)).reason).toBeUndefined();
  await office.hear('Send');
  expect((await office.tick()).standstill).toBe(false);
});

test('an answer that nobody knows is asked again for a day, less and less often, and then shown to a person', async () => {
  const mail = await invitation();
  office.ses.mood = () => 'odd-answer';
  const begun = office.now;
  for (let tries = 0; tries < 60 && (await office.row(mail)).state === 'planned'; tries += 1) {
    office.wait(HOUR);
    await office.tick(mail);
  }
  const row = await office.row(mail);
  expect(row).toMatchObject({ state: 'failed', reason: 'unknownAnswer' });
  expect(Date.parse(office.now) - Date.parse(begun)).toBeGreaterThanOrEqual(DAY);
  expect(row.attempt).toBeLessThan(40);
});

test('of several ticks and pages that look, only one switches on, and not what was paused again since', async () => {
  const { pace } = office.engine;
  await pace.setSending('held', 'accountPaused', office.now);
  const seen = await pace.read();
  office.wait(MINUTE);
  await pace.setSending('held', 'notAllowed', office.now);
  expect(await pace.resume(seen, 'staff:chan', office.now)).toBe(false);
  const again = await pace.read();
  const done = await Promise.all([1, 2].map(() => pace.resume(again, 'staff:chan', office.now)));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await pace.read()).toMatchObject({ sending: 'on', why: 'staff:chan', since: office.now });
});
