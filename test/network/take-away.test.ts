import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { networkMails, roleTakenMail } from '../../functions/network/mails.ts';
import { giveRoleBack, inviteStaff } from '../../functions/network/rules/decide.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, type Network, networkAggregate } from '../../functions/network/rules/network.ts';
import { networkReactions } from '../../functions/network/rules/reactions.ts';
import { reasons } from '../../functions/reasons.ts';
import { given } from '../given.ts';
import { foundedWith, players, type Rig, startRig } from '../web/rig.ts';

const NOW = '2025-10-13T02:00:00.000Z';
const { staff: dara } = players.coordinator;
const page = `/n/best/settings/people/${dara}`;

describe('Taking a role away', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
    rig.at(NOW);
    await rig.network('best', foundedWith());
    return () => rig.stop();
  });
  const look = async (path: string) => (await rig.ask(path, { as: players.admin })).text();
  const press = (form: Record<string, string>) => rig.ask(`${page}/take-away`, { as: players.admin, form });
  const network = async (): Promise<Network> =>
    (await rig.services.repository.load(networkAggregate, 'best', NETWORK_ID)).state;
  const isRevoked = async () => {
    const state = await network();
    return state.status === 'founded' && state.staff.find(({ id }) => id === dara)?.revoked;
  };

  test('asks first, and says what it does, whom it tells and that it can be undone', async () => {
    expect(await look(page)).toContain(`href="${page}/take-away"`);
    const html = await look(`${page}/take-away`);
    expect(html).toContain('Take the role away from Sok Dara?');
    expect(html).toContain('One mail to dara@example.org tells them');
    expect(html).toContain('an admin can give the role back at any time');
    expect(html).toContain('Then only Chan Vanna can invite to meetings.');
    expect(await isRevoked()).toBe(false);
  });

  test('is undone by one button, from the page after it and from the page of the person', async () => {
    const done = await press({ do: 'takeAway' });
    const after = done.headers.get('location') ?? '';
    expect(after).toBe(`/n/best/settings/people?taken=${dara}`);
    const html = await look(after);
    expect(html).toContain('Sok Dara has no role any more. A mail tells them.');
    expect(html).toContain('People who had a role');
    expect(html).toContain('was coordinator until Monday 13 October 2025');
    expect(await look(page)).toContain('Give Sok Dara the role of coordinator back');
    const taken = /name="taken" value="(\d+)"/.exec(html)?.[1] ?? '';
    const back = await press({ do: 'giveBack', taken });
    expect(await look(back.headers.get('location') ?? '')).toContain('Sok Dara has the role again.');
    expect(await isRevoked()).toBe(false);
  });

  test('by a button that was pressed twice gives the role back once, and never one that was taken again', async () => {
    await press({ do: 'takeAway' });
    const taken = /name="taken" value="(\d+)"/.exec(await look(page))?.[1] ?? '';
    await press({ do: 'giveBack', taken });
    await press({ do: 'takeAway' });
    await press({ do: 'giveBack', taken });
    expect(await isRevoked()).toBe(true);
  });

  test('from the last admin is refused on the page that asked, with the reason', async () => {
    const path = `/n/best/settings/people/${players.admin.staff}/take-away`;
    expect(await look(path)).toContain('This is you.');
    const refused = await rig.ask(path, { as: players.admin, form: { do: 'takeAway' } });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Take the role away from Chan Vanna?');
  });
});

describe('The mail to people who have no role any more', () => {
  const taken: NetworkEvent = { type: 'RoleRevoked', data: { staff: dara } };
  const having = (...more: NetworkEvent[]) => given(networkAggregate, [...foundedWith(), ...more]);
  const at = foundedWith().length + 1;

  test('is planned by the fact that took it', () => {
    const recorded = { ...taken, id: 'e', at: NOW, by: 'staff:s-admin', version: at };
    const stream = { network: 'best', kind: 'network', id: NETWORK_ID };
    expect(networkReactions([])(recorded, having(taken), stream)).toMatchObject([
      { do: 'plan', mails: [{ kind: 'roleTaken', person: dara, revision: at }] },
    ]);
  });

  test.each(['en', 'km'] as const)(
    'says which role, and whom to write to where it is wrong, in %s',
    (lang) => {
      const network = having(taken);
      if (network.status !== 'founded') throw new Error('founded');
      const staff = network.staff.find(({ id }) => id === dara);
      if (!staff) throw new Error('somebody');
      const { html, text } = renderMail(roleTakenMail(network, { ...staff, role: 'coordinator', lang }));
      for (const version of [html, text]) {
        expect(version).toContain(staff.email);
        expect(version).toContain(network.settings.replyAddress);
        expect(version).not.toContain('undefined');
      }
      expect(html).toContain(`<html lang="${lang}">`);
    },
  );

  test('is not sent where the role was given back first; the invitation to come again is', async () => {
    const rig = await startRig();
    await rig.network('best', [...foundedWith(), taken]);
    const { repository, views, origin, mailDomain, stage, signLink: sign } = rig.services;
    const tools = { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
    const to = { network: 'best', cause: 'network/self', person: dara, seat: 'best' } as const;
    const how = { party: 'staff', channel: 'email', state: 'planned', plannedAt: NOW, attempt: 0 } as const;
    const row: LedgerRow = { ...to, ...how, kind: 'roleTaken', revision: at };
    const source = networkMails(reasons);
    expect(await source.judge(row, async () => [], NOW, tools)).toMatchObject({ send: true });
    await rig.network('best', giveRoleBack(having(taken), dara, at));
    expect(await source.judge(row, async () => [], NOW, tools)).toEqual({ send: false, reason: 'outdated' });
    const again: LedgerRow = { ...row, kind: 'staffInvitation', revision: at + 1 };
    expect(await source.judge(again, async () => [], NOW, tools)).toMatchObject({ send: true });
    await rig.stop();
  });

  test('cannot be undone where somebody else has a role by that address now', () => {
    const person = { staff: 's9', email: players.coordinator.email, name: 'New', lang: 'km' } as const;
    const network = having(taken, ...inviteStaff(having(taken), person, 'observer'));
    expect(() => giveRoleBack(network, dara, at)).toThrow('AddressHasRole');
  });
});
