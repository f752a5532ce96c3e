import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';

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
          const args = [join(import.meta.dirname, 'bundle.ts'), name, outdir];
          const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' });
          if (status !== 0) throw new Error(`functions/${name}.ts could not be bundled`, { cause: error });
          return true;
        },
      },
    },
  });
}
