import { afterAll, beforeAll, expect, test } from 'vitest';
import { NETWORK_CAUSE } from '../../functions/network/rules/reactions.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { foundedWith, players, type Rig, startRig } from '../web/rig.ts';

const NOW = '2025-10-13T02:00:00.000Z';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  const invited = { staff: 's-new', email: 'bopha@example.org', name: 'Chea Bopha' } as const;
  await rig.network('best', [
    ...foundedWith(),
    { type: 'RoleGranted', data: { ...invited, role: 'coordinator', lang: 'en', invited: true } },
  ]);
});
afterAll(() => rig.stop());

function mailTo(person: string, kind: string, revision: number): PlannedMail {
  const to = { person, seat: 'best', party: 'staff', channel: 'email' } as const;
  return { network: 'best', cause: NETWORK_CAUSE, kind, revision, ...to };
}

test('what became of an invitation is shown also after years of daily lines to others', async () => {
  const { ledger } = rig.services;
  const days = Array.from({ length: 501 }, (_, day) => mailTo(players.admin.staff, 'dailyLine', day + 1));
  const [first, second] = [600, 601].map((revision) => mailTo('s-new', 'staffInvitation', revision));
  await ledger.plan(
    [...days, first, second].flatMap((mail) => mail ?? []),
    NOW,
  );
  const newest = second && (await ledger.get(second));
  if (newest) await ledger.markFailed(newest, 'noAddress');
  const page = await (await rig.ask('/n/best/settings/people', { as: players.admin })).text();
  const [, row = ''] = page.split('bopha@example.org');
  expect(row.slice(0, row.indexOf('</li>'))).toContain('Could not be sent');
});
