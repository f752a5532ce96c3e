import type { Server } from 'node:http';
import { sign } from 'hono/jwt';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { close, fetchServer, listen } from '../../bin/local/fetch-server.ts';
import { lendKhmer, startBrowser } from '../../bin/pictures/chromium.ts';
import { FILLED, FRESH, fillForums, LINKS_END, OFF, readerToken } from '../forum/filled-forum.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players, signIn } from '../web/rig.ts';

/** Forums in a real browser. */
export interface ForumSite {
  readonly site: Site;
  readonly browser: Browser;
  readonly origin: string;
  readonly scenes: readonly ForumScene[];
  /** A page of somebody who signed in, or of nobody. */
  pageFor(opener: ForumScene['opener']): Promise<Page>;
  stop(): Promise<void>;
}

export interface ForumScene {
  readonly name: string;
  readonly path: string;
  readonly opener: 'coordinator' | 'observer' | 'anybody';
  /** What is typed and pressed there before anybody looks. */
  readonly act?: (page: Page) => Promise<void>;
  /** What the page answers, also after that. */
  readonly status?: number;
}

export async function startForumSite(): Promise<ForumSite> {
  let site: Site | undefined;
  const server: Server = fetchServer((request) => site?.app.fetch(request) ?? new Response());
  const port = await listen(server, 0);
  const origin = `http://127.0.0.1:${port}`;
  const [started, browser] = await Promise.all([startSite({ origin }), startBrowser()]);
  site = started;
  await fillForums(started);
  return {
    ...{ site: started, browser, origin, scenes: scenesOf(started) },
    async pageFor(opener) {
      const context = await browser.newContext({ viewport: { width: 320, height: 740 } });
      if (opener !== 'anybody') await signedIn(context, origin, players[opener]);
      const page = await context.newPage();
      await lendKhmer(page);
      return page;
    },
    async stop() {
      await browser.close();
      await close(server).catch(() => undefined);
      await started.stop();
    },
  };
}

async function signedIn(
  context: BrowserContext,
  url: string,
  { subject, email }: { subject: string; email: string },
): Promise<void> {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const claims = { sub: subject, email, epochs: {}, shared: false, exp };
  const value = await sign(claims, signIn.sessionKey, 'HS256');
  await context.addCookies([{ name: 'session', value, url }]);
}

const press =
  (selector = 'form .button.main') =>
  (page: Page) =>
    page.locator(selector).last().click();

