import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { carriedVerdict } from '../../functions/delivery/carried.ts';
import { deliverBatch } from '../../functions/delivery/deliver-batch.ts';
import { keyTag, LedgerShapeError, ledgerRowOf } from '../../functions/delivery/ledger-item.ts';
import { ledgerKey, ledgerRow, type MailKey, partName } from '../../functions/delivery/ledger-row.ts';
import { failuresAmong } from '../../functions/flow/failures.ts';
import { HOUR, MINUTE } from '../../functions/platform/clock.ts';
import { type Item, toItem } from '../../functions/platform/items.ts';
import { enumsOf } from '../platform/enums.ts';
import { frozen, planned } from './ledger-samples.ts';
import { PostOffice, sesEvent } from './post-office.ts';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.tick();
});
afterAll(() => office.close());

const enums = enumsOf(ledgerRow()).map(({ path }) => path.join('.'));

function itemKey(key: MailKey): Item {
  const { pk, sk } = ledgerKey(key);
  return { pk: { S: pk }, sk: { S: sk } };
}

/** The item itself, as no version has read it. */
async function item(key: MailKey): Promise<Item> {
  const { client, tables } = office.table;
  const { Item: found } = await client.send(
    new GetItemCommand({ TableName: tables.mailLedger, Key: itemKey(key), ConsistentRead: true }),
  );
  if (!found) throw new Error('no row');
  return found;
}

/** What a later version stores in the row of a message. */
async function storeTomorrow(key: MailKey, fields: Readonly<Record<string, string>>): Promise<void> {
  const { client, tables } = office.table;
  await client.send(
    new UpdateItemCommand({
      TableName: tables.mailLedger,
      Key: itemKey(key),
      UpdateExpression: `SET ${Object.keys(fields).map((name) => `#${name} = :${name}`)}`,
      ExpressionAttributeNames: Object.fromEntries(Object.keys(fields).map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: toItem(
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
      ),
    }),
  );
}

/** Everything that this version does with messages by itself, for a day. */
async function aDayPasses(key: MailKey): Promise<void> {
  for (const minutes of [1, 20, 60, 24 * 60]) {
    office.wait(minutes * MINUTE);
    const record = { dynamodb: { NewImage: await item(key), SequenceNumber: '1' } };
    // The same attribute shapes, typed once by the SDK and once by Lambda.
    const records = [record] as unknown as Parameters<typeof deliverBatch>[1];
    await deliverBatch(office.engine, records, 300_000);
    await office.tick();
  }
}

test('every enum of the ledger has a fallback that is tried here', () => {
  expect(enums.sort()).toEqual(['calendar', 'channel', 'party', 'state']);
});

describe.each(enums)('a message with a %s of tomorrow', (field) => {
  it('that is still to be sent is left alone, and a person sees that nobody knows what became of it', async () => {
    const mail = planned();
    await office.plan(mail);
    await storeTomorrow(mail, { [field]: 'ofTomorrow' });
    const [before, sent] = [await item(mail), office.ses.accepted.length];
    await aDayPasses(mail);
    expect(office.ses.accepted).toHaveLength(sent);
    expect(await item(mail)).toEqual(before);
    const row = await office.row(mail);
    expect(row.state).toBe('unknown');
    expect(failuresAmong([row])).toMatchObject([{ person: mail.person, state: 'unknown' }]);
    expect(await office.engine.ledger.allOfCause(mail.network, mail.cause)).toContainEqual(row);
  });

  it('that was being sent is not sent again, and its end is written down when the provider tells it', async () => {
    const mail = planned();
    await office.plan(mail);
    const claimed = await office.engine.ledger.claim(await office.row(mail), frozen, office.now);
    expect(claimed).toBeDefined();
    await storeTomorrow(mail, { [field]: 'ofTomorrow' });
    const sent = office.ses.accepted.length;
    await aDayPasses(mail);
    expect(office.ses.accepted).toHaveLength(sent);
    expect((await office.row(mail)).state).toBe('unknown');
    const tags = { row: keyTag(mail), attempt: '1' };
    await office.feed([sesEvent('Delivery', { messageId: 'm-1', tags }, office.now)]);
    expect(await office.row(mail)).toMatchObject({ state: 'delivered', messageId: 'm-1' });
  });
});

test('what ended keeps its end, whatever channel of tomorrow it went by', async () => {
  const mail = planned();
  await office.plan(mail);
  await office.engine.ledger.markSent(await office.row(mail), 'm-2', office.now);
  await storeTomorrow(mail, { channel: 'pigeon' });
  expect(await office.row(mail)).toMatchObject({ state: 'sent', channel: 'letter' });
});

test('what waits to be handed over in a way of tomorrow waits as a letter, and can be handed over', async () => {
  const mail = planned({ channel: 'call' });
  await office.plan(mail);
  await storeTomorrow(mail, { channel: 'pigeon' });
  const { rows } = await office.engine.ledger.toHandOver(mail.network, mail.cause);
  expect(rows).toContainEqual(expect.objectContaining({ person: mail.person, channel: 'letter' }));
  expect(await office.engine.ledger.handOver(mail, 'staff:dara', office.now)).toBe(true);
  expect((await item(mail)).state).toEqual({ S: 'handedOver' });
});

test('what waits to be handed over stays on the list where only a later version knows its place in the lane', async () => {
  const uninvited = planned({ kind: 'uninvite', channel: 'call' });
  const again = { ...uninvited, kind: 'invitation', revision: 3 };
  await office.plan(uninvited);
  const { ledger } = office.engine;
  await ledger.plan([{ ...again, calendar: 'invites' }], office.now);
  await storeTomorrow(uninvited, { state: 'handedOver' });
  await storeTomorrow(again, { calendar: 'invitesAgain' });
  await ledger.tidyHandOvers(await ledger.lane(again.network, again.cause, again.person), office.now);
  expect(await item(again)).toMatchObject({ state: { S: 'toHandOver' }, calendar: { S: 'invitesAgain' } });
});

test('a message in a mail whose state is one of tomorrow waits: that is no end', async () => {
  const [mail, part] = [planned(), planned({ kind: 'reminder' })];
  await office.plan(mail, part);
  await storeTomorrow(mail, { state: 'parked' });
  const carrier = { ...(await office.row(mail)), carries: [partName(part)] };
  const carried = { ...(await office.row(part)), state: 'carried' as const, carrier: partName(mail) };
  expect(carriedVerdict(carried, carrier)).toEqual({ do: 'wait' });
});

test.each([
  ['about something', { cause: 'task/01K7D3Q0N8ZB4T6Y5R2W1V9XCA' }],
  ['of a kind', { kind: 'taskDue' }],
])('a message %s that only a later version writes waits for it', async (_, of) => {
  const mail = planned(of);
  office.meeting.unknown.add('taskDue');
  await office.plan(mail);
  const [calls, attempt] = [office.ses.calls, (await office.row(mail)).attempt];
  await aDayPasses(mail);
  expect(office.ses.calls).toBe(calls);
  const row = await office.row(mail);
  expect(row).toMatchObject({ state: 'planned', attempt });
  expect((row.notBefore ?? '') <= new Date(Date.parse(office.now) + HOUR).toISOString()).toBe(true);
});

test('a row that is no message is an error, with its key', async () => {
  const mail = planned();
  await office.plan(mail);
  const { attempt: _, ...broken } = await item(mail);
  expect(() => ledgerRowOf(broken)).toThrow(LedgerShapeError);
  expect(() => ledgerRowOf(broken)).toThrow(mail.person);
});
