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
  'rapporteur-over': 410,
  'public-withdrawn': 410,
};

/** What axe-core finds, each as one line. @param options of axe, as a script */
const findings = (options = '') =>
  `axe.run(document, { resultTypes: ['violations'], ${options} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`;

/**
 * Texts of one script under the language of the other, and fields likewise; on Khmer pages two Latin words or more
 * (`web/languages-marked.ts` says why). And forms that lead to a part of their own page: there a browser gives the focus
 * to that part, not to what was wrong.
 */
const misplaced = `(() => {
  const langOf = (node) => (node.parentElement ?? document.documentElement).closest('[lang]').lang;
  const offends = (text, lang) => lang === 'en'
    ? /\\p{Script=Khmer}/u.test(text)
    : lang === 'km' && /(?<![\\w.@/:-])\\p{Script=Latin}[\\p{Script=Latin}'’]*[ ,]+\\p{Script=Latin}{2,}/u.test(text);
  const found = [];
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (/^(script|style|title|option|textarea)$/i.test(parentElement.tagName) || parentElement.closest('svg')) continue;
    if (offends(data, langOf(texts.currentNode))) found.push('under the wrong language: ' + data.trim().slice(0, 60));
  }
  for (const bare of document.querySelectorAll('title, option, textarea, svg text, input[type=text], input[type=search]')) {
    const text = bare.value ?? bare.textContent;
    const khmer = (text.match(/\\p{Script=Khmer}/gu) ?? []).length;
    const latin = (text.match(/\\p{Script=Latin}/gu) ?? []).length;
    const lang = bare.closest('[lang]').lang;
    if (lang === 'en' ? khmer > latin : latin > khmer && offends(text, lang)) found.push('in the wrong language: ' + text.slice(0, 60));
  }
  for (const form of document.querySelectorAll('form[method=post]')) {
    const part = (form.getAttribute('action') ?? '').split('#')[1];
    if (part && document.getElementById(part) && form.querySelector('input:not([type=hidden]), textarea, select')) found.push('a form leads to its own part #' + part);
  }
  return found;
})()`;

const widths = [320, 360, 1280];

// What axe-core finds is in what a page is made of; each look takes a third of a second. So it looks at each language
// and at each width, and not at both of both.
test.each([
  { lang: 'en', looked: 1280 },
  { lang: 'km', looked: 360 },
])(
  'every page in $lang needs no scrolling sideways at 320, 360 and 1280 px, has each text under its language, and is free of axe-core findings at $looked px, in the dark too',
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
        const wrong = await page.evaluate<string[]>(misplaced);
        found.push(...wrong.map((one) => `${name}: ${one}`));
        if ((answer?.status() ?? 0) >= 400) expect(await page.title(), name).toMatch(/^(Error: |កំហុស៖ )/);
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
