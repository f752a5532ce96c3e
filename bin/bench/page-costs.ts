import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { startEngine } from '../local/engine.ts';
import { productAssembly } from '../local/local-cloud.ts';
import { createTables, tableNames } from '../local/tables.ts';
import { bundled } from './bundled.ts';
import { type Figure, rounded } from './figures.ts';
import type { PageTables } from './page-site.ts';

/** Of ten thousand, which the local engine takes many minutes to fill with, `npm run bench -- pageCosts 10000` tells. */
const asked = process.argv.filter((word) => /^\d+$/.test(word)).map(Number);
const SIZES = asked.length > 0 ? asked : [40, 1000];

/** At most these read units and requests on a page, and KB of its html as it is sent. */
interface Bound {
  readonly read: number;
  readonly calls: number;
  readonly kb: number;
}

const MOST_KB = 60;
const MOST_CALLS = 20;
/** Of a page that must see everybody: read units for each of them, and KB for what is printed or saved. */
const EACH = 0.02;
const KB_EACH = 0.1;
const KB_PRINTED = 150;

/** What a page may cost where so many members are in the network. */
function boundOf(members: number, seesAll: boolean): Bound {
  const whole = members <= 1000 ? 20 : 40;
  const most = { read: whole, calls: MOST_CALLS, kb: MOST_KB };
  if (!seesAll) return most;
  return { ...most, read: Math.max(whole, members * EACH), kb: Math.max(KB_PRINTED, members * KB_EACH) };
}

/**
 * Read units, requests to DynamoDB and KB of the pages of somebody who runs a network, and of those that one person
 * and everybody has, after all were invited to a meeting and half have answered: facts as stored, lists as `project`
 * writes them.
 */
export async function* pageCosts(): AsyncGenerator<Figure> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const site: typeof import('./page-site.ts') = await import(
      await bundled('bin/bench/page-site.ts', scratch)
    );
    for (const size of SIZES) yield* measured(site, size);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function* measured({ PageSite, pages }: typeof import('./page-site.ts'), size: number) {
  const engine = await startEngine(undefined);
  try {
    const site = new PageSite(engine.endpoint, await newTables(engine.endpoint));
    await site.sow(size);
    for (const { name, path, sees, most: mostKb, calls: mostCalls } of pages) {
      const { first, again } = await site.cost(path);
      const { read, calls, kb } = again;
      const bound = boundOf(size, sees === 'all');
      const most = { ...bound, kb: mostKb ?? bound.kb, calls: mostCalls ?? bound.calls };
      yield {
        what: `${name}, ${size} members`,
        figure: `${rounded(read, 1)} RU, ${calls} calls, ${rounded(kb, 1)} KB`,
        floor: `${rounded(first.read, 1)} RU, ${first.calls} calls at first`,
        ratio: '',
        budget: `≤ ${rounded(most.read, 1)} RU, ${most.calls} calls, ${most.kb} KB`,
        ok: read <= most.read && calls <= most.calls && kb <= most.kb,
      };
    }
    site.stop();
  } finally {
    await engine.stop();
  }
}

/** The tables of the template, as they are deployed. */
async function newTables(endpoint: string): Promise<PageTables> {
  const { template } = await productAssembly();
  await createTables(template, new DynamoWire(endpoint));
  const names = Object.entries(tableNames(template));
  const named = (part: string) => names.find(([id]) => id.includes(part))?.[1] ?? '';
  return { eventLog: named('EventLog'), views: named('Views'), mailLedger: named('MailLedger') };
}
