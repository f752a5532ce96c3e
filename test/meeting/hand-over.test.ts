import { encode } from 'uqr';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { groupText } from '../../functions/meeting/hand-over/group-text.ts';
import { smsLink, telegramLink, telLink } from '../../functions/meeting/hand-over/share-links.ts';
import type { Guest } from '../../functions/meeting/rules/details.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { seatAggregate } from '../../functions/meeting/rules/seat.ts';
import { players } from '../web/rig.ts';
import { phonePageValidator } from './phone-page-validator.ts';
import { q4 } from './q4-mail.ts';
import { invitees, MEETING, moved, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const base = `/n/best/meetings/${MEETING}`;
const path = `${base}/hand-over`;
const chan = { person: 'c-chan', seat: 'm-poe', channel: 'letter' } as const;

async function page(at = path, lang: 'km' | 'en' = 'en'): Promise<string> {
  return (await site.ask(at, { as: players.coordinator, lang })).text();
}

/** The texts that can be copied, in order: people first, then the group. */
async function texts(): Promise<string[]> {
  const html = await page();
  return [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) => text);
}

/** What happened to the messages to one person, by kind. */
async function states(person = 'c-bopha'): Promise<Record<string, string>> {
  const lane = await site.services.ledger.lane('best', `meeting/${MEETING}`, person);
  return Object.fromEntries(
    lane.map(({ kind, state, reason }) => [kind, reason ? `${state} ${reason}` : state]),
  );
}

const withAgenda: MeetingEvent = {
  type: 'MeetingRevised',
  data: {
    changes: {
      agenda: [
        { id: 'a1', title: { en: 'Welcome', km: 'ពាក្យស្វាគមន៍' }, minutes: 15, tag: 'inform' },
        { id: 'a2', title: { en: 'The forum', km: 'វេទិកា' }, minutes: 60, tag: 'decide' },
      ],
    },
    startsAt: '2025-11-10T01:30:00.000Z',
    endsAt: '2025-11-10T05:00:00.000Z',
  },
};

/** A seat says yes to the date that the meeting begins with. */
async function answered(seat: string, person: string): Promise<void> {
  const stream = { network: 'best', kind: 'seat', id: `${MEETING}.${seat}` };
  const meta = { by: `person:${person}`, at: '2025-10-20T02:00:00.000Z' };
  const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
  const said = { meeting: MEETING, seat, person, source: 'form' as const, late: false };
  const { repository, views } = site.services;
  await repository.change(seatAggregate, 'best', stream.id, meta, () => [
    { type: 'AnswerGiven' as const, data: { ...said, fields: { answer: 'yes' as const }, ...times } },
  ]);
  await views.relist(capabilities.of('seat').views(await repository.log.read(stream), stream));
}

async function press(button: 'done' | 'undo', row = 'c-bopha.invitation.000003'): Promise<void> {
  const answer = await site.ask(path, { as: players.coordinator, form: { [button]: row } });
  expect(answer.status).toBe(303);
}

/** The modules that the code in some html draws, without the white around them. */
function modulesOf(html: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+)/.exec(/<svg class="qr"[^>]*>/.exec(html)?.[0] ?? '')?.[1]);
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, run] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
  }
  return rows.slice(4, -4).map((row) => row.slice(4, -4));
}

/** Brings the lists up to date with what was appended, as `project` does. */
async function listChanged(): Promise<void> {
  const { repository, views } = site.services;
  for (const stream of site.changed()) {
    await views.relist(capabilities.of(stream.kind).views(await repository.log.read(stream), stream));
  }
}

