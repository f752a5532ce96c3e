import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionsOf } from '../local/deployment.ts';
import { productAssembly } from '../local/local-cloud.ts';
import { bundledText } from './bundled.ts';
import { type Figure, rounded } from './figures.ts';

const KB = 1000;
const RUNS = 9;

/** Clients and commands by function, as its sources import them: what an import cannot be faster than. */
const clients: Readonly<Record<string, readonly ('dynamodb' | 'ses' | 'secrets')[]>> = {
  web: ['dynamodb', 'secrets'],
  react: ['dynamodb'],
  project: ['dynamodb'],
  deliver: ['dynamodb', 'ses', 'secrets'],
  tick: ['dynamodb', 'ses'],
  feedback: ['dynamodb'],
  inbound: ['dynamodb', 'secrets'],
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

/** Size of every bundle, and the time its import takes beside importing its AWS clients alone. */
export async function bundles(): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const figures: Figure[] = [];
    for (const { shortName: name, file } of functionsOf(await productAssembly())) {
      const most = name === 'deliver' ? 950 : 700;
      const size = statSync(file).size / KB;
      figures.push({
        what: `bundle of ${name}`,
        figure: `${rounded(size)} KB`,
        floor: '',
        ratio: '',
        budget: `≤ ${most} KB`,
        ok: size <= most,
      });
      const wanted = clients[name] ?? [];
      const code = `const keep = [];${wanted.map((one) => imports[one]).join('')}export { keep };`;
      const bare = await bundledText(code, `clients-${name}`, scratch);
      const [took, floor] = importTimes(file, bare);
      figures.push({
        what: `import of ${name}`,
        figure: `${rounded(took)} ms`,
        floor: `${rounded(floor)} ms`,
        ratio: rounded(took / floor, 2),
        budget: '≤ 1.3',
        ok: took / floor <= 1.3,
      });
    }
    return figures;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Medians of several imports in processes of their own, the two in turn. */
function importTimes(file: string, other: string): [number, number] {
  readFileSync(file); // into the page cache
  const pairs = Array.from({ length: RUNS }, () => [importTime(file), importTime(other)] as const);
  return [median(pairs.map(([one]) => one)), median(pairs.map(([, two]) => two))];
}

function importTime(file: string): number {
  const script = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - began)); process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: {} });
  const took = Number(run.stdout.toString());
  if (run.status !== 0 || Number.isNaN(took)) throw new Error(`${file} does not load: ${run.stderr}`);
  return took;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
