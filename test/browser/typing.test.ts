import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { sign } from 'hono/jwt';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { close, fetchServer, listen } from '../../bin/local/fetch-server.ts';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import type { MinutesEvent } from '../../functions/minutes/rules/events.ts';
import { type Item, itemAggregate, itemId } from '../../functions/minutes/rules/item.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { type Player, players, signIn } from '../web/rig.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ITEM = `/n/${NETWORK}/meetings/${MEETING}/minutes/a1`;
const NOTES = '[name="notes.en"]';

let browser: Browser;
let site: Site;
let server: Server;
let port = 0;
/** What is posted is stored, and nobody hears of it. */
let losesAnswers = false;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  losesAnswers = false;
  server = fetchServer(async (request) => {
    const answer = await site.app.fetch(request);
    return losesAnswers && request.method === 'POST' ? new Response(null, { status: 504 }) : answer;
  });
  port = await listen(server, 0);
  site = await startSite({
    origin: `http://127.0.0.1:${port}`,
    details: { agenda: [{ id: 'a1', title: { en: 'Learning forum' }, minutes: 30, tag: 'discuss' }] },
  });
  site.at('2025-11-10T03:42:00.000Z');
  return async () => {
    for (const context of browser.contexts()) await context.close();
    await close(server).catch(() => undefined);
    await site.stop();
  };
});

/** A browser in which somebody has signed in. */
async function signedIn(player: Player): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  await context.addCookies([await session(player)]);
  return context;
}

async function session({ subject, email }: Player) {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { sub: subject, email, epochs: {}, shared: false, exp };
  const value = await sign(claims, signIn.sessionKey, 'HS256');
  return { name: 'session', value, url: `http://127.0.0.1:${port}` };
}

async function opened(context: BrowserContext, path = ITEM): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}${path}`);
  return page;
}

const status = (page: Page) => page.locator('[data-part=status]');
const untilSaid = (page: Page, text: RegExp | string) => status(page).filter({ hasText: text }).waitFor();
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const notes = async () => (await item()).fields['notes.en'];

async function item(): Promise<Item> {
  return (await site.services.repository.load(itemAggregate, NETWORK, itemId(MEETING, 'a1'))).state;
}

/** Types and leaves the field. */
async function typed(page: Page, text: string, field = NOTES): Promise<void> {
  await page.locator(field).fill(text);
  await page.locator(field).blur();
}

const rapporteur = '01RAPPORTEUR';

async function give(events: readonly MinutesEvent[]): Promise<void> {
  const { repository, now } = site.services;
  await repository.change(
    minutesAggregate,
    NETWORK,
    MEETING,
    { by: 'staff:s-coord', at: now() },
    () => events,
  );
}

test('two people in one item on a slow line lose no word: each sees the other’s text, and one of them joins both', async () => {
  const [hers, his] = [await signedIn(players.coordinator), await signedIn(players.admin)];
  const [dara, vanna] = [await opened(hers), await opened(his)];
  let requests = 0;
  for (const context of [hers, his]) {
    await context.route('**/minutes/**', async (route) => {
      requests += 1;
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
  }
  await typed(dara, 'The forum is in March.');
  await dara.locator(NOTES).fill('The forum is in March. All agree.');
  expect(await status(dara).innerText()).toMatch(/^Not saved yet: .+/);
  await dara.locator(NOTES).blur();
  await untilSaid(dara, 'Saved 10:42');
  // One after the other: the second does not clash with the first.
  await expect.poll(async () => (await notes())?.text).toBe('The forum is in March. All agree.');
  expect((await notes())?.beside).toEqual([]);
  expect(requests).toBe(2);

  await typed(vanna, 'NEP asks for April.');
  const panel = vanna.locator('[data-beside=clash]');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('Sok Dara wrote this at 10:42, while you were writing.');
  expect(await vanna.locator(NOTES).inputValue()).toBe('NEP asks for April.');
  await typed(vanna, 'NEP asks for April, or May.');
  await expect
    .poll(async () => (await notes())?.beside.map(({ text }) => text))
    .toEqual(['NEP asks for April, or May.']);
  await panel.getByRole('button', { name: 'Keep both' }).click();
  const both = 'The forum is in March. All agree.\n\nNEP asks for April, or May.';
  await expect.poll(async () => await notes()).toMatchObject({ text: both, beside: [] });
  await dara.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => dara.locator(NOTES).inputValue()).toBe(both);
  expect(await dara.locator('[data-field="notes.en"] [data-who]').innerText()).toBe('Chan Vanna, 10:42');
  expect(await kept(dara)).toEqual([]);
});

test('a tab that is killed without a line loses nothing: opened again it offers the text, and has the new point again', async () => {
  const context = await signedIn(players.coordinator);
  const page = await opened(context);
  await context.setOffline(true);
  await typed(page, 'Long talk');
  await page.locator('[data-part=offline]').waitFor();
  await page.getByRole('button', { name: 'Add an action point' }).click();
  await page.keyboard.type('ផ្ញើបញ្ជី');
  await expect.poll(async () => (await kept(page)).length).toBe(3);
  // Without a word to the page, as a phone does that needs the memory.
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);

  const again = await opened(context);
  expect(await again.locator(NOTES).inputValue()).toBe('');
  const panel = again.locator('[data-beside=kept]');
  expect(await panel.innerText()).toContain('This was typed on this device at');
  await panel.getByRole('button', { name: 'Use this text' }).click();
  await untilSaid(again, 'Saved 10:42');
  await expect.poll(async () => (await notes())?.text).toBe('Long talk');
  const [entry] = (await item()).entries;
  expect((await item()).fields[`${entry}.text.km`]?.text).toBe('ផ្ញើបញ្ជី');
  expect((await item()).fields[`${entry}.kind`]?.text).toBe('point');
  expect(await again.locator(`#e-${entry} [data-hint]`).innerText()).toBe(
    'Nobody is named yet. No date yet.',
  );
  await expect.poll(() => kept(again)).toEqual([]);
});

