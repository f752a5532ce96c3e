import type { Browser, BrowserContext } from 'playwright-core';
import type { Reader } from '../../bin/demo/reader.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { startBrowser } from '../../bin/pictures/chromium.ts';
import { startDemo } from '../journey/demo.ts';

/** The demo network on the morning of 13 October 2025, and a real browser. */
export interface Site {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const [{ cloud, stop }, browser] = await Promise.all([startDemo(), startBrowser()]);
  return {
    cloud,
    browser,
    stop: async () => {
      await browser.close();
      await stop();
    },
  };
}

/** A browser of one width, with the cookies of a reader who signed in, or of nobody. */
export async function contextOf(
  { browser, cloud }: Site,
  reader: Reader | undefined,
  options: { width: number; javaScriptEnabled?: boolean },
): Promise<BrowserContext> {
  const { width, javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled });
  const cookies = Object.entries(reader?.visitor.cookiesFor(cloud.appUrl) ?? {});
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: cloud.appUrl })));
  return context;
}
