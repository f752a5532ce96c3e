import { gzipSync } from 'node:zlib';
import { Reader } from '../demo/reader.ts';
import { acceptedBy, type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import { NETWORK, numbersTo, personOf, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

/** Of ten thousand, which take many minutes, `npm run bench -- pageCosts 10000` tells. */
const asked = process.argv.filter((word) => /^\d+$/.test(word)).map(Number);
const SIZES = asked.length > 0 ? asked : [40, 1000];

const MEETING = 'PAGES';
const DRAFT = 'PAGESDRAFT';

/** At most these read units and requests on a page, and KB of its html as it is sent. */
interface Bound {
  readonly read: number;
  readonly calls: number;
  readonly kb: number;
}

const MOST_KB = 60;
const MOST_CALLS = 20;
/** Of a page that must see everybody: read units for each of them. */
const EACH = 0.02;

/** What a page may cost where so many members are in the network. */
function boundOf(members: number, seesAll: boolean): Bound {
  const whole = members <= 1000 ? 20 : 40;
  return { read: seesAll ? Math.max(whole, members * EACH) : whole, calls: MOST_CALLS, kb: MOST_KB };
}

const meeting = `meetings/${MEETING}`;
const draft = `meetings/${DRAFT}`;
const someone = personOf(7);
const pages: readonly { readonly name: string; readonly path: string; readonly seesAll?: boolean }[] = [
  { name: 'Today', path: 'today' },
  { name: 'the overview', path: 'board' },
  { name: 'meetings', path: 'meetings' },
  { name: 'members', path: 'members' },
  { name: 'members, searched', path: 'members?q=person+77' },
  { name: 'one member', path: `members/${someone.seat}` },
  { name: 'a draft', path: `${draft}/edit` },
  { name: 'preview of a draft', path: `${draft}/preview`, seesAll: true },
  { name: 'a meeting', path: meeting },
  { name: 'its timeline', path: `${meeting}/timeline` },
  { name: 'one message of it', path: `${meeting}/timeline/invitation` },
  { name: 'one person of it', path: `${meeting}/people/${someone.person}` },
  { name: 'its list of calls', path: `${meeting}/calls` },
  { name: 'its messages to hand over', path: `${meeting}/hand-over` },
  { name: 'inviting one more', path: `${meeting}/invite` },
  { name: 'changing it', path: `${meeting}/change` },
];

/**
 * Read units, requests to DynamoDB and KB of the pages of somebody who runs a network, after everybody was invited
 * to a meeting: facts as stored, lists as `project` writes them.
 */
export async function* pageCosts(): AsyncGenerator<Figure> {
  for (const size of SIZES) {
    yield* onMeteredCloud(
      (endpoints) => sowCrowd(endpoints, size),
      (metered) => measured(metered, size),
    );
  }
}

async function* measured({ bench, meter }: MeteredCloud, size: number): AsyncGenerator<Figure> {
  const { cloud, coordinator } = bench;
  const admin = new Reader();
  const home = await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  await coordinator.draft(DRAFT, { date: coordinator.dayIn(40) });
  await coordinator.draft(MEETING);
  await coordinator.convene(
    MEETING,
    numbersTo(size).map((number) => personOf(number)),
  );
  await acceptedBy(bench, size);
  await cloud.settle();
  for (const { name, path, seesAll = false } of pages) {
    const url = new URL(`/n/${NETWORK}/${path}`, home.url).href;
    // What the first call of a container reads besides is not the page's.
    await admin.open(url);
    const before = meter.total();
    const page = await admin.open(url);
    const after = meter.total();
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    const read = after.read - before.read;
    const calls = after.calls - before.calls;
    const kb = gzipSync(page.html).length / 1000;
    const most = boundOf(size, seesAll);
    yield {
      what: `${name}, ${size} members`,
      figure: `${rounded(read, 1)} RU, ${calls} calls, ${rounded(kb, 1)} KB`,
      floor: '',
      ratio: '',
      budget: `≤ ${rounded(most.read, 1)} RU, ${most.calls} calls, ${most.kb} KB`,
      ok: read <= most.read && calls <= most.calls && kb <= most.kb,
    };
  }
}
