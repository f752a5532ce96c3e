import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TURN } from '../../functions/delivery/ledger.ts';
import type { MailKey } from '../../functions/delivery/ledger-row.ts';
import { isStandstill } from '../../functions/delivery/standstill.ts';
import { DAY, HOUR, later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { frozen, ofKind, planned } from './ledger-samples.ts';
import { PostOffice, TestMeeting } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open(500);
  await office.tick();
});
afterAll(() => office.close());

let calls = 0;
beforeEach(async () => {
  office.ses.mood = () => 'accept';
  office.meeting = new TestMeeting();
  office.wait(2 * DAY);
  await office.engine.pace.setSending('on', 'staff:test', office.now);
  office.forget();
  calls = office.ses.calls;
});

/** Mails that SES took from this person's point of view. */
function received({ person }: { person: string }) {
  return office.ses.accepted.filter((mail) => mail.to.startsWith(person.toLowerCase()));
}

async function invitation(of: Partial<PlannedMail> = {}): Promise<PlannedMail> {
  const mail = planned(of);
  await office.plan(mail);
  return mail;
}

test('a planned mail is sent once, to one address, with its key and attempt as tags', async () => {
  const mail = await invitation();
  await office.deliver(mail);
  await office.deliver(mail);
  expect(received(mail)).toMatchObject([
    { from: 'best@meet.example.org', configurationSet: 'prachum', tags: { attempt: '1' } },
  ]);
  expect(await office.row(mail)).toMatchObject({ state: 'sent', sentAt: office.now, attempt: 1 });
});

test('two runs that take the same row at the same time send it once', async () => {
  const mail = await invitation();
  const ended = await Promise.all([1, 2, 3, 4].map(() => office.deliverRow(mail)));
  expect(ended.sort()).toEqual(['nothing', 'nothing', 'nothing', 'sent']);
  expect(received(mail)).toHaveLength(1);
});

test('the decision is made at send time, and its reason is kept', async () => {
  const mail = await invitation();
  office.meeting.refusal = 'meetingCancelled';
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'skipped', reason: 'meetingCancelled' });
  expect(received(mail)).toEqual([]);
});

test('what is not to be sent yet is decided anew when its time has come', async () => {
  const mail = await invitation();
  office.meeting.refusal = 'outsideHours';
  const [night, morning] = [office.now, later(office.now, 3 * HOUR)];
  office.meeting.from = morning;
  await office.deliver(mail);
  await office.deliver(mail);
  expect(await office.row(mail)).toMatchObject({ state: 'planned', attempt: 0, dueAt: morning });
  office.meeting = new TestMeeting();
  office.wait(HOUR);
  await office.tick(mail);
  expect(received(mail)).toEqual([]);
  office.wait(Date.parse(morning) - Date.parse(night));
  await office.tick(mail);
  expect(received(mail)).toHaveLength(1);
});

test('a batch is sent in slots of the pace', async () => {
  const mails = await Promise.all(Array.from({ length: 25 }, () => invitation()));
  const { batchItemFailures } = await office.deliver(...mails);
  expect(batchItemFailures).toEqual([]);
  expect(mails.flatMap(received)).toHaveLength(25);
});

