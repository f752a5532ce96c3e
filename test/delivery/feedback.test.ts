import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyTag } from '../../functions/delivery/ledger-item.ts';
import { DAY, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { planned } from './ledger-samples.ts';
import { PostOffice, type SesEventType, sesEvent } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open(500);
  await office.tick();
});
afterAll(() => office.close());
beforeEach(() => {
  office.held.length = 0;
});

async function sent(of: Partial<PlannedMail> = {}) {
  const key = planned(of);
  office.wait(SECOND);
  await office.plan(key);
  await office.deliver(key);
  const mail = office.ses.accepted.at(-1);
  if (!mail) throw new Error('nothing was sent');
  return { key, mail };
}

async function after(...types: SesEventType[]) {
  const { key, mail } = await sent();
  for (const type of types) await office.feed([sesEvent(type, mail, office.now)]);
  const { state, reason } = await office.row(key);
  return reason === undefined ? state : `${state} ${reason}`;
}

test.each<[SesEventType[], string]>([
  [['Send'], 'sent'],
  [['Send', 'Delivery'], 'delivered'],
  [['Delivery', 'Send'], 'delivered'],
  [['DeliveryDelay'], 'sent delayed'],
  [['DeliveryDelay', 'Delivery'], 'delivered'],
  [['Delivery', 'DeliveryDelay'], 'delivered'],
  [['PermanentBounce'], 'bounced noSuchAddress'],
  [['Delivery', 'PermanentBounce'], 'bounced noSuchAddress'],
  [['MailboxFull'], 'bounced mailboxFull'],
  [['MailboxFull', 'PermanentBounce'], 'bounced noSuchAddress'],
  [['OutOfOffice'], 'bounced notNow'],
  [['OutOfOffice', 'Delivery'], 'delivered'],
  [['Delivery', 'OutOfOffice'], 'delivered'],
  [['Delivery', 'Complaint'], 'complained'],
  [['Complaint', 'PermanentBounce'], 'complained'],
  [['Send', 'Reject'], 'failed rejected'],
])('%j says: %s', async (types, said) => {
  expect(await after(...types)).toBe(said);
});

test('events say the same in any order, twice, and in any batches', async () => {
  const types: SesEventType[] = [
    'Send',
    'DeliveryDelay',
    'Delivery',
    'OutOfOffice',
    'MailboxFull',
    'PermanentBounce',
    'Complaint',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }).chain((some) =>
        fc.record({
          one: fc.shuffledSubarray([...some, ...some], { minLength: 2 * some.length }),
          other: fc.shuffledSubarray([...some], { minLength: some.length }),
        }),
      ),
      async ({ one, other }) => {
        const { key, mail } = await sent();
        await office.feed(one.map((type) => sesEvent(type, mail, office.now)));
        expect(await after(...other)).toBe(await said(key));
      },
    ),
    { numRuns: 40 },
  );
});

async function said(key: PlannedMail): Promise<string> {
  const { state, reason } = await office.row(key);
  return reason === undefined ? state : `${state} ${reason}`;
}

describe('an address', () => {
  test('that bounced for good or complained is held, with what the mail was sent to', async () => {
    const { key, mail } = await sent();
    await office.feed([sesEvent('PermanentBounce', mail, office.now)]);
    await office.feed([sesEvent('Complaint', mail, office.now)]);
    expect(office.held).toMatchObject([
      {
        network: 'best',
        party: 'member',
        seat: key.seat,
        person: key.person,
        why: 'bounced',
        personVersion: 1,
      },
      { person: key.person, why: 'complained' },
    ]);
  });

  test('is held again by a repeated event, in case the first run ended before it was', async () => {
    const { mail } = await sent();
    const event = sesEvent('PermanentBounce', mail, office.now);
    await office.feed([event]);
    await office.feed([event]);
    expect(office.held).toHaveLength(2);
  });

  test('of a guest is held by the meeting that knows it', async () => {
    const { key, mail } = await sent({ party: 'guest' });
    await office.feed([sesEvent('Complaint', mail, office.now)]);
    expect(office.held).toMatchObject([
      { party: 'guest', cause: key.cause, person: key.person, why: 'complained', personVersion: 1 },
    ]);
  });

  test('is not held for a full mailbox, an absence or a coordinator', async () => {
    const full = await sent();
    await office.feed(
      (['MailboxFull', 'OutOfOffice'] as const).map((type) => sesEvent(type, full.mail, office.now)),
    );
    const { mail } = await sent({ party: 'staff' });
    await office.feed([sesEvent('PermanentBounce', mail, office.now)]);
    expect(office.held).toEqual([]);
  });
});

