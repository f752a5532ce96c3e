import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { lostLinkMails } from '../../functions/lost-link/mails.ts';
import { comparable } from '../../functions/lost-link/rules/asked-by.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { LinkClaims } from '../../functions/platform/links.ts';
import { secondOrganisation } from '../meeting/second-organisation.ts';
import { invitees, MEETING, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { foundedWith, players } from '../web/rig.ts';
import { followUp, listAnew, mailTools, messages } from './wishes.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  sent.length = 0;
});
afterEach(() => site.stop());

const dead = (claims: Partial<LinkClaims> = {}) => `/a/${site.token({ expires: '2025-10-19', ...claims })}`;
const members = ['member/m-rice', 'member/m-lotus', 'member/m-poe', 'member/m-two'];

async function ask(contact: string, path = dead(), more: Record<string, string> = {}): Promise<string> {
  return (await site.ask(path, { form: { contact, ...more } })).text();
}

async function resent(): Promise<string[]> {
  const facts = await site.facts('meeting', MEETING);
  return facts.flatMap(({ type, by, data }) => {
    if (type !== 'InvitationResent') return [];
    const { invitee } = data as { invitee: { person: string; channel: string } };
    return [`${invitee.person} ${invitee.channel} ${by}`];
  });
}

/** Who was planned to be written to, or to be brought it. */
async function planned(): Promise<string[]> {
  await followUp(site);
  return (await messages(site, ...members)).map(
    ({ person, kind, channel }) => `${person} ${kind} ${channel}`,
  );
}

/** Commands that the tables are sent while something is done, in their order. */
const sent: string[] = [];
async function commandsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const middleware = 'seen';
  site.engine.client.middlewareStack.add(
    (next, context) => async (args) => {
      seen.push(context.commandName ?? '');
      return await next(args);
    },
    { step: 'initialize', name: middleware },
  );
  await work();
  site.engine.client.middlewareStack.remove(middleware);
  return seen;
}