describe('what SES answers', () => {
  test('too fast: the mail is put off by at most a minute, never blocks, and then goes out', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'throttle';
    expect(await office.deliver(mail)).toEqual({ batchItemFailures: [] });
    const row = await office.row(mail);
    expect(row).toMatchObject({ state: 'planned', attempt: 1 });
    expect(row.frozen).toBeUndefined();
    const delay = Date.parse(row.dueAt ?? '') - Date.parse(office.now);
    expect(delay).toBeGreaterThanOrEqual(SECOND);
    expect(delay).toBeLessThanOrEqual(MINUTE);
    const tried = office.ses.calls;
    expect(tried).toBe(calls + 4);
    office.ses.mood = () => 'accept';
    await office.deliver(mail);
    expect(office.ses.calls).toBe(tried);
    office.wait(MINUTE);
    expect(await office.tick(mail)).toMatchObject({ woken: 1 });
    expect(received(mail)).toHaveLength(1);
  });

  test('too fast, once: the mail is sent by the same run within seconds, by the same attempt', async () => {
    const mail = await invitation();
    const began = office.now;
    office.ses.mood = (call) => (call === calls + 1 ? 'throttle' : 'accept');
    await office.deliver(mail);
    expect(received(mail)).toMatchObject([{ tags: { attempt: '1' } }]);
    expect(await office.row(mail)).toMatchObject({ state: 'sent', attempt: 1 });
    expect(Date.parse(office.now) - Date.parse(began)).toBeLessThanOrEqual(5 * SECOND);
  });

  test('daily quota: nothing is tried for ten minutes, and nothing is lost', async () => {
    const [mail, other] = [await invitation(), await invitation()];
    office.ses.mood = () => 'daily-quota';
    await office.deliver(mail);
    await office.deliver(other);
    expect(office.ses.calls).toBe(calls + 1);
    office.ses.mood = () => 'accept';
    office.wait(11 * MINUTE);
    await office.tick(mail);
    expect(received(mail)).toHaveLength(1);
    office.wait(5 * MINUTE);
    await office.tick(other);
    expect(received(other)).toHaveLength(1);
  });

  test('the quota is used up: mails wait until SES says that there is room', async () => {
    office.ses.quota = { perDay: 200, perSecond: 1, sentLastDay: 200 };
    await office.tick();
    expect(await office.engine.pace.read()).toMatchObject({ sandbox: true, left: 0 });
    const mail = await invitation();
    await office.deliver(mail);
    office.wait(HOUR);
    expect(await office.tick(mail)).toMatchObject({ woken: 0 });
    expect(received(mail)).toEqual([]);
    office.ses.quota = { perDay: 50_000, perSecond: 500, sentLastDay: 10 };
    office.wait(HOUR);
    expect(await office.tick(mail)).toMatchObject({ woken: 1 });
    expect(received(mail)).toHaveLength(1);
  });

  test('refused for good: failed with the reason', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'reject';
    await office.deliver(mail);
    expect(await office.row(mail)).toMatchObject({ state: 'failed', reason: 'suppressed' });
  });

  test('paused: sending is held, mails wait, and all go out when somebody switches it on', async () => {
    const [mail, other] = [await invitation(), await invitation()];
    office.ses.mood = () => 'sending-disabled';
    await office.deliver(mail);
    await office.deliver(other);
    expect(office.ses.calls).toBe(calls + 1);
    expect(await office.engine.pace.read()).toMatchObject({
      sending: 'held',
      why: 'accountPaused',
    });
    office.ses.mood = () => 'accept';
    office.wait(HOUR);
    expect(await office.tick(mail, other)).toMatchObject({ woken: 0 });
    await office.engine.pace.setSending('on', 'staff:chan', office.now);
    expect(await office.tick(mail, other)).toMatchObject({ woken: 1 });
    expect([mail, other].flatMap(received)).toHaveLength(2);
  });

  test.each(['hangBeforeAccept', 'server-error'] as const)(
    '%s, and feedback hears of later mails: the same mail is sent again',
    async (mood) => {
      const mail = await invitation();
      office.ses.mood = () => mood;
      await office.deliver(mail);
      expect(await office.row(mail)).toMatchObject({ state: 'claimed', attempt: 1 });
      office.meeting.sequence = 7;
      office.meeting.version = 9;
      office.ses.mood = () => 'accept';
      office.wait(3 * MINUTE);
      const later = await invitation();
      await office.deliver(later);
      await office.hear('Send');
      expect(await office.tick(mail)).toMatchObject({ resolved: 1, canary: false });
      expect(received(mail)).toHaveLength(1);
      const [first] = office.meeting.written.filter(({ key }) => key.person === mail.person);
      const again = office.meeting.written.filter(({ key }) => key.person === mail.person).at(-1);
      expect(again).toEqual(first && { ...first, key: again?.key });
      expect(await office.row(mail)).toMatchObject({ state: 'sent', attempt: 2 });
    },
  );

  test.each(['hangAfterAccept', 'resetAfterAccept'] as const)(
    '%s: its own Send event ends the doubt, and it is not sent again',
    async (mood) => {
      const mail = await invitation();
      office.ses.mood = () => mood;
      await office.deliver(mail);
      await office.hear('Send');
      expect(await office.row(mail)).toMatchObject({ state: 'sent' });
      office.wait(HOUR);
      await office.tick(mail);
      expect(received(mail)).toHaveLength(1);
    },
  );

  test('no answer and no feedback: the simulator is asked, nothing is repeated, after a day a person decides', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'hangAfterAccept';
    await office.deliver(mail);
    office.ses.mood = () => 'accept';
    office.wait(3 * MINUTE);
    expect(await office.tick(mail)).toMatchObject({ resolved: 0, canary: true });
    expect(office.ses.accepted.at(-1)).toMatchObject({ to: 'success@simulator.amazonses.com' });
    office.wait(MINUTE);
    expect(await office.tick(mail)).toMatchObject({ resolved: 0, canary: false });
    office.wait(23 * HOUR);
    expect(await office.tick(mail)).toMatchObject({ unknown: 0 });
    office.wait(HOUR);
    expect(await office.tick(mail)).toMatchObject({ unknown: 1 });
    expect(await office.row(mail)).toMatchObject({ state: 'unknown', reason: 'noEvidence' });
    expect(received(mail)).toHaveLength(1);
    await office.hear('Send', 'Delivery');
    expect(await office.row(mail)).toMatchObject({ state: 'delivered' });
  });

  test('a provider that fails again and again is a standstill that people read of, one failure alone is not', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'server-error';
    await office.deliver(mail);
    const standstill = async () => isStandstill(await office.engine.pace.read(), office.now);
    expect(await standstill()).toBe(false);
    office.wait(10 * MINUTE);
    await office.tick(mail);
    expect(await standstill()).toBe(true);
    expect((await office.engine.pace.read()).trouble).toBe('providerFailed');
    office.ses.mood = () => 'accept';
    office.wait(10 * MINUTE);
    await office.tick(mail);
    await office.hear('Send');
    expect(await standstill()).toBe(false);
  });

  test('after days in which nothing ran here, the simulator is asked before a person must decide', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'server-error';
    await office.deliver(mail);
    office.ses.mood = () => 'throttle';
    office.wait(9 * DAY);
    expect(await office.tick(mail)).toMatchObject({ unknown: 0, canary: false });
    office.wait(3 * MINUTE);
    expect(await office.tick(mail), 'the provider took no canary').toMatchObject({ unknown: 0 });
    office.ses.mood = () => 'accept';
    office.wait(MINUTE);
    expect(await office.tick(mail)).toMatchObject({ unknown: 0, canary: true });
    await office.hear('Send');
    expect(await office.tick(mail)).toMatchObject({ unknown: 0, resolved: 1 });
    expect(received(mail)).toHaveLength(1);
  });

  test('the event of the canary shows that feedback hears, and only then the mail is sent again', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'hangBeforeAccept';
    await office.deliver(mail);
    office.ses.mood = () => 'accept';
    office.wait(3 * MINUTE);
    expect(await office.tick(mail)).toMatchObject({ canary: true, resolved: 0 });
    await office.hear('Send', 'Delivery');
    expect(await office.tick(mail)).toMatchObject({ resolved: 1 });
    expect(received(mail)).toHaveLength(1);
  });

  test('while feedback could not record an event its silence proves nothing', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'hangAfterAccept';
    await office.deliver(mail);
    office.ses.mood = () => 'accept';
    office.wait(3 * MINUTE);
    await office.engine.pace.heard(office.now, true);
    await office.engine.pace.deaf(office.now);
    expect(await office.tick(mail)).toMatchObject({ resolved: 0 });
    await office.hear('Send');
    office.wait(HOUR);
    await office.tick(mail);
    expect(received(mail)).toHaveLength(1);
  });
});

