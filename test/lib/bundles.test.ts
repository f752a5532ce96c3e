import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../../lib/app.ts';
import { bundlesOf } from '../../lib/bundles.ts';
import { exampleSettings } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'prachum-bundles-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('every bundle loads on its own, with no variable set and nothing beside it, and every part of it too', () => {
  const { app, stack } = buildApp(exampleSettings, outdir);
  app.synth();
  const bundles = bundlesOf(stack);
  expect([...bundles.keys()]).toEqual(['web', 'react', 'project', 'deliver', 'tick', 'feedback']);
  for (const [name, file] of bundles) {
    const parts = readdirSync(dirname(file)).map((part) => join(dirname(file), part));
    const script = `const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
      for (const part of ${JSON.stringify(parts.map((part) => pathToFileURL(part).href))}) await import(part);
      process.stdout.write(typeof handler);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: {}, cwd: outdir });
    // Sign-in helpers of a developer's machine: Lambda has its role's keys in the environment.
    for (const part of parts) expect(readFileSync(part, 'utf8').includes('sso_start_url'), part).toBe(false);
    expect(`${name}: ${run.stdout.toString()}${run.stderr.toString()}`).toBe(`${name}: function`);
  }

  // What only coordinators open is not what an invitation waits for.
  const web = bundles.get('web') ?? '';
  const parts = readdirSync(dirname(web)).filter((part) => part.startsWith('staff-pages'));
  expect(parts).toHaveLength(1);
  expect(readFileSync(web, 'utf8')).toContain(`import("./${parts[0]}")`);
});
