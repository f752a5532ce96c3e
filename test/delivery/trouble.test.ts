import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { type LedgerRow, mailStates } from '../../functions/delivery/ledger-row.ts';
import { needsSomebody, tellingMail } from '../../functions/delivery/needing.ts';
import { settleComplaints } from '../../functions/delivery/settle-complaints.ts';
import { type Trouble, troubleOf, troubles, wayOutOf } from '../../functions/delivery/trouble.ts';
import { troublesText, troubleText, wayOutTexts } from '../../functions/delivery/trouble-texts.ts';
import { failuresAmong } from '../../functions/flow/failures.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { frozen, laneRow, NOW, planned } from './ledger-samples.ts';

let engine: TestEngine;
let ledger: Ledger;
beforeAll(async () => {
  engine = await startEngine();
  ledger = new Ledger(engine.client, engine.tables.mailLedger, effectsOfBefore);
});
afterAll(() => engine.stop());

const BY = 'staff:s-coord';
const ended: readonly (readonly [Trouble | undefined, Pick<LedgerRow, 'state' | 'reason'>])[] = [
  ['noSuchAddress', { state: 'bounced', reason: 'noSuchAddress' }],
  ['noSuchAddress', { state: 'bounced', reason: 'suppressed' }],
  ['noSuchAddress', { state: 'skipped', reason: 'addressHeld' }],
  ['noAddress', { state: 'skipped', reason: 'noAddress' }],
  ['mailboxFull', { state: 'bounced', reason: 'mailboxFull' }],
  ['mailboxFull', { state: 'bounced', reason: 'notNow' }],
  ['refused', { state: 'bounced', reason: 'contentRefused' }],
  ['refused', { state: 'failed', reason: 'rejected' }],
  ['spam', { state: 'complained' }],
  ['unknown', { state: 'unknown', reason: 'noEvidence' }],
  [undefined, { state: 'skipped', reason: 'answered' }],
  [undefined, { state: 'skipped', reason: 'addressComplained' }],
];

test.each(ended)('is %s where a message is %o', (trouble, row) => {
  expect(troubleOf(row)).toBe(trouble);
});

test('whatever did not arrive has a trouble, and nothing that did or may still', () => {
  const bad = mailStates.filter((state) => needsSomebody({ state }));
  expect(bad).toEqual(['unknown', 'bounced', 'complained', 'failed']);
});

test('each trouble has its own words and its own way out; an address that was corrected is written to again', () => {
  for (const lang of ['en', 'km'] as const) {
    const words = troubles.map((trouble) => troubleText(trouble, 'sokha@example.org', lang));
    expect(new Set(words).size).toBe(troubles.length);
    const counted = troubles.map((trouble) => troublesText(new Map([[trouble, 2]]), lang));
    expect(new Set(counted).size).toBe(troubles.length);
  }
  expect(troubles.map((trouble) => wayOutTexts[wayOutOf(trouble)].en)).toEqual([
    'Save the address and send',
    'Correct the address and send again',
    'Try again',
    'Send again',
    'It works, I have spoken with them',
    'It arrived',
  ]);
  expect(wayOutOf('noSuchAddress', true)).toBe('sendAgain');
  expect(wayOutOf('spam', true)).toBe('works');
});

test('an invitation that came back waits for nobody once it is withdrawn, nor once a newer message is on its way', () => {
  const bounced = laneRow({ state: 'bounced', reason: 'noSuchAddress' });
  const later = { revision: 9, plannedAt: '2025-10-14T01:00:00.000Z' };
  const withdrawn = laneRow({ ...later, kind: 'uninvite', calendar: 'cancels', state: 'skipped' });
  expect(failuresAmong([bounced])).toHaveLength(1);
  expect(failuresAmong([bounced, { ...withdrawn, reason: 'neverInvited' }])).toEqual([]);
  expect(failuresAmong([bounced, laneRow(later)])).toEqual([]);
  // A reminder that nobody needs says nothing about what came back.
  const answered = laneRow({ ...later, kind: 'reminder', state: 'skipped', reason: 'answered' });
  expect(tellingMail([bounced, answered])).toBe(bounced);
});

async function unknownRow(): Promise<LedgerRow> {
  const mail = planned();
  await ledger.plan([mail], NOW);
  const row = await ledger.get(mail);
  const claimed = row && (await ledger.claim(row, frozen, NOW));
  if (claimed) await ledger.markUnknown(claimed, 'noEvidence');
  const now = await ledger.get(mail);
  if (!now) throw new Error('a row');
  return now;
}

test('what somebody has settled waits for nobody, says by whom, and may be taken back', async () => {
  const row = await unknownRow();
  expect(await ledger.settle(row, BY, NOW)).toBe(true);
  const settled = await ledger.get(row);
  // Its lane decides by what really happened to it.
  expect(settled).toMatchObject({ state: 'unknown', settledBy: BY, settledAt: NOW });
  expect(settled && needsSomebody(settled)).toBe(false);
  expect(await ledger.settle(row, 'staff:other', NOW)).toBe(false);
  expect(await ledger.unsettle(row)).toBe(true);
  expect(await ledger.unsettle(row)).toBe(false);
  expect(await ledger.get(row)).toEqual(row);
});

test('nothing is settled that arrived or is on its way', async () => {
  const mail = planned();
  await ledger.plan([mail], NOW);
  expect(await ledger.settle(mail, BY, NOW)).toBe(false);
});

test('what the provider reports afterwards counts more than what somebody said of what was known then', async () => {
  const row = await unknownRow();
  await ledger.settle(row, BY, NOW);
  const report = { at: NOW, messageId: 'ses-1', sentAt: NOW };
  await ledger.report(row, { ...report, state: 'bounced', lasting: true, reason: 'noSuchAddress' });
  const now = await ledger.get(row);
  expect(now && troubleOf(now)).toBe('noSuchAddress');
});

test('who was spoken with has nothing left that they reported, whatever it was about; what came back stays', async () => {
  const person = 'c-spam';
  const mails = [
    planned({ person }),
    planned({ person, cause: 'meeting/other' }),
    planned({ person, revision: 3 }),
  ];
  await ledger.plan(mails, NOW);
  const [one, other, third] = mails;
  const report = { at: NOW, messageId: 'ses-1', sentAt: NOW };
  for (const mail of [one, other]) if (mail) await ledger.report(mail, { ...report, state: 'complained' });
  if (third)
    await ledger.report(third, { ...report, state: 'bounced', lasting: false, reason: 'mailboxFull' });
  await settleComplaints(ledger, 'best', person, BY, NOW);
  const found = await Promise.all(mails.map((mail) => ledger.get(mail)));
  expect(found.map((row) => row && troubleOf(row))).toEqual([undefined, undefined, 'mailboxFull']);
});
