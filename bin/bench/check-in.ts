import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { sexes } from '../../functions/membership/rules/sex.ts';
import { type AppendMeta, EventLog } from '../../functions/platform/event-log.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { type Page, Reader } from '../demo/reader.ts';
import { type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import { engineClient, NETWORK, sowCrowd, type Target } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const PEOPLE = 300;
/** Taps of a phone that comes back after a village without a line. */
const BATCH = 50;
const MOST_KB = 40;
const MOST_REQUESTS = 3;
/** Read and write units of one batch, on a day on which everybody was noted. */
const MOST_READ = 40;
const MOST_WRITE = 25;
const MEETING = 'CHECKIN';

const families = [
  'ចាន់',
  'កែវ',
  'សុខ',
  'ហេង',
  'លី',
  'ម៉ៅ',
  'នួន',
  'ប៉ែន',
  'រស់',
  'ទេព',
  'វង្ស',
  'យិន',
  'Chea',
  'Meas',
  'Nhem',
];
const names = [
  'សុភា',
  'ដារ៉ា',
  'បុប្ផា',
  'វិសាល',
  'រតនា',
  'ស្រីមុំ',
  'ពិសិដ្ឋ',
  'ចន្ធូ',
  'ម៉ាលីស',
  'វណ្ណា',
  'Sophea',
  'Vuthy',
  'Chenda',
];
const kinds = ['អង្គការ', 'សមាគម', 'មជ្ឈមណ្ឌល', 'សាលា'];
const things = ['វាលស្រែ', 'ផ្កាឈូក', 'ទន្លេ', 'ពន្លឺ', 'អនាគត', 'កុមារ', 'បណ្ណាល័យ', 'សិក្សា', 'ភូមិ', 'ក្តីសង្ឃឹម'];
const words = [
  'Rice Field',
  'Lotus',
  'River',
  'Light',
  'Future',
  'Children',
  'Library',
  'Learning',
  'Village',
  'Hope',
];

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** People with names and ids as long as real ones: five of each organisation. */
function people(): (Invitee & { name: string; n: number })[] {
  const seats = Array.from({ length: PEOPLE / 5 }, () => ulid());
  return Array.from({ length: PEOPLE }, (_, n) => ({
    seat: of(seats, Math.floor(n / 5)),
    party: 'member',
    person: ulid(),
    channel: 'telegram',
    lang: 'km',
    name: `${of(families, n * 7)} ${of(names, n * 11 + Math.floor(n / 13))}`,
    n,
  }));
}

async function sow(target: Target, invited: ReturnType<typeof people>): Promise<void> {
  await sowCrowd(target, 1);
  const client = engineClient(target.dynamodb);
  const log = new EventLog(client, target.eventLogTable);
  const meta: AppendMeta = { by: 'system', at: new Date(0).toISOString() };
  for (const [seat, staff] of Map.groupBy(invited, (one) => one.seat)) {
    const n = staff[0]?.n ?? 0;
    const name = {
      en: `${of(words, n / 5)} ${of(words, n + 3)} Organisation ${n}`,
      km: `${of(kinds, n / 5)}${of(things, n / 5)}${of(things, n + 3)}`,
    };
    const events: MemberEvent[] = [
      {
        type: 'MemberRegistered',
        data: {
          organisation: { name, type: 'localNgo', subSectors: [], districts: [] },
          status: 'active',
        },
      },
      ...staff.map(({ person, name: own, n: at }): MemberEvent => {
        const phone = '000 000 000';
        const known = at % 3 === 0 ? {} : { sex: of(sexes, at) };
        return {
          type: 'ContactAdded',
          data: {
            contact: person,
            fields: { name: own, role: 'alternate', lang: 'km', reachedBy: 'telegram', phone, ...known },
          },
        };
      }),
    ];
    await log.append(appendOf(memberAggregate, NETWORK, seat, 0, events, meta));
  }
  client.destroy();
}

/** The check-in page with 300 names, as a phone gets it, and what a batch of taps costs. */
export function checkIn(): AsyncGenerator<Figure> {
  const invited = people();
  return onMeteredCloud(
    (endpoints) => sow(endpoints, invited),
    (metered) => measured(metered, invited),
  );
}

async function* measured(
  { bench, meter }: MeteredCloud,
  invited: ReturnType<typeof people>,
): AsyncGenerator<Figure> {
  const { cloud, coordinator } = bench;
  const admin = new Reader();
  const home = await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  await coordinator.draft(MEETING, { date: coordinator.dayIn(1) });
  await coordinator.convene(
    MEETING,
    invited.map(({ name: _, n: __, ...invitee }) => invitee),
  );
  await cloud.settle();
  await cloud.advance({ ms: 86_400_000 });
  await cloud.settle();
  const at = new URL(`/n/${NETWORK}/meetings/${MEETING}/doors`, home.url).href;
  const form = await admin.open(at);
  const given = await admin.press(form, /^Make a link/, { name: 'Helper' });
  const [link = ''] = given.html.match(/https?:\/\/\S+?\/d\/[\w.-]+/) ?? [];
  const path = new URL(link).pathname;
  const phone = new Reader();
  const url = new URL(path, cloud.appUrl).href;
  for (const lang of ['km', 'en']) {
    const page = await phone.open(`${url}?lang=${lang}`);
    const parts = [page.html, ...(await assetsOf(page))];
    const kb = (pack: (part: string) => Buffer) =>
      rounded(parts.reduce((sum, part) => sum + pack(part).length, 0) / 1000, 1);
    const shown = page.html.match(/<li id="p-/g)?.length;
    if (shown !== PEOPLE) throw new Error(`The page shows ${shown} people.`);
    yield {
      what: `check-in page (${lang}), ${PEOPLE} names, with style and script, gzip`,
      figure: `${kb((part) => gzipSync(part))} KB`,
      floor: `brotli ${kb((part) => brotliCompressSync(part))} KB`,
      ratio: '',
      budget: `≤ ${MOST_KB} KB`,
      ok: Number(kb((part) => gzipSync(part))) <= MOST_KB,
    };
    yield {
      what: `check-in page (${lang}), requests`,
      figure: String(parts.length),
      floor: 'and the worker, once',
      ratio: '',
      budget: `≤ ${MOST_REQUESTS}`,
      ok: parts.length <= MOST_REQUESTS,
    };
  }
  let units = { read: 0, write: 0, calls: 0 };
  let since = 1;
  for (let n = 0; n < PEOPLE; n += BATCH) {
    const taps = invited.slice(n, n + BATCH).map(({ person }) => ({
      id: ulid().padEnd(32, '0'),
      person,
      is: 'room',
      sex: 'female',
      at: cloud.now().toISOString(),
    }));
    const sentAt = cloud.now().toISOString();
    const body = new URLSearchParams({ taps: JSON.stringify(taps), sentAt, since: String(since) });
    const before = meter.total();
    const answer = await fetch(`${url}/taps`, { method: 'POST', body });
    const after = meter.total();
    units = {
      read: after.read - before.read,
      write: after.write - before.write,
      calls: after.calls - before.calls,
    };
    const said: { version: number; answers: { is: string }[] } = JSON.parse(await answer.text());
    since = said.version;
    const taken = said.answers.filter(({ is }) => is === 'taken').length;
    if (taken !== BATCH) throw new Error(`${taken} of ${BATCH} taps were taken.`);
    await cloud.settle();
  }
  yield {
    what: `a batch of ${BATCH} taps, the last of ${PEOPLE}`,
    figure: `${rounded(units.read, 1)} RU, ${rounded(units.write, 1)} WU, ${units.calls} calls`,
    floor: '',
    ratio: '',
    budget: `≤ ${MOST_READ} RU, ${MOST_WRITE} WU`,
    ok: units.read <= MOST_READ && units.write <= MOST_WRITE,
  };
}

async function assetsOf(page: Page): Promise<string[]> {
  const found = [...page.html.matchAll(/<(?:link[^>]+rel="stylesheet"[^>]+href|script[^>]+src)="([^"]+)"/g)];
  return Promise.all(found.map(async ([, path = '']) => (await fetch(new URL(path, page.url))).text()));
}
