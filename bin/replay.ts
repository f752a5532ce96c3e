import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { Env } from '../functions/platform/env.ts';
import { nameTables } from './name-tables.ts';

/**
 * `npm run replay`: writes every row of Views anew from the events and the mail ledger, live.
 *
 * It works on the tables of the AWS account and region of the environment, or on any endpoint in
 * `AWS_ENDPOINT_URL_DYNAMODB`. Tables are found by their names; where an account has several deployments,
 * name them in `EVENT_LOG_TABLE`, `VIEWS_TABLE` and `MAIL_LEDGER_TABLE`.
 */
const root = join(import.meta.dirname, '..');
const tables = { [Env.eventLog]: 'EventLog', [Env.views]: 'Views', [Env.mailLedger]: 'MailLedger' };

const replayed = z.object({
  generation: z.number(),
  streams: z.number(),
  causes: z.number(),
  deleted: z.number(),
  failed: z.array(z.object({ key: z.string(), error: z.string() })),
});

await nameTables(tables);
const result = replayed.parse(await (await bundled())());
console.log(
  `Generation ${result.generation}: ${result.streams} streams and ${result.causes} causes written, ` +
    `${result.deleted} leftover rows deleted.`,
);
for (const { key, error } of result.failed) console.error(`${key} failed: ${error}`);
if (result.failed.length > 0) {
  console.error('Nothing was deleted, since something failed. Mend it and run this again.');
  process.exitCode = 1;
}

/** The code as it is deployed: Node does not read pages and mails (`.tsx`) without a bundler. */
async function bundled(): Promise<() => Promise<unknown>> {
  const outfile = join(root, 'node_modules', '.cache', 'prachum', 'replay.mjs');
  await build({
    stdin: {
      contents:
        "import { capabilities } from './capabilities.ts'; import { replayTables } from './flow/replay-tables.ts';" +
        'export const replay = () => replayTables(capabilities);',
      resolveDir: join(root, 'functions'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
  });
  const { replay } = await import(pathToFileURL(outfile).href);
  return replay;
}
