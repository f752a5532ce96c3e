import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../../lib/app.ts';
import { bundlesOf } from '../../lib/bundles.ts';
import { exampleSettings } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'prachum-bundles-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('every bundle loads on its own, with no variable set and nothing beside it, and exports a handler', () => {
  const { app, stack } = buildApp(exampleSettings, outdir);
  app.synth();
  const bundles = bundlesOf(stack);
  expect([...bundles.keys()]).toEqual(['web', 'react', 'project', 'deliver', 'tick', 'feedback', 'inbound']);
  for (const [name, file] of bundles) {
    const script = `const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
      process.stdout.write(typeof handler);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: {}, cwd: outdir });
    // Sign-in helpers of a developer's machine: Lambda has its role's keys in the environment.
    expect(readFileSync(file, 'utf8').includes('sso_start_url'), name).toBe(false);
    expect(`${name}: ${run.stdout.toString()}${run.stderr.toString()}`).toBe(`${name}: function`);
  }
});
