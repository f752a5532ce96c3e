import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
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
    'pictures',
    'inbound',
  ]);
  for (const [name, file] of bundles) {
    const parts = codeIn(dirname(file)).map((part) => join(dirname(file), part));
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
  // The groups of meeting, membership, network, day, files, tasks, agenda, minutes and the boards, the plan and the voices of forums, and the smaller ones.
  for (const name of ['staff-pages', 'member-pages', 'replies', 'settings-page', 'feeds', 'sign-in']) {
    const named = [...parts.keys()].filter((part) => part.startsWith(`${name}-`));
    expect(named, name).toHaveLength(name === 'staff-pages' ? 12 : 1);
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
    'What is new with you?',
  ];
  const all = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const text of elsewhere) {
    expect(all.join('').includes(text), text).toBe(true);
    expect(start.includes(text), text).toBe(false);
  }
  // The bound of the design.
  expect(kilobytes(folder, [...files])).toBeLessThanOrEqual(700);
});

test('no bundle describes shapes to other programs', () => {
  for (const [name, file] of bundles) {
    const folder = dirname(file);
    const code = codeIn(folder).map((part) => readFileSync(join(folder, part), 'utf8'));
    expect(code.join('').includes('json-schema.org/draft'), name).toBe(false);
  }
});

test('pictures has native code for Lambda’s processors and for this machine, together at most 45 MB, and no links', () => {
  const folder = join(dirname(bundles.get('pictures') ?? ''), 'node_modules');
  const builds = readdirSync(join(folder, '@img')).filter((name) => name.startsWith('sharp-'));
  const here = `${process.platform}-${process.arch}`;
  expect(builds.sort()).toEqual(
    [...new Set(['linux-arm64', here])].flatMap((one) => [`sharp-${one}`, `sharp-libvips-${one}`]).sort(),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  expect(files.filter((one) => one.isSymbolicLink())).toEqual([]);
  const sizes = files
    .filter((one) => one.isFile())
    .map((one) => statSync(join(one.parentPath, one.name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000_000);
  for (const [name, file] of bundles) {
    expect(existsSync(join(dirname(file), 'node_modules')), name).toBe(name === 'pictures');
  }
});

test('native code for Lambda and for this machine is of one version', () => {
  const [here, there] = ['package-lock.json', 'native/package-lock.json'].map((file) =>
    z
      .object({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) })
      .parse(JSON.parse(readFileSync(file, 'utf8'))),
  );
  for (const name of ['sharp', '@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64']) {
    const path = `node_modules/${name}`;
    expect(there?.packages[path]?.version, name).toBe(here?.packages[path]?.version);
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

/** Files of a bundle; native code lies beside them. */
function codeIn(folder: string): string[] {
  return readdirSync(folder).filter((part) => part.endsWith('.mjs'));
}

/** Files that an `import()` loads. */
function partsIn(folder: string): string[] {
  const code = codeIn(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const asked = code.flatMap((text) => [...text.matchAll(/import\("\.\/([^"]+)"\)/g)]);
  return [...new Set(asked.map(([, part = '']) => part))];
}

function kilobytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000;
}
