import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { type FiguresRow, figuresKey, figuresList } from '../../functions/boards/rules/figures-row.ts';
import { openIssuesList } from '../../functions/minutes/rules/issues.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let browser: Browser;
let site: Site;
const long = {
  en: 'Third quarterly meeting of the Education Sector Team: building collaboration for the education of all children in the province',
  km: 'កិច្ចប្រជុំប្រចាំត្រីមាសទី៣ របស់ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង៖ កសាងកិច្ចសហការដើម្បីការអប់រំកុមារនៅទូទាំងខេត្ត',
};

/** A quarter with a meeting each week, as many issues, and the longest titles that offices write. */
beforeAll(async () => {
  browser = await startBrowser();
  const contributions = Array.from({ length: 12 }, (_, n) => ({ what: long, by: `Organisation ${n}` }));
  site = await startSite({
    details: { host: 'Provincial Office of Education, Youth and Sport', contributions },
  });
  const { views } = site.services;
  for (let n = 0; n < 13; n += 1) {
    const day = new Date(Date.UTC(2025, 9, 1 + n)).toISOString().slice(0, 10);
    const meeting = n === 12 ? MEETING : `w${n}`;
    const came = {
      ofYes: 0,
      ofYesLate: 0,
      present: 18,
      active: 24,
      people: 35,
      women: 15,
      men: 20,
      sexUnknown: 0,
      pwd: n,
      districts: [],
      subSectors: [],
    };
    const data: FiguresRow = {
      meeting,
      title: long,
      day,
      came,
      promises: { due: 30, kept: 20, dropped: 1 },
      summary: 4,
    };
    await views.put({ pk: figuresList(NETWORK), sk: figuresKey(day, meeting), v: 1, data });
    const issue = {
      meeting,
      item: 'i',
      entry: `e${n}`,
      text: long,
      askedOf: long.en,
      reply: {},
      membersOnly: n === 3,
    };
    await views.put({ pk: openIssuesList(NETWORK), sk: `${meeting}#i#e${n}`, v: 1, data: issue });
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test.each(['en', 'km'] as const)(
  'the page of a full quarter is one sheet of A4 in %s, of which nothing is cut off',
  async (lang) => {
    const path = `/n/${NETWORK}/quarters/2025-Q4`;
    let html = await (await site.ask(path, { as: players.observer, lang })).text();
    for (const [link, at = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"\/>/g)) {
      html = html.replace(link, `<style>${await (await site.ask(at)).text()}</style>`);
    }
    const page = await browser.newPage();
    try {
      await lendKhmer(page);
      await page.goto('about:blank');
      await page.setContent(html.replace(/<script.*?<\/script>/g, ''));
      await page.evaluate(() => document.fonts.ready);
      const job = await page.pdf({ preferCSSPageSize: true });
      expect(job.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      // As wide as the sheet: lines break as they do on paper.
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      const fits = await page.evaluate(() => {
        const sheet = document.querySelector('.paper');
        return sheet ? [sheet.scrollHeight, sheet.clientHeight] : [];
      });
      expect(fits[0]).toBeLessThanOrEqual((fits[1] ?? 0) + 1);
    } finally {
      await page.close();
    }
  },
);
