import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/web/app.tsx';
import type { Right, StaffEnv } from '../../functions/web/context.ts';
import { isRole, RouteWithoutRight, rights, suffices } from '../../functions/web/rights.ts';
import { capabilityRoutes } from '../../functions/web/routes.tsx';
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

test('every row of the table is a route that exists', () => {
  const mounted = new Set(rig.app.routes.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(rights).filter((route) => !mounted.has(route))).toEqual([]);
});

test('a route without a row stops the app from being built', () => {
  const routes = new Hono<StaffEnv>().post('/n/:network/forgotten', (c) => c.text('done'));
  const parts = {
    services: async () => rig.services,
    signIn: async () => Promise.reject(new Error('not needed')),
    report: () => {},
  };
  expect(() => createApp({ ...parts, routes: [...capabilityRoutes, routes] })).toThrow(RouteWithoutRight);
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
