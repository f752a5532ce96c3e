import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/**
 * Bundles a file of this folder as the functions are bundled (`lib/function.ts`), so that it runs the
 * same code: Node does not read pages and mails (`.tsx`) without a bundler.
 *
 * @param outdir an existing folder.
 * @returns the bundle's path.
 */
export async function bundled(entry: string, outdir: string): Promise<string> {
  const outfile = join(outdir, `${entry.replace(/\W/g, '-')}.mjs`);
  await build({ ...options, entryPoints: [join(root, entry)], outfile });
  return outfile;
}

/** Bundles a few lines of code. @param name of the file. */
export async function bundledText(contents: string, name: string, outdir: string): Promise<string> {
  const outfile = join(outdir, `${name}.mjs`);
  await build({ ...options, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
  return outfile;
}

const options: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
  logLevel: 'error',
};
