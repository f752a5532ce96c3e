import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import * as z from 'zod';
import { Env } from '../functions/platform/env.ts';

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

if (process.env.AWS_ENDPOINT_URL_DYNAMODB) {
  process.env.AWS_REGION ??= 'local';
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
}
await nameTables();
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

async function nameTables(): Promise<void> {
  const missing = Object.entries(tables).filter(([variable]) => !process.env[variable]);
  if (missing.length === 0) return;
  const names: string[] = [];
  for await (const page of paginateListTables({ client: new DynamoDBClient({}) }, {})) {
    names.push(...(page.TableNames ?? []));
  }
  for (const [variable, part] of missing) {
    const found = names.filter((name) => name.includes(part));
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(`${found.length} tables are named like ${part}: say which one in ${variable}.`);
    }
    process.env[variable] = only;
  }
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
