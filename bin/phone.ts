import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * `npm run phone`: writes the check-in page's script and its worker, from functions/day/door/phone/, as text that the
 * pages serve. Phones at a door are old: the syntax is that of Chrome 60 (WebViews of 2017), and no newer function
 * may be called, which nothing lowers.
 */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'functions', 'day', 'door');
export const scriptsFile = join(folder, 'phone-scripts.ts');

async function scriptOf(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'phone', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome60',
    logLevel: 'warning',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** What the file holds. */
export async function phoneScripts(): Promise<string> {
  const [page, worker] = await Promise.all([scriptOf('main'), scriptOf('worker')]);
  return [
    '// Made by `npm run phone` from the folder phone/: change it there.',
    `export const pageScript = ${JSON.stringify(page)};`,
    `export const workerScript = ${JSON.stringify(worker)};`,
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(scriptsFile, await phoneScripts());
}