describe('crashes', () => {
  test('after the claim: the mail is sent once, when silence about it proves something', async () => {
    const mail = await invitation();
    await office.engine.ledger.claim(await office.row(mail), frozen, office.now);
    office.wait(5 * MINUTE);
    expect(await office.tick(mail)).toMatchObject({ resolved: 0, canary: false });
    office.wait(11 * MINUTE);
    expect(await office.tick(mail)).toMatchObject({ canary: true });
    await office.hear('Send');
    expect(await office.tick(mail)).toMatchObject({ resolved: 1 });
    expect(received(mail)).toHaveLength(1);
    expect(office.meeting.written.at(-1)).toMatchObject({ dtstamp: frozen.dtstamp });
  });

  test('after sending, before it was recorded: the event records it, and it is not sent again', async () => {
    const mail = await invitation();
    const { provider } = office.engine;
    const crashing = {
      ...office.engine,
      provider: {
        quota: () => provider.quota(),
        send: async (outgoing: Parameters<typeof provider.send>[0]) => {
          await provider.send(outgoing);
          throw new Error('the container is gone');
        },
      },
    };
    await expect(office.deliverRow(mail, crashing)).rejects.toThrow('gone');
    expect(await office.row(mail)).toMatchObject({ state: 'claimed' });
    await office.deliver(mail);
    office.wait(20 * MINUTE);
    await office.hear('Send');
    await office.tick(mail);
    expect(await office.row(mail)).toMatchObject({ state: 'sent', messageId: expect.any(String) });
    expect(received(mail)).toHaveLength(1);
  });

  test('a stream record that was never seen: the tick lets a run begin, but not while it may still come', async () => {
    const mail = await invitation({ cause: 'meeting/UNSEEN' });
    office.wait(TURN - SECOND);
    await office.tick();
    expect((await office.row(mail)).wake).toBeUndefined();
    office.wait(SECOND);
    await office.tick(mail);
    expect(await office.row(mail)).toMatchObject({ state: 'sent', wake: 1 });
    expect(received(mail)).toHaveLength(1);
  });

  test('a mail that cannot be written is tried a few times and then shown as failed', async () => {
    const mail = await invitation();
    office.meeting.breaks = new TypeError('not a mail address');
    for (let n = 0; n < 6; n += 1) {
      await office.deliver(mail);
      office.wait(HOUR);
      await office.tick();
    }
    expect(await office.row(mail)).toMatchObject({ state: 'failed', reason: 'unwritable', attempt: 4 });
  });

  test('what passes is not counted against the mail', async () => {
    const mail = await invitation();
    office.meeting.breaks = Object.assign(new Error('slow down'), { $metadata: {} });
    for (let n = 0; n < 6; n += 1) {
      await office.deliver(mail);
      office.wait(HOUR);
      await office.tick();
    }
    office.meeting.breaks = undefined;
    await office.deliver(mail);
    expect(received(mail)).toHaveLength(1);
  });
});

