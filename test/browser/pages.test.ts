import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Opener, playScenes, type Scenes } from '../../bin/demo/scenes.ts';
import { type LocalCloud, startLocalCloud } from '../../bin/local/local-cloud.ts';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { seed } from '../../bin/seed.ts';
import { scratchDir } from '../journey/race.ts';

const dataDir = scratchDir();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let cloud: LocalCloud;
let browser: Browser;
let played: Scenes;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    startLocalCloud({ dataDir, seed, startAt: new Date('2025-10-13T02:00:00.000Z') }),
    startBrowser(),
  ]);
  await cloud.settle();
  await cloud.tick();
  played = await playScenes(cloud);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A browser of one width, with the cookies of whoever opens the page. */
async function contextOf(opener: Opener, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  if (opener === 'anybody') return context;
  const reader = played[opener];
  const cookies = Object.entries(reader.visitor.cookiesFor(cloud.appUrl));
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: cloud.appUrl })));
  return context;
}

/** Pages that say no. */
const statuses: Readonly<Record<string, number>> = { 'not-found': 404, 'dead-link': 404 };

/** What axe-core finds, each as one line. */
const FINDINGS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`;

describe.each([360, 1280])('at %i px', (width) => {
  test.each(['en', 'km'])(
    'every page in %s is free of axe-core findings and needs no scrolling sideways',
    async (lang) => {
      const found: string[] = [];
      for (const opener of ['coordinator', 'admin', 'anybody'] as const) {
        const context = await contextOf(opener, width);
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        for (const { name, url } of played.scenes.filter((scene) => scene.opener === opener)) {
          await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${lang}`);
          await lendKhmer(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${name}: ${wide} px too wide`);
          expect(await page.evaluate(() => document.documentElement.lang), name).toBe(lang);
          await page.evaluate(axe);
          const findings = await page.evaluate<string[]>(FINDINGS);
          found.push(...findings.map((one) => `${name}: ${one}`));
          found.push(...errors.splice(0).map((one) => `${name}: ${one}`));
        }
        await context.close();
      }
      expect(found).toEqual([]);
    },
  );
});