test('who is signed out goes on typing, and everything is saved once they are signed in again in another window', async () => {
  const context = await signedIn(players.coordinator);
  const page = await opened(context);
  await context.clearCookies();
  await typed(page, 'One');
  await page.getByText('You are signed out. What you typed is still on this page.').waitFor();
  expect(await page.getByRole('link', { name: 'Sign in in another window' }).getAttribute('target')).toBe(
    '_blank',
  );
  await typed(page, 'One two');
  expect(await status(page).innerText()).toMatch(/^Not saved yet: .+/);
  await context.addCookies([await session(players.coordinator)]);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await untilSaid(page, 'Saved 10:42');
  expect((await notes())?.text).toBe('One two');
  expect(await page.locator('[data-part=signed-out]').isVisible()).toBe(false);
});

test('a page that is left in the middle of a word has sent it', async () => {
  const page = await opened(await signedIn(players.coordinator));
  await page.locator(NOTES).pressSequentially('in the middle of a wo');
  await page.goto('about:blank');
  await expect.poll(async () => (await notes())?.text).toBe('in the middle of a wo');
});

test('a portal that answers everything with 200 saves nothing, and an answer that is lost is no clash', async () => {
  const context = await signedIn(players.coordinator);
  const page = await opened(context);
  await context.route('**/minutes/**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' }),
  );
  await typed(page, 'One');
  await page.locator('[data-part=offline]').waitFor();
  expect(await status(page).innerText()).toMatch(/^Not saved yet: .+/);
  await context.unroute('**/minutes/**');
  losesAnswers = true;
  await typed(page, 'One two');
  await expect.poll(async () => (await notes())?.text).toBe('One two');
  expect(await status(page).innerText()).toMatch(/^Not saved yet: .+/);
  losesAnswers = false;
  await typed(page, 'One two three');
  await untilSaid(page, 'Saved 10:42');
  expect(await notes()).toMatchObject({ text: 'One two three', beside: [] });
});

