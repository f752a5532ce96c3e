import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { networkMails, recognisedMail, staffInvitation, testMail } from '../../functions/network/mails.ts';
import { dailyLine, lineOf } from '../../functions/network/messages/daily-line.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { reasons } from '../../functions/reasons.ts';
import { given } from '../given.ts';
import { foundedWith, players, startRig } from '../web/rig.ts';

const source = networkMails(reasons);

const network = given(networkAggregate, foundedWith());
if (network.status !== 'founded') throw new Error('founded');
const [admin] = network.staff;
if (!admin) throw new Error('an admin');

for (const lang of ['en', 'km'] as const) {
  const staff = { ...admin, role: 'admin' as const, lang };
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

  test(`who was recognised reads by which address, and whom to tell that it was not them, in ${lang}`, () => {
    const { html, text } = renderMail(recognisedMail(network, staff, url));
    for (const version of [html, text]) {
      expect(version).toContain(staff.email);
      expect(version).toContain(network.settings.replyAddress);
      expect(version).toContain(url);
    }
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
  const { repository, views, origin, mailDomain, stage, signLink: sign } = rig.services;
  const tools = { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
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
  const before = await source.judge(row, async () => [], now, tools);
  expect(before).toMatchObject({ send: true });
  await rig.network('best', [{ type: 'RoleRevoked', data: { staff: players.observer.staff } }]);
  expect(await source.judge(row, async () => [], now, tools)).toEqual({
    send: false,
    reason: 'noSuchPerson',
  });
  await rig.stop();
});

describe('the daily line', () => {
  const day = {
    date: '2025-10-14',
    since: '2025-10-13',
    due: 23,
    sent: 21,
    byHand: 0,
    skipped: { alreadyTold: 2 },
    failed: 0,
    stuck: 0,
  };
  const urls = {
    day: 'https://meet.example.org/n/best/pulse',
    stop: 'https://meet.example.org/d/token/dailyLine',
  };
  const lineIn = (lang: 'en' | 'km', changes: object = {}) =>
    lineOf({ ...day, ...changes }, 'BEST', 'Asia/Phnom_Penh', lang, reasons);

  test('says in one line what was due, what was sent, what was not and why, and what is stuck', () => {
    expect(lineIn('en')).toBe(
      'Yesterday in BEST: 23 due, 21 sent, 2 skipped (the person knows it already), 0 stuck',
    );
    expect(lineIn('km')).toBe('ម្សិលមិញនៅ BEST៖ ដល់កំណត់ ២៣ បានផ្ញើ ២១ រំលង ២ (បុគ្គលនេះបានដឹងរួចហើយ) ជាប់គាំង ០');
  });

  test('names a longer time by its first day, several reasons below, and nothing where nothing was', () => {
    const weekend = lineIn('en', { date: '2025-10-20', since: '2025-10-17', byHand: 1, failed: 3 });
    expect(weekend).toBe(
      'BEST since Friday 17 October 2025: 23 due, 21 sent, 1 by hand, 2 skipped (the person knows it already), 3 not arrived, 0 stuck',
    );
    expect(lineIn('en', { skipped: { alreadyTold: 1, addressHeld: 1 } })).toContain('2 skipped, 0');
    expect(lineIn('en', { due: 0, sent: 0, skipped: {} })).toBe('Yesterday in BEST: nothing was due');
  });

  for (const lang of ['en', 'km'] as const) {
    test(`leads to the day, and to where it is switched off, in ${lang}`, () => {
      const { html, text } = renderMail(dailyLine(network, { ...admin, lang }, day, urls, reasons));
      for (const version of [html, text]) {
        expect(version).toContain(urls.day);
        expect(version).toContain(urls.stop);
      }
      expect(html).toContain(`<html lang="${lang}">`);
    });
  }

  test('is stopped by one click of a mail program, without a session; opening the link changes nothing', async () => {
    const rig = await startRig();
    const { staff } = players.observer;
    await rig.network('best', [...foundedWith(), { type: 'DailyLineSwitched', data: { staff, on: true } }]);
    const { repository, signLink } = rig.services;
    const claims = { purpose: 'dailyLine', network: 'best', cause: '-', seat: 'best' } as const;
    const link = (epoch = 0) =>
      `/d/${signLink({ ...claims, person: staff, epoch, expires: '2099-01-01' })}/dailyLine`;
    const facts = async () => (await repository.history(networkAggregate, 'best', 'self')).slice(-1);
    const before = await facts();
    const shown = await (await rig.ask(link(), { lang: 'en' })).text();
    expect(shown).toContain('Stop the daily update');
    const click = (path: string) =>
      rig.app.request(`${rig.services.origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await click(link(1))).status).toBe(404);
    expect(await facts()).toEqual(before);
    const answers = [await click(link()), await click(link())];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answers[1]?.text()).not.toContain('<button');
    expect(await facts()).toMatchObject([
      { type: 'DailyLineSwitched', by: `staff:${staff}`, data: { staff, on: false } },
    ]);
    await rig.stop();
  });

  test('is not sent to people who switched it off meanwhile, nor on another day, nor for an older count', async () => {
    const rig = await startRig();
    const { staff } = players.admin;
    await rig.network('best', foundedWith());
    await rig.network('best', [{ type: 'DailyLineSwitched', data: { staff, on: true } }]);
    await rig.network('best', [{ type: 'DayCounted', data: day }]);
    const { repository, views, origin, mailDomain, stage, signLink: sign } = rig.services;
    const tools = { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
    const { version } = await repository.load(networkAggregate, 'best', 'self');
    const row: LedgerRow = {
      network: 'best',
      cause: 'network/self',
      person: staff,
      seat: 'best',
      party: 'staff',
      kind: 'dailyLine',
      revision: version,
      channel: 'email',
      state: 'planned',
      plannedAt: '2025-10-14T01:00:00.000Z',
      attempt: 0,
    };
    const judged = (now: string, revision = version) =>
      source.judge({ ...row, revision }, async () => [], now, tools);
    const morning = '2025-10-14T01:01:00.000Z';
    const verdict = await judged(morning);
    if (!verdict.send) throw new Error('sent');
    const frozen = { ...verdict.frozen, dtstamp: morning };
    const mail = await source.write(row, frozen, { firstSent: true, now: morning }, tools);
    expect(mail.model.subject).toBe(lineIn('en'));
    expect(mail.preferences?.switches).toEqual(['dailyLine']);
    expect(JSON.stringify(mail.model)).toContain(`${mail.preferences?.page}/dailyLine`);
    expect(await judged('2025-10-15T01:00:00.000Z')).toEqual({ send: false, reason: 'outdated' });
    expect(await judged(morning, version - 1)).toEqual({ send: false, reason: 'outdated' });
    await rig.network('best', [{ type: 'DailyLineSwitched', data: { staff, on: false } }]);
    expect(await judged(morning)).toEqual({ send: false, reason: 'notWanted' });
    await rig.stop();
  });
});
