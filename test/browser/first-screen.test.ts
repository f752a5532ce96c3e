import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { type Site, startSite } from '../meeting/site.ts';

/** The small phone of 2017. */
const PHONE = { width: 360, height: 640 };
/** Below it stand the browser's own bars and a thumb. */
const LOWEST_ANSWER = 560;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** A page of the phone that shows this html. */
async function shown(html: string, width = PHONE.width): Promise<Page> {
  const context = await browser.newContext({ viewport: { ...PHONE, width }, javaScriptEnabled: true });
  const page = await context.newPage();
  await lendKhmer(page);
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

describe('the answer page on a phone of 360 × 640', () => {
  let site: Site;
  beforeAll(async () => {
    const title = {
      en: 'Quarterly meeting of the Education Sector Team',
      km: 'កិច្ចប្រជុំប្រចាំត្រីមាសទី៤ របស់ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង',
    };
    site = await startSite({ details: { title } });
  });
  afterAll(() => site?.stop());

  test.each(['en', 'km'] as const)(
    'shows every button of the question within the first 560 px in %s, under a title of two lines',
    async (lang) => {
      const answer = await site.ask(`/a/${site.token()}`, { lang });
      const page = await shown(await answer.text());
      const { lines, bottoms } = await page.evaluate(() => {
        const title = document.querySelector('h1') as HTMLElement;
        const height = Number.parseFloat(getComputedStyle(title).lineHeight);
        return {
          lines: Math.round(title.getBoundingClientRect().height / height),
          bottoms: [...document.querySelectorAll('.tap .button')].map(
            (button) => button.getBoundingClientRect().bottom,
          ),
        };
      });
      await page.context().close();
      expect(lines).toBe(2);
      expect(bottoms).toHaveLength(3);
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(LOWEST_ANSWER);
    },
  );
});
