import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { sign } from 'hono/jwt';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { close, fetchServer, listen } from '../../bin/local/fetch-server.ts';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { PartialDetails } from '../../functions/meeting/rules/state.ts';
import { type MeetingRig, NETWORK, startMeetingRig } from '../meeting/meeting-rig.ts';
import { type Player, players, signIn } from '../web/rig.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const id = '01K7M000000000000000000001';
const path = `/n/${NETWORK}/meetings/${id}/edit`;
const HOST = '[name="host"]';
const VENUE = '[name="venue.en"]';

let browser: Browser;
let rig: MeetingRig;
let server: Server;
let port = 0;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  server = fetchServer((request) => rig.app.fetch(request));
  port = await listen(server, 0);
  rig = await startMeetingRig(`http://127.0.0.1:${port}`);
  rig.at('2025-10-13T09:05:00.000Z');
  await rig.post(`/n/${NETWORK}/meetings/new`, { id, from: 'empty' });
  return async () => {
    for (const context of browser.contexts()) await context.close();
    await close(server).catch(() => undefined);
    await rig.stop();
  };
});

async function session({ subject, email }: Player) {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { sub: subject, email, epochs: {}, shared: false, exp };
  const value = await sign(claims, signIn.sessionKey, 'HS256');
  return { name: 'session', value, url: `http://127.0.0.1:${port}` };
}

async function signedIn(player: Player = players.coordinator): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  await context.addCookies([await session(player)]);
  return context;
}

