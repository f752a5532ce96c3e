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

const messages = join(root, 'functions', 'meeting', 'messages');

/**
 * What a message says is beside its rule, in one file, and esbuild puts a file, and what it imports, into one place:
 * every page would carry the words of every message. The list of the words and the list of the rules therefore get files
 * of their own: the one takes the words, the other what is left of the file without them.
 */
const wordsApartFromRules: Plugin = {
  name: 'words-apart-from-rules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, importer }) => {
      if (importer === join(messages, 'words.ts')) return { path: join(messages, path), suffix: '?words' };
      if (importer === join(messages, 'table.ts')) return { path: join(messages, path), namespace: 'rule' };
      return undefined;
    });
    onLoad({ filter: /./, namespace: 'rule' }, async ({ path }) => ({
      contents: await ruleAlone(path),
      resolveDir: messages,
    }));
  },
};

/** The rule of a message, and of its imports those that the rule needs. */
async function ruleAlone(path: string): Promise<string> {
  const importsStay: Plugin = {
    name: 'imports-stay',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path: asked, resolveDir }) => ({
        path: resolve(resolveDir, asked),
        external: true,
        // Nothing happens when one of them is loaded.
        sideEffects: false,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: `export { rule } from ${JSON.stringify(path)};`, resolveDir: messages },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    plugins: [importsStay],
  });
  return outputFiles[0]?.text ?? '';
}

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
