import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilityPages, routesOf, sitePages } from '../../functions/site/capability-pages.ts';
import { MAX_BODY, MAX_OPEN_BODY } from '../../functions/web/parse.ts';
import { foundedWith, players, type Rig, signIn, startRig } from '../web/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  await rig.network('best', foundedWith());
  await rig.project('best');
});
afterAll(() => rig.stop());

const founder = { subject: 'sub-f', email: 'founder@example.org' };
const routes = routesOf([sitePages(async () => signIn), ...capabilityPages]);
const address = (path: string, id: string) => path.replace(':network', 'best').replace(/:\w+/g, id);

const sources = readdirSync(join(import.meta.dirname, '../../functions'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(import.meta.dirname, '../../functions', file), 'utf8'));
const namesIn = (what: RegExp) => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(what)]).map(([, name = '']) => name)),
];
/** Every name that a page asks the address for, and that it reads from a form, taken from the pages themselves. */
const asked = namesIn(/\.(?:query|queries|get)\('(\w+)'\)/g);
const typed = namesIn(/(?:textAt|listAt)\([^,]+, '([\w.]+)'\)/g);

/** As they are on the wire: no address, not UTF-8, controls, another type, a name of every object, too large. */
const odd = [
  'http%3A%2F%2F%5B',
  '%E0%A4%A',
  '%00%0D%0A',
  '-1e999',
  '__proto__',
  'constructor.answer.best.m.s.p.0.20991231.x',
  '2025-13-45T99%3A99',
  '%F0%9F%98%80%EF%BF%BF',
];

describe('nothing in an address, a cookie or a header makes a page fail', () => {
  test('the names are those that pages ask for', () => {
    for (const name of ['next', 'lang', 'out']) expect(asked).toContain(name);
  });

  test.each(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))('%s', async (path) => {
    for (const value of odd) {
      const query = asked.map((name) => `${name}=${value}`).join('&');
      const cookie = ['continue', 'lang', 'state', 'nonce', 'code_verifier', 'handshake', 'session']
        .map((name) => `${name}=${value}`)
        .join('; ');
      const headers = {
        cookie,
        'accept-language': value,
        'if-none-match': value,
        'if-modified-since': value,
        accept: value,
        'content-length': value,
      };
      const url = `${address(path, encodeURIComponent(value))}?${query}`;
      const answer = await rig.ask(url, { as: players.admin, headers });
      expect(answer.status, value).toBeLessThan(500);
    }
    expect(rig.reported.splice(0)).toEqual([]);
  });
});

describe('a post that names what is longer than any key', () => {
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);

  test('the names are those that pages read', () => {
    for (const name of ['network', 'done', 'member', 'approve']) expect(typed).toContain(name);
  });

  test.each(posts)('%s does not fail', async (path) => {
    const form = Object.fromEntries(typed.map((name) => [name, 'x'.repeat(1100)]));
    for (const more of [{}, { do: 'recognise' }, { do: 'handed' }]) {
      const query = path === '/recognise' ? `?network=${'x'.repeat(2500)}` : '';
      const as = path === '/recognise' ? founder : players.admin;
      const answer = await rig.ask(`${address(path, 'nothing')}${query}`, { as, form: { ...form, ...more } });
      expect(answer.status).toBeLessThan(500);
    }
    expect(rig.reported.splice(0)).toEqual([]);
  });
});

describe('a post that is larger than any form', () => {
  const posts = routes.filter(({ method }) => method === 'POST');

  test.each(posts.map(({ path, right }) => [path, right] as const))(
    '%s (%s) answers 413',
    async (path, right) => {
      const isOpen = right === 'anyone' || right === 'link';
      const headers = { 'content-length': String((isOpen ? MAX_OPEN_BODY : MAX_BODY) + 1) };
      const answer = await rig.ask(address(path, 'nothing'), { as: players.admin, form: 'a', headers });
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain(isOpen ? 'larger than 100 kB' : 'larger than 4 MB');
    },
  );
});

describe('a post that is no form', () => {
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);

  test.each(posts)('%s answers 415 with a sentence', async (path) => {
    for (const type of [
      'application/json',
      'text/plain',
      'image/png',
      'application/x-www-form-urlencodedx',
    ]) {
      const answer = await rig.ask(address(path, 'nothing'), {
        as: players.admin,
        form: 'do=end',
        headers: { 'content-type': type },
        lang: 'km',
      });
      expect(answer.status, type).toBe(415);
      expect(answer.headers.get('accept')).toContain('multipart/form-data');
      expect(await answer.text()).toContain('មិនបានផ្ញើតាមទម្រង់');
    }
  });

  test('both types of forms are taken, whatever their letters and parameters', async () => {
    for (const type of [
      'Application/X-WWW-Form-URLencoded; charset=UTF-8',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await rig.ask('/sign-out', { form: '', headers: { 'content-type': type } });
      expect(answer.status, type).toBe(303);
    }
  });
});
