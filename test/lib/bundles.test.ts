import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { functionsOf } from '../../bin/local/deployment.ts';
import { productAssembly } from '../../bin/local/local-cloud.ts';

/** Path of each function's bundle by the function's name. */
let bundles: ReadonlyMap<string, string>;
beforeAll(async () => {
  const functions = functionsOf(await productAssembly());
  bundles = new Map(functions.map(({ shortName, file }) => [shortName, file]));
});

test('every bundle loads on its own, with no variable set and nothing beside it, and every part of it too', () => {
  expect([...bundles.keys()]).toEqual([
    'admit',
    'web',
    'react',
    'project',
    'deliver',
    'tick',
    'feedback',
    'inbound',
  ]);
  for (const [name, file] of bundles) {
    const parts = readdirSync(dirname(file)).map((part) => join(dirname(file), part));
    const script = `const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
      for (const part of ${JSON.stringify(parts.map((part) => pathToFileURL(part).href))}) await import(part);
      process.stdout.write(typeof handler);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: {},
      cwd: tmpdir(),
    });
    // Sign-in helpers of a developer's machine: Lambda has its role's keys in the environment.
    for (const part of parts) expect(readFileSync(part, 'utf8').includes('sso_start_url'), part).toBe(false);
    expect(`${name}: ${run.stdout.toString()}${run.stderr.toString()}`).toBe(`${name}: function`);
  }
});

test('every group of pages is a part of its own that the start does not wait for, and none is large', () => {
  const folder = dirname(bundles.get('web') ?? '');
  const start = loadedWith(folder, 'index.mjs');
  const parts = new Map(partsIn(folder).map((part) => [part, loadedWith(folder, part)]));
  // The groups of meeting, membership, network and the boards, and the smaller ones.
  for (const name of ['staff-pages', 'member-pages', 'replies', 'settings-page', 'feeds', 'sign-in']) {
    const named = [...parts.keys()].filter((part) => part.startsWith(`${name}-`));
    expect(named, name).toHaveLength(name === 'staff-pages' ? 4 : 1);
    for (const part of named) {
      expect(start.has(part), part).toBe(false);
      const more = [...(parts.get(part) ?? [])].filter((file) => !start.has(file));
      expect(kilobytes(folder, more), part).toBeLessThanOrEqual(600);
    }
  }
  // A part says of what it shares with the start that it is there: else the start is cut into many files.
  expect(start.size).toBeLessThanOrEqual(6);
});

test('the start of web holds no page of those who run a network, not their stylesheet, and no words of messages', () => {
  const folder = dirname(bundles.get('web') ?? '');
  const files = loadedWith(folder, 'index.mjs');
  const start = [...files].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  expect(start).toContain('/a/:token');
  const elsewhere = [
    'border-collapse',
    'Skip to the content',
    'Prepare a meeting',
    'To everybody invited whose organisation has not answered',
  ];
  const all = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const text of elsewhere) {
    expect(all.join('').includes(text), text).toBe(true);
    expect(start.includes(text), text).toBe(false);
  }
  expect(kilobytes(folder, [...files])).toBeLessThanOrEqual(650);
});

test('no bundle describes shapes to other programs', () => {
  for (const [name, file] of bundles) {
    const folder = dirname(file);
    const code = readdirSync(folder).map((part) => readFileSync(join(folder, part), 'utf8'));
    expect(code.join('').includes('json-schema.org/draft'), name).toBe(false);
  }
});

/** A file of a bundle with every other that it imports before it runs. */
function loadedWith(folder: string, file: string, found: Set<string> = new Set()): Set<string> {
  found.add(file);
  for (const [, part = ''] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORTED)) {
    if (!found.has(part)) loadedWith(folder, part, found);
  }
  return found;
}

const IMPORTED = /(?:from|import)"\.\/([^"]+)"/g;

/** Files that an `import()` loads. */
function partsIn(folder: string): string[] {
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const asked = code.flatMap((text) => [...text.matchAll(/import\("\.\/([^"]+)"\)/g)]);
  return [...new Set(asked.map(([, part = '']) => part))];
}

function kilobytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000;
}