/** Delivered in one moment; of two of a lane, the one that saw the other being sent comes a minute later. */
async function together(...mails: MailKey[]): Promise<void> {
  await office.deliver(...mails);
  office.wait(MINUTE);
  await office.tick(...mails);
}

describe('lanes', () => {
  test('cancelled while the invitation is claimed: the cancellation waits, and follows', async () => {
    const mail = await invitation();
    const cancel = { ...mail, ...ofKind('cancellation'), revision: 9 };
    const claimed = await office.engine.ledger.claim(await office.row(mail), frozen, office.now);
    await office.plan(cancel);
    await office.deliver(cancel);
    expect(await office.row(cancel)).toMatchObject({ state: 'planned' });
    expect(received(mail)).toEqual([]);
    if (claimed) await office.engine.ledger.markSent(claimed, 'message-of-another-run', office.now);
    office.wait(MINUTE);
    await office.tick(cancel);
    expect(received(mail)).toMatchObject([{ raw: expect.stringContaining('Subject: cancellation') }]);
  });

  test('a change before the invitation was sent goes out as an invitation, alone', async () => {
    const mail = await invitation();
    const change = { ...mail, ...ofKind('change'), revision: 9 };
    await office.plan(change);
    await together(change, mail);
    expect(received(mail)).toMatchObject([{ raw: expect.stringContaining('Subject: change 2 true') }]);
    expect(await office.row(mail)).toMatchObject({ state: 'superseded' });
  });

  test('invited and cancelled at the same moment: no calendar is left with a meeting that is not', async () => {
    for (let n = 0; n < 15; n += 1) {
      const mail = await invitation();
      const cancel = { ...mail, ...ofKind('cancellation'), revision: 9 };
      const send = office.deliverRow(mail);
      await Promise.all([send, office.plan(cancel).then(() => office.deliverRow(cancel))]);
      for (let minute = 0; minute < 12; minute += 1) {
        office.wait(MINUTE);
        await office.tick(mail, cancel);
      }
      const subjects = received(mail).map(({ raw }) => /Subject: (\w+)/.exec(raw)?.[1]);
      expect([[], ['invitation', 'cancellation']]).toContainEqual(subjects);
    }
  });

  test('a mail takes off the list what somebody was to hand over before, also when it is not sent', async () => {
    const changed = await invitation({ channel: 'telegram' });
    const change = { ...changed, channel: 'email' as const, ...ofKind('change'), revision: 9 };
    const cancelled = await invitation({ channel: 'telegram' });
    const cancel = { ...cancelled, channel: 'email' as const, ...ofKind('cancellation'), revision: 9 };
    await office.plan(change, cancel);
    await office.deliver(change, cancel);
    expect(await office.row(change)).toMatchObject({ state: 'sent' });
    expect(await office.row(changed)).toMatchObject({ state: 'superseded' });
    expect(await office.row(cancel)).toMatchObject({ state: 'skipped', reason: 'neverInvited' });
    expect(await office.row(cancelled)).toMatchObject({ state: 'superseded' });
  });

  test('cancelled before anything was sent: nobody hears of it', async () => {
    const mail = await invitation();
    const cancel = { ...mail, ...ofKind('cancellation'), revision: 9 };
    await office.plan(cancel);
    await together(mail, cancel);
    expect(received(mail)).toEqual([]);
    expect(await office.row(mail)).toMatchObject({ state: 'superseded' });
    expect(await office.row(cancel)).toMatchObject({ state: 'skipped', reason: 'neverInvited' });
  });

  test('an invitation that may have been sent is not repeated after the cancellation, which goes out', async () => {
    const mail = await invitation();
    office.ses.mood = () => 'hangAfterAccept';
    await office.deliver(mail);
    office.ses.mood = () => 'accept';
    const cancel = { ...mail, ...ofKind('cancellation'), revision: 9 };
    await office.plan(cancel);
    office.wait(3 * MINUTE);
    await office.deliver(cancel);
    await office.hear('Send');
    office.wait(HOUR);
    await office.tick(mail, cancel);
    expect(received(mail).map(({ raw }) => /Subject: (\w+)/.exec(raw)?.[1])).toEqual([
      'invitation',
      'cancellation',
    ]);
  });
});

test('two ticks at once let one run begin', async () => {
  const mail = await invitation({ cause: 'meeting/TWICE' });
  office.wait(20 * MINUTE);
  await Promise.all([office.tick(), office.tick(), office.tick()]);
  expect(await office.row(mail)).toMatchObject({ state: 'planned', wake: 1 });
});