/** Every page of a forum that has one look of its own: full, empty, and where something was refused. */
function scenesOf(site: Site): ForumScene[] {
  const at = (forum: string, below = '') => `/n/${NETWORK}/forums/${forum}${below}`;
  const link = (purpose: 'task' | 'proposal' | 'speaker' | 'registration' | 'personal', claims: object) =>
    site.token({ purpose, expires: LINKS_END, ...claims });
  const lotus = { seat: 'm-lotus', person: 'c-bopha' };
  const rice = link('task', { cause: `${FILLED}-call` });
  const [staff, watcher, anybody] = (['coordinator', 'observer', 'anybody'] as const).map(
    (opener) =>
      (name: string, path: string, more: Partial<ForumScene> = {}): ForumScene => ({
        ...{ name, path, opener },
        ...more,
      }),
  ) as [Scening, Scening, Scening];
  const refused = { status: 422, act: press() };
  return [
    staff('today', `/n/${NETWORK}/today`),
    staff('forums', `/n/${NETWORK}/forums`),
    staff('new', `/n/${NETWORK}/forums/new`),
    staff('new-refused', `/n/${NETWORK}/forums/new`, refused),
    staff('new-preview', `/n/${NETWORK}/forums/new`, { act: planned('2026-02-06') }),
    staff('new-too-soon', `/n/${NETWORK}/forums/new`, { act: planned('2025-12-20'), status: 422 }),
    staff('plan', at(FILLED)),
    staff('plan-fresh', at(FRESH)),
    staff('plan-off', at(OFF)),
    staff('task-new', at(FILLED, '/tasks/new')),
    staff('task-refused', at(FILLED, '/tasks/new'), refused),
    staff('task', at(FILLED, `/tasks/${FILLED}-venue`)),
    staff('task-remove', at(FILLED, `/tasks/${FILLED}-venue/remove`)),
    staff('move', at(FILLED, '/move')),
    staff('move-preview', at(FILLED, '/move'), {
      act: async (page) => {
        await page.locator('[name=date]').fill('2026-03-06');
        await press()(page);
      },
    }),
    staff('name', at(FILLED, '/name')),
    staff('cancel', at(FILLED, '/cancel')),
    staff('tell', at(FILLED, '/tell')),
    staff('drawing', at(FILLED, '/drawing')),
    staff('drawing-fresh', at(FRESH, '/drawing')),
    staff('roles', at(FILLED, '/roles')),
    staff('voices', at(FILLED, '/voices')),
    staff('voices-fresh', at(FRESH, '/voices')),
    staff('voices-off', at(OFF, '/voices')),
    staff('call', at(FILLED, '/voices/call')),
    staff('call-none', at(OFF, '/voices/call')),
    staff('voices-tell', at(FILLED, '/voices/tell')),
    staff('voices-tell-preview', at(FILLED, '/voices/tell'), { act: press() }),
    staff('voices-hand', at(FILLED, '/voices/hand')),
    staff('proposal', at(FILLED, '/voices/MAPS')),
    staff('programme', at(FILLED, '/programme')),
    staff('programme-fresh', at(FRESH, '/programme')),
    staff('rooms', at(FILLED, '/programme/rooms')),
    staff('slot', at(FILLED, '/programme/slot?slot=S1')),
    staff('slot-refused', at(FILLED, '/programme/slot'), refused),
    staff('places', at(FILLED, '/places')),
    staff('places-fresh', at(FRESH, '/places')),
    staff('places-none', at(OFF, '/places')),
    staff('places-new', at(FILLED, '/places/new')),
    staff('places-print', at(FILLED, '/places/print')),
    staff('certificates', at(FILLED, '/certificates')),
    staff('certificates-none', at(FRESH, '/certificates')),
    staff('poster', at(FILLED, '/poster')),
    watcher('plan-watched', at(FILLED)),
    watcher('programme-watched', at(FILLED, '/programme')),
    anybody('register', `/f/${NETWORK}/${FILLED}`),
    anybody('register-refused', `/f/${NETWORK}/${FILLED}`, refused),
    anybody('register-off', `/f/${NETWORK}/${OFF}`),
    anybody('propose-closed', `/f/${NETWORK}/${FILLED}/propose`),
    anybody('propose', `/f/${NETWORK}/${FRESH}/propose`),
    anybody('propose-refused', `/f/${NETWORK}/${FRESH}/propose`, refused),
    anybody('programme-public', `/f/${NETWORK}/${FILLED}/programme`),
    anybody('place', `/g/${link('registration', { cause: FILLED, seat: 'REG0', person: 'REG0' })}`),
    anybody('place-waiting', `/g/${link('registration', { cause: FILLED, seat: 'REG3', person: 'REG3' })}`),
    anybody('own-proposals', `/v/${link('proposal', { cause: FRESH })}`),
    anybody('own-decided', `/v/${link('proposal', { cause: FILLED })}`),
    anybody('reading', `/read/${readerToken(site, 'm-poe', 'c-chan')}`),
    anybody('sheet', `/read/${readerToken(site, 'm-poe', 'c-chan')}/MAPS`),
    anybody('sheet-read', `/read/${readerToken(site)}/MAPS`),
    anybody('reading-early', `/read/${readerToken(site, 'm-poe', 'c-chan', FRESH)}`),
    anybody('speak', `/speak/${link('speaker', { cause: 'BOATS', ...lotus })}`),
    anybody('speak-said', `/speak/${link('speaker', { cause: 'READ' })}`),
    anybody('board', `/t/${rice}/board`),
    anybody('board-claimed', `/t/${rice}/board`, { act: press('form.tap .button') }),
    anybody('lead', `/t/${rice}/lead`),
    anybody(
      'lead-none',
      `/t/${link('task', { cause: `${FILLED}-call`, seat: 'm-poe', person: 'c-chan' })}/lead`,
    ),
    anybody('task-own', `/t/${rice}`),
    anybody('personal', `/p/${link('personal', { cause: '-' })}`),
  ];
}

type Scening = (name: string, path: string, more?: Partial<ForumScene>) => ForumScene;

const planned = (date: string) => async (page: Page) => {
  await page.locator('[name="name.en"]').fill('Forum of the harvest');
  await page.locator('[name="name.km"]').fill('វេទិកាច្រូតកាត់');
  await page.locator('[name=date]').fill(date);
  await press()(page);
};
