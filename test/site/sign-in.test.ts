import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Issuer, startIssuer } from '../../bin/local/issuer.ts';
import { LocalState } from '../../bin/local/state.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import { ownPath, verifiedIdentity } from '../../functions/site/sign-in.tsx';
import { foundedWith, type Player, type Rig, signIn, startRig } from '../web/rig.ts';

/** The app as `npm start` serves it: plain http on this machine, with the local OpenID issuer. */
const ORIGIN = 'http://127.0.0.1:3999';
const BEHIND_GATEWAY = 'https://gateway.example.org';
const folder = mkdtempSync(join(tmpdir(), 'prachum-sign-in-'));
let issuer: Issuer;
let rig: Rig;
let cookies: Map<string, string>;
let ages: Map<string, string | undefined>;

const vanna: Player = {
  staff: 's-vanna',
  subject: 'not known yet',
  email: 'Vanna@example.org',
  name: 'Chan Vanna',
  role: 'admin',
};

beforeAll(async () => {
  issuer = await startIssuer({
    state: new LocalState(':memory:'),
    clock: new SharedArrayBuffer(8),
    port: 0,
    storeFile: join(folder, 'issuer.db'),
    clientId: signIn.clientId,
    clientSecret: signIn.clientSecret,
    origins: [ORIGIN],
  });
  rig = await startRig({ origin: ORIGIN, issuer: issuer.url });
  rig.at(new Date().toISOString());
  const [founded, granted] = foundedWith([vanna]);
  if (founded && granted) await rig.network('best', [founded, granted]);
  await rig.project('best');
});
afterAll(async () => {
  await issuer.stop();
  await rig.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  cookies = new Map();
  ages = new Map();
});

/** A browser's part: cookies, and one request to the app as the gateway passes it on. */
async function open(path: string, form?: string): Promise<Response> {
  const headers = new Headers({ host: '127.0.0.1:3999', cookie: jar() });
  if (form !== undefined) {
    headers.set('origin', ORIGIN);
    headers.set('content-type', 'application/x-www-form-urlencoded');
  }
  const request = new Request(`${BEHIND_GATEWAY}${path}`, {
    headers,
    ...(form === undefined ? {} : { method: 'POST', body: form }),
  });
  const answer = await rig.app.request(request);
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
    else cookies.set(name, value);
    ages.set(name, /max-age=(\d+)/i.exec(cookie)?.[1]);
    expect(cookie.toLowerCase()).not.toContain('secure');
  }
  return answer;
}

function jar(): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Goes through the issuer as one of its people and comes back with the address of the callback. */
async function throughIssuer(started: Response, email: string): Promise<string> {
  const theirs = new Map<string, string>();
  let url = started.headers.get('location') ?? '';
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12 && !url.startsWith(ORIGIN); step += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...theirs].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      theirs.set(name, value);
    }
    const location = answer.headers.get('location');
    form = location ? undefined : new URLSearchParams({ email });
    if (location) url = new URL(location, url).href;
  }
  return url.slice(ORIGIN.length);
}

async function signInAs(email: string, query = ''): Promise<Response> {
  const started = await open(`/sign-in/start?next=%2Fn%2Fbest%2Ftoday${query}`);
  expect(started.status).toBe(302);
  return open(await throughIssuer(started, email));
}

test('a person with a role goes through the sign-in service to where they wanted to go', async () => {
  const back = await signInAs('vanna@example.org');
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe('/n/best/today');
  expect([...cookies.keys()]).toEqual(['session']);
  expect(ages.get('session')).toBe(String(30 * 24 * 3600));
  expect((await open('/n/best/today')).status).toBe(200);
});

test('the first sign-in binds the role to the subject, whatever the address was written like', async () => {
  await signInAs('vanna@example.org');
  const { state } = await rig.services.repository.load(networkAggregate, 'best', NETWORK_ID);
  const [staff] = state.status === 'founded' ? state.staff : [];
  expect(staff?.subject).toMatch(/\S/);
});

test('on a shared computer the session ends with the browser', async () => {
  await signInAs('vanna@example.org', '&shared=yes');
  expect(cookies.has('session')).toBe(true);
  expect(ages.get('session')).toBeUndefined();
});

