import { type BatchGetItemCommandInput, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LEASE, Ledger } from '../../functions/delivery/ledger.ts';
import { keyTag, readKeyTag } from '../../functions/delivery/ledger-item.ts';
import { ledgerKey, partName } from '../../functions/delivery/ledger-row.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import type { Item } from '../../functions/platform/items.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { dueShards } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { frozen, NOW, ofKind, planned } from './ledger-samples.ts';

let engine: TestEngine;
let ledger: Ledger;

beforeAll(async () => {
  engine = await startEngine();
  ledger = new Ledger(engine.client, engine.tables.mailLedger, effectsOfBefore);
});
afterAll(() => engine.stop());

async function stored(mail: PlannedMail) {
  await ledger.plan([mail], NOW);
  return existing(mail);
}

async function existing(mail: PlannedMail) {
  const row = await ledger.get(mail);
  if (!row) throw new Error('no row');
  return row;
}

async function claimed(mail: PlannedMail) {
  const row = await ledger.claim(await stored(mail), frozen, NOW);
  if (!row) throw new Error('not claimed');
  return row;
}

async function isDue(mail: PlannedMail, at: string): Promise<boolean> {
  const pages = await Promise.all(dueShards.map((shard) => ledger.due(shard, at, 1000)));
  return pages.some(({ keys }) => keys.some((key) => key.person === mail.person && key.kind === mail.kind));
}

test('a message is stored once, however often it is planned', async () => {
  const mails = [planned(), planned(), planned()];
  expect(await ledger.plan(mails, NOW)).toEqual({ planned: 3, byHand: 0, skipped: 0, existing: 0 });
  expect(await ledger.plan([...mails, planned()], later(NOW, MINUTE))).toMatchObject({
    planned: 1,
    existing: 3,
  });
});

test('an e-mail is due at once, a message by hand or a skipped one never', async () => {
  const [mail, letter, skipped] = [planned(), planned({ channel: 'letter' }), planned({ skip: 'left' })];
  expect(await ledger.plan([mail, letter, skipped], NOW)).toEqual({
    planned: 1,
    byHand: 1,
    skipped: 1,
    existing: 0,
  });
  expect(await ledger.get(letter)).toMatchObject({ state: 'toHandOver' });
  expect(await ledger.get(skipped)).toMatchObject({ state: 'skipped', reason: 'left' });
  expect(await isDue(mail, later(NOW, -1))).toBe(false);
  expect(await isDue(mail, NOW)).toBe(true);
  expect(await isDue(letter, later(NOW, 1000 * HOUR))).toBe(false);
  expect(await isDue(skipped, later(NOW, 1000 * HOUR))).toBe(false);
});

