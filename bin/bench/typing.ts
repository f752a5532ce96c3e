import { gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import type { TypingSaid } from '../../functions/typing/rules/said.ts';
import { Reader } from '../demo/reader.ts';
import { type MeteredCloud, onMeteredCloud } from './bench-cloud.ts';
import { NETWORK, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const MEETING = 'TYPING';
const ITEM = '01K7M00000000000000000ITEM';
/** Khmer letters of three bytes, in KB, of each save; what is around them in a fact is the rest of its last KB. */
const SAVES = [0.5, 1.5, 4.5];
/** The network, the meeting, its minutes, the item twice, the names of all owners; and what follows from the fact. */
const MOST_READ = 12;

/** What it costs to save what somebody typed into an item of the minutes. */
export function savingItem(): AsyncGenerator<Figure> {
  return onMeteredCloud(({ dynamodb, eventLogTable }) => sowCrowd({ dynamodb, eventLogTable }, 1), measured);
}

async function* measured({ bench, meter }: MeteredCloud): AsyncGenerator<Figure> {
  const { cloud, coordinator } = bench;
  const admin = new Reader();
  const home = await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  await coordinator.draft(MEETING, { date: coordinator.dayIn(1) });
  await coordinator.conveneNobody(MEETING);
  const list = new URL(`/n/${NETWORK}/meetings/${MEETING}/minutes`, home.url).href;
  const send = (url: string, form: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        origin: new URL(cloud.appUrl).origin,
        cookie: Object.entries(admin.visitor.cookiesFor(cloud.appUrl))
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      },
      body: new URLSearchParams(form),
    });
  await send(list, { id: ITEM, 'title.en': 'Learning forum' });
  await cloud.settle();
  let mark = '';
  for (const kb of SAVES) {
    const text = `${'ក'.repeat((kb * 1000) / 3)} ${ulid()}`;
    const before = meter.total();
    const answer = await send(`${list}/${ITEM}`, { 'was.notes.km': mark, 'notes.km': text });
    const said: TypingSaid = JSON.parse(await answer.text());
    await cloud.settle();
    const after = meter.total();
    if (said.fields['notes.km']?.is !== 'saved') throw new Error('It was not saved.');
    mark = said.fields['notes.km'].mark;
    const [read, write] = [after.read - before.read, after.write - before.write];
    const most = Math.floor(kb) + 1;
    yield {
      what: `saving ${kb} KB of an item that somebody types`,
      figure: `${rounded(read, 1)} RU, ${rounded(write, 1)} WU`,
      floor: '',
      ratio: '',
      budget: `≤ ${MOST_READ} RU, ${most + 1} WU`,
      ok: write <= most + 1 && read <= MOST_READ,
    };
  }
  const page = await admin.open(`${list}/${ITEM}`);
  yield {
    what: 'page of an item, without its files, gzip',
    figure: `${rounded(gzipSync(page.html).length / 1000, 1)} KB`,
    floor: '',
    ratio: '',
    budget: '≤ 14 KB',
    ok: gzipSync(page.html).length <= 14_000,
  };
}
