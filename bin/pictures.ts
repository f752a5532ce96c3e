import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playForum } from './demo/forum-scenes.ts';
import type { Scene } from './demo/scene.ts';
import { playScenes } from './demo/scenes.ts';
import { startLocalCloud } from './local/local-cloud.ts';
import { lendKhmer, startBrowser } from './pictures/chromium.ts';
import { playLetters } from './pictures/letters.ts';
import { type Subject, takePhones } from './pictures/phones.ts';
import { seed } from './seed.ts';

/**
 * `npm run pictures`: takes the pictures of the README into docs/pictures/, and of everything that is read on a
 * phone into docs/pictures/phones/, from a played demo. With names of files of the README it takes those alone.
 */
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const phones = join(folder, 'phones');

interface Picture {
  readonly scene: string;
  readonly file: string;
  readonly lang: 'km' | 'en';
  readonly width: number;
  readonly height: number;
  /** What is at its top edge, where that is not the top of the page. */
  readonly from?: string;
}

const pictures: readonly Picture[] = [
  { scene: 'meeting', file: 'meeting-page.png', lang: 'en', width: 1080, height: 1080 },
  { scene: 'timeline', file: 'timeline.png', lang: 'en', width: 1080, height: 1320 },
  { scene: 'calls', file: 'call-list.png', lang: 'en', width: 360, height: 1160, from: '.call' },
  { scene: 'answer', file: 'answer-page-km.png', lang: 'km', width: 360, height: 960 },
  { scene: 'door', file: 'check-in-km.png', lang: 'km', width: 360, height: 960 },
  { scene: 'sheet', file: 'sign-in-sheet.png', lang: 'km', width: 1280, height: 960, from: '.sheet' },
  { scene: 'day-closed', file: 'day-closed.png', lang: 'en', width: 1280, height: 820 },
];

/** Taken last: when some weeks of its preparation have gone by. */
const forumPictures: readonly Picture[] = [
  { scene: 'board', file: 'board-km.png', lang: 'km', width: 360, height: 960 },
  { scene: 'drawing', file: 'drawing.png', lang: 'en', width: 1280, height: 860, from: '.plan-sheet' },
];
const WEEKS_LATER = new Date('2025-11-25T02:00:00.000Z');

const only = process.argv.slice(2);
const isWanted = ({ file }: Picture) => only.length === 0 || only.includes(file);

const dataDir = mkdtempSync(join(tmpdir(), 'prachum-pictures-'));
const cloud = await startLocalCloud({ dataDir, seed, startAt: new Date('2025-10-13T02:00:00.000Z') });
const browser = await startBrowser();
try {
  mkdirSync(phones, { recursive: true });
  await cloud.settle();
  await cloud.tick();
  const { scenes, ...people } = await playScenes(cloud);
  const readers = { ...people, anybody: undefined };
  await takeAll(pictures.filter(isWanted), scenes);
  const forum = await playForum(
    cloud,
    await people.coordinator.open(sceneOf('today').url),
    people.coordinator,
  );
  if (only.length === 0) await takeAllPhones();
  if (forumPictures.some(isWanted)) {
    await cloud.advance({ to: WEEKS_LATER });
    await cloud.settle();
    await people.coordinator.signIn(cloud.appUrl, 'dara@best.example.org');
    await takeAll(forumPictures.filter(isWanted), forum);
  }

  async function takeAll(wanted: readonly Picture[], from: readonly Scene[]): Promise<void> {
    for (const { scene, file, lang, width, height, from: top } of wanted) {
      const found = from.find(({ name }) => name === scene);
      if (found === undefined) throw new Error(`There is no page called ${scene}.`);
      const url = new URL(found.url);
      url.searchParams.set('lang', lang);
      await take(url.href, file, { width, height }, found.opener, top);
    }
  }

  /** What members and coordinators see on a phone; first the pages, since the mails play the meeting on to its end. */
  async function takeAllPhones(): Promise<void> {
    const urlOf = (scene: string) => sceneOf(scene).url;
    const inLang = (url: string) => (lang: string) => `${url}${url.includes('?') ? '&' : '?'}lang=${lang}`;
    const cookies = cookiesOf('coordinator');
    const subjects: Subject[] = [
      { file: 'answer-page.jpg', url: inLang(urlOf('answer')) },
      { file: 'answer-saved.jpg', url: inLang(urlOf('answer-saved')) },
      { file: 'personal-page.jpg', url: inLang(urlOf('personal')) },
      { file: 'check-in.jpg', url: inLang(urlOf('door')) },
      { file: 'day.jpg', url: inLang(urlOf('day-today')), cookies },
      { file: 'close-day.jpg', url: inLang(urlOf('day-close')), cookies },
      { file: 'member-page.jpg', url: inLang(urlOf('member')), cookies },
      {
        file: 'form-error.jpg',
        url: inLang(urlOf('member-new')),
        cookies,
        prepare: (page) => page.locator('form .button.main').click(),
      },
    ];
    for (const subject of subjects) await takeOne(subject);
    for (const { kind, ...ids } of await playLetters(cloud, urlOf('meeting'))) {
      await takeOne({
        file: `mail-${kind}.jpg`,
        url: (lang) => `${cloud.controlUrl}/mail/${ids[lang]}/html`,
      });
    }
  }

  function sceneOf(name: string): Scene {
    const found = scenes.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no page called ${name}.`);
    return found;
  }

  async function takeOne(subject: Subject): Promise<void> {
    await takePhones(browser, phones, subject);
    console.log(`docs/pictures/phones/${subject.file}`);
  }

  function cookiesOf(opener: Scene['opener']) {
    const cookies = Object.entries(readers[opener]?.visitor.cookiesFor(cloud.appUrl) ?? {});
    return cookies.map(([name, value]) => ({ name, value, url: cloud.appUrl }));
  }

  async function take(
    url: string,
    file: string,
    viewport: { width: number; height: number },
    opener: Scene['opener'] = 'anybody',
    from = 'body',
  ): Promise<void> {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    await context.addCookies(cookiesOf(opener));
    const page = await context.newPage();
    await lendKhmer(page);
    await page.goto(url);
    await page
      .locator(from)
      .first()
      .evaluate((part) => part.scrollIntoView());
    await page.screenshot({ path: join(folder, file) });
    await context.close();
    console.log(`docs/pictures/${file}`);
  }
} finally {
  await browser.close();
  await cloud.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