describe('a message of the queue', () => {
  test('from another topic or configuration set changes nothing', async () => {
    const { key, mail } = await sent();
    await office.feed([sesEvent('Complaint', mail, office.now, { topic: 'arn:aws:sns:local:1:other' })]);
    await office.feed([sesEvent('Complaint', mail, office.now, { set: 'other' })]);
    expect(await said(key)).toBe('sent');
  });

  test('that is no event is put aside, not tried again', async () => {
    const { mail } = await sent();
    const stranger = { messageId: 'm', tags: { row: 'nobody' } };
    const bodies = ['', '{}', 'null', JSON.stringify({ TopicArn: 'x', Message: '{' })];
    const events = [...bodies, sesEvent('Send', stranger, office.now), sesEvent('Send', mail, office.now)];
    expect(await office.feed(events)).toEqual({ batchItemFailures: [] });
  });

  test('about a mail that this ledger does not have is put aside', async () => {
    const { mail } = await sent();
    const { network: _, ...other } = planned();
    const tags = { row: keyTag({ network: 'elsewhere', ...other }), attempt: '1' };
    expect(await office.feed([sesEvent('Delivery', { ...mail, tags }, office.now)])).toEqual({
      batchItemFailures: [],
    });
  });

  test('that could not be written comes again alone, and until then silence proves nothing', async () => {
    const [good, bad] = [await sent(), await sent()];
    const { ledger } = office.engine;
    const report = ledger.report.bind(ledger);
    ledger.report = async (key, what) => {
      if (key.person === bad.key.person) throw new Error('the table is busy');
      return report(key, what);
    };
    office.wait(MINUTE);
    const events = [good, bad].map(({ mail }) => sesEvent('Delivery', mail, office.now));
    const answer = await office.feed(events);
    ledger.report = report;
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'sqs-1' }] });
    expect(await said(good.key)).toBe('delivered');
    const pace = await office.engine.pace.read();
    expect(office.engine.pace.isSilenceProof(pace, '2025-01-01T00:00:00.000Z', office.now)).toBe(false);
    await office.feed(events);
    expect(await said(bad.key)).toBe('delivered');
  });
});

test('an event that comes before the mail is recorded as sent is enough', async () => {
  const { mail } = await sent();
  const key = planned();
  await office.plan(key);
  await office.engine.ledger.claim(
    await office.row(key),
    { dtstamp: '2025-10-13T01:00:00Z', stateVersion: 2, personVersion: 1 },
    office.now,
  );
  const tags = { row: keyTag(key), attempt: '1' };
  await office.feed([sesEvent('Send', { ...mail, messageId: 'early', tags }, office.now)]);
  expect(await office.row(key)).toMatchObject({ state: 'sent', messageId: 'early', sentAt: office.now });
});

test('a mail of which feedback heard much later is what it says, though it was given up', async () => {
  const key = planned();
  await office.plan(key);
  office.ses.mood = () => 'hangAfterAccept';
  await office.deliver(key);
  office.ses.mood = () => 'accept';
  const mail = office.ses.accepted.at(-1);
  const { ledger } = office.engine;
  office.wait(2 * DAY);
  await ledger.markUnknown(await office.row(key), 'noEvidence');
  if (mail) await office.feed([sesEvent('Delivery', mail, office.now)]);
  expect(await said(key)).toBe('delivered');
});
