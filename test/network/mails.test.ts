import { expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { networkMails, staffInvitation, testMail } from '../../functions/network/mails.ts';
import { networkAggregate } from '../../functions/network/network.ts';
import { given } from '../given.ts';
import { foundedWith, players, startRig } from '../web/rig.ts';

const network = given(networkAggregate, foundedWith());
if (network.status !== 'founded') throw new Error('founded');
const [admin] = network.staff;
if (!admin) throw new Error('an admin');

for (const lang of ['en', 'km'] as const) {
  const staff = { ...admin, lang };
  const url = 'https://meet.example.org/n/best/today';

  test(`the role invitation says who, what and how in ${lang}, with one button`, () => {
    const { html, text } = renderMail(staffInvitation(network, staff, url));
    for (const version of [html, text]) {
      expect(version).toContain(staff.name);
      expect(version).toContain(staff.email);
      expect(version).toContain(url);
    }
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).not.toContain('undefined');
  });

  test(`the test mail shows sender and reply address in ${lang}`, () => {
    const { html, text } = renderMail(testMail(network, staff, 'best@mail.example.org', url));
    for (const version of [html, text]) {
      expect(version).toContain('best@mail.example.org');
      expect(version).toContain(network.settings.replyAddress);
    }
  });
}

test('somebody whose role was taken meanwhile gets no mail', async () => {
  const rig = await startRig();
  await rig.network('best', foundedWith());
  const { repository, origin, mailDomain, stage, signLink: sign } = rig.services;
  const tools = { repository, origin, mailDomain, stage, sign };
  const now = rig.services.now();
  const row: LedgerRow = {
    network: 'best',
    cause: 'network/self',
    person: players.observer.staff,
    seat: 'best',
    party: 'staff',
    kind: 'staffInvitation',
    revision: 3,
    channel: 'email',
    state: 'planned',
    plannedAt: now,
    attempt: 0,
  };
  const before = await networkMails.judge(row, async () => [], now, tools);
  expect(before).toMatchObject({ send: true });
  await rig.network('best', [{ type: 'RoleRevoked', data: { staff: players.observer.staff } }]);
  expect(await networkMails.judge(row, async () => [], now, tools)).toEqual({
    send: false,
    reason: 'noSuchPerson',
  });
  await rig.stop();
});
