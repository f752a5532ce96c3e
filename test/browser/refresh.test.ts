import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from '../../bin/pictures/chromium.ts';
import { type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const ORIGIN = 'http://pages.test';
const WORKFLOWS = '/n/best/workflows';
/** How often the page was asked for, and whether it answers. */
let asked = 0;
let answers = true;

async function open(path: string, width = 360): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.clock.install();
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname === path) asked += 1;
    if (!answers) return route.abort();
    const response = await site.ask(`${url.pathname}${url.search}`, { as: players.coordinator, lang: 'en' });
    const type = response.headers.get('content-type') ?? 'text/plain';
    return route.fulfill({ status: response.status, contentType: type, body: await response.text() });
  });
  await page.goto(`${ORIGIN}${path}`);
  return page;
}

beforeEach(() => {
  asked = 0;
  answers = true;
});

describe('with a script the figures of workflows', () => {
  test('are brought up to date, and what is being read does not move', async () => {
    const page = await open(WORKFLOWS);
    await page.evaluate(() => {
      document.getElementById('fresh')?.setAttribute('data-mark', 'old');
      window.scrollTo(0, 120);
    });
    const y = await page.evaluate(() => window.scrollY);
    await page.clock.runFor(10_000);
    await page.waitForFunction(() => !document.querySelector('[data-mark]'));
    expect(await page.evaluate(() => window.scrollY)).toBe(y);
    await page.close();
  });

  test('stay as they are while something is selected or has the focus', async () => {
    const page = await open(WORKFLOWS);
    await page.evaluate(() => document.querySelector<HTMLElement>('#fresh a')?.focus());
    await page.clock.runFor(30_000);
    expect(asked).toBe(1);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.getSelection()?.selectAllChildren(document.querySelector('#fresh p') ?? document.body);
    });
    await page.clock.runFor(30_000);
    expect(asked).toBe(1);
    await page.close();
  });

  test('stay where they could not be read, and the page says since when', async () => {
    const page = await open(WORKFLOWS);
    answers = false;
    await page.clock.runFor(10_000);
    await page.waitForSelector('[data-failed]:not([hidden])');
    expect(await page.textContent('[data-failed]')).toMatch(/Could not refresh since \d/);
    expect(await page.textContent('#fresh')).toContain('BEST Q4 Meeting');
    await page.close();
  });
});

test.each([WORKFLOWS, '/n/best/mails', '/n/best/workflows/01MEETING', '/n/best/mails?meeting=01MEETING'])(
  '%s has nothing that axe finds, and is no wider than a small phone',
  async (path) => {
    const page = await open(path, 320);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  },
);
