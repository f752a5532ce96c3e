import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LinkClaims } from '../../functions/platform/links.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const link = (claims: Partial<LinkClaims>) => site.token(claims);
const factsOf = async (kind: string, id: string, type: string) =>
  (await site.facts(kind, id)).filter((fact) => fact.type === type);

describe('one link', () => {
  test('proposes five corrections a day, and what was typed for a sixth is still there', async () => {
    const path = `/p/${link({ purpose: 'personal', cause: '-' })}`;
    const correct = (n: number, lang: 'km' | 'en' = 'en') =>
      site.ask(path, { lang, form: { part: 'correct', correction: `01C${n}`, name: `Keo Sokha ${n}` } });
    for (let n = 1; n <= 5; n += 1) expect((await correct(n)).status).toBe(303);
    const sixth = await correct(6);
    expect(sixth.status).toBe(422);
    const page = await sixth.text();
    expect(page).toContain('This can be done 5 times a day');
    expect(page).toContain('value="Keo Sokha 6"');
    expect(await (await correct(7, 'km')).text()).toContain('៥ ដងក្នុងមួយថ្ងៃ');
    for (let n = 8; n <= 150; n += 71) await correct(n);
    expect(await factsOf('member', 'm-rice', 'CorrectionProposed')).toHaveLength(5);
    site.at('2025-10-21T02:00:00.000Z');
    expect((await correct(200)).status).toBe(303);
  });

  test('is told so in its person’s own language where nobody chose one', async () => {
    const path = `/p/${link({ purpose: 'personal', cause: '-', person: 'c-dara' })}`;
    const cookie = 'lang=xx';
    const correct = (n: number) => {
      const body = new URLSearchParams({ part: 'correct', correction: `01C${n}`, name: `Dara ${n}` });
      return site.app.request(
        new Request(`${site.services.origin}${path}`, { method: 'POST', body, headers: { cookie } }),
      );
    };
    for (let n = 1; n <= 5; n += 1) await correct(n);
    expect(await (await correct(6)).text()).toContain('ដងក្នុងមួយថ្ងៃ');
  });

  test('chooses its mails twenty times a day; one click that turns them off is never refused', async () => {
    const token = link({ purpose: 'preferences', cause: '-' });
    const choose = (mails: string[]) =>
      site.ask(`/u/${token}`, {
        form: new URLSearchParams([['part', 'choice'], ...mails.map((one) => ['mails', one])]).toString(),
      });
    for (let n = 1; n <= 20; n += 1) {
      expect((await choose(n % 2 ? [] : ['questions', 'agenda'])).status).toBe(303);
    }
    const refused = await choose(['questions']);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('This can be done 20 times a day');
    expect(page).toMatch(/value="questions" checked/);
    expect(page).not.toMatch(/value="agenda" checked/);
    const before = (await site.facts('member', 'm-rice')).length;
    for (let n = 0; n < 5; n += 1) {
      const click = await site.ask(`/u/${token}/agenda`, { form: { 'List-Unsubscribe': 'One-Click' } });
      expect(click.status).toBe(200);
    }
    expect((await site.facts('member', 'm-rice')).length).toBeLessThanOrEqual(before + 1);
  });

  test('answers thirty times a day for one seat, and the thirty-first leaves the answer as it is', async () => {
    const path = `/a/${link({})}`;
    const tap = (answer: string) => site.ask(path, { form: { part: 'answer', answer } });
    for (let n = 1; n <= 30; n += 1) expect((await tap(n % 2 ? 'no' : 'yes')).status).toBe(303);
    const more = await tap('no');
    expect(more.status).toBe(422);
    expect(await more.text()).toContain('This can be done 30 times a day');
    expect(await site.facts('seat', `${MEETING}.m-rice`)).toHaveLength(30);
  });

  test('chooses its language ten times a day', async () => {
    const path = `/p/${link({ purpose: 'personal', cause: '-' })}`;
    const choose = (n: number) =>
      site.ask(path, { form: { part: 'language', language: n % 2 ? 'km' : 'en' } });
    for (let n = 1; n <= 10; n += 1) await choose(n);
    const refused = await choose(11);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('10 times a day');
    expect(await factsOf('member', 'm-rice', 'ContactRevised')).toHaveLength(10);
  });
});

describe('one place of the internet', () => {
  const wish = (n: number, from: string, path = '/a/x') =>
    site.ask(path, { from, form: { contact: `person${n}@example.org` } });

  test('asks for forty links an hour, so that no stranger alone uses up the wishes of a network', async () => {
    for (let n = 1; n <= 40; n += 1) expect((await wish(n, '203.0.113.9')).status).toBe(200);
    const more = await wish(41, '203.0.113.9');
    expect(more.status).toBe(422);
    expect(await more.text()).toContain('This can be done 40 times an hour');
    for (let n = 42; n <= 300; n += 1) await wish(n, '203.0.113.9', `/notice/${NETWORK}/${MEETING}`);
    expect((await wish(1, '198.51.100.7')).status).toBe(200);
    site.at('2025-10-20T03:00:00.000Z');
    expect((await wish(1, '203.0.113.9')).status).toBe(200);
  });

  test('is a line, of which an IPv6 address is one of very many', async () => {
    for (let n = 1; n <= 40; n += 1) await wish(n, `2001:db8:0:7::${n.toString(16)}`);
    expect((await wish(41, '2001:0DB8:0:0007:ffff::1')).status).toBe(422);
    expect((await wish(42, '2001:db8:0:8::1')).status).toBe(200);
    expect((await wish(43, '2001:db8::7:0:0:1:2')).status).toBe(422);
  });

  test('is nowhere stored: not even its count says what it is', async () => {
    await wish(1, '203.0.113.9');
    const everything = await site.everything();
    expect(everything).toMatch(/link#[0-9a-f]{40}#/);
    expect(everything).not.toContain('203.0.113');
  });
});

describe('a count', () => {
  const take = (id: string, at: string) =>
    site.services.bounds.take({ network: NETWORK, id }, 'knock', 2, 'hour', at);

  test('is of one person, one thing and one window, and is exact when many come at once', async () => {
    const at = '2025-10-20T02:10:00.000Z';
    const taken = await Promise.all(Array.from({ length: 9 }, () => take('a', at)));
    expect(taken.filter(Boolean)).toHaveLength(2);
    expect(await take('b', at)).toBe(true);
    expect(await take('a', '2025-10-20T02:59:59.999Z')).toBe(false);
    expect(await take('a', '2025-10-20T03:00:00.000Z')).toBe(true);
  });

  test('is a row that DynamoDB removes by itself, a day after its window', async () => {
    await take('a', '2025-10-20T02:10:00.000Z');
    const [row = ''] = (await site.everything()).split('\n').filter((item) => item.includes('knock#a'));
    const [, gone = ''] = /"goneAfter":\{"N":"(\d+)"/.exec(row) ?? [];
    expect(new Date(Number(gone) * 1000).toISOString()).toBe('2025-10-21T03:00:00.000Z');
  });
});
