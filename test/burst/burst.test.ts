import { afterAll, expect, inject, test } from 'vitest';
import { SortingOffice } from '../../bin/burst/sorting-office.ts';
import { MINUTE, SECOND } from '../../functions/platform/clock.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { engineClient } from '../engine-client.ts';

const client = engineClient(inject('engine'));
afterAll(() => client.destroy());

function mails(count: number): PlannedMail[] {
  return Array.from({ length: count }, (_, n) => ({
    network: 'best',
    cause: 'meeting/Q4',
    person: `P${String(n).padStart(5, '0')}`,
    seat: `S${n}`,
    party: 'member',
    kind: 'invitation',
    revision: 2,
    calendar: 'invites',
    channel: 'email',
  }));
}

test('what is planned together leaves at the pace, to the last', async () => {
  const office = await SortingOffice.open(client, inject('engine'), { perSecond: 0.5 });
  await office.plan(mails(1000));
  const began = office.clock.ms;
  await office.sent(1000, 40 * MINUTE);
  console.log(office.provider.taken.length, (office.clock.ms - began) / SECOND, office.provider.refused, office.deliver.calls, office.requests);
  await office.close();
  expect(office.provider.taken).toHaveLength(1000);
});
