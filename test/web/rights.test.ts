import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Right, StaffEnv } from '../../functions/web/context.ts';
import { loaded, tableRows } from '../../functions/web/lazy-pages.ts';
import { capabilityPages } from '../../functions/web/page-groups.ts';
import { isRole, RouteWithoutRight, rights, suffices } from '../../functions/web/rights.ts';
import { foundedWith, players, type Rig, startRig } from './rig.ts';

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

const rows = Object.entries(rights).map(([route, right]): { method: string; path: string; right: Right } => {
  const [method = '', path = ''] = route.split(' ');
  return { method, path, right };
});

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

describe('every route × everybody', () => {
  for (const { method, path, right } of rows) {
    test(`${method} ${path} is for ${right}`, async () => {
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
      }
      expect(rig.reported).toEqual([]);
    });
  }
});

test('an observer may post nothing but what is about themself', () => {
  const posts = rows.filter(({ method, right }) => method === 'POST' && right === 'observer');
  expect(posts.map(({ path }) => path)).toEqual(['/n/:network/you']);
});

test('every row of the table is a page that exists, in the group that holds its path', async () => {
  const base = rows.filter(({ path }) => !capabilityPages.some(({ holds }) => holds(path)));
  expect(base.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'GET /',
    'GET /auth/callback',
    'GET /sign-in',
    'GET /sign-in/start',
    'GET /signed-in',
    'POST /sign-out',
  ]);
  for (const { method, path } of rows.filter((row) => !base.includes(row))) {
    const group = capabilityPages.find(({ holds }) => holds(path));
    const handlers = group && (await loaded(group)).get(`${method} ${path}`);
    expect(handlers?.length, `${method} ${path}`).toBeGreaterThan(0);
  }
});

test('every page of a group is one that the group holds', async () => {
  for (const group of capabilityPages) {
    for (const route of (await loaded(group)).keys()) {
      const path = route.slice(route.indexOf(' ') + 1);
      expect(
        capabilityPages.find(({ holds }) => holds(path)),
        route,
      ).toBe(group);
    }
  }
});

test('a page without a row is out of reach, and its group does not load', async () => {
  const routes = new Hono<StaffEnv>()
    .get('/n/:network/today', (c) => c.text('today'))
    .get('/n/:network/forgotten', (c) => c.text('done'));
  const group = { holds: () => true, load: async () => [routes] };
  await expect(loaded(group)).rejects.toThrow(RouteWithoutRight);
  const other = await startRig({ pages: [group] });
  expect((await other.ask('/n/best/forgotten', { as: players.admin })).status).toBe(404);
  await other.stop();
});

test('an exact path is answered before one with a placeholder in its place', () => {
  const paths = tableRows().map(({ method, path }) => `${method} ${path}`);
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