test('of two who claim the same row one gets it', async () => {
  const row = await stored(planned());
  const claims = await Promise.all([1, 2, 3].map(() => ledger.claim(row, frozen, NOW)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await ledger.get(row)).toMatchObject({
    state: 'claimed',
    attempt: 1,
    leaseUntil: later(NOW, LEASE),
    frozen,
  });
});

test('a row that was put off is not claimed before its time', async () => {
  const row = await claimed(planned());
  await ledger.release(row, later(NOW, MINUTE), false);
  const again = await existing(row);
  expect(again.frozen).toBeUndefined();
  expect(await ledger.claim(again, frozen, NOW)).toBeUndefined();
  expect(await ledger.claim(again, frozen, later(NOW, MINUTE))).toMatchObject({ attempt: 2 });
});

test('of two ticks one lets a run begin, by a row whose turn is then new', async () => {
  const row = await claimed(planned());
  await ledger.release(row, later(NOW, MINUTE), false);
  const again = await existing(row);
  const at = later(NOW, 2 * MINUTE);
  expect((await Promise.all([ledger.wake(again, at), ledger.wake(again, at)])).filter(Boolean)).toHaveLength(
    1,
  );
  const { notBefore: _, ...rest } = again;
  expect(await existing(row)).toEqual({ ...rest, wake: 1, dueAt: at });
});

test('a run may begin by a row before that is ready: it stays put off, and what was read of it is still true', async () => {
  const row = await claimed(planned());
  await ledger.release(row, later(NOW, MINUTE), false);
  const again = await existing(row);
  expect(await ledger.wake(again, NOW)).toBe(true);
  expect(await existing(row)).toEqual({ ...again, wake: 1 });
  expect(await ledger.claim(again, frozen, later(NOW, MINUTE))).toMatchObject({ attempt: 2 });
});

test('what is recorded leaves the due index', async () => {
  const row = await claimed(planned());
  expect(await ledger.markSent(row, 'message-1', later(NOW, 1000))).toBe(true);
  expect(await ledger.get(row)).toMatchObject({ state: 'sent', messageId: 'message-1', frozen });
  expect(await isDue(row, later(NOW, 1000 * HOUR))).toBe(false);
  expect(await ledger.markFailed(row, 'late')).toBe(false);
});

test('the rows of a cause come in pages; of a person the keys are known since a day, newest first', async () => {
  const cause = 'meeting/paged';
  const mails = [1, 2, 3, 4, 5].map((revision) => planned({ cause, person: 'sokha', revision }));
  for (const [n, mail] of mails.entries()) await ledger.plan([mail], later(NOW, n * MINUTE));
  const first = await ledger.ofCause('best', cause, undefined, 3);
  const second = await ledger.ofCause('best', cause, first.next, 3);
  expect([...first.rows, ...second.rows].map((row) => row.revision)).toEqual([1, 2, 3, 4, 5]);
  expect(second.next).toBeUndefined();
  const keys = await ledger.keysOfPerson('best', 'sokha', later(NOW, 2 * MINUTE));
  expect(keys.map((key) => [key.cause, key.kind, key.revision])).toEqual(
    [5, 4, 3].map((revision) => [cause, 'invitation', revision]),
  );
  expect((await ledger.lane('best', cause, 'sok')).length).toBe(0);
});

test('a message is handed over by somebody, and that can be taken back', async () => {
  const mail = planned({ channel: 'telegram' });
  await ledger.plan([mail], NOW);
  expect(await ledger.handOver(mail, 'staff:chan', NOW)).toBe(true);
  expect(await ledger.handOver(mail, 'staff:chan', NOW)).toBe(false);
  expect(await ledger.get(mail)).toMatchObject({
    state: 'handedOver',
    handedBy: 'staff:chan',
    handedAt: NOW,
  });
  expect(await ledger.undoHandOver(mail)).toBe(true);
  expect(await existing(mail)).not.toHaveProperty('handedBy');
});

test('a newer message to hand over takes the older one off the list, a cancellation of nothing itself', async () => {
  const cause = 'meeting/by-hand';
  const mail = planned({ cause, person: 'bopha', channel: 'call' });
  await ledger.plan([mail], NOW);
  await ledger.plan([{ ...mail, ...ofKind('change'), revision: 5 }], NOW);
  expect((await ledger.lane('best', cause, 'bopha')).map((row) => [row.kind, row.state])).toEqual([
    ['change', 'toHandOver'],
    ['invitation', 'superseded'],
  ]);
  await ledger.plan([{ ...mail, ...ofKind('cancellation'), revision: 6 }], NOW);
  expect((await ledger.lane('best', cause, 'bopha')).map((row) => [row.kind, row.state, row.reason])).toEqual(
    [
      ['cancellation', 'skipped', 'neverInvited'],
      ['change', 'superseded', undefined],
      ['invitation', 'superseded', undefined],
    ],
  );
});

test('a row has at most 1 KB and its key fits a tag of the mail provider', async () => {
  const mail = planned({ network: 'battambang-edu', kind: 'cancellation', revision: 999_999 });
  const row = await claimed(mail);
  await ledger.markSent(row, '0100019a0d3c5b7e-12345678-90ab-cdef-1234-567890abcdef-000000', NOW);
  const at = later(NOW, 1000);
  await ledger.report(mail, {
    state: 'bounced',
    lasting: true,
    reason: 'noSuchAddress',
    at,
    messageId: 'm',
    sentAt: NOW,
  });
  const { pk, sk } = ledgerKey(mail);
  const { Item: item } = await engine.client.send(
    new GetItemCommand({ TableName: engine.tables.mailLedger, Key: { pk: { S: pk }, sk: { S: sk } } }),
  );
  expect(JSON.stringify(item).length).toBeLessThan(1024);
  expect(keyTag(mail)).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  expect(readKeyTag(keyTag(mail))).toEqual({
    network: mail.network,
    cause: mail.cause,
    person: mail.person,
    kind: mail.kind,
    revision: mail.revision,
  });
  await expect(ledger.plan([planned({ person: 'x'.repeat(200) })], NOW)).rejects.toThrow('too long');
});

test('a row that carries as many as a mail may say still costs one write unit', async () => {
  const { client, tables } = engine;
  const mail = planned({ network: 'battambang-edu', kind: 'reminder' });
  const parts = [1, 2, 3, 4, 5].map((n) =>
    planned({ ...mail, cause: `meeting/01K7D3Q0N8ZB4T6Y5R2W1V9X0${n}`, kind: 'askAlternate', revision: n }),
  );
  const rows = await Promise.all([mail, ...parts].map(stored));
  const [row, ...others] = rows;
  if (!row) throw new Error('no row');
  const carried = others.map((other) => ({ row: other, frozen }));
  const carrier = await ledger.claim(row, frozen, NOW, carried);
  if (!carrier) throw new Error('not claimed');
  expect(await ledger.claim(row, frozen, NOW, carried)).toBeUndefined();
  await ledger.markSent(carrier, '0100019a0d3c5b7e-12345678-90ab-cdef-1234-567890abcdef-000000', NOW);
  const { pk, sk } = ledgerKey(mail);
  expect(await ledger.get(mail)).toMatchObject({ carries: others.map(partName) });
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: tables.mailLedger, Key: { pk: { S: pk }, sk: { S: sk } } }),
  );
  expect(sizeOf(item ?? {})).toBeLessThan(1024);
});

