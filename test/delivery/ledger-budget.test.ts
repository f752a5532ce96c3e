import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { planned } from './ledger-samples.ts';
import { PostOffice, sesEvent } from './post-office.ts';

const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
const WRITES = /^(Put|Update|Delete)Item/;

let office: PostOffice;
let writes = { units: 0, failed: 0 };
let calls: string[] = [];

beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
  office.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      calls.push(context.commandName ?? '');
      const isWrite = WRITES.test(context.commandName ?? '');
      try {
        const result = await next(args);
        if (isWrite) writes.units += consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
        return result;
      } catch (error) {
        // A write that fails its condition is billed all the same, at one unit for a row of 1 KB.
        if (error instanceof ConditionalCheckFailedException) {
          writes.units += 1;
          writes.failed += 1;
        }
        throw error;
      }
    },
    { step: 'initialize' },
  );
});
afterAll(() => office.close());
beforeEach(() => {
  writes = { units: 0, failed: 0 };
});

const N = 50;

async function sendMany() {
  const mails = Array.from({ length: N }, () => planned());
  await office.plan(...mails);
  const plan = writes.units / N;
  for (let n = 0; n < N; n += 25) await office.deliver(...mails.slice(n, n + 25));
  return { mails, plan };
}

test('a mail costs at most 8 write units, from its plan to its delivery event', async () => {
  const { plan } = await sendMany();
  expect(plan).toBe(3);
  const sent = writes.units / N - plan;
  expect(sent).toBeLessThanOrEqual(3.1);
  await office.hear('Send', 'Delivery');
  const all = writes.units / N;
  expect(all).toBeLessThanOrEqual(7.2);
  expect(writes.failed).toBeLessThanOrEqual(1);
});

test('a Send event for a mail that is recorded as sent writes nothing', async () => {
  const { mails } = await sendMany();
  await office.hear('Send');
  const [mail] = mails;
  const [accepted] = office.ses.accepted.slice(-1);
  if (!mail || !accepted) throw new Error('nothing was sent');
  writes = { units: 0, failed: 0 };
  await office.feed([sesEvent('Send', accepted, office.now)]);
  expect(writes.units).toBe(0);
});

test('a Delivery event for a mail that is recorded as sent is written without reading it', async () => {
  const { mails } = await sendMany();
  const [accepted] = office.ses.accepted.slice(-1);
  if (!accepted) throw new Error('nothing was sent');
  calls = [];
  await office.feed([sesEvent('Delivery', accepted, office.now)]);
  expect(calls.filter((name) => !name.startsWith('Update'))).toEqual([]);
  expect(writes.failed).toBe(0);
  const rows = await Promise.all(mails.map((mail) => office.row(mail)));
  expect(rows.filter(({ state }) => state === 'delivered')).toHaveLength(1);
});

test('a mail whose events come before it could be recorded stays within the budget', async () => {
  const { ledger } = office.engine;
  const mail = planned();
  await office.plan(mail);
  const row = await office.row(mail);
  const claimed = await ledger.claim(
    row,
    { dtstamp: '2025-10-13T01:00:00Z', stateVersion: 2, personVersion: 1 },
    office.now,
  );
  if (!claimed) throw new Error('not claimed');
  const at = office.now;
  await ledger.report(mail, { state: 'sent', at, messageId: 'm', sentAt: at });
  await ledger.markSent(claimed, 'm', at);
  await ledger.report(mail, { state: 'delivered', at, messageId: 'm', sentAt: at });
  expect(await office.row(mail)).toMatchObject({ state: 'delivered' });
  expect(writes.units).toBeLessThanOrEqual(8);
});
