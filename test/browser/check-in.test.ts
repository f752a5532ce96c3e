import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { close, fetchServer, listen } from '../../bin/local/fetch-server.ts';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { presencesOf } from '../../functions/day/rules/presence.ts';
import { localDate } from '../../functions/i18n/dates.ts';
import { dayHas, dayOf, openDoor } from '../day/door.ts';
import { moved, type Site, startSite } from '../meeting/site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ZONE = 'Asia/Phnom_Penh';
const PHONE = { width: 360, height: 640 };

let browser: Browser;
let site: Site;
let server: Server;
let port = 0;
let path: string;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** A meeting of today: a worker of the browser knows the real day alone. */
beforeEach(async () => {
  site = await startSite();
  site.at(new Date().toISOString());
  const on = localDate(site.services.now(), ZONE);
  const times = { startsAt: `${on}T01:30:00.000Z`, endsAt: `${on}T05:00:00.000Z` };
  const [revised, told] = moved;
  if (revised?.type !== 'MeetingRevised' || !told) throw new Error('No move.');
  await site.happens([{ ...revised, data: { ...revised.data, changes: { date: on }, ...times } }, told]);
  ({ path } = await openDoor(site, { date: 2, on }));
  await lineBack();
  return async () => {
    for (const context of browser.contexts()) await context.close();
    await close(server).catch(() => undefined);
    await site.stop();
  };
});

/** The line is there: the port is the same as before. */
async function lineBack(...phones: BrowserContext[]): Promise<void> {
  server = fetchServer((request) => {
    // The clock of the server goes on, as that of the phones does.
    site.at(new Date().toISOString());
    return site.app.fetch(request);
  });
  port = await listen(server, port);
  for (const phone of phones) await phone.setOffline(false);
}

/** The line is gone, for the page and for its worker, whatever the browser believes. */
async function lineGone(...phones: BrowserContext[]): Promise<void> {
  await close(server);
  for (const phone of phones) await phone.setOffline(true);
}

const phone = (options = {}) => browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });

async function opened(context: BrowserContext, query = ''): Promise<Page> {
  const page = await context.newPage();
  const url = `http://127.0.0.1:${port}${path}${query}`;
  // A browser that has only just been given the worker may ask the line first: people try again as well.
  const reached = () => page.goto(url).then(Boolean, () => false);
  await expect.poll(reached, { timeout: 15_000 }).toBe(true);
  return page;
}

/** Opens the page where its worker has its copies. */
async function keptBy(context: BrowserContext): Promise<Page> {
  const page = await opened(context);
  await page.waitForFunction(async () => {
    const cache = await caches.open(`door ${location.pathname}`);
    const { active } = await navigator.serviceWorker.ready;
    return active?.state === 'activated' && (await cache.keys()).length === 3;
  });
  return page;
}

const status = (page: Page) => page.locator('#status').innerText();
const row = (page: Page, name: string) => page.locator('#list li', { hasText: name });
const here = (page: Page, name: string) => page.getByRole('button', { name: `Here: ${name}` }).click();
const untilSaid = (page: Page, text: RegExp | string) => page.locator('#status', { hasText: text }).waitFor();
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const wake = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

async function noted(): Promise<Record<string, string>> {
  const day = await dayOf(site);
  return Object.fromEntries([...presencesOf(day, 2).values()].map((one) => [nameIn(one), one.is]));
}

function nameIn({ person, walkIn }: { person: string; walkIn?: { name: unknown } | undefined }): string {
  return typeof walkIn?.name === 'string' ? walkIn.name : person;
}

