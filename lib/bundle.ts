import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { copyFont, copyNative, NATIVE } from './native-code.ts';

/**
 * `node lib/bundle.ts <function> <folder>`: writes the bundle of a function, see `bundling.ts`. A process of
 * its own, because CDK waits for nothing and esbuild takes plugins only where it is waited for.
 */
const [name = '', outdir = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const entry = join(root, 'functions', `${name}.ts`);

/**
 * Lets every part that is loaded later import the function's start, which is loaded by then in any case.
 * Without it esbuild cuts the start into a file for every set of parts that share some of it, and each
 * file takes time to open in a cold start.
 */
const partsKnowTheStart: Plugin = {
  name: 'parts-know-the-start',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir, importer }) =>
      kind === 'dynamic-import' && importer.startsWith(join(root, 'functions'))
        ? { path: resolve(resolveDir, path), namespace: 'part' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: `import ${JSON.stringify(entry)}; export * from ${JSON.stringify(path)};`,
      resolveDir: dirname(path),
    }));
  },
};

/**
 * What a message says is beside its rule, in one file, and esbuild puts a file into one place: every page would carry
 * the words of every message. The list of the words therefore gets files of its own, of which it takes the words; all
 * others take the rules.
 */
const wordsApartFromRules: Plugin = {
  name: 'words-apart-from-rules',
  setup({ onResolve }) {
    const messages = join(root, 'functions', 'meeting', 'messages');
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, importer }) =>
      importer === join(messages, 'words.ts') ? { path: join(messages, path), suffix: '?words' } : undefined,
    );
  },
};

/** A tenth of zod describes shapes to other programs (JSON Schema), which nobody asks for here. */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/ }, ({ path }) => {
      const exported = readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
      const missing = "() => { throw new Error('JSON Schema is not in the bundle'); }";
      return { contents: [...exported].map(([, name]) => `export const ${name} = ${missing};`).join('') };
    });
  },
};

const options: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  // Khmer as UTF-8 is half the size of \u escapes.
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  alias: {
    '@aws-sdk/credential-provider-node': join(root, 'functions', 'platform', 'lambda-credentials.ts'),
    // Its ES modules import node:http and more at every cold start; these require them with the first mail.
    'nodemailer/lib/mail-composer': join(root, 'node_modules/nodemailer/dist/cjs/mail-composer/index.js'),
    'nodemailer/lib/mime-node': join(root, 'node_modules/nodemailer/dist/cjs/mime-node/index.js'),
  },
  // Some dependencies call require, which an ES module does not have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  plugins: [partsKnowTheStart, wordsApartFromRules, withoutJsonSchema],
  // Nothing bundles native code: it lies beside the bundle, of the function that asks for it.
  external: [NATIVE],
  metafile: true,
  logLevel: 'warning',
};

const { metafile } = await build({ ...options, entryPoints: { index: entry }, outdir });
const imported = Object.values(metafile?.outputs ?? {}).flatMap(({ imports }) => imports);
if (imported.some(({ path }) => path === NATIVE)) {
  copyNative(outdir);
  copyFont(outdir);
}
