import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReplyEvent } from '../../functions/replies/rules/events.ts';
import { replyAggregate } from '../../functions/replies/rules/state.ts';
import { MEETING, moved, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { players, settings } from '../web/rig.ts';
import { listReply } from './reply-site.ts';

const LIST = `/n/${NETWORK}/replies`;
let site: Site;
let n = 0;
let id = '';

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
beforeEach(() => {
  n += 1;
  id = `reply${n}`;
});

const said = {
  meeting: MEETING,
  seat: 'm-rice',
  person: 'c-sokha',
  from: 'sokha@example.org',
  saidAt: '2025-10-20T01:00:00.000Z',
  startsAt: '2025-11-10T01:30:00.000Z',
  endsAt: '2025-11-10T05:00:00.000Z',
} as const;
const doubtful: ReplyEvent = {
  type: 'CalendarReplyReceived',
  data: { ...said, doubt: 'unproven', answer: 'yes', note: 'See you <there>' },
};

/** What inbound has stored, and project has listed. */
async function received(event: ReplyEvent): Promise<void> {
  const meta = { by: 'system', at: NOW };
  await site.services.repository.change(replyAggregate, NETWORK, id, meta, () => [event]);
  await listReply(site, id);
}

const page = async (path = LIST, lang: 'en' | 'km' = 'en') =>
  (await site.ask(path, { as: players.coordinator, lang })).text();
const post = (form: Record<string, string>) => site.ask(LIST, { as: players.coordinator, form });
const answers = async () =>
  (await site.facts('seat', `${MEETING}.m-rice`)).map(({ by, data }) => ({ by, data }));

describe('a doubtful answer', () => {
  test('is on Today as one sentence that leads to it, for people who may decide', async () => {
    await received(doubtful);
    const today = await page(`/n/${NETWORK}/today`);
    expect(today).toContain('Keo Sokha (Rice Field Learning) seems to say yes by e-mail');
    expect(today).toContain(`href="${LIST}"`);
    const observer = await site.ask(`/n/${NETWORK}/today`, { as: players.observer });
    expect(await observer.text()).not.toContain('by e-mail');
    expect(await page(`/n/${NETWORK}/today`, 'km')).toContain('ហាក់ដូចជាឆ្លើយថា ចូលរួម');
  });

  test('says who, what, when and why it is doubted, and what was written as it was', async () => {
    const html = await page();
    expect(html).toContain('Nothing proves that the mail really comes from this address.');
    expect(html).toContain('sokha@example.org');
    expect(html).toContain('Monday 10 November 2025, 08:30–12:00');
    expect(html).toContain('Monday 20 October 2025, 08:00');
    expect(html).toContain('See you &lt;there&gt;');
    expect(await page(LIST, 'km')).toContain('ទទួលយកថា ចូលរួម');
  });

  test('taken for true is the seat’s answer, by the coordinator’s word; the second press finds it done', async () => {
    const first = 'reply1';
    id = first;
    const response = await post({ accept: first });
    expect(response.headers.get('location')).toBe(`${LIST}?accepted`);
    expect(await answers()).toMatchObject([
      {
        by: 'staff:s-coord',
        data: { source: 'calendar', person: 'c-sokha', fields: { answer: 'yes' }, saidAt: said.saidAt },
      },
    ]);
    const again = await post({ accept: first });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Somebody has already decided');
    await listReply(site, id);
    expect(await page()).toContain('no answer waits for you');
    expect(await answers()).toHaveLength(1);
  });

  test('ignored changes nothing, and is gone', async () => {
    await received(doubtful);
    const before = await answers();
    expect((await post({ dismiss: id })).headers.get('location')).toBe(`${LIST}?dismissed`);
    expect((await post({ accept: id })).status).toBe(409);
    await listReply(site, id);
    expect(await answers()).toEqual(before);
    expect(await page(`${LIST}?dismissed`)).toContain('Put aside. Nothing was changed.');
  });

  test('that is older than the present answer, taken for true, stores no answer', async () => {
    await received({ ...doubtful, data: { ...doubtful.data, saidAt: '2025-10-19T01:00:00.000Z' } });
    const before = await answers();
    await post({ accept: id });
    await listReply(site, id);
    expect(await answers()).toEqual(before);
  });

  test('several are counted', async () => {
    await received(doubtful);
    id = `${id}b`;
    await received({ type: 'OtherTimeProposed', data: { ...said, proof: 'dmarc' } });
    expect(await page(`/n/${NETWORK}/today`)).toContain('2 answers by e-mail wait for you');
    const html = await page();
    expect(html).toContain('Keo Sokha (Rice Field Learning) proposes another time by e-mail');
    expect(html).toContain('I have seen it');
  });

  test('to a meeting that is over is refused with a sentence, and stays', async () => {
    await received(doubtful);
    await site.happens(moved);
    site.at('2025-11-17T03:00:00.000Z');
    const answer = await post({ accept: id });
    site.at(NOW);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The meeting has already begun');
  });

  test('of nobody, or of no id, is refused', async () => {
    expect((await post({ accept: 'nothing' })).status).toBe(409);
    expect((await post({})).status).toBe(409);
  });
});

describe('the setting', () => {
  const form = {
    'name.en': settings.name.en,
    shortName: settings.shortName,
    zone: settings.zone,
    languages: 'km',
    senderLocalPart: settings.senderLocalPart,
    replyAddress: settings.replyAddress,
    stopSeconds: '120',
    lateNoticeDays: '10',
    answerDays: '5',
  };
  const DETAILS = `/n/${NETWORK}/settings/details`;

  test('is not offered, and cannot be switched on, where nothing receives', async () => {
    const html = await (await site.ask(DETAILS, { as: players.admin })).text();
    expect(html).not.toContain('name="receiving"');
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    await site.ask(DETAILS, { as: players.admin, form: { ...form, version, receiving: 'yes' } });
    const facts = await site.facts('network', 'self');
    expect(JSON.stringify(facts)).not.toContain('receiving');
  });

  test('is offered where a domain receives, and holds from then on', async () => {
    const receiving = await startSite({ receiving: { domain: 'reply.mail.example.org', key: '1' } });
    try {
      const html = await (await receiving.ask(DETAILS, { as: players.admin })).text();
      expect(html).toContain('Read answers from calendars');
      const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
      const saved = await receiving.ask(DETAILS, {
        as: players.admin,
        form: { ...form, version, receiving: 'yes' },
      });
      expect(saved.status).toBe(303);
      const [last] = (await receiving.facts('network', 'self')).slice(-1);
      expect(last).toMatchObject({ type: 'NetworkRevised', data: { settings: { receiving: true } } });
      const shown = await receiving.ask(`/n/${NETWORK}/settings`, { as: players.admin });
      expect(await shown.text()).toContain('are read');
    } finally {
      await receiving.stop();
    }
  });
});
