import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playScenes, type Scenes } from '../../bin/demo/scenes.ts';
import { lendKhmer } from '../../bin/pictures/chromium.ts';
import { contextOf, type Site, startSite } from './site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
  'public-withdrawn': 410,
  'rapporteur-over': 410,
};

/** What axe-core finds, each as one line. @param options of axe, as a script */
const findings = (options = '') =>
  `axe.run(document, { resultTypes: ['violations'], ${options} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`;

const widths = [360, 1280];

// What axe-core finds is in what a page is made of; each look takes a third of a second. So it looks at each language
// and at each width, and not at both of both.
test.each([
  { lang: 'en', looked: 1280 },
  { lang: 'km', looked: 360 },
])(
  'every page in $lang needs no scrolling sideways at 360 and at 1280 px, and is free of axe-core findings at $looked px, in the dark too',
  async ({ lang, looked }) => {
    const found: string[] = [];
    for (const opener of ['coordinator', 'admin', 'observer', 'anybody'] as const) {
      const reader = opener === 'anybody' ? undefined : played[opener];
      const context = await contextOf(site, reader, { width: widths[0] ?? 0 });
      const page = await context.newPage();
      await lendKhmer(page);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const { name, url } of played.scenes.filter((scene) => scene.opener === opener)) {
        const answer = await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${lang}`);
        expect(`${name} ${answer?.status()}`).toBe(`${name} ${statuses[name] ?? 200}`);
        expect(page.url()).toContain(new URL(url).pathname);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        expect(await page.evaluate(() => document.documentElement.lang), name).toBe(lang);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 740 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${name} at ${width} px: ${wide} px too wide`);
          if (width !== looked) continue;
          await page.evaluate(axe);
          const seen = await page.evaluate<string[]>(findings());
          found.push(...seen.map((one) => `${name} at ${width} px: ${one}`));
          // Colours are the same in both languages, and with less motion they are there at once.
          if (lang !== 'en') continue;
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          const dark = await page.evaluate<string[]>(findings("runOnly: ['color-contrast']"));
          found.push(...dark.map((one) => `${name} in the dark: ${one}`));
          await page.emulateMedia({ colorScheme: 'light' });
        }
        found.push(...errors.splice(0).map((one) => `${name}: ${one}`));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  },
  // Some seventy pages at two widths: a minute alone, more beside other tests.
  300_000,
);