/** The draft, with all of its parts open. */
async function opened(context: BrowserContext, lang = 'en'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}${path}?lang=${lang}`);
  await unfold(page);
  return page;
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
const untilSaid = (page: Page, text: RegExp | string) =>
  page.locator('[data-part=status]').filter({ hasText: text }).waitFor();

async function typed(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).fill(text);
  await page.locator(field).blur();
}

async function details(): Promise<PartialDetails> {
  const { state } = await rig.services.repository.load(meetingAggregate, NETWORK, id);
  return 'details' in state ? state.details : {};
}

test('two tabs of one person on one draft: what one saved the other neither hides nor overwrites', async () => {
  const context = await signedIn();
  const [first, second] = [await opened(context), await opened(context)];
  await typed(first, HOST, 'forumZFD');
  await untilSaid(first, 'Saved 16:05');
  await typed(second, VENUE, 'New hall');
  await untilSaid(second, 'Saved 16:05');
  await expect.poll(() => second.locator(HOST).inputValue()).toBe('forumZFD');
  await second.getByRole('button', { name: 'Save the draft' }).click();
  await second.waitForURL('**/edit?saved');
  expect(await details()).toMatchObject({ host: 'forumZFD', venue: { en: 'New hall' } });
});

test('a clash shows both texts, is not called saved, and a button settles it', async () => {
  const context = await signedIn();
  const [first, second] = [await opened(context), await opened(await signedIn(players.admin))];
  await typed(first, HOST, 'forumZFD');
  await untilSaid(first, 'Saved 16:05');
  await typed(second, HOST, 'NEP');
  const panel = second.locator('[data-beside=clash]');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('Host: Sok Dara wrote this at 16:05');
  expect(await panel.innerText()).toContain('forumZFD');
  expect(await panel.innerText()).toContain('Yours: NEP');
  expect(await second.locator('.field:has([name="host"]) + [data-field=host]').count()).toBe(1);
  expect(await second.locator('[data-part=status]').innerText()).toBe('Not saved yet: Host');
  expect(await details()).toMatchObject({ host: 'forumZFD' });
  await panel.getByRole('button', { name: 'Keep what is in the field' }).click();
  await untilSaid(second, 'Saved 16:05');
  expect(await details()).toMatchObject({ host: 'NEP' });
  await typed(first, HOST, 'World Vision');
  await first.locator('[data-beside=clash]').getByRole('button', { name: 'Use this text' }).click();
  await expect.poll(() => first.locator(HOST).inputValue()).toBe('NEP');
  expect(await details()).toMatchObject({ host: 'NEP' });
});

test('a draft that is left in the middle of a word has sent it', async () => {
  const page = await opened(await signedIn());
  await page.locator(HOST).pressSequentially('in the middle of a wo');
  await page.goto('about:blank');
  await expect.poll(async () => (await details()).host).toBe('in the middle of a wo');
});

test('a draft without a line says so, keeps it on the device, and offers it when it is opened again', async () => {
  const context = await signedIn();
  const page = await opened(context);
  await context.setOffline(true);
  await typed(page, VENUE, 'Under the tree');
  await page.locator('[data-part=offline]').waitFor();
  expect(await page.locator('[data-part=status]').innerText()).toBe('Not saved yet: Venue');
  const onDevice = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(onDevice, { timeout: 20_000 }).toContain('Under+the+tree');
  await page.close();
  await context.setOffline(false);
  const again = await opened(context);
  const panel = again.locator('[data-beside=kept]');
  expect(await panel.innerText()).toContain('Under the tree');
  await panel.getByRole('button', { name: 'Use this text' }).click();
  await untilSaid(again, 'Saved 16:05');
  expect(await details()).toMatchObject({ venue: { en: 'Under the tree' } });
});

test('a session that ended is called that, with the way back, and not a lost connection', async () => {
  const context = await signedIn();
  const page = await opened(context);
  await context.clearCookies();
  await typed(page, HOST, 'forumZFD');
  await page.getByText('You are signed out. What you typed is still on this page.').waitFor();
  expect(await page.locator('[data-part=offline]').isVisible()).toBe(false);
  await context.addCookies([await session(players.coordinator)]);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await untilSaid(page, 'Saved 16:05');
  expect(await details()).toMatchObject({ host: 'forumZFD' });
});

test('a draft that was discarded elsewhere says that, and keeps what was typed in the page', async () => {
  const page = await opened(await signedIn());
  await rig.post(path.replace('edit', 'discard'), {});
  await typed(page, HOST, 'forumZFD');
  await page.getByText('This is no draft any more').waitFor();
  expect(await page.locator(HOST).inputValue()).toBe('forumZFD');
});

test('rows are added by their button as without script, and saved by themselves', async () => {
  const page = await opened(await signedIn());
  await typed(page, HOST, 'forumZFD');
  await page.getByRole('button', { name: 'Add agenda item' }).click();
  await page.waitForURL(/#agenda$/);
  await typed(page, '[name="agenda.0.title.en"]', 'Learning forum');
  await untilSaid(page, 'Saved 16:05');
  expect(await details()).toMatchObject({ host: 'forumZFD', agenda: [{ title: { en: 'Learning forum' } }] });
});

test('the form of a draft with two texts has nothing that axe-core finds, in both languages', async () => {
  await rig.post(path, { host: 'forumZFD', version: '1' });
  const context = await signedIn();
  const found: string[] = [];
  for (const lang of ['en', 'km']) {
    for (const [width, scheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      const page = await opened(context, lang);
      await lendKhmer(page);
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.querySelector('[name="was.host"]')?.setAttribute('value', 'x'));
      await typed(page, HOST, 'NEP');
      await page.locator('[data-beside=clash]').waitFor();
      await page.evaluate(axe);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${lang} at ${width} px: ${wide} px too wide`);
      found.push(
        ...(await page.evaluate<string[]>(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
            violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`,
        )),
      );
      await page.close();
    }
  }
  expect(found).toEqual([]);
});

test('the link to the other language in the middle of a draft saves what was typed and shows it there', async () => {
  const page = await opened(await signedIn());
  await page.locator(HOST).fill('forumZFD');
  await page.getByRole('button', { name: 'ភាសាខ្មែរ' }).click();
  await page.locator('html[lang=km]').waitFor();
  expect(await page.locator(HOST).inputValue()).toBe('forumZFD');
  expect(await details()).toMatchObject({ host: 'forumZFD' });
  await unfold(page);
  await typed(page, HOST, 'forumZFD, NEP');
  await untilSaid(page, /^បានរក្សាទុក/);
  expect(await details()).toMatchObject({ host: 'forumZFD, NEP' });
  expect(await page.locator('[data-beside]').count()).toBe(0);
});

test('Enter in a field of a draft saves it and leads nowhere', async () => {
  const page = await opened(await signedIn());
  await page.locator(HOST).fill('forumZFD');
  await page.locator(HOST).press('Enter');
  await untilSaid(page, 'Saved 16:05');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await details()).toMatchObject({ host: 'forumZFD' });
});
