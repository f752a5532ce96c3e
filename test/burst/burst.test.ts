import { afterAll, expect, inject, test } from 'vitest';
import {
  afterAnHour,
  deliverDown,
  halfUnwanted,
  heldAndLifted,
  isOk,
  measured,
  narrowHours,
  type Outcome,
  quotaBack,
  together,
  unlucky,
  urgentBehind,
} from '../../bin/burst/cases.ts';
import { engineClient } from '../../bin/local/engine-client.ts';

const client = engineClient(inject('engine'));
afterAll(() => client.destroy());

/** Most of what a pile shows a small one shows as well; the other piles are those of `npm run burst`. */
const MAILS = 60;
const usual = { perSecond: 5 };

/** Every mail once, by the pace, of which the provider refused none; and nobody was alarmed. */
function expectWell(...outcomes: readonly Outcome[]): void {
  for (const one of outcomes) {
    expect(one, JSON.stringify(one)).toMatchObject({ wrong: 0, refused: 0, rang: false });
    expect(isOk(one), JSON.stringify(one)).toBe(true);
  }
}

test('what is planned together is sent at the pace of a slow account, to the last mail', async () => {
  expectWell(await measured(client, 'slow', 600, { perSecond: 0.5 }, together()));
});

test('the pace of a fast account is used up by runs beside each other', async () => {
  expectWell(await measured(client, 'fast', 200, { perSecond: 200, shards: 10 }, together(10)));
});

test('a pile over which sending was on hold is sent at once when it is switched on', async () => {
  expectWell(await measured(client, 'held', MAILS, usual, heldAndLifted));
});

test('a pile that the quota of a day stopped is sent once there is room again', async () => {
  expectWell(await measured(client, 'quota', MAILS, usual, quotaBack));
});

test('after six hours without deliver a pile is sent at the pace, also that of which no record is left', async () => {
  const outcome = await measured(client, 'down', MAILS, usual, deliverDown);
  expect(outcome.rang).toBe(true);
  expectWell({ ...outcome, rang: false });
});

test('what was put off until the hours begin is sent from their first second on', async () => {
  expectWell(await measured(client, 'hours', MAILS, { ...usual, hours: afterAnHour }, narrowHours));
});

test('a cancellation does not wait behind the invitations of another network, nor do those wait for ever', async () => {
  expectWell(...(await urgentBehind(client, 'urgent', MAILS, 20, usual)));
});

test('what is no longer wanted takes no slot from what is', async () => {
  expectWell(await measured(client, 'unwanted', MAILS, usual, halfUnwanted));
});

test('a call refused as too fast is made again within seconds: five of a hundred make none late', async () => {
  const outcome = await measured(client, 'unlucky', 100, usual, unlucky);
  expect(outcome).toMatchObject({ refused: 5, wrong: 0 });
  expect(outcome.actual).toBeLessThanOrEqual(outcome.ideal + 5);
});