test('a tab that is killed without a line loses no tap: opened again it has them all, and sends each once', async () => {
  const context = await phone();
  const page = await keptBy(context);
  await lineGone(context);
  await here(page, 'Keo Sokha');
  await row(page, 'Keo Sokha').getByRole('button', { name: 'Female' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Demo Vuthy');
  await page.getByLabel('Organisation (optional)').fill('Krousar Yoeung');
  await page.getByRole('button', { name: 'Note that they are here' }).click();
  expect(await row(page, 'Keo Sokha').innerText()).toContain('Here · waiting');
  expect(await status(page)).toBe('2 here (1 female, 1 of unknown sex) · 3 wait on this phone');
  await page.close();

  const again = await opened(context);
  expect(await status(again)).toBe('2 here (1 female, 1 of unknown sex) · 3 wait on this phone');
  expect(await row(again, 'Demo Vuthy').innerText()).toContain('Krousar Yoeung');
  expect(await again.getByRole('textbox', { name: 'What waits on this phone' }).inputValue()).toMatch(
    /\d\d:\d\d · Keo Sokha · Here · [0-9a-f]{8}\n.*\n\d\d:\d\d · Demo Vuthy · Krousar Yoeung · Here/,
  );
  await lineBack(context);
  await wake(again);
  await untilSaid(again, /^2 here \(1 female, 1 of unknown sex\)$/);
  expect(await noted()).toEqual({ 'c-sokha': 'room', 'Demo Vuthy': 'room' });
  expect((await dayOf(site)).taps['c-sokha']).toHaveLength(2);
  // A phone is lent: what was sent leaves nothing.
  expect(await kept(again)).toEqual([]);

  await again.close();
  await lineGone(context);
  const third = await opened(context);
  await untilSaid(third, /^2 here \(1 female, 1 of unknown sex\)$/);
  await lineBack(context);
  const heard = third.waitForResponse(/\/taps/);
  await wake(third);
  await heard;
  expect(await row(third, 'Keo Sokha').innerText()).not.toContain('noted by somebody else');
});

test('two phones at one door: what was tapped last counts, and each sees what the other has noted', async () => {
  const [one, two] = [await phone(), await phone()];
  const [first, second] = [await opened(one), await opened(two)];
  await one.setOffline(true);
  await here(first, 'Keo Sokha');
  await here(first, 'Meas Rithy');
  await here(second, 'Keo Sokha');
  await row(second, 'Keo Sokha').getByRole('button', { name: 'Not here' }).click();
  await untilSaid(second, /^0 here$/);
  await one.setOffline(false);
  await untilSaid(first, /^1 here \(1 of unknown sex\)$/);
  await wake(second);
  await untilSaid(second, /^1 here/);
  expect(await row(first, 'Keo Sokha').innerText()).toContain('Not here · noted by somebody else');
  expect(await row(second, 'Meas Rithy').innerText()).toContain('Here · noted by somebody else');
  expect(await noted()).toEqual({ 'c-sokha': 'away', 'g-meas': 'room' });
});

test('a portal that answers everything with 200, and an answer that is lost, cost no tap and double none', async () => {
  const context = await phone();
  const page = await keptBy(context);
  const portal = { status: 200, contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' };
  await context.route('**/taps', (route) => route.fulfill(portal));
  await here(page, 'Keo Sokha');
  expect(await status(page)).toContain('1 waits on this phone');
  // Loaded again behind the portal it is still the list, with what waits, and the portal's page is not kept.
  await close(server);
  server = fetchServer(async () => new Response(portal.body, { headers: { 'content-type': 'text/html' } }));
  await listen(server, port);
  await page.reload();
  await expect.poll(() => status(page)).toContain('1 waits on this phone');
  expect(await page.textContent('body')).not.toContain('Welcome to the hotel');
  await close(server);
  await lineBack();
  await page.reload();
  expect(await page.textContent('body')).toContain('Keo Sokha');
  await context.unroute('**/taps');
  let lost = 0;
  await context.route('**/taps', async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await page.evaluate(() => localStorage.removeItem(`${location.pathname} sending`));
  await wake(page);
  await expect.poll(() => lost).toBeGreaterThan(0);
  expect(await noted()).toEqual({ 'c-sokha': 'room' });
  expect(await status(page)).toContain('1 waits on this phone');
  await context.unroute('**/taps');
  await expect
    .poll(async () => {
      await wake(page);
      return status(page);
    })
    .toBe('1 here (1 of unknown sex)');
  expect((await dayOf(site)).taps['c-sokha']).toHaveLength(1);
});

test('two tabs keep and send each their own taps, and one that finds no storage says that it must stay open', async () => {
  const context = await phone();
  const [first, second] = [await opened(context), await opened(context)];
  await context.setOffline(true);
  await here(first, 'Keo Sokha');
  await here(second, 'Meas Rithy');
  await untilSaid(first, '2 wait on this phone');
  await context.setOffline(false);
  await wake(first);
  await wake(second);
  await untilSaid(second, /^2 here \(2 of unknown sex\)$/);
  expect(await noted()).toEqual({ 'c-sokha': 'room', 'g-meas': 'room' });

  const broken = await phone();
  await broken.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('QuotaExceededError');
    };
  });
  const page = await opened(broken);
  await page.getByText('Please keep this page open until everything is sent.').waitFor();
  await broken.setOffline(true);
  await here(page, 'ច័ន្ទ វិសាល');
  expect(await status(page)).toContain('1 waits on this phone');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await broken.setOffline(false);
  await wake(page);
  await untilSaid(page, /^3 here \(3 of unknown sex\)$/);
});

test('what is refused remains in sight with its sentence; the link that was switched off still shows what waits', async () => {
  const context = await phone();
  const page = await opened(context);
  await dayHas(site, [{ type: 'DoorLinkRevoked', data: { door: '01DOOR0001' } }]);
  await here(page, 'Keo Sokha');
  await page.getByText('This link was switched off. What is waiting on this phone is still here').waitFor();
  await page.reload();
  expect(await page.locator('#list').count()).toBe(0);
  expect(await page.getByRole('textbox', { name: 'What waits on this phone' }).inputValue()).toContain(
    'Keo Sokha · Here · not taken',
  );
  expect(await noted()).toEqual({});
});

test('inside another app it asks to be opened in the browser, before the first tap', async () => {
  const context = await phone({
    userAgent: 'Mozilla/5.0 (Linux; Android 8.1; wv) Chrome/60 Mobile Telegram',
  });
  const page = await opened(context);
  const open = page.getByRole('link', { name: 'Open in the browser' });
  expect(await open.getAttribute('href')).toMatch(/^intent:\/\/127\.0\.0\.1:\d+\/d\/.*#Intent;scheme=http;/);
  await here(page, 'Keo Sokha');
  expect(await open.isVisible()).toBe(false);
});

test('searches while one types, in Khmer and in Latin, says where nobody is found, and has nothing that axe-core finds, at 360 and at 1280 px', async () => {
  const found: string[] = [];
  for (const [lang, search, name] of [
    ['en', 'sokha', 'Keo Sokha'],
    ['km', 'ផ្កាឈូក', 'ចាន់ បុប្ផា'],
  ] as const) {
    const context = await phone();
    const page = await context.newPage();
    await lendKhmer(page);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (one) => one.type() === 'error' && errors.push(one.text()));
    await page.goto(`http://127.0.0.1:${port}${path}?lang=${lang}`);
    await page.locator('#find').fill(search);
    expect(await page.locator('#list li:visible b').allInnerTexts()).toEqual([name]);
    await page.locator('#list li:visible .button').first().click();
    await page.locator('#list .panel').waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('#find').fill('zzz');
    const ends = async (id: string) => await page.locator(id).evaluate((one) => one.getBoundingClientRect());
    expect((await ends('#bar')).top).toBeGreaterThanOrEqual(0);
    expect((await ends('#nobody')).top).toBeGreaterThan((await ends('#bar')).bottom - 1);
    await page.locator('#find').fill('');
    expect(await page.locator('#nobody').isVisible()).toBe(false);
    await page.evaluate(axe);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${lang} at ${width} px: ${wide} px too wide`);
      found.push(
        ...(await page.evaluate<string[]>(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
            violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`,
        )),
      );
    }
    found.push(...errors);
  }
  expect(found).toEqual([]);
});