/** So many more meetings that are coming, with the same guest. */
async function more(count: number): Promise<void> {
  const { repository, views } = site.services;
  const { capabilities } = await import('../../functions/capabilities.ts');
  for (let n = 1; n <= count; n += 1) {
    const id = `01MORE${n}`;
    const day = `2025-11-${10 + n}`;
    const details = { title: { en: `Meeting ${n}` }, date: day, objectives: [], venue: { en: 'Hall' } };
    const events: MeetingEvent[] = [
      { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
      {
        type: 'MeetingConvened',
        data: {
          ...{ audience: `${MEETING}.1`, chunks: 1, hash: '-', mail: 1, byHand: 0, leftOut: 0 },
          ...{ releaseAt: NOW, startsAt: `${day}T01:30:00.000Z`, endsAt: `${day}T05:00:00.000Z` },
        },
      },
      { type: 'InvitationsReleased', data: {} },
    ];
    await repository.change(meetingAggregate, NETWORK, id, { by: 'system', at: NOW }, () => events);
    const stream = { network: NETWORK, kind: 'meeting', id };
    await views.relist(capabilities.of('meeting').views(await repository.log.read(stream), stream));
  }
}

describe('a lost link', () => {
  test('asked for by a stranger costs a member one mail, however many meetings are coming', async () => {
    await more(5);
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink email']);
    expect(await resent()).toEqual([]);
  });

  test('is asked for in the same steps by somebody known and by somebody who is not', async () => {
    const known = await commandsOf(() => ask('sokha@example.org'));
    const unknown = await commandsOf(() => ask('nobody@example.org'));
    expect(known).toEqual(unknown);
    expect(known).toEqual(['GetItemCommand', 'UpdateItemCommand', 'PutItemCommand']);
    expect(await ask(' SOKHA@example.org ')).toBe(await ask('other@example.org'));
  });

  test('is one fact an address and hour, which says nothing of the address', async () => {
    for (let n = 0; n < 5; n += 1) await ask('Sokha@Example.org');
    const all = await site.everything();
    expect(all.match(/LinkRequested/g)).toHaveLength(1);
    const [wish = ''] = all.split('\n').filter((item) => item.includes('LinkRequested'));
    expect(wish).not.toContain('example');
    site.at('2025-10-20T03:00:00.000Z');
    await ask('sokha@example.org');
    expect((await site.everything()).match(/LinkRequested/g)).toHaveLength(2);
  });

  test('is sent once a day, by whatever address, number or page it is asked for', async () => {
    await ask('sokha@example.org');
    await ask('+855 00 000 101');
    await ask('sokha@example.org', `/notice/${NETWORK}/${MEETING}`);
    await ask('sokha@example.org', `/p/${site.token({ purpose: 'personal', cause: '-', epoch: 7 })}`);
    site.at('2025-10-20T09:00:00.000Z');
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink email']);
    site.at('2025-10-21T09:00:00.000Z');
    await ask('sokha@example.org');
    expect(await planned()).toHaveLength(2);
  });

  test('is not sent twice in one night either', async () => {
    await ask('sokha@example.org');
    await followUp(site);
    const [first] = await messages(site, 'member/m-rice');
    if (!first) throw new Error('nothing planned');
    const next = { ...first, revision: first.revision + 1 };
    const before = { ...first, state: 'sent' as const, sentAt: '2025-10-20T23:50:00.000Z' };
    const lane = async () => [before, next];
    const verdict = await lostLinkMails.judge(next, lane, '2025-10-21T00:10:00.000Z', mailTools(site));
    expect(verdict).toEqual({ send: false, reason: 'sentLately' });
    const later = await lostLinkMails.judge(next, lane, '2025-10-22T00:10:00.000Z', mailTools(site));
    expect(later.send).toBe(true);
  });

  test('leads to the page from which every coming meeting is answered', async () => {
    await more(2);
    await ask('sokha@example.org');
    const { html, text } = await written('member/m-rice');
    const url = /https:\S+\/p\/\S+/.exec(text)?.[0] ?? '';
    expect(html).toContain(url);
    const page = await (await site.ask(new URL(url).pathname)).text();
    expect(page).toContain('BEST Q4 Meeting');
    expect(page).toContain('Meeting 1');
    expect(page).toContain('Meeting 2');
    const [answer = ''] = /\/a\/[^"]+/.exec(page) ?? [];
    await site.ask(answer, { form: { part: 'answer', answer: 'yes' } });
    expect(await site.facts('seat', `${MEETING}.m-rice`)).toHaveLength(1);
  });

  test('is sent also where no meeting is coming, and then opens a page of one’s own', async () => {
    site.at('2025-12-01T02:00:00.000Z');
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink email']);
    const { text } = await written('member/m-rice');
    const url = /https:\S+\/p\/\S+/.exec(text)?.[0] ?? '';
    const page = await (await site.ask(new URL(url).pathname)).text();
    expect(page).toContain('You have no invitation at the moment');
    expect(page).toContain('Keo Sokha');
  });

  test('of an address of several organisations is one mail with the page of each', async () => {
    await secondOrganisation(site);
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink email']);
    const { text } = await written('member/m-rice');
    expect(text).toContain('My page for Rice Field Learning');
    expect(text).toContain('My page for Second House');
    expect(new Set(text.match(/https:\S+\/p\/\S+/g)).size).toBe(2);
  });

  test('of somebody reached by Telegram is brought by the coordinator, who is told so on Today', async () => {
    await ask('+855 ០០០០០ ១០២');
    expect(await planned()).toEqual(['c-bopha personalLink telegram']);
    const as = players.coordinator;
    expect(await (await site.ask(`/n/${NETWORK}/today`, { as })).text()).toContain('asked for their link');
    const page = await (await site.ask(`/n/${NETWORK}/links`, { as })).text();
    expect(page).toContain('href="tel:000000102"');
    const [link = ''] = /\/p\/[^\s<]+/.exec(page) ?? [];
    expect((await site.ask(link)).status).toBe(200);
    const [, done = ''] = /name="done" value="([^"]+)"/.exec(page) ?? [];
    await site.ask(`/n/${NETWORK}/links`, { as, form: { done } });
    await followUp(site);
    expect(await (await site.ask(`/n/${NETWORK}/links`, { as })).text()).toContain('nobody waits');
    expect((await messages(site, 'member/m-lotus'))[0]?.state).toBe('handedOver');
  });

  test('that was asked for twice and brought once does not wait again, also when lists are written anew', async () => {
    await ask('+855 ០០០០០ ១០២');
    const once = await followUp(site);
    site.at('2025-10-20T05:00:00.000Z');
    await ask('000000102');
    const twice = await followUp(site);
    const as = players.coordinator;
    const today = async () => await (await site.ask(`/n/${NETWORK}/today`, { as })).text();
    expect(await today()).toContain('Somebody asked for their link');
    const page = await (await site.ask(`/n/${NETWORK}/links`, { as })).text();
    const brought = [...page.matchAll(/name="done" value="([^"]+)"/g)].map(([, done = '']) => done);
    expect(brought).toHaveLength(1);
    await site.ask(`/n/${NETWORK}/links`, { as, form: { done: brought[0] ?? '' } });
    await followUp(site);
    await listAnew(site, [...twice, ...once]);
    expect(await (await site.ask(`/n/${NETWORK}/links`, { as })).text()).toContain('nobody waits');
    expect(await today()).not.toContain('asked for their link');
  });

  test('that was brought by hand is not asked for again for a day, across midnight too', async () => {
    const as = players.coordinator;
    const links = async () => await (await site.ask(`/n/${NETWORK}/links`, { as })).text();
    site.at('2025-10-20T20:00:00.000Z');
    await ask('000000102');
    await followUp(site);
    site.at('2025-10-20T23:00:00.000Z');
    const [, done = ''] = /name="done" value="([^"]+)"/.exec(await links()) ?? [];
    await site.ask(`/n/${NETWORK}/links`, { as, form: { done } });
    await followUp(site);
    for (const at of ['2025-10-20T23:10:00.000Z', '2025-10-21T01:00:00.000Z', '2025-10-21T22:00:00.000Z']) {
      site.at(at);
      await ask('000000102');
      await followUp(site);
      expect(await links()).toContain('nobody waits');
    }
    site.at('2025-10-21T23:30:00.000Z');
    await ask('000000102');
    await followUp(site);
    expect(await links()).toContain('name="done"');
  });

  test('that waits to be brought waits once, however often it is asked for', async () => {
    for (let hour = 3; hour < 10; hour += 1) {
      site.at(`2025-10-20T0${hour}:00:00.000Z`);
      await ask('000000102');
      await followUp(site);
    }
    expect(await site.services.views.all(`${NETWORK}/lostLinks`)).toHaveLength(1);
  });

  test('of an address on hold in another organisation is brought by hand as well', async () => {
    await secondOrganisation(site);
    await site.member('m-two', [{ type: 'AddressHeld', data: { contact: 'c-two', why: 'bounced' } }]);
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink call']);
  });

  test('is not sent any more once its address is on hold in one of its organisations', async () => {
    await secondOrganisation(site);
    await ask('sokha@example.org');
    await followUp(site);
    const [row] = await messages(site, 'member/m-rice');
    if (!row) throw new Error('nothing planned');
    const verdict = () => lostLinkMails.judge(row, async () => [row], NOW, mailTools(site));
    expect(await verdict()).toMatchObject({ send: true });
    await site.member('m-two', [{ type: 'AddressHeld', data: { contact: 'c-two', why: 'complained' } }]);
    expect(await verdict()).toEqual({ send: false, reason: 'complained' });
  });

  test('of an address that mail came back from is brought by hand', async () => {
    await site.member('m-rice', [{ type: 'AddressHeld', data: { contact: 'c-sokha', why: 'bounced' } }]);
    await ask('sokha@example.org');
    expect(await planned()).toEqual(['c-sokha personalLink call']);
  });

  test('of a guest is the invitation to the meeting that knows them, once a day', async () => {
    await ask('meas@example.org', '/a/garbage');
    await followUp(site);
    site.at('2025-10-20T12:00:00.000Z');
    await ask('meas@example.org');
    await followUp(site);
    expect(await resent()).toEqual(['g-meas email person:g-meas']);
  });

  test('of a guest who was uninvited, of a contact who has left and of a number too short is nobody’s', async () => {
    const meas = invitees[3];
    if (meas) await site.happens([{ type: 'SeatUninvited', data: { invitee: meas } }]);
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    for (const contact of ['meas@example.org', 'sokha@example.org', '00000000']) await ask(contact);
    expect(await planned()).toEqual([]);
    expect(await resent()).toEqual([]);
    expect(comparable('102')).toBeUndefined();
  });
});

