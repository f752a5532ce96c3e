import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * `npm run phone`: writes the scripts that are too long for a text of their own, from the folders phone/ beside them, as
 * text that the pages serve: of the check-in page, with its worker, and of pages on which several people type. Phones
 * are old: the syntax is that of Chrome 60 (WebViews of 2017), and no newer function may be called, which nothing lowers.
 */
const root = join(import.meta.dirname, '..');
const door = join(root, 'functions', 'day', 'door');
const typing = join(root, 'functions', 'typing');

async function scriptOf(folder: string, name: string): Promise<string> {
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

/** What each of the files holds, by its path. */
export async function phoneScripts(): Promise<ReadonlyMap<string, string>> {
  const [page, worker, typed] = await Promise.all([
    scriptOf(door, 'main'),
    scriptOf(door, 'worker'),
    scriptOf(typing, 'main'),
  ]);
  return new Map([
    [join(door, 'phone-scripts.ts'), madeOf({ pageScript: page, workerScript: worker })],
    [join(typing, 'phone-script.ts'), madeOf({ pageScript: typed })],
  ]);
}

function madeOf(scripts: Readonly<Record<string, string>>): string {
  return [
    '// Made by `npm run phone` from the folder phone/: change it there.',
    ...Object.entries(scripts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, text] of await phoneScripts()) await writeFile(file, text);
}
