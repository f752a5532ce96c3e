import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORUM } from './board-site.ts';
import { calling, session, startVoices, type VoicesSite } from './voices-site.ts';

let site: VoicesSite;
beforeAll(async () => {
  site = await startVoices();
});
afterAll(() => site.stop());

const expires = '2026-02-13';
const lotus = { seat: 'm-lotus', person: 'c-bopha' };
const personal = async (claims: object = {}) =>
  (
    await site.ask(`/p/${site.token({ purpose: 'personal', cause: '-', expires, ...claims })}`, {
      lang: 'en',
    })
  ).text();
const promises = async (claims: object = {}) =>
  (
    await site.ask(`/t/${site.token({ purpose: 'task', cause: '-', expires, ...claims })}`, { lang: 'en' })
  ).text();
const PART = `id="call-${FORUM}"`;

test('nobody is led to a call that there is not', async () => {
  for (const html of [await personal(), await promises()]) expect(html).not.toContain(PART);
});

test('while a call is open, the own pages of members lead to it, and guests of a meeting are not led there', async () => {
  await site.staff('/call', calling);
  await site.settle();
  for (const page of [personal, promises]) {
    const html = await page();
    expect(html).toContain(PART);
    expect(html).toContain('>Propose a session<');
    const [, link = ''] = /href="(\/v\/[^"]+)"/.exec(html) ?? [];
    expect(await (await site.follow(link)).text()).toContain('What works in small schools?');
    expect(
      await page({ seat: 'g-meas', person: 'g-meas', cause: page === personal ? '-' : 'T1' }),
    ).not.toContain(PART);
  }
});

test('what an organisation has proposed is listed with what became of it, and not what was decided and never told', async () => {
  await site.own(session('01CORNERS'));
  await site.settle();
  const html = await personal();
  expect(html).toContain('Reading corners');
  expect(html).toContain('Received');
  expect(html).toContain('>Open our proposals<');
  expect(await personal(lotus)).not.toContain('Reading corners');
});

test('once the call has closed only those who proposed something find it, until the day of the forum', async () => {
  site.at('2025-11-21T02:00:00.000Z');
  expect(await personal()).toContain('The call closed on Thursday 20 November 2025.');
  expect(await personal(lotus)).not.toContain(PART);
  site.at('2026-02-14T02:00:00.000Z');
  expect(await personal({ expires: '2026-03-01' })).not.toContain(PART);
});
