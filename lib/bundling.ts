import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const root = join(import.meta.dirname, '..');

/**
 * A function's code as ES modules: `index.mjs` with what every run needs, and beside it the parts that
 * an `import()` in the sources loads when they are asked for. CDK's `NodejsFunction` makes one file only,
 * so that opening an invitation would wait for every page of the coordinators.
 *
 * @param name file in `functions/` without its ending.
 */
export function bundledCode(name: string): Code {
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: esbuild runs on every machine that has our node_modules. CDK takes two assets for
      // one unless image, command or the like differ.
      image: DockerImage.fromRegistry('unused'),
      command: [name],
      local: {
        tryBundle(outdir) {
          buildSync({ ...options, entryPoints: { index: join(root, 'functions', `${name}.ts`) }, outdir });
          return true;
        },
      },
    },
  });
}

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
  },
  // Some dependencies call require, which an ES module does not have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
};