test('the sign-in service is asked to ask again, so that the next person does not come in as the last', async () => {
  const started = await open('/sign-in/start');
  const asked = new URL(started.headers.get('location') ?? '');
  expect(asked.searchParams.get('prompt')).toBe('login');
  expect(asked.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/auth/callback`);
});

test('the issuer is asked for its addresses once in ten minutes, however often somebody begins to sign in', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  const discoveries = () => asked.mock.calls.filter(([url]) => String(url).includes('.well-known')).length;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * MINUTE });
  try {
    for (let n = 0; n < 5; n += 1) expect((await open('/sign-in/start')).status).toBe(302);
    expect(discoveries()).toBe(1);
    vi.setSystemTime(Date.now() + 11 * MINUTE);
    await open('/sign-in/start');
    expect(discoveries()).toBe(2);
  } finally {
    vi.useRealTimers();
    asked.mockRestore();
  }
});

test('the session carries no token of the issuer', async () => {
  await signInAs('vanna@example.org');
  const [, claims = ''] = (cookies.get('session') ?? '').split('.');
  const read: object = JSON.parse(Buffer.from(claims, 'base64url').toString());
  expect(Object.keys(read).sort()).toEqual(['email', 'epochs', 'exp', 'shared', 'sub']);
});

test('somebody without a role signs in and reads kindly that no network knows them', async () => {
  await signInAs('stranger@example.org');
  const home = await open('/');
  expect(await home.text()).toContain('stranger@example.org');
  const page = await open('/n/best/today');
  expect(page.status).toBe(403);
  expect(await page.text()).toContain('You have no role in this network yet');
});

test('a made-up answer of the sign-in service begins no session', async () => {
  await open('/sign-in/start');
  const answer = await open('/auth/callback?code=made-up&state=made-up');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Signing in did not work');
  expect(cookies.has('session')).toBe(false);
});

test('signing out forgets the session', async () => {
  await signInAs('vanna@example.org');
  const out = await open('/sign-out', '');
  expect(out.headers.get('location')).toBe('/sign-in?out');
  const after = await open('/n/best/today');
  expect(after.headers.get('location')).toBe('/sign-in?next=%2Fn%2Fbest%2Ftoday');
});

test('signing out everywhere ends sessions that were begun before, and not those begun after', async () => {
  await signInAs('vanna@example.org');
  const elsewhere = new Map(cookies);
  await open('/n/best/you', 'do=end');
  cookies = elsewhere;
  expect((await open('/n/best/today')).status).toBe(303);
  for (const path of ['/', '/new']) {
    expect((await open(path)).headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  expect((await open('/new', 'name=x')).status).toBe(401);
  cookies = new Map();
  await signInAs('vanna@example.org');
  expect((await open('/n/best/today')).status).toBe(200);
  expect((await open('/')).headers.get('location')).toBe('/n/best/today');
});

test('a cookie that nobody can read leads to the start, and a strange path to a page of ours', async () => {
  for (const next of ['http://[', '%E0%A4%A', '/?next=%2F%00', 'x'.repeat(3000)]) {
    const started = await open('/sign-in/start');
    const callback = await throughIssuer(started, 'vanna@example.org');
    cookies.set('continue', encodeURIComponent(next));
    const back = await open(callback);
    expect([next, back.status, back.headers.get('location')]).toEqual([next, 303, '/']);
  }
  expect(rig.reported).toEqual([]);
});

test('a page opened under another name of this machine signs in under the one that cookies belong to', async () => {
  const answer = await rig.app.request(`${BEHIND_GATEWAY}/sign-in/start?next=%2F`, {
    headers: { host: 'localhost:3999' },
  });
  expect(answer.headers.get('location')).toBe(`${ORIGIN}/sign-in/start?next=%2F`);
});

test('sign-in leads to our own pages only', () => {
  expect(ownPath('/n/best/today?x=1')).toBe('/n/best/today?x=1');
  for (const elsewhere of [
    '//evil.example.com',
    '/\\evil.example.com',
    'https://evil.example.com',
    '/a\nb',
    '/\0',
    '/\x7f',
    '',
  ]) {
    expect(ownPath(elsewhere)).toBe('/');
  }
});

test('an address that the sign-in service has not verified is nobody, also where it has a role', () => {
  const said = { sub: 'sub-x', email: 'Vanna@example.org' };
  for (const verified of [false, 'false', undefined, null, 1, 'True']) {
    expect(verifiedIdentity({ ...said, email_verified: verified })).toBeUndefined();
  }
  for (const verified of [true, 'true']) {
    expect(verifiedIdentity({ ...said, email_verified: verified })).toEqual({
      subject: 'sub-x',
      email: 'vanna@example.org',
    });
  }
  expect(verifiedIdentity({ ...said, email: '', email_verified: true })).toBeUndefined();
});

test('a forged session is no session', async () => {
  const answer = await rig.ask('/n/best/today', {
    headers: { cookie: 'session=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
  });
  expect(answer.status).toBe(303);
});
