import { rmSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Reader } from '../../bin/demo/reader.ts';
import { type LocalCloud, startLocalCloud } from '../../bin/local/local-cloud.ts';
import { startBrowser } from '../../bin/pictures/chromium.ts';
import { seed } from '../../bin/seed.ts';
import { scratchDir } from '../journey/race.ts';

/** The demo network on the morning of 13 October 2025, and a real browser. */
export interface Site {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const dataDir = scratchDir();
  const [cloud, browser] = await Promise.all([
    startLocalCloud({ dataDir, seed, startAt: new Date('2025-10-13T02:00:00.000Z') }),
    startBrowser(),
  ]);
  await cloud.settle();
  await cloud.tick();
  return {
    cloud,
    browser,
    stop: async () => {
      await browser.close();
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
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
