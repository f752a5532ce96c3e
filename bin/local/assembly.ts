import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Template } from './template.ts';

/** What a synth produced: the template, and the folder of each function's code by its asset's hash. */
export interface Assembly {
  readonly template: Template;
  /** @returns the folder holding the bundled code that `Code.S3Key` names, if it is in this assembly. */
  codeFolder(s3Key: string): string | undefined;
}

const DAY = 86_400_000;

const manifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string(), packaging: z.string() }) })),
});

/**
 * Synthesizes a CDK app, or takes the assembly that the same sources gave before.
 *
 * The app runs as `cdk synth` would run it (a process that writes to `CDK_OUTDIR`), so that what runs
 * here is what is deployed; the memory of the CDK goes with that process.
 *
 * @param app the app's file, e.g. `bin/prachum.ts`.
 * @param sources files and folders that decide what the app synthesizes; they are the cache's key.
 * @param cacheDir kept assemblies, one folder for each key.
 * @throws with the app's own output when it refuses to synthesize.
 */
export async function synthesize(
  app: string,
  sources: readonly string[],
  cacheDir: string,
): Promise<Assembly> {
  const key = contentKey([app, ...sources]);
  const kept = join(resolve(cacheDir), key);
  const isNew = !existsSync(kept);
  if (isNew) {
    const scratch = `${kept}.${randomUUID()}`;
    mkdirSync(scratch, { recursive: true });
    await runApp(app, scratch);
    try {
      renameSync(scratch, kept);
    } catch {
      rmSync(scratch, { recursive: true, force: true }); // another process synthesized the same meanwhile
    }
  }
  const now = new Date();
  utimesSync(kept, now, now);
  if (isNew) removeUnused(cacheDir);
  return readAssembly(kept);
}

/** Assemblies that nobody asked for in a day were of sources that are gone. */
function removeUnused(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const folder = join(cacheDir, name);
    if (Date.now() - statSync(folder).mtimeMs > DAY) rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the one stack of a synthesized folder. */
export function readAssembly(folder: string): Assembly {
  const file = readdirSync(folder).find((name) => name.endsWith('.template.json'));
  if (file === undefined) throw new Error(`No stack was synthesized into ${folder}.`);
  const assets = manifest.parse(readJson(join(folder, file.replace('.template.json', '.assets.json'))));
  return {
    template: new Template(readJson(join(folder, file))),
    codeFolder: (s3Key) => {
      const asset = assets.files[s3Key.replace(/\.zip$/, '')];
      return asset?.source.packaging === 'zip' ? join(folder, asset.source.path) : undefined;
    },
  };
}

async function runApp(app: string, outdir: string): Promise<void> {
  const child = spawn(process.execPath, [app], {
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(contextOf(outdir)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code === 0) return;
  rmSync(outdir, { recursive: true, force: true });
  throw new Error(`${app} does not synthesize:\n${Buffer.concat(said).toString()}`);
}

function contextOf(outdir: string): unknown {
  const file = resolve('cdk.json');
  const context = existsSync(file)
    ? z.object({ context: z.record(z.string(), z.unknown()).default({}) }).parse(readJson(file))
    : undefined;
  // Nothing here is public: a fresh clone runs with the values that it comes with.
  return { ...context?.context, exampleValues: 'allowed', 'aws:cdk:outdir': outdir };
}

function contentKey(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const visit = (path: string) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
  };
  for (const path of paths) visit(path);
  return hash.digest('hex').slice(0, 20);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