/** Bytes of an item as DynamoDB counts them: names and values, one more for each element of a list. */
function sizeOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + name.length + valueSize(value), 0);
}

function valueSize({ S, N, L, M }: Item[string]): number {
  if (L) return 3 + L.reduce((sum, one) => sum + 1 + valueSize(one), 0);
  if (M) return 3 + Object.keys(M).length + sizeOf(M);
  return Buffer.byteLength(S ?? N ?? '');
}

test('a tag that is no key of ours reads as nothing', () => {
  for (const tag of ['', 'x', '////', Buffer.from('a/b c').toString('base64url')]) {
    expect(readKeyTag(tag)).toBeUndefined();
  }
});

test('rows that a batch left out for want of throughput are asked for again, each time after a moment', async () => {
  const mails = Array.from({ length: 9 }, () => planned());
  await ledger.plan(mails, NOW);
  const { middlewareStack } = engine.client;
  const asked: number[] = [];
  // What DynamoDB does under load, and the engine never: some are read, the others come back as unprocessed.
  middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'BatchGetItemCommand') return await next(args);
        const input = args.input as BatchGetItemCommandInput;
        const [[table, wanted] = ['', { Keys: [] }]] = Object.entries(input.RequestItems ?? {});
        const keys = wanted.Keys ?? [];
        asked.push(keys.length);
        const [now, later] = [keys.slice(0, 4), keys.slice(4)];
        const result = await next({
          ...args,
          input: { ...input, RequestItems: { [table]: { ...wanted, Keys: now } } },
        });
        const unprocessed = later.length > 0 ? { [table]: { ...wanted, Keys: later } } : {};
        Object.assign(result.output, { UnprocessedKeys: unprocessed });
        return result;
      },
    { step: 'initialize', name: 'leavingOut' },
  );
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const rows = await ledger.getAll(mails);
  const waits = timer.mock.calls.map(([, ms]) => ms).filter((ms) => ms === 10 || ms === 20);
  for (const spied of [random, timer]) spied.mockRestore();
  middlewareStack.remove('leavingOut');
  expect(new Set(rows.map(({ person }) => person))).toEqual(new Set(mails.map(({ person }) => person)));
  expect(asked).toEqual([9, 5, 1]);
  expect(waits).toEqual([10, 20]);
});