describe('the hand-over page', () => {
  test('names no day to answer by in the text of a change, where the answer counts', async () => {
    const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
    await site.happens([
      {
        type: 'MeetingRevised',
        data: { changes: { venue: { en: 'Another hall', km: 'សាលថ្មី' } }, ...times },
      },
      { type: 'ChangeAnnounced', data: { changes: [] } },
    ]);
    await site.plan([{ kind: 'change', revision: 5 }]);
    expect((await texts())[0]).toContain('សូមមេត្តាឆ្លើយតបត្រឹម');
    await answered('m-lotus', 'c-bopha');
    expect((await texts())[0]).toContain('ចម្លើយរបស់លោកអ្នក');
    expect((await texts())[0]).not.toContain('សូមមេត្តាឆ្លើយតប');
  });

  test('has the personal link as a QR code, for a person who sits beside the coordinator', async () => {
    await site.plan([{}]);
    const html = await page();
    const link = /https:\/\/meet\.example\.org\/a\/[\w.-]+/.exec(html)?.[0] ?? '';
    expect(modulesOf(html)).toEqual(encode(link, { ecc: 'M', border: 0 }).data);
    expect(html).toContain('QR code of the personal link of');
  });

  test('opens the chat of a guest with a Telegram name, with the text', async () => {
    const guest = {
      id: 'g-tg',
      name: 'Meas Rithy',
      telegram: 'meas_rithy',
      lang: 'en',
      reachedBy: 'telegram',
    };
    await site.happens([
      {
        type: 'MeetingRevised',
        data: {
          changes: { guests: [guest as Guest] },
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
        },
      },
    ]);
    await site.plan([{ party: 'guest', person: 'g-tg', seat: 'g-tg', channel: 'telegram' }]);
    expect(await page()).toContain('href="https://t.me/meas_rithy?text=');
  });

  test('opens the chat of a person with a Telegram name, with the text', async () => {
    const fields = {
      name: 'ចាន់ បុប្ផា',
      role: 'focalPoint',
      lang: 'km',
      telegram: 'Chan_Bopha',
      reachedBy: 'telegram',
    } as const;
    await site.member('m-lotus', [{ type: 'ContactRevised', data: { contact: 'c-bopha', fields } }]);
    await site.plan([{}]);
    const html = await page();
    const [text = ''] = await texts();
    expect(html).toContain('Chat with @Chan_Bopha');
    const chat = /href="(https:\/\/t\.me\/Chan_Bopha[^"]*)"/.exec(html)?.[1] ?? '';
    expect(new URL(chat).searchParams.get('text')).toBe(text.replaceAll('&amp;', '&'));
  });

  test('is in pages where many wait, each of which one answer can carry', async () => {
    const people = Array.from({ length: 51 }, (_, n) => `c-many${n}`);
    const fields = {
      name: 'Demo Many',
      role: 'alternate',
      lang: 'km',
      phone: '000 000 103',
      reachedBy: 'call',
    } as const;
    await site.member(
      'm-lotus',
      people.map((contact) => ({ type: 'ContactAdded', data: { contact, fields } }) as const),
    );
    await site.plan(people.map((person) => ({ person, channel: 'call' })));
    const first = await page();
    expect(first).toContain('51 to hand over');
    expect(first.match(/<article class="hand-over"/g)).toHaveLength(25);
    expect(first).toContain('hand-over?page=2#waiting');
    expect((await page(`${path}?page=3`)).match(/<article class="hand-over"/g)).toHaveLength(1);
  });

  test('says that nobody is reached by hand where nobody is', async () => {
    expect(await page()).toContain('There is nobody to contact by hand for this meeting');
  });

  test('has a text with the personal link for everybody who waits, and the ways to send it', async () => {
    await site.plan([{}, chan]);
    const html = await page();
    expect(html).toContain('2 to hand over, 0 done');
    expect(html).toContain('https://t.me/share/url?url=');
    expect(html).toContain('href="sms:000000102?body=');
    expect(html).toContain('href="tel:000000102"');
    expect(html).toContain(`${base}/letter?person=c-chan`);
    expect(html).toContain(`${base}/seats/m-lotus/answer?person=c-bopha`);
    expect(html).not.toContain('page=2');
    // The Provincial Office comes before a name in Khmer.
    const [, bopha = ''] = await texts();
    const link = /https:\/\/meet\.example\.org(\/a\/\S+)$/.exec(bopha)?.[1] ?? '';
    expect(await (await site.ask(link)).text()).toContain('ចាន់ បុប្ផា');
  });

  test.each([
    ['invitation in Khmer', 'invitation-km', async () => site.plan([{}])],
    ['invitation in both, Khmer first', 'invitation-both', async () => site.plan([chan])],
    [
      'change, with what was and what is',
      'change-km',
      async () => {
        await site.plan([{}]);
        await press('done');
        site.at('2025-10-21T02:00:00.000Z');
        await site.happens(moved);
        await site.plan([{ kind: 'change', revision: 5 }]);
      },
    ],
    [
      'change to somebody who never got an invitation, written as one',
      'change-first-km',
      async () => {
        await site.plan([{}]);
        await site.happens(moved);
        await site.plan([{ kind: 'change', revision: 5 }]);
      },
    ],
    [
      'cancellation with its reason',
      'cancellation-both',
      async () => {
        await site.plan([chan]);
        await press('done', 'c-chan.invitation.000003');
        site.at('2025-10-21T02:00:00.000Z');
        await site.happens([
          { type: 'MeetingCancelled', data: { reason: { en: 'The road is flooded.', km: 'ផ្លូវលិចទឹក។' } } },
        ]);
        await site.plan([{ ...chan, kind: 'cancellation', revision: 4 }]);
      },
    ],
    [
      'withdrawn invitation',
      'uninvite-km',
      async () => {
        await site.plan([{}]);
        await press('done');
        const bopha = invitees.find(({ person }) => person === 'c-bopha');
        if (bopha) await site.happens([{ type: 'SeatUninvited', data: { invitee: bopha } }]);
        await site.plan([{ kind: 'uninvite', revision: 4 }]);
      },
    ],
    ['first nudge', 'nudge1-km', async () => site.plan([{ kind: 'nudge1', revision: 1 }])],
    ['second nudge', 'nudge2-both', async () => site.plan([{ ...chan, kind: 'nudge2', revision: 1 }])],
    ['last question', 'last-call-km', async () => site.plan([{ kind: 'lastCall', revision: 1 }])],
    [
      'question to an alternate, in both',
      'ask-alternate-both',
      async () => site.plan([{ ...chan, kind: 'askAlternate', revision: 4 }]),
    ],
    [
      'question to a head',
      'ask-head-both',
      async () => site.plan([{ ...chan, kind: 'askHead', revision: 4 }]),
    ],
    [
      'agenda, item by item',
      'agenda-km',
      async () => {
        await site.happens([withAgenda]);
        await site.plan([{ kind: 'agenda', revision: 1 }]);
      },
    ],
    [
      'word of the coordinator',
      'word-both',
      async () => {
        const text = {
          en: 'No power in the hall.\nPlease bring water.',
          km: 'គ្មានអគ្គិសនីនៅសាលប្រជុំ។\nសូមយកទឹកមកជាមួយ។',
        };
        await site.happens([
          { type: 'WordSaid', data: { text, to: 'silent', releaseAt: '2025-10-20T02:02:00.000Z' } },
          { type: 'WordReleased', data: {} },
        ]);
        const { version } = await site.services.repository.load(meetingAggregate, 'best', MEETING);
        await site.plan([{ ...chan, kind: 'word', revision: version }]);
      },
    ],
    ['reminder', 'reminder-both', async () => site.plan([{ ...chan, kind: 'reminder', revision: 1 }])],
    [
      'headcount for the host',
      'headcount-both',
      async () => {
        const form = { part: 'answer', answer: 'yes' };
        site.changed();
        await site.ask(`/a/${site.token()}`, { form });
        await listChanged();
        await site.plan([{ ...chan, kind: 'headcount', revision: 1 }]);
      },
    ],
    [
      'thanks, after the meeting',
      'thanks-both',
      async () => {
        site.at('2025-11-11T02:00:00.000Z');
        await site.plan([{ ...chan, kind: 'thanks', revision: 1 }]);
      },
    ],
    [
      'summary with the page to read',
      'summary-both',
      async () => {
        site.at('2025-11-12T02:00:00.000Z');
        await site.happens([
          {
            type: 'SummaryShared',
            data: {
              url: 'https://best.example.org/q4',
              text: { en: 'We agreed on the forum.', km: 'យើងបានព្រមព្រៀងអំពីវេទិកា។' },
            },
          },
        ]);
        await site.plan([{ ...chan, kind: 'summary', revision: 1 }]);
      },
    ],
  ])('writes the text to copy: %s', async (_, golden, happen) => {
    await happen();
    const [text = ''] = await texts();
    await expect(text).toMatchFileSnapshot(`golden/hand-over-${golden}.txt`);
  });

  test('shows nobody a nudge while their invitation waits, nor right after it was given', async () => {
    await site.plan([{}, { kind: 'nudge1', revision: 1 }]);
    expect(await page()).toContain('1 to hand over, 0 done');
    await press('done');
    expect(await page()).toContain('0 to hand over, 1 done');
    expect(await states()).toEqual({ invitation: 'handedOver', nudge1: 'superseded' });
  });

  test('plans no nudge to hand over while the invitation itself waits', async () => {
    await site.plan([{}]);
    await site.plan([{ kind: 'nudge1', revision: 1, behind: ['invitation'] }]);
    expect(await states()).toEqual({ invitation: 'toHandOver', nudge1: 'skipped invitationWaits' });
    await press('done');
    await site.plan([{ kind: 'nudge2', revision: 1, replaces: ['nudge1'], behind: ['invitation'] }]);
    expect((await states()).nudge2).toBe('toHandOver');
  });

  test('replaces a nudge that waits by the next one', async () => {
    await site.plan([{ kind: 'nudge1', revision: 1 }]);
    await site.plan([{ kind: 'nudge2', revision: 1, replaces: ['nudge1'] }]);
    await site.plan([{ kind: 'nudge2', revision: 1, replaces: ['nudge1'] }]);
    expect(await states()).toEqual({ nudge1: 'superseded', nudge2: 'toHandOver' });
    await site.plan([{ kind: 'lastCall', revision: 1, replaces: ['nudge1', 'nudge2'], skip: 'answered' }]);
    expect(await states()).toEqual({
      nudge1: 'superseded',
      nudge2: 'skipped answered',
      lastCall: 'skipped answered',
    });
  });

  test('asks nobody for an answer that is there, and leaves reminders to those who come', async () => {
    await site.plan([
      { kind: 'nudge1', revision: 1 },
      { kind: 'reminder', revision: 1 },
    ]);
    const byPhone = `/n/best/meetings/${MEETING}/seats/m-lotus/answer`;
    await site.ask(byPhone, { as: players.coordinator, form: { answer: 'yes' } });
    expect(await states()).toEqual({ nudge1: 'skipped answered', reminder: 'toHandOver' });
    expect(await page()).toContain('c-bopha.reminder');
    await site.ask(byPhone, { as: players.coordinator, form: { answer: 'no' } });
    expect(await page()).not.toContain('c-bopha.reminder');
  });

  test('leaves out what is about another date than the meeting has now', async () => {
    await site.plan([{ kind: 'reminder', revision: 1 }]);
    await site.happens(moved);
    expect(await page()).not.toContain('c-bopha.reminder');
  });

  test('has the save-the-date of a draft, until the draft is gone; then that the day is free', async () => {
    const draft = '01DRAFT';
    const cause = `meeting/${draft}`;
    const happens = (events: readonly MeetingEvent[]) =>
      site.services.repository.change(
        meetingAggregate,
        'best',
        draft,
        { by: 'staff:s-coord', at: site.services.now() },
        () => events,
      );
    await happens([
      {
        type: 'MeetingDrafted',
        data: {
          zone: 'Asia/Phnom_Penh',
          details: { title: { en: 'Forum', km: 'វេទិកា' }, date: '2026-02-10' },
        },
      },
    ]);
    const at = `/n/best/meetings/${draft}/hand-over`;
    expect((await site.ask(at, { as: players.coordinator })).status).toBe(404);
    await happens([
      {
        type: 'SaveTheDateSent',
        data: { audience: `${draft}.1`, chunks: 1, date: '2026-02-10', mail: 0, byHand: 2 },
      },
    ]);
    await site.plan([
      { cause, kind: 'saveTheDate', revision: 2 },
      { ...chan, cause, kind: 'saveTheDate', revision: 2 },
    ]);
    const copied = async () =>
      [...(await page(at)).matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) => text);
    const [, saved = ''] = await copied();
    await expect(saved).toMatchFileSnapshot('golden/hand-over-save-the-date-km.txt');
    await site.ask(at, { as: players.coordinator, form: { done: 'c-bopha.saveTheDate.000002' } });
    await happens([{ type: 'MeetingDraftDiscarded', data: {} }]);
    await site.plan([
      { cause, kind: 'dateFreed', revision: 3 },
      { ...chan, cause, kind: 'dateFreed', revision: 3 },
    ]);
    const freed = await copied();
    expect(freed).toHaveLength(1);
    await expect(freed[0]).toMatchFileSnapshot('golden/hand-over-date-freed-km.txt');
  });

  test('notes who handed it over and when, once, and takes it back', async () => {
    await site.plan([{}]);
    await Promise.all([press('done'), press('done')]);
    expect(await page()).toContain('Handed over by Sok Dara, Mon 20 Oct 2025, 09:00');
    const row = {
      network: 'best',
      cause: `meeting/${MEETING}`,
      person: 'c-bopha',
      kind: 'invitation',
      revision: 3,
    };
    expect(await site.services.ledger.get(row)).toMatchObject({
      state: 'handedOver',
      handedBy: 'staff:s-coord',
    });
    await press('undo');
    expect(await site.services.ledger.get(row)).toMatchObject({ state: 'toHandOver' });
  });

  test('counts people who have answered as having it, so that a cancellation is not kept from them', async () => {
    await site.plan([{}]);
    const byPhone = `/n/best/meetings/${MEETING}/seats/m-lotus/answer`;
    await site.ask(byPhone, { as: players.coordinator, form: { answer: 'yes' } });
    const [row] = await site.services.ledger.lane('best', `meeting/${MEETING}`, 'c-bopha');
    expect(row).toMatchObject({ kind: 'invitation', state: 'handedOver', handedBy: 'staff:s-coord' });
  });

  test('leaves out invitations that a cancellation, an uninvitation or the beginning has overtaken', async () => {
    await site.plan([{}]);
    site.at('2025-11-10T01:30:00.000Z');
    expect(await page()).not.toContain('c-bopha.invitation');
    site.at('2025-10-21T02:00:00.000Z');
    expect(await page()).toContain('c-bopha.invitation');
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    expect(await page()).not.toContain('c-bopha.invitation');
  });

  test('has its cards A–Z, and finds one by any part of a name', async () => {
    await site.plan([{}, { seat: 'm-poe', person: 'c-chan', channel: 'letter' }]);
    const order = (html: string) => [...html.matchAll(/class="hand-over" id="(c-\w+)/g)].map(([, id]) => id);
    expect(order(await page())).toEqual(['c-chan', 'c-bopha']);
    const found = await site.ask(`${path}?q=${encodeURIComponent('ផ្កាឈូក')}`, { as: players.coordinator });
    expect(order(await found.text())).toEqual(['c-bopha']);
  });

  test('is for coordinators only, because its links answer for others', async () => {
    expect((await site.ask(path, { as: players.observer })).status).toBe(403);
    expect((await site.ask(path)).status).toBe(303);
  });

  test('has a text for the group, Khmer first, with the notice and no personal link', async () => {
    const [group = ''] = await texts();
    await expect(group).toMatchFileSnapshot('golden/hand-over-group.txt');
    expect(group).not.toContain('/a/');
  });

  test('is in one language for the group of a network that has only one', async () => {
    const copy = {
      details: {},
      zone: 'Asia/Phnom_Penh',
      cancelled: false,
      notice: 'https://x.example.org/n',
    };
    const inKhmer = groupText({ ...copy, network: { ...q4.network, languages: ['km'] } });
    expect(inKhmer.first).toBe('km');
    expect(inKhmer.text).not.toMatch(/invites|Where/);
    const inEnglish = groupText({ ...copy, network: { ...q4.network, languages: ['en'] } });
    expect(inEnglish.text).not.toMatch(/\p{Script=Khmer}/u);
  });

  test('says of every text in which language it is, for a voice that reads it out', async () => {
    const html = await page(path, 'en');
    expect([...html.matchAll(/<textarea[^>]* lang="(..)"/g)].length).toBe((await texts()).length);
    expect(html).toMatch(/<textarea id="group.text" lang="km"/);
  });
});

