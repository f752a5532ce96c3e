import { expect, test } from 'vitest';
import { createApp } from '../../functions/site/app.tsx';
import { errorTexts } from '../../functions/web/texts.ts';
import { signIn } from '../web/rig.ts';

/** The site where what pages are made of cannot be made, e.g. since a secret holds something else. */
function brokenSite() {
  const reported: { id: string; error: unknown }[] = [];
  const app = createApp({
    services: () => Promise.reject(new Error('the secret')),
    signIn: async () => signIn,
    report: (id, error) => reported.push({ id, error }),
  });
  return { app, reported };
}

test.each([
  ['km', '/a/token?lang=km', {}],
  ['km', '/a/token', { cookie: 'lang=km' }],
  ['km', '/', { 'accept-language': 'km-KH,km;q=0.9' }],
  ['en', '/n/best/today', { 'accept-language': 'fr' }],
] as const)('where nothing can be built the error page says so in %s: %s', async (lang, path, headers) => {
  const { app, reported } = brokenSite();
  const answer = await app.request(`https://meet.example.org${path}`, { headers });
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(errorTexts.brokenTitle[lang]);
  expect(html).not.toContain('the secret');
  // The number on the page is the one in the log, whose level rings 'web fails'.
  expect(reported).toHaveLength(1);
  expect(html).toContain(reported[0]?.id);
});

test('a posted answer gets it as well, and leads to the page in the other language', async () => {
  const { app } = brokenSite();
  const answer = await app.request('https://meet.example.org/a/token', {
    method: 'POST',
    body: 'answer=yes',
  });
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain('href="/a/token?lang=km"');
});
