import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilityPages, RouteTwice, routesOf, sitePages } from '../../functions/site/capability-pages.ts';
import type { Right } from '../../functions/web/context.ts';
import { pageGroup } from '../../functions/web/pages.ts';
import { isRole, suffices } from '../../functions/web/rights.ts';
import { foundedWith, players, type Rig, signIn, startRig } from '../web/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  await rig.project('best');
});
afterAll(() => rig.stop());

const readers = {
  nobody: undefined,
  stranger: { subject: 'sub-x', email: 'stranger@example.org' },
  observer: players.observer,
  coordinator: players.coordinator,
  admin: players.admin,
} as const;
type Reader = keyof typeof readers;

const routes = routesOf([sitePages(async () => signIn), ...capabilityPages]);

/** What the guard answers; anything else is the page's own affair. */
function expected(reader: Reader, method: string, right: Right): 'through' | 'signIn' | 'refused' {
  if (right === 'anyone' || right === 'link') return 'through';
  if (reader === 'nobody') return method === 'GET' ? 'signIn' : 'refused';
  if (!isRole(right)) return 'through';
  if (reader === 'stranger') return 'refused';
  return suffices(reader, right) ? 'through' : 'refused';
}

function concrete(path: string): string {
  return path.replace(':network', 'best').replace(/:\w+/g, 'nothing');
}

/** As the table says it: who is let in, who has to sign in first, who is not. */
function inAWord(answer: Response): string {
  if (answer.status === 401 || (answer.headers.get('location') ?? '').startsWith('/sign-in?next=')) {
    return 'sign in';
  }
  return answer.status === 403 ? 'no' : 'yes';
}

describe('every route × everybody', () => {
  const table: string[] = [];

  for (const { method, path, right } of routes) {
    test(`${method} ${path} is for ${right}`, async () => {
      const line: string[] = [];
      for (const reader of Object.keys(readers) as Reader[]) {
        const answer = await rig.ask(concrete(path), {
          as: readers[reader],
          ...(method === 'POST' ? { form: { do: 'nothing' } } : {}),
        });
        const what = `${reader} ${method} ${path} → ${answer.status}`;
        const toSignIn = (answer.headers.get('location') ?? '').startsWith('/sign-in?next=');
        const wanted = expected(reader, method, right);
        if (wanted === 'signIn') expect(toSignIn, what).toBe(true);
        if (wanted === 'refused') expect([401, 403], what).toContain(answer.status);
        if (wanted === 'through') {
          expect(toSignIn, what).toBe(false);
          expect(answer.status, what).not.toBe(401);
          expect(answer.status, what).toBeLessThan(500);
          if (right !== 'signedIn') expect(answer.status, what).not.toBe(403);
        }
        line.push(inAWord(answer).padEnd(11));
      }
      expect(rig.reported).toEqual([]);
      table.push(`${`${method} ${path}`.padEnd(62)} ${right.padEnd(11)} ${line.join(' ')}`.trimEnd());
    });
  }

  test('the table of all is as it was agreed on', async () => {
    const head = ['route', 'right', ...Object.keys(readers)];
    const [route = '', ...columns] = head;
    const first = `${route.padEnd(62)} ${columns.map((name) => name.padEnd(11)).join(' ')}`.trimEnd();
    await expect(`${[first, ...table].join('\n')}\n`).toMatchFileSnapshot('golden/rights.txt');
  });
});

test('an observer may post nothing but what is about themself', () => {
  const posts = routes.filter(({ method, right }) => method === 'POST' && right === 'observer');
  expect(posts.map(({ path }) => path)).toEqual(['/n/:network/you']);
});

test('every route has a page, in the part of the bundle that it names', async () => {
  for (const { method, path, load } of routes) {
    expect(typeof (await load()), `${method} ${path}`).toBe('function');
  }
});

test('a page that no table names is out of reach', async () => {
  const pages = { showToday: () => new Response('today'), forgotten: () => new Response('done') };
  const routes = pageGroup(async () => pages, { 'GET /n/:network/today': ['observer', 'showToday'] });
  const other = await startRig({ pages: [{ routes }] });
  await other.network('best', foundedWith());
  expect(await (await other.ask('/n/best/today', { as: players.admin })).text()).toBe('today');
  expect((await other.ask('/n/best/forgotten', { as: players.admin })).status).toBe(404);
  await other.stop();
});

test('a route is in one table only: nobody has to guess which right holds', () => {
  const pages = { show: () => new Response('') };
  const one = { routes: pageGroup(async () => pages, { 'GET /n/:network/today': ['observer', 'show'] }) };
  const other = { routes: pageGroup(async () => pages, { 'GET /n/:network/today': ['admin', 'show'] }) };
  expect(() => routesOf([one, other])).toThrow(RouteTwice);
});

test('nor do two routes for the same addresses, whatever their placeholders are called', () => {
  const pages = { show: () => new Response('') };
  const one = { routes: pageGroup(async () => pages, { 'GET /n/:network/notes/:id': ['admin', 'show'] }) };
  const other = {
    routes: pageGroup(async () => pages, { 'GET /n/:network/notes/:note': ['observer', 'show'] }),
  };
  const posted = {
    routes: pageGroup(async () => pages, { 'POST /n/:network/notes/:note': ['admin', 'show'] }),
  };
  expect(() => routesOf([one, other])).toThrow(RouteTwice);
  expect(routesOf([one, posted])).toHaveLength(2);
});

test('an exact path is answered before one with a placeholder in its place', () => {
  const paths = routes.map(({ method, path }) => `${method} ${path}`);
  for (const [exact, any] of [
    ['GET /n/:network/meetings/new', 'GET /n/:network/meetings/:id'],
    ['GET /n/:network/members/import', 'GET /n/:network/members/:id'],
    ['GET /n/:network/members/:id/contacts/new', 'GET /n/:network/members/:id/contacts/:contact'],
  ] as const) {
    expect(paths.indexOf(exact)).toBeLessThan(paths.indexOf(any));
  }
});

test('what somebody must not see is answered like what does not exist', async () => {
  const foreign = await rig.ask('/n/best/today', { as: readers.stranger });
  const missing = await rig.ask('/n/nowhere/today', { as: readers.stranger });
  expect(missing.status).toBe(foreign.status);
  expect((await missing.text()).replaceAll('nowhere', 'best')).toBe(await foreign.text());
});

test('an address that somebody else has claimed opens nothing', async () => {
  const answer = await rig.ask('/n/best/today', { as: { ...players.admin, subject: 'sub-other' } });
  expect(answer.status).toBe(403);
});