test('buttons work with the script as without: what was typed is saved first, and the page opens where it was', async () => {
  const page = await opened(await signedIn(players.coordinator));
  await page.getByRole('button', { name: 'Add a decision' }).click();
  await page.keyboard.type('ក្នុងខែមីនា');
  const block = page.locator('[data-kind=decision]').last();
  const id = await block.getAttribute('data-block');
  await page.keyboard.press('Tab');
  await untilSaid(page, 'Saved');
  await block.getByRole('button', { name: 'Make it an action point' }).click();
  await page.waitForURL(`**/a1?saved#e-${id}`);
  await page.locator(`#e-${id}[data-kind=point]`).waitFor();
  await page.locator(`[name="${id}.owners"]`).first().fill('Nobody at all');
  await page.locator(`[name="${id}.owners"]`).first().blur();
  await page.getByText('“Nobody at all” is not on the list.').waitFor();
  await page.locator(`[name="${id}.owners"]`).first().fill('Rice Field Learning – Keo Sokha');
  await page.locator(`[name="${id}.owners"]`).first().blur();
  await expect.poll(async () => (await item()).fields[`${id}.owners`]?.text).toBe('member:m-rice:c-sokha');
  await expect.poll(() => page.locator(`#e-${id} [data-hint]`).innerText()).toBe('No date yet.');
});

test('a link that was switched off while somebody typed without a line still shows what the device has kept', async () => {
  await give([{ type: 'RapporteurGiven', data: { rapporteur, name: 'Demo Rith' } }]);
  const claims = { seat: '-', person: rapporteur, expires: '2026-02-08' };
  const path = `/r/${site.token({ purpose: 'rapporteur', ...claims })}/a1`;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  const page = await opened(context, path);
  await context.setOffline(true);
  await typed(page, 'What only this phone has');
  await page.locator('[data-part=offline]').waitFor();
  await give([{ type: 'RapporteurRevoked', data: { rapporteur } }]);
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('The coordinator has switched it off.').waitFor();
  expect(await page.locator(NOTES).inputValue()).toBe('What only this phone has');
  await page.reload();
  const left = page.getByRole('textbox', { name: 'Text on this device that was not saved' });
  expect(await left.inputValue()).toBe('What only this phone has');
  expect((await item()).fields).toEqual({});
});

test('the pages have nothing that axe-core finds, in both languages, at 360 and at 1280 px', async () => {
  const context = await signedIn(players.coordinator);
  const form = (was: string, is: string) => ({ 'was.notes.en': markOf(was), 'notes.en': is });
  await site.ask(ITEM, { as: players.admin, form: form('', 'hers') });
  await site.ask(ITEM, {
    as: players.coordinator,
    form: {
      ...form('', 'his'),
      ...{ 'was.01P.kind': '', '01P.kind': 'point', 'was.01P.text.en': '', '01P.text.en': 'Send it' },
      ...{ 'was.01E.kind': '', '01E.kind': 'issue', 'was.01E.text.km': '', '01E.text.km': 'ផ្ទះគ្រូ' },
    },
  });
  await give([{ type: 'RapporteurGiven', data: { rapporteur, name: 'Demo Rith' } }]);
  const found: string[] = [];
  const of = { seat: '-', person: rapporteur, expires: '2026-02-08' };
  const link = `/r/${site.token({ purpose: 'rapporteur', ...of })}/a1`;
  for (const [path, lang] of [
    [ITEM, 'en'],
    [link, 'km'],
    [ITEM.replace('/a1', ''), 'en'],
    [ITEM.replace('minutes/a1', 'full-minutes'), 'km'],
  ]) {
    const page = await context.newPage();
    await lendKhmer(page);
    page.on('pageerror', ({ message }) => found.push(message));
    page.on('console', (one) => one.type() === 'error' && found.push(one.text()));
    await page.goto(`http://127.0.0.1:${port}${path}?lang=${lang}`);
    await page.evaluate(axe);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${path} ${lang} at ${width} px: ${wide} px too wide`);
      found.push(
        ...(await page.evaluate<string[]>(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
              violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`,
        )),
      );
    }
    await page.close();
  }
  expect(found).toEqual([]);
});
