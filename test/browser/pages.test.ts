import { afterAll, beforeAll, expect, test } from 'vitest';
import { playScenes, type Scenes } from '../../bin/demo/scenes.ts';
import { lendKhmer } from '../../bin/pictures/chromium.ts';
import { lookedAt } from './looks.ts';
import { contextOf, type Site, startSite } from './site.ts';

let site: Site;
let played: Scenes;

beforeAll(async () => {
  site = await startSite();
  played = await playScenes(site.cloud);
}, 300_000);
afterAll(() => site?.stop());

/** Pages that say no. */
const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'dead-link': 404,
  'door-revoked': 410,
  'rapporteur-over': 410,
  'public-withdrawn': 410,
};

// What axe-core finds is in what a page is made of; each look takes a third of a second. So it looks at each language
// and at each width, and not at both of both.
test.each([
  { lang: 'en', looked: 1280 },
  { lang: 'km', looked: 360 },
] as const)(
  'every page in $lang needs no scrolling sideways at 320, 360 and 1280 px, has each text under its language, and is free of axe-core findings at $looked px, in the dark too',
  async ({ lang, looked }) => {
    const found: string[] = [];
    for (const opener of ['coordinator', 'admin', 'observer', 'anybody'] as const) {
      const reader = opener === 'anybody' ? undefined : played[opener];
      const context = await contextOf(site, reader, { width: 320 });
      const page = await context.newPage();
      await lendKhmer(page);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const { name, url } of played.scenes.filter((scene) => scene.opener === opener)) {
        const answer = await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${lang}`);
        expect(`${name} ${answer?.status()}`).toBe(`${name} ${statuses[name] ?? 200}`);
        expect(page.url()).toContain(new URL(url).pathname);
        const isRefusal = (answer?.status() ?? 0) >= 400;
        found.push(...(await lookedAt(page, { name, lang, looked, isRefusal })));
        found.push(...errors.splice(0).map((one) => `${name}: ${one}`));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  },
  // Some seventy pages at two widths: a minute alone, more beside other tests.
  300_000,
);

test('what is wrong with a form has the focus, and the title says that something is, also where the page was at a part of itself', async () => {
  const urlOf = (scene: string) => played.scenes.find(({ name }) => name === scene)?.url ?? '';
  const seen: unknown[] = [];
  for (const { scene, reader, part, field } of [
    { scene: 'member-new', reader: played.coordinator, part: '', field: '[name="name.en"]' },
    { scene: 'personal', reader: undefined, part: '#details', field: '[name="email"]' },
  ]) {
    const context = await contextOf(site, reader, { width: 360, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${urlOf(scene)}?lang=en${part}`);
    const form = page.locator('form', { has: page.locator(field) });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await form.locator(field).fill(part === '' ? '' : 'nowhere');
    await form.locator('button:not([hidden])').last().click();
    const focused = page.locator(':focus');
    seen.push({
      scene,
      focused: await focused.getAttribute('role'),
      error: (await page.title()).startsWith('Error: '),
    });
    await context.close();
  }
  expect(seen).toEqual([
    { scene: 'member-new', focused: 'alert', error: true },
    { scene: 'personal', focused: 'alert', error: true },
  ]);
});
