import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, listen } from '../../bin/local/fetch-server.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { forBrowser } from '../../bin/local/set-cookie.ts';
import { Visitor } from '../../bin/local/visitor.ts';
import { startFixture } from './fixture/start.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  const startAt = new Date('2025-10-13T01:00:00Z');
  cloud = await startFixture({ dataDir: mkdtempSync(join(tmpdir(), 'http-')), memory: true, startAt });
});
afterAll(() => cloud.stop());

const get = (path: string, init: RequestInit = {}) => fetch(`${cloud.appUrl}${path}`, init);

test('a request becomes an event of payload format 2.0', async () => {
  const body = 'name=%E1%9E%80&x=1';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=1; b=2', 'X-Own': 'yes' };
  const answer = await get('/echo?a=1&a=2&b=%20c', { method: 'POST', body, headers });
  const { event, body: read, requestId, remaining } = await answer.json();
  expect(event).toMatchObject({
    version: '2.0',
    rawPath: '/echo',
    rawQueryString: 'a=1&a=2&b=%20c',
    queryStringParameters: { a: '1,2', b: ' c' },
    cookies: ['a=1', 'b=2'],
    headers: { 'x-own': 'yes', host: new URL(cloud.appUrl).host },
    requestContext: { http: { method: 'POST', path: '/echo', sourceIp: '127.0.0.1' }, stage: '$default' },
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  });
  expect(event.headers.cookie).toBeUndefined();
  expect(read).toBe(body);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(remaining).toBeGreaterThan(0);
});

test('a request while the demo network is set up gets a page that says so in both languages and asks again', async () => {
  const probe = createServer();
  const app = await listen(probe, 0);
  await close(probe);
  let waiting: Response | undefined;
  const starting = await startFixture({
    dataDir: mkdtempSync(join(tmpdir(), 'starting-')),
    memory: true,
    ports: { app },
    seed: async () => {
      waiting = await fetch(`http://localhost:${app}/time`);
    },
  });
  try {
    expect([waiting?.status, waiting?.headers.get('refresh')]).toEqual([503, '3']);
    const html = await waiting?.text();
    expect(html).toContain('lang="km"');
    expect(html).toContain('Prachum is starting');
    expect((await fetch(`${starting.appUrl}/time`)).status).toBe(200);
  } finally {
    await starting.stop();
  }
});

test('each cookie is a header of its own, and expires in the time of the browser', async () => {
  const cookies = (await get('/echo')).headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  const expires = Date.parse(/Expires=(.+)$/.exec(cookies[0] ?? '')?.[1] ?? '');
  expect(Math.abs(expires - Date.now() - 60_000)).toBeLessThan(10_000);
});

test('Secure is left out over plain http, unless the name of the cookie demands it', () => {
  expect(forBrowser('a=1; Path=/; Secure; HttpOnly', 0)).toBe('a=1; Path=/; HttpOnly');
  expect(forBrowser('__Host-a=1; Path=/; Secure', 0)).toBe('__Host-a=1; Path=/; Secure');
});

test('bytes arrive as they are', async () => {
  expect([...new Uint8Array(await (await get('/bytes')).arrayBuffer())]).toEqual([0, 255, 128]);
});

test('a function that outlasts its timeout is ended, and the next request finds a new one', async () => {
  expect((await get('/hang')).status).toBe(503);
  expect((await get('/time')).status).toBe(200);
});

test('a request over 10 MB is refused before the function', async () => {
  expect((await get('/echo', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) })).status).toBe(413);
});

test('the function runs with the addresses of this machine and the secrets of the template', async () => {
  expect(await (await get('/env')).json()).toEqual({ origin: cloud.appUrl });
  expect(await (await get('/keys')).json()).toEqual({ 1: expect.stringMatching(/^[0-9a-f]{40}$/) });
});

test('anybody signs in with one tap, also in another year, and stays signed in past the refresh', async () => {
  const visitor = new Visitor();
  const page = await visitor.signIn(`${cloud.appUrl}/me`, 'Invited@Example.org');
  expect(page.url).toBe(`${cloud.appUrl}/me`);
  const me = await page.json();
  expect(me).toMatchObject({ email: 'invited@example.org', sub: expect.stringMatching(/^local-/) });
  await cloud.advance({ ms: 3_600_000 });
  const later = await (await visitor.fetch(`${cloud.appUrl}/me`)).json();
  expect(later.sub).toBe(me.sub);
  expect(later.rtkexp).toBeGreaterThan(me.rtkexp);
});

test('signing in works with the clock days ahead of the browser, too', async () => {
  await cloud.setClock(new Date(Date.now() + 3 * 86_400_000));
  const page = await new Visitor().signIn(`${cloud.appUrl}/me`, 'observer@nep.example.org');
  expect(page.status).toBe(200);
  expect(await page.json()).toMatchObject({ email: 'observer@nep.example.org' });
});
