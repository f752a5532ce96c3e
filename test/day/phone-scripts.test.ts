import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { phoneScripts, scriptsFile } from '../../bin/phone.ts';
import { pageScript, workerScript } from '../../functions/day/door/phone-scripts.ts';

test('the scripts that the pages serve are made of the sources beside them: `npm run phone`', async () => {
  expect(await readFile(scriptsFile, 'utf8')).toBe(await phoneScripts());
});

/** With the version of Chrome that brought it (@mdn/browser-compat-data); esbuild lowers syntax alone. */
const newer: readonly RegExp[] = [
  /\.(flat|flatMap|at|replaceAll|matchAll|toSorted|toReversed|findLast|finally|toggleAttribute|replaceChildren)\(/,
  /\.submitter\b|structuredClone|queueMicrotask|AbortController|AbortSignal|globalThis|BroadcastChannel/,
  /Object\.(fromEntries|groupBy|hasOwn)|Map\.groupBy|Promise\.(allSettled|any)|randomUUID|Intl\.|ResizeObserver/,
  /indexedDB|navigator\.locks|requestIdleCallback|\?\.|\?\?/,
];

test('they call nothing that a phone of 2017 does not have', () => {
  for (const one of newer) {
    expect(pageScript).not.toMatch(one);
    expect(workerScript).not.toMatch(one);
  }
  expect('[1].at(-1)').toMatch(newer[0] ?? /$/);
});
