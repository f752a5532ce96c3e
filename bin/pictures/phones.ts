import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { lendKhmer } from './chromium.ts';

/** What a phone of 360 px shows before anybody scrolls. */
const PHONE = { width: 360, height: 740 };

/** One thing to look at in both languages, by day and in the dark. */
export interface Subject {
  readonly file: string;
  /** Where it is for a reader of that language. */
  readonly url: (lang: 'km' | 'en') => string;
  readonly cookies?: readonly { readonly name: string; readonly value: string; readonly url: string }[];
  /** What is done on the page before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const shots = (['km', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ lang, colorScheme })),
);

/** Four phones beside each other in one picture: Khmer and English, light and dark, as `prefers-color-scheme` says. */
export async function takePhones(browser: Browser, folder: string, subject: Subject): Promise<void> {
  const taken: Buffer[] = [];
  for (const { lang, colorScheme } of shots) {
    const context = await browser.newContext({ viewport: PHONE, bypassCSP: true, colorScheme });
    taken.push(await take(context, subject, lang));
    await context.close();
  }
  const page = await browser.newPage({
    viewport: { width: 4 * PHONE.width + 5 * 16, height: PHONE.height + 32 },
  });
  const phones = taken.map((png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;padding:16px;display:flex;gap:16px;background:#8a8f86">${phones.join('')}</body>`,
  );
  await page.screenshot({ path: join(folder, subject.file), type: 'jpeg', quality: 80 });
  await page.close();
}

async function take(context: BrowserContext, subject: Subject, lang: 'km' | 'en'): Promise<Buffer> {
  await context.addCookies([...(subject.cookies ?? [])]);
  const page = await context.newPage();
  await lendKhmer(page);
  await page.goto(subject.url(lang));
  await subject.prepare?.(page);
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  return page.screenshot();
}
