import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInTemplates } from '../../functions/meeting/draft/templates.ts';
import { isForAnybody } from '../../functions/meeting/rules/visibility.ts';
import { whereSummaryIs } from '../../functions/meeting/sending/where-summary-is.ts';
import type { MinutesEvent } from '../../functions/minutes/rules/events.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = (lang: 'en' | 'km' = 'en') => site.ask(`/m/${NETWORK}/${MEETING}`, { lang });
const at = '2025-11-11T03:00:00.000Z';
const point = {
  id: 'p1',
  item: 'i1',
  kind: 'point' as const,
  text: { km: 'ផ្ញើបញ្ជី' },
  membersOnly: false,
  owners: [{ seat: 'm-rice', party: 'member' as const, person: 'c-sokha' }],
  open: false,
  due: '2025-11-30',
};
const published = {
  revision: 1,
  date: 1,
  title: { en: 'Q4' },
  parts: { opening: { en: 'We met.', km: 'យើងបានជួប។' } },
  entries: [point, { ...point, id: 'p2', text: { en: 'Secret plan' }, membersOnly: true }],
  photos: [],
  mail: false,
};
const note = (...events: MinutesEvent[]) =>
  site.services.repository.change(
    minutesAggregate,
    NETWORK,
    MEETING,
    { by: 'staff:s-coord', at },
    () => events,
  );

test('one address tells before a meeting what, when and where, and after it its summary', async () => {
  const before = await (await ask()).text();
  expect(before).toContain('Are you invited?');
  site.at(at);
  expect(await (await ask()).text()).toContain('Its summary will be on this page.');
  await note(
    { type: 'SummaryPublished', data: { published, releaseAt: at } },
    { type: 'SummaryReleased', data: { revision: 1 } },
  );
  const answer = await ask();
  const page = await answer.text();
  expect(page).toContain('We met.');
  expect(page).toContain('(in Khmer only)');
  expect(page).toContain('Rice Field Learning');
  expect(page).not.toMatch(/Secret plan|Sokha|<script/);
  expect(Buffer.byteLength(page)).toBeLessThan(14_000);
  const own = `${site.services.origin}/m/${NETWORK}/${MEETING}`;
  expect(page).toContain(`<meta property="og:url" content="${own}?lang=en"/>`);
  expect(page).toContain(`hreflang="km" href="${own}?lang=km"`);
  expect(answer.headers.get('etag')).toBeTruthy();
  expect(await (await ask('km')).text()).toContain('យើងបានជួប។');
});

test('the mail of a summary that was published leads to its page, unless the meeting is for its members', () => {
  const at = { origin: 'https://x.example', network: 'best', id: 'q4' };
  const summary = { at: '2025-11-11T03:00:00.000Z', text: {}, minutes: { revision: 1 } };
  expect(whereSummaryIs({ summary }, at)?.url).toBe('https://x.example/m/best/q4');
  expect(whereSummaryIs({ summary, template: 'emergency' }, at)?.url).toBeUndefined();
  // One that was shared by hand keeps its own link, or has none.
  const byHand = { ...summary, minutes: undefined, url: 'https://docs.example/1' };
  expect(whereSummaryIs({ summary: byHand }, at)?.url).toBe('https://docs.example/1');
  expect(whereSummaryIs({ summary: { ...byHand, url: undefined } }, at)?.url).toBeUndefined();
});

test('a page that was withdrawn says so, is gone for programs, and can be shown again', async () => {
  await note({ type: 'PageWithdrawn', data: {} });
  const answer = await ask();
  expect(answer.status).toBe(410);
  const page = await answer.text();
  expect(page).toContain('was withdrawn');
  expect(page).not.toContain('We met.');
  expect(answer.headers.get('cache-control')).toMatch(/max-age=60$/);
  await note({ type: 'PageShownAgain', data: {} });
  expect(await (await ask()).text()).toContain('We met.');
});

test('a working session and an emergency have no public page, and neither has what nobody was invited to', async () => {
  const open = builtInTemplates.filter(({ id }) => isForAnybody({ template: id }));
  expect(open.map(({ id }) => id)).toEqual(['quarterly', 'annual']);
  expect(isForAnybody({})).toBe(true);
  expect((await site.ask(`/m/${NETWORK}/unknown`, { lang: 'en' })).status).toBe(404);
});
