import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LinkClaims, parseLinkKeys, readLink, signLink } from '../../functions/platform/links.ts';

const page = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');

/** What the secret holds at first, and after each step that the page gives. */
const steps = [...page.matchAll(/^.*(\{"current":.*\}\})/gm)].map(([, secret = '']) =>
  parseLinkKeys(secret.replace('…', 'the letters of the old key')),
);

const claims: LinkClaims = {
  purpose: 'answer',
  network: 'best',
  cause: 'm-1',
  seat: 's-1',
  person: 'p-1',
  epoch: 1,
  expires: '2026-12-31',
};

test('the page of keys begins with one key, adds one, makes it current, and removes the old one', () => {
  expect(steps.map(({ current, keys }) => [current, ...Object.keys(keys)])).toEqual([
    ['1', '1'],
    ['1', '1', '2'],
    ['2', '1', '2'],
    ['2', '2'],
  ]);
});

test('while a step reaches the containers, each opens the links that any of them signs', () => {
  for (const [index, after] of steps.entries()) {
    const before = steps[index - 1] ?? after;
    for (const signing of [before, after]) {
      for (const reading of [before, after]) {
        expect(readLink(signLink(claims, signing), reading, '2026-11-28').valid).toBe(true);
      }
    }
  }
});

test('a link of before opens until the last step', () => {
  const old = signLink(claims, steps[0] ?? parseLinkKeys(''));
  expect(steps.map((keys) => readLink(old, keys, '2026-11-28').valid)).toEqual([true, true, true, false]);
});
