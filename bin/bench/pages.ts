import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answerLinkIn, beginMeeting, invite, lookAtInvitation, newestMailTo } from '../demo/play.ts';
import { type Page, Reader } from '../demo/reader.ts';
import { seed } from '../seed.ts';
import { acceptedBy, startBenchCloud } from './bench-cloud.ts';
import { sowCrowd } from './crowd.ts';
import { bareLoop } from './fan-out.ts';
import { type Figure, median, rounded } from './figures.ts';

const READER = 'focal@org24.example.org';
const MOST_KB = 14;
const MOST_REQUESTS = 3;

/** The answer page as a member opens it from the mail: HTML and CSS, compressed, and requests. */
export async function* answerPage(): AsyncGenerator<Figure> {
  const bench = await startBenchCloud(seed);
  try {
    const { cloud } = bench;
    const dara = new Reader();
    const today = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
    const form = await beginMeeting(dara, today, /BEST Q4/);
    const date = new Date(cloud.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    await invite(dara, await lookAtInvitation(dara, form, { date }));
    await cloud.advance({ ms: 180_000 });
    const link = answerLinkIn(await newestMailTo(cloud, READER));
    for (const lang of ['km', 'en']) {
      const page = await new Reader().open(`${link}?lang=${lang}`);
      const parts = [page.html, ...(await assetsOf(page))];
      const size = parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000;
      const asBrotli = parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0) / 1000;
      yield {
        what: `answer page (${lang}), HTML and CSS, gzip`,
        figure: `${rounded(size, 1)} KB`,
        floor: `brotli ${rounded(asBrotli, 1)} KB`,
        ratio: '',
        budget: `≤ ${MOST_KB} KB`,
        ok: size <= MOST_KB,
      };
      yield {
        what: `answer page (${lang}), requests`,
        figure: String(parts.length),
        floor: '',
        ratio: '',
        budget: `≤ ${MOST_REQUESTS}`,
        ok: parts.length <= MOST_REQUESTS,
      };
    }
  } finally {
    await bench.stop();
  }
}

/** What the page makes a browser fetch besides itself: styles, scripts, pictures. */
async function assetsOf(page: Page): Promise<string[]> {
  const found = [
    ...page.html.matchAll(
      /<(?:link[^>]+rel="(?:stylesheet|icon)"[^>]+href|script[^>]+src|img[^>]+src)="([^"]+)"/g,
    ),
  ];
  const urls = found
    .map(([, path = '']) => new URL(path, page.url))
    .filter(({ protocol }) => protocol !== 'data:');
  return Promise.all(urls.map(async (url) => (await fetch(url)).text()));
}

const INVITED = 40;
/** The first of them warms up. */
const ROUNDS = 4;

/**
 * From the form that invites 40 people to the last mail accepted, beside the bare loop's time for 40:
 * medians of several rounds, the two in turn.
 */
export async function* formPost(): AsyncGenerator<Figure> {
  const bench = await startBenchCloud((endpoints) => sowCrowd(endpoints, INVITED));
  try {
    const { cloud } = bench;
    const dara = new Reader();
    const today = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
    const took: number[] = [];
    const bare: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const form = await beginMeeting(dara, today, /Quarterly meeting/);
      const date = new Date(cloud.now().getTime() + (30 + round) * 86_400_000).toISOString().slice(0, 10);
      const preview = await lookAtInvitation(dara, form, { date, 'venue.en': 'The hall' });
      const before = bench.accepted();
      const began = performance.now();
      const page = await invite(dara, preview);
      await acceptedBy(bench, before + INVITED);
      if (round > 1) took.push(performance.now() - began);
      const meeting = new URL(page.url).pathname.split('/').at(-1) ?? '';
      await cloud.settle();
      if (round > 1) bare.push((await bareLoop(bench, meeting, INVITED)).ms);
    }
    const [figure, floor] = [median(took), median(bare)];
    yield {
      what: `form post to the last of ${INVITED} invitations accepted`,
      figure: `${rounded(figure)} ms`,
      floor: `${rounded(floor)} ms`,
      ratio: rounded(figure / floor, 1),
      budget: '≤ 3',
      ok: figure / floor <= 3,
    };
  } finally {
    await bench.stop();
  }
}
