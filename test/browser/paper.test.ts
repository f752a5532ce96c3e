import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import type { Lang } from '../../functions/i18n/say.ts';
import { builtInTemplates } from '../../functions/meeting/draft/templates.ts';
import type { MeetingDetails } from '../../functions/meeting/rules/details.ts';
import { MEETING, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

const base = `/n/best/meetings/${MEETING}`;
/** The day on which everybody silent is called. */
const CALLS = '2025-11-07T01:00:00.000Z';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** What a page is on paper: pages of the print job, and what the server cut into sheets. */
interface Printed {
  readonly pages: number;
  /** Numbers at the feet of sheets, in order. */
  readonly feet: readonly string[];
  readonly sizes: readonly string[];
  /** Sheets of the sign-in sheet, which has its number at its head. */
  readonly signIn: number;
}

async function printed(site: Site, path: string, lang: Lang): Promise<Printed> {
  let html = await (await site.ask(path, { as: players.coordinator, lang })).text();
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
    return {
      pages: (job.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length,
      ...(await page.evaluate(() => ({
        feet: [...document.querySelectorAll('.paper-foot > :last-child')].map((one) => one.textContent ?? ''),
        sizes: [...document.querySelectorAll<HTMLElement>('.letter[data-size]')].map(
          ({ dataset }) => dataset.size ?? '',
        ),
        signIn: document.querySelectorAll('.sign-in').length,
      }))),
    };
  } finally {
    await page.close();
  }
}

async function siteWith(details: Partial<MeetingDetails>): Promise<Site> {
  const site = await startSite({ details });
  site.at(CALLS);
  return site;
}

/** A long title and place as offices write them, with the objectives of the template that has most to say. */
function longest(): Partial<MeetingDetails> {
  const objectives = builtInTemplates
    .map(({ details }) => details.objectives ?? [])
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  return {
    title: {
      en: 'Third quarterly meeting of the Education Sector Team: building collaboration for the education of children in the province',
      km: 'កិច្ចប្រជុំប្រចាំត្រីមាសទី៣ របស់ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង៖ កសាងកិច្ចសហការដើម្បីការអប់រំកុមារនៅទូទាំងខេត្ត',
    },
    venue: {
      en: 'Large meeting hall of the Provincial Office of Education, Youth and Sport',
      km: 'សាលប្រជុំធំ មន្ទីរអប់រំ យុវជន និងកីឡាខេត្តបាត់ដំបង',
    },
    objectives: [...(objectives[0] ?? []), ...(objectives[1] ?? [])],
  };
}

const numbered = { en: 'Page 1 of 1', km: 'ទំព័រ ១ នៃ ១' };

describe('a letter', () => {
  test.each([
    { lang: 'en', said: 'a few objectives', details: {} },
    { lang: 'km', said: 'a few objectives', details: {} },
    { lang: 'en', said: 'the longest that templates come to', details: longest() },
    { lang: 'km', said: 'the longest that templates come to', details: longest() },
  ] as const)('is one sheet in $lang, numbered for itself, with $said', async ({ lang, details }) => {
    const site = await siteWith(details);
    try {
      const other = lang === 'km' ? 'en' : 'km';
      // The reader's language, whatever that of the coordinator.
      const { pages, feet } = await printed(site, `${base}/letter?who=all&in=${lang}`, other);
      expect(feet).toEqual(Array(4).fill(numbered[lang]));
      expect(pages).toBe(4);
    } finally {
      await site.stop();
    }
  });

  test('never leaves its signature alone on a sheet, however much its objectives say: they are enclosed', async () => {
    const of = (n: number, each: number): MeetingDetails['objectives'] =>
      Array.from({ length: n }, () => ({
        en: 'Look at what was promised, and agree on it. '.repeat(each),
        km: 'ពិនិត្យកិច្ចការដែលបានសន្យា និងឯកភាពលើជំហានបន្ទាប់។ '.repeat(each),
      }));
    const seen: string[] = [];
    for (const [n, each] of [
      [4, 2],
      [5, 3],
      [7, 3],
      [9, 4],
      [20, 12],
    ] as const) {
      const site = await siteWith({ objectives: of(n, each) });
      try {
        for (const lang of ['en', 'km'] as const) {
          const { pages, feet, sizes } = await printed(site, `${base}/letter?person=c-chan&in=${lang}`, 'en');
          expect({ n, each, lang, pages }).toEqual({ n, each, lang, pages: feet.length });
          seen.push(sizes.join(), feet.length > 1 ? 'enclosed' : 'one');
          if (feet.length > 1 && lang === 'en') expect(feet.at(-1)).toBe(`Page ${pages} of ${pages}`);
        }
      } finally {
        await site.stop();
      }
    }
    expect([...new Set(seen)].sort()).toEqual(['close', 'enclosed', 'one', 'small', 'usual']);
  });
});

test.each(['en', 'km'] as const)(
  'everything for a meeting is as many pages in %s as sheets were cut, and each part is numbered for itself',
  async (lang) => {
    const site = await siteWith({
      ...longest(),
      agenda: Array.from({ length: 28 }, (_, n) => ({
        id: `a${n}`,
        title: {
          en: 'From the work of members: progress, difficulties and needs, with examples from two districts',
          km: 'ពីការងាររបស់សមាជិក៖ វឌ្ឍនភាព បញ្ហាប្រឈម និងតម្រូវការ ជាមួយឧទាហរណ៍ពីស្រុកពីរ',
        },
        presenter: 'Provincial Office of Education',
        minutes: 10,
        tag: 'discuss',
      })),
    });
    try {
      const { pages, feet, signIn } = await printed(site, `${base}/print`, lang);
      expect(signIn).toBeGreaterThan(1);
      expect(pages).toBe(feet.length + signIn);
      const first = numbered[lang];
      // Two letters to one person, the running order on several sheets, the list of calls.
      expect(feet.filter((one) => one === first || one === numbered.en || one === numbered.km)).toHaveLength(
        3,
      );
      expect(feet.length).toBeGreaterThan(4);
    } finally {
      await site.stop();
    }
  },
);

test('the list of calls is on paper as many pages as it says', async () => {
  const site = await siteWith({});
  try {
    for (const lang of ['en', 'km'] as const) {
      expect(await printed(site, `${base}/calls`, lang)).toMatchObject({ pages: 1, feet: [numbered[lang]] });
    }
  } finally {
    await site.stop();
  }
});
