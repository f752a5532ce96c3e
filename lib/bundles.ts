import { join } from 'node:path';
import { Stage } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { HouseFunction } from './function.ts';
import type { PrachumStack } from './prachum-stack.ts';

/** Path of each function's bundle by the function's name, e.g. `deliver`, once the app is synthesized. */
export function bundlesOf(stack: PrachumStack): ReadonlyMap<string, string> {
  const outdir = Stage.of(stack)?.outdir ?? '';
  const functions = stack.node.findAll().filter((construct) => construct instanceof HouseFunction);
  return new Map(
    functions.map((each) => {
      const resource = each.node.defaultChild;
      if (!(resource instanceof CfnFunction)) throw new Error(`${each.name} has lost its resource`);
      const { s3Key } = stack.resolve(resource.code);
      return [each.name, join(outdir, `asset.${String(s3Key).replace(/\.zip$/, '')}`, 'index.mjs')];
    }),
  );
}
