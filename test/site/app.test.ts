import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundedWith, ORIGIN, players, type Rig, startRig } from '../web/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  await rig.project('best');
});
afterAll(() => rig.stop());

const invitation = {
  id: '01NEW',
  name: 'Chea Bopha',
  email: 'bopha@example.org',
  role: 'coordinator',
  lang: 'km',
};

describe('forms come from our own pages', () => {
  const path = '/n/best/settings/people';

  test('a form posted from another site is refused and changes nothing', async () => {
    const before = await rig.services.repository.log.read({ network: 'best', kind: 'network', id: 'self' });
    for (const origin of ['https://evil.example.com', 'null', `${ORIGIN}.evil.example.com`]) {
      const answer = await rig.ask(path, { as: players.admin, form: invitation, origin });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This form came from another place');
    }
    const after = await rig.services.repository.log.read({ network: 'best', kind: 'network', id: 'self' });
    expect(after).toHaveLength(before.length);
  });

  test('a form without an origin is refused unless the browser says that it is our own', async () => {
    const none = await rig.ask(path, { as: players.admin, form: {}, origin: null });
    expect(none.status).toBe(403);
    const own = { 'sec-fetch-site': 'same-origin' };
    const said = await rig.ask(path, { as: players.admin, form: {}, origin: null, headers: own });
    expect(said.status).toBe(422);
  });
});

describe('every answer', () => {
  test('forbids inline style and script, framing, and telling others its address', async () => {
    for (const path of ['/sign-in', '/n/best/settings', '/nowhere', '/assets/x/staff.css']) {
      const { headers } = await rig.ask(path, { as: players.admin });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('holds no style attribute, no inline script and no handler', async () => {
    for (const path of ['/sign-in', '/n/best/settings', '/n/best/settings/people', '/n/best/you']) {
      const html = await (await rig.ask(path, { as: players.admin })).text();
      expect(html).not.toMatch(/\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
    }
  });

  test('is kept by the browser for going back, but not on a shared computer', async () => {
    const own = await rig.ask('/n/best/you', { as: players.coordinator });
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    const shared = await rig.ask('/n/best/you', { as: players.coordinator, shared: true });
    expect(shared.headers.get('cache-control')).toBe('no-store');
  });

  test('is compressed for those who can read it', async () => {
    const answer = await rig.ask('/n/best/settings', {
      as: players.admin,
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('<!doctype html>');
  });
});

describe('errors', () => {
  test('an address without a page has a kind one', async () => {
    const answer = await rig.ask('/n/best/nothing', { lang: 'km' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('រកមិនឃើញទំព័រនេះទេ');
  });

  test('an address longer than any of ours is not looked up: the tables take no key of that length', async () => {
    let asked = 0;
    rig.engine.client.middlewareStack.add(
      (next) => (request) => {
        asked += 1;
        return next(request);
      },
      { step: 'initialize', name: 'asked' },
    );
    const long = 'a'.repeat(3000);
    for (const path of [
      `/notice/best/${'ក'.repeat(900)}%25`,
      `/notice/best/${long}`,
      `/notice/${long}/x`,
      `/n/${long}/today`,
      `/a/${long}`,
    ]) {
      const answer = await rig.ask(path, { as: players.admin });
      expect(answer.status).toBe(404);
    }
    rig.engine.client.middlewareStack.remove('asked');
    expect(asked).toBe(0);
  });

  test('a page of ours never leads to another site by its language switch', async () => {
    for (const path of ['//evil.example/x', '///evil.example', '/\\\\evil.example']) {
      const answer = await rig.ask(path);
      const links = (await answer.text()).match(/href="\/[^"]*"/g) ?? [];
      expect(links.filter((link) => new URL(link.slice(6, -1), ORIGIN).origin !== ORIGIN)).toEqual([]);
    }
  });

  test('a body larger than any form has a kind page', async () => {
    const answer = await rig.ask('/n/best/settings/people', {
      as: players.admin,
      form: `name=${'a'.repeat(4_100_000)}`,
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('4 MB');
  });

  test('the stylesheet has an address that may be kept for ever', async () => {
    const html = await (await rig.ask('/n/best/settings', { as: players.admin })).text();
    const path = /href="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
    const sheet = await rig.ask(path);
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(sheet.headers.get('cache-control')).toContain('immutable');
  });
});

describe('the language', () => {
  test('is the one asked for, then the one chosen before, then that of the person, then that of the browser', async () => {
    const asked = await rig.ask('/sign-in?lang=km');
    expect(await asked.text()).toContain('<html lang="km">');
    expect(asked.headers.get('set-cookie')).toContain('lang=km');
    const chosen = await rig.ask('/sign-in', { lang: 'km' });
    expect(await chosen.text()).toContain('<html lang="km">');
    const browser = await rig.app.request(`${ORIGIN}/sign-in`, {
      headers: { 'accept-language': 'fr, km;q=0.8, en;q=0.5' },
    });
    expect(await browser.text()).toContain('<html lang="km">');
  });
});
