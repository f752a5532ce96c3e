import { parseArgs } from 'node:util';
import { wipe } from './local/data-dir.ts';
import { EngineMissing } from './local/engine.ts';
import { PortTaken } from './local/fetch-server.ts';
import { type LocalCloud, type SeedEndpoints, startLocalCloud } from './local/local-cloud.ts';
import { demoPeople } from './local/people.ts';
import { TablesChanged } from './local/tables.ts';

/** `npm start`: the whole deployment on this machine. */
const { values: flags } = parseArgs({
  options: {
    /** Throws away what was kept and begins with the seed. */
    fresh: { type: 'boolean', default: false },
    /** Begins as a real network would. */
    empty: { type: 'boolean', default: false },
    'data-dir': { type: 'string', default: '.local' },
    /** Also prints the addresses as one line of JSON, for programs. */
    json: { type: 'boolean', default: false },
  },
});

const dataDir = flags['data-dir'];
if (flags.fresh) wipe(dataDir);

try {
  const cloud = await start();
  announce(cloud);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  }
} catch (error) {
  const isPlain =
    error instanceof EngineMissing || error instanceof PortTaken || error instanceof TablesChanged;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}

async function start(): Promise<LocalCloud> {
  const port = Number(process.env.PORT ?? 3000);
  const next = (offset: number) => (port === 0 ? 0 : port + offset);
  return startLocalCloud({
    dataDir,
    ports: { app: port, console: next(1), issuer: next(2) },
    ...(flags.empty ? {} : { seed: seedDemo }),
  });
}

async function seedDemo(endpoints: SeedEndpoints): Promise<void> {
  const { seed } = await import('./seed.ts');
  console.log('Seeding the demo network …');
  await seed(endpoints);
}

function announce(cloud: LocalCloud): void {
  const people = demoPeople.map((person) => `    ${person.email.padEnd(26)} ${person.name}`).join('\n');
  console.log(`
  Prachum runs here, as it would in the cloud.

  App            ${cloud.appUrl}
  Mail viewer    ${cloud.mailUrl}
  Control page   ${cloud.controlUrl}   (time, faults, permissions, queues)
  Database       ${cloud.dynamodb}   (AWS_ENDPOINT_URL_DYNAMODB=${cloud.dynamodb} npm run replay)

  Sign in with one tap as
${people}

  What it keeps is in ${cloud.dataDir}; start over with: npm start -- --fresh
`);
  if (flags.json) {
    const { appUrl, mailUrl, controlUrl, issuerUrl, dynamodb, tables } = cloud;
    console.log(JSON.stringify({ appUrl, mailUrl, controlUrl, issuerUrl, dynamodb, tables }));
  }
}