describe('the links that open a chat', () => {
  test('carry number and text whole, with Khmer, signs and lines', () => {
    const text = 'សូម & “you”?\n2';
    const telegram = new URL(telegramLink('https://meet.example.org/a/x.y', text));
    expect(telegram.searchParams.get('text')).toBe(text);
    expect(telegram.searchParams.get('url')).toBe('https://meet.example.org/a/x.y');
    expect(smsLink('+855 (0) ០០-១', text)).toBe(`sms:+8550001?body=${encodeURIComponent(text)}`);
    expect(telLink('000 000 102')).toBe('tel:000000102');
  });
});

describe('the notice page', () => {
  const notice = `/notice/best/${MEETING}`;

  test('shows what, when and where to anybody, and nothing of people or the online link', async () => {
    await site.happens([
      {
        type: 'MeetingRevised',
        data: {
          changes: { onlineUrl: 'https://online.example.org/secret', note: { en: 'a note for members' } },
          startsAt: '2025-11-10T01:30:00.000Z',
          endsAt: '2025-11-10T05:00:00.000Z',
        },
      },
    ]);
    const answer = await site.ask(notice);
    const html = await answer.text();
    for (const words of [
      'BEST Q4 Meeting',
      'Monday 10 November 2025',
      'P-ESWG venue',
      'Membership updates',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('og:title');
    expect(html).not.toMatch(/Sokha|Rice Field|Meas|online\.example|a note for members/);
  });

  test('is kept for a minute, and answered with 304 to readers who have it', async () => {
    const first = await site.ask(notice);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('vary')).toContain('Accept-Language, Cookie');
    const etag = first.headers.get('etag') ?? '';
    const again = await site.ask(notice, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await site.ask(notice, { lang: 'km', headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
    expect((await site.ask(`${notice}?lang=km`)).headers.get('cache-control')).toBe('private, max-age=60');
  });

  test('takes no wish from another site', async () => {
    const form = { contact: 'sokha@example.org' };
    expect((await site.ask(notice, { form, origin: 'https://evil.example.com' })).status).toBe(403);
  });

  test('does not exist for a draft, a stranger’s network or before the invitations go out', async () => {
    for (const other of ['/notice/best/01OTHER', `/notice/else/${MEETING}`]) {
      expect((await site.ask(other)).status).toBe(404);
    }
  });

  test('says when the meeting is off, or over, and asks nothing more', async () => {
    site.at('2025-11-11T01:30:00.000Z');
    expect(await (await site.ask(notice)).text()).toContain('has taken place');
    site.at('2025-10-21T01:30:00.000Z');
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    const html = await (await site.ask(notice)).text();
    expect(html).toContain('This meeting is cancelled');
    expect(html).not.toContain('<form');
  });
});

describe('the letter', () => {
  test('is formal: motto, number, honorific and title of the addressee, subject, place for stamp', async () => {
    const html = await page(`${base}/letter?person=c-chan&in=km`);
    for (const words of [
      'ព្រះរាជាណាចក្រកម្ពុជា',
      'លេខ៖',
      'លិខិតអញ្ជើញ',
      'ឯកឧត្តម ច័ន្ទ វិសាល',
      'ប្រធានមន្ទីរ',
      'មន្ទីរអប់រំ យុវជន និងកីឡា',
      'កម្មវត្ថុ៖',
      'ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥',
      'ហត្ថលេខា និងត្រា',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('Letter of invitation');
  });

  test('is written in the languages of the addressee, Khmer first, unless one is asked for', async () => {
    const both = await page(`${base}/letter?person=c-chan`);
    expect([...both.matchAll(/<article class="paper letter" lang="(..)"/g)].map(([, lang]) => lang)).toEqual([
      'km',
      'en',
    ]);
    expect(await page(`${base}/letter?person=c-chan&in=en`)).toContain('Letter of invitation');
  });

  test('has its foot in its own language, whatever the coordinator reads', async () => {
    const foots = async (lang: 'km' | 'en') =>
      [
        ...(await page(`${base}/letter?person=c-chan`, lang)).matchAll(
          /class="paper-foot" aria-hidden="true"><span>(.*?)<\/span>/g,
        ),
      ].map(([, network]) => network);
    expect(await foots('en')).toEqual(await foots('km'));
    expect(await foots('en')).toEqual(['ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង', 'Battambang Education Sector Team']);
  });

  test('goes to those reached by letter, or to everybody invited at once', async () => {
    expect((await page(`${base}/letter`)).match(/<article class="paper letter"/g)).toHaveLength(2);
    expect((await page(`${base}/letter?who=all&in=km`)).match(/<article class="paper letter"/g)).toHaveLength(
      4,
    );
    expect(await page(`${base}/letter?person=c-nobody`)).toContain('0 to print');
  });

  test('asks who has answered for nothing, and for no answer by a day that is over', async () => {
    const letter = async () => page(`${base}/letter?person=c-chan&in=en`);
    expect(await letter()).toContain('Please kindly confirm by Wednesday 5 November 2025');
    await answered('m-poe', 'c-chan');
    expect(await letter()).toContain('Your answer has been noted with thanks.');
    expect(await letter()).toContain('Or change it by telephone');
    expect(await letter()).not.toContain('Please kindly confirm');
    await site.happens(moved);
    expect(await letter()).toContain('Please kindly confirm by Wednesday 5 November 2025');
    site.at('2025-11-06T02:00:00.000Z');
    expect(await letter()).toContain('Please kindly confirm to ');
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    expect(await letter()).not.toContain('Please kindly confirm');
  });

  test('is the coordinator’s to print', async () => {
    expect((await site.ask(`${base}/letter`, { as: players.observer })).status).toBe(403);
  });

  test('carries the personal link of its addressee as a QR code with words beside it, and no other', async () => {
    const html = await page(`${base}/letter?who=all&in=en`);
    const letters = html.split('<article class="paper letter"').slice(1);
    const people = invitees.map(({ seat, person }) => site.token({ seat, person, expires: '2025-12-10' }));
    expect(letters.map((letter) => modulesOf(letter))).toEqual(
      people.map((token) => encode(`https://meet.example.org/a/${token}`, { ecc: 'M', border: 0 }).data),
    );
    expect(letters[0]).toContain('aria-label="QR code of the personal link of Ms Keo Sokha"');
    expect(letters[0]).toContain('point its camera at this code');
    expect(html).not.toContain('/a/');
  });

  test('has none once there is nothing more to answer', async () => {
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    expect(await page(`${base}/letter?who=all`)).not.toContain('class="qr"');
  });
});

describe('the personal page', () => {
  const own = (claims = {}) => `/p/${site.token({ purpose: 'personal', cause: '-', ...claims })}`;

  test('shows the next meeting with the way to answer, and the answer once given', async () => {
    const html = await (await site.ask(own())).text();
    expect(html).toContain('BEST Q4 Meeting');
    const answer = /href="(\/a\/[^"]+)"/.exec(html)?.[1] ?? '';
    await site.ask(answer, { form: { part: 'answer', answer: 'yes' } });
    expect(await (await site.ask(own())).text()).toContain('answered by Keo Sokha');
  });

  test('shows no meeting to somebody who is not invited', async () => {
    const html = await (await site.ask(own({ person: 'c-dara' }))).text();
    expect(html).toContain('You have no invitation at the moment');
    expect(html).toContain('Sok Dara');
  });

  test('changes the language of letters at once, and keeps everything else', async () => {
    const answer = await site.ask(own(), { form: { part: 'language', language: 'km' } });
    expect(answer.status).toBe(303);
    expect((await site.facts('member', 'm-rice')).at(-1)).toMatchObject({
      type: 'ContactRevised',
      by: 'person:c-sokha',
      data: { contact: 'c-sokha', fields: { lang: 'km', name: 'Keo Sokha', email: 'sokha@example.org' } },
    });
    expect((await site.ask(own(), { form: { part: 'language', language: 'fr' } })).status).toBe(422);
  });

  test('confirms and corrects our details', async () => {
    await site.ask(own(), { form: { part: 'confirm' } });
    await site.ask(own(), { form: { part: 'correct', correction: '01C', name: 'Keo Sokhaa' } });
    expect((await site.facts('member', 'm-rice')).slice(-2)).toMatchObject([
      { type: 'DetailsConfirmed' },
      { type: 'CorrectionProposed', data: { fields: { name: 'Keo Sokhaa' } } },
    ]);
  });

  test('opens for a guest with the meeting alone, and for no dead link', async () => {
    const guest = await (await site.ask(own({ seat: 'g-meas', person: 'g-meas' }))).text();
    expect(guest).toContain('BEST Q4 Meeting');
    expect(guest).not.toContain('Are these details');
    await site.member('m-rice', [{ type: 'LinksRevoked', data: { contact: 'c-sokha' } }]);
    const dead = [own(), own({ expires: '2025-10-01' }), `/p/${site.token()}`, `${own({ epoch: 1 })}x`];
    for (const one of dead) expect((await site.ask(one)).status).toBe(404);
    expect((await site.ask(own({ epoch: 1 }))).status).toBe(200);
  });
});

test('pages of what goes by hand are valid in both languages', async () => {
  await site.plan([{}, chan]);
  await press('done');
  for (const lang of ['km', 'en'] as const) {
    for (const one of [path, `${base}/letter`, `${base}/seats/m-lotus/answer`]) {
      const { results } = phonePageValidator.validateStringSync(await page(one, lang));
      expect(
        results.flatMap(({ messages }) => messages.map((m) => `${one} ${m.ruleId} ${m.message}`)),
      ).toEqual([]);
    }
  }
});
