import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailModel } from '../../functions/delivery/mail-model.ts';
import type { Lang } from '../../functions/i18n/say.ts';
import { meetingMail, messageMail } from '../meeting/letters.ts';
import { q4 } from '../meeting/q4-mail.ts';
import { type Site, startSite } from '../meeting/site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The small phone of 2017. */
const PHONE = { width: 360, height: 640 };
/** Below it are the browser's own bars and a thumb. */
const LOWEST_ANSWER = 560;
/** Above a mail are the program's bar, the subject and the sender: this much is seen without scrolling. */
const LOWEST_IN_MAIL = 480;
/** What a reader has seen before deciding to scroll. */
const FIRST_SIGHT = 340;

const title = {
  en: 'Quarterly meeting of the Education Sector Team',
  km: 'កិច្ចប្រជុំប្រចាំត្រីមាសទី៤ របស់ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង',
};

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

/** The six kinds of mail that most people get, under a title of two lines; what changed is day, hour and place. */
const kinds: Readonly<Record<string, (lang: Lang | 'both') => MailModel>> = (() => {
  const details = { ...q4.details, title };
  const to = (lang: Lang | 'both') => ({ ...q4, details, reader: { ...q4.reader, lang } });
  const toNobodyYet = (lang: Lang | 'both') => ({
    ...to(lang),
    times: { startsAt: q4.startsAt, endsAt: q4.endsAt },
    links: { answer: 'https://meet.example.org/a/token', personal: 'https://meet.example.org/p/token' },
  });
  return {
    invitation: (lang) => meetingMail({ ...to(lang), kind: 'invitation' }),
    change: (lang) =>
      meetingMail({
        ...to(lang),
        kind: 'change',
        startsAt: '2025-11-11T06:30:00.000Z',
        endsAt: '2025-11-11T09:30:00.000Z',
        details: { ...details, date: '2025-11-11', start: '13:30', end: '16:30' },
        changes: [
          { field: 'date', from: '2025-11-10', to: '2025-11-11' },
          { field: 'start', from: '08:30', to: '13:30' },
          { field: 'end', from: '12:00', to: '16:30' },
          { field: 'venue', from: { en: 'Provincial hall', km: 'សាលាខេត្ត' }, to: details.venue },
        ],
      }),
    uninvite: (lang) => meetingMail({ ...to(lang), kind: 'uninvite' }),
    cancellation: (lang) => meetingMail({ ...to(lang), kind: 'cancellation' }),
    reminder: (lang) => messageMail({ ...toNobodyYet(lang), kind: 'reminder' }),
    nudge: (lang) => messageMail({ ...toNobodyYet(lang), kind: 'nudge1' }),
  };
})();

describe('a mail on a phone 360 px wide', () => {
  interface Sight {
    readonly sign: string;
    readonly colours: string;
    readonly signBottom: number;
    readonly buttonBottom: number | undefined;
    readonly width: number;
  }

  async function sightOf(model: MailModel, width = PHONE.width): Promise<Sight> {
    const page = await shown(renderMail(model).html, width);
    const sight = await page.evaluate(() => {
      const sign = document.querySelector('h1') as HTMLElement;
      const cell = getComputedStyle(sign.closest('td') as HTMLElement);
      const button = [...document.querySelectorAll('a')].find(
        (link) => link.style.color === 'rgb(255, 255, 255)',
      );
      return {
        sign: sign.innerText,
        colours: `${cell.backgroundColor} ${cell.borderTopWidth} ${getComputedStyle(sign).color}`,
        signBottom: sign.getBoundingClientRect().bottom,
        buttonBottom: button?.getBoundingClientRect().bottom,
        width: document.documentElement.scrollWidth,
      };
    });
    await page.context().close();
    return sight;
  }

  test.each(['en', 'km'] as const)(
    'says what it is before anything else, in words and colours of its own (%s)',
    async (lang) => {
      const sights = await Promise.all(Object.values(kinds).map((kind) => sightOf(kind(lang))));
      expect(new Set(sights.map(({ sign }) => sign)).size).toBe(sights.length);
      expect(new Set(sights.map(({ colours }) => colours)).size).toBe(sights.length);
      expect(Math.max(...sights.map(({ signBottom }) => signBottom))).toBeLessThan(FIRST_SIGHT / 2);
    },
  );

  test.each(
    Object.entries(kinds).flatMap(([name, kind]) =>
      (['en', 'km', 'both'] as const).map((lang) => ({ name, lang, kind })),
    ),
  )('has its button within the first 480 px: $name, $lang', async ({ name, lang, kind }) => {
    const { buttonBottom } = await sightOf(kind(lang));
    if (name === 'uninvite' || name === 'cancellation') expect(buttonBottom).toBeUndefined();
    else expect(buttonBottom).toBeLessThanOrEqual(LOWEST_IN_MAIL);
  });

  test.each(Object.entries(kinds))('can be read in the dark: %s', async (_, kind) => {
    const page = await shown(renderMail(kind('both')).html);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(axe);
    const { paper, findings } = await page.evaluate<{ paper: string; findings: string[] }>(
      `axe.run(document, { runOnly: ['color-contrast'] }).then(({ violations }) => ({
        paper: getComputedStyle(document.body).backgroundColor,
        findings: violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary)),
      }))`,
    );
    await page.context().close();
    expect(paper).toBe('rgb(21, 27, 24)');
    expect(findings).toEqual([]);
  });

  test.each(Object.entries(kinds))('needs no scrolling sideways at 320 px: %s', async (_, kind) => {
    for (const lang of ['en', 'km'] as const) expect((await sightOf(kind(lang), 320)).width).toBe(320);
  });
});
