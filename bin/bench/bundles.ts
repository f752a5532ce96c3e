import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionsOf } from '../local/deployment.ts';
import { productAssembly } from '../local/local-cloud.ts';
import { bundledText } from './bundled.ts';
import { type Figure, rounded } from './figures.ts';

const KB = 1000;
const RUNS = 11;

/** Clients and commands by function, as its sources import them: what an import cannot be faster than. */
const clients: Readonly<Record<string, readonly ('dynamodb' | 'ses' | 'secrets')[]>> = {
  admit: ['dynamodb'],
  web: ['dynamodb', 'secrets'],
  react: ['dynamodb'],
  project: ['dynamodb'],
  deliver: ['dynamodb', 'ses', 'secrets'],
  tick: ['dynamodb', 'ses'],
  feedback: ['dynamodb'],
  inbound: ['dynamodb', 'secrets'],
  pictures: ['dynamodb'],
};

const imports = {
  dynamodb:
    "import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';" +
    'keep.push(DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand);',
  ses:
    "import { SESClient, GetSendQuotaCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';" +
    'keep.push(SESClient, GetSendQuotaCommand, SendRawEmailCommand);',
  secrets:
    "import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';" +
    'keep.push(SecretsManagerClient, GetSecretValueCommand);',
} as const;

/**
 * Size of what every function loads before its first event, and what that takes beside importing its AWS
 * clients alone, as anybody would; in processor time, which a busy machine hardly lengthens. For web this
 * is also all that the answer page needs: the parts left for later are other pages. They are in the size
 * of all parts, which nobody waits for.
 */
export async function* bundles(): AsyncGenerator<Figure> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (const { shortName: name, file } of functionsOf(await productAssembly())) {
      const most = name === 'deliver' ? 950 : 700;
      const started = loadedWith(file);
      const size = sizeOf(started);
      const all = readdirSync(dirname(file))
        .filter((part) => part.endsWith('.mjs'))
        .map((part) => join(dirname(file), part));
      yield {
        what: `bundle of ${name}, loaded at the start`,
        figure: `${rounded(size)} KB`,
        floor: `${rounded(sizeOf(all))} KB with all parts`,
        ratio: '',
        budget: `≤ ${most} KB`,
        ok: size <= most,
      };
      if (name === 'web') yield largestGroup(file, started);
      const wanted = clients[name];
      if (wanted === undefined) throw new Error(`Which clients of AWS does ${name} use? It has no floor.`);
      const code = `const keep = [];${wanted.map((one) => imports[one]).join('')}export { keep };`;
      const bare = await bundledText(code, `clients-${name}`, scratch);
      const [took, floor] = importTimes(started, bare);
      yield {
        what: `import of ${name}, processor time`,
        figure: `${rounded(took)} ms`,
        floor: `${rounded(floor)} ms`,
        ratio: rounded(took / floor, 2),
        budget: '≤ 1.2',
        ok: took / floor <= 1.2,
      };
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const MOST_OF_A_GROUP = 600;

/** What the first page of a group waits for besides the start, of the group that has most. */
function largestGroup(file: string, started: readonly string[]): Figure {
  const start = new Set(started);
  const groups = readdirSync(dirname(file)).map((part) => join(dirname(file), part));
  const sizes = groups.map((part) => sizeOf(loadedWith(part).filter((one) => !start.has(one))));
  const size = Math.max(...sizes);
  return {
    what: 'largest group of pages of web, beside the start',
    figure: `${rounded(size)} KB`,
    floor: '',
    ratio: '',
    budget: `≤ ${MOST_OF_A_GROUP} KB`,
    ok: size <= MOST_OF_A_GROUP,
  };
}

/** A module and every part that it imports before it runs; what it loads with `import()` is not among them. */
function loadedWith(file: string, found: Set<string> = new Set()): readonly [string, ...string[]] {
  found.add(file);
  for (const [, part = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
    const path = join(dirname(file), part);
    if (!found.has(path)) loadedWith(path, found);
  }
  return [file, ...[...found].filter((path) => path !== file)];
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / KB;
}

/**
 * The least of several imports in processes of their own, the two in turn: whatever else runs only adds to
 * what an import takes. The first of `files`, which have just been read into the page cache, imports the others.
 */
function importTimes([file]: readonly [string, ...string[]], other: string): [number, number] {
  const pairs = Array.from({ length: RUNS }, () => [importTime(file), importTime(other)] as const);
  return [Math.min(...pairs.map(([one]) => one)), Math.min(...pairs.map(([, two]) => two))];
}

function importTime(file: string): number {
  const script = `const began = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)});
    const { user, system } = process.cpuUsage(began);
    process.stdout.write(String((user + system) / 1000)); process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: {} });
  const took = Number(run.stdout.toString());
  if (run.status !== 0 || Number.isNaN(took)) throw new Error(`${file} does not load: ${run.stderr}`);
  return took;
}