describe('a wish without a network', () => {
  test('asks which of several, keeps what was typed, and looks through none of them', async () => {
    await site.network('other', foundedWith());
    await site.project('other');
    const commands = await commandsOf(async () => {
      const answer = await site.ask('/a/x', { form: { contact: 'sokha@example.org' } });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('Please choose the network');
      expect(page).toContain('សូមជ្រើសរើសបណ្តាញ');
      expect(page).toContain('value="sokha@example.org"');
      expect(page).toContain('value="other"');
    });
    expect(commands).toEqual(['QueryCommand']);
    await ask('sokha@example.org', '/a/x', { network: NETWORK });
    expect(await planned()).toEqual(['c-sokha personalLink email']);
  });

  test('that there is not is no network: nothing is written in its name', async () => {
    await site.network('other', foundedWith());
    await site.project('other');
    const before = await site.everything();
    const token = site.token({ network: 'made-up' });
    expect((await site.ask(`/a/${token}x`, { form: { contact: 'a@example.org' } })).status).toBe(422);
    expect(await site.everything()).toBe(before);
  });
});

test('a network takes so many wishes an hour, then says so, and what was typed is still there', async () => {
  const { bounds, now } = site.services;
  for (let n = 0; n < 200; n += 1) {
    await bounds.take({ network: NETWORK, id: 'all' }, 'link', 200, 'hour', now());
  }
  const answer = await site.ask(dead(), { form: { contact: 'sokha@example.org' } });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('This can be done 200 times an hour');
  expect(page).toMatch(/អាចធ្វើបាន|ម៉ោង/);
  expect(page).toContain('value="sokha@example.org"');
  expect(await planned()).toEqual([]);
});

test('what is neither an address nor a number is asked for again', async () => {
  for (const contact of ['', 'Sokha', '102']) {
    const answer = await site.ask(dead(), { form: { contact } });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Please write the e-mail address');
    // Both languages, as everything on a page whose reader told us nothing.
    expect(page).toContain('សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទ');
  }
});

async function written(cause: string): Promise<{ html: string; text: string }> {
  await followUp(site);
  const [row] = await messages(site, cause);
  if (!row) throw new Error('nothing planned');
  const now = site.services.now();
  const verdict = await lostLinkMails.judge(row, async () => [row], now, mailTools(site));
  if (!verdict.send) throw new Error(verdict.reason);
  const frozen = { ...verdict.frozen, dtstamp: now };
  const content = await lostLinkMails.write(row, frozen, { firstSent: true, now }, mailTools(site));
  return renderMail(content.model);
}
