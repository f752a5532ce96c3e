import { words } from '../../../functions/meeting/messages/summary.ts';
import type { ReadMail } from '../../local/mail-viewer.ts';
import { answerLinkIn, newestMailTo } from '../play.ts';
import { type Page, Reader } from '../reader.ts';
import { check, type Teller } from './teller.ts';

const ANNA = 'focal@org11.example.org';
const NEWS = 'Our school in Samlout has a new well.';

/** Thanks and action points; the summary is published from the minutes, in time. */
export async function afterwards(teller: Teller, meeting: Page): Promise<void> {
  await teller.until('2025-11-12 10:00');
  const { dara, cloud } = teller;
  const before = cloud.mails().length;
  const form = await dara.open(`${meeting.url}/summary/publish`);
  const button = form.button(/^Publish/) ?? '';
  teller.scene(`Dara reads the summary that was made from the minutes, and presses “${button}”`);
  const asked = await dara.press(form, /^Publish/);
  const half = /\d+ texts are in one language only/.exec(asked.text)?.[0];
  check(half !== undefined, 'Nobody was asked about texts that are in one language only.');
  teller.say(`${half}, which she is asked about: it is to go out as it is.`);
  const stoppable = await dara.press(asked, /^Publish/, { halfToo: 'yes' });
  check(stoppable.button(/^Stop$/) !== undefined, 'The summary is not on its way.');
  check(cloud.mails().length === before, 'A mail was sent before the two minutes were over.');
  await teller.until('2025-11-12 10:03');
  const mails = await teller.mailsSince(before);
  const promised = Number(/(\d+) by mail/.exec(button)?.[1]);
  check(mails.length === promised, `${mails.length} mails were sent: the button said ${promised}.`);
  tellBeginnings(teller, mails);
  const own = mails.filter(({ text }) => /\/t\/[\w.-]+/.test(text));
  const owners = own.flatMap(({ recipients }) => recipients).sort();
  check(
    owners.join() === 'director@org01.example.org,focal@org01.example.org,focal@org12.example.org',
    `Promises were named to: ${owners}.`,
  );
  teller.say(
    `${own.length} of them, to two organisations, begin with what these have promised, and the link to say`,
  );
  teller.say('how it goes.');
  await thePage(teller, meeting);
  await newsOfAnna(teller, meeting);
}

/** What anybody reads. */
async function thePage(teller: Teller, meeting: Page): Promise<void> {
  const page = await new Reader().open(publicUrl(teller, meeting));
  check(page.status === 200, 'There is no public page.');
  for (const text of [
    'The learning forum is on 22 May 2026.',
    'Ask the university for its hall',
    'Textbooks',
  ]) {
    check(page.text.includes(text), `The public page does not say: ${text}`);
  }
  const inKhmer = await new Reader().open(publicUrl(teller, meeting, 'km'));
  check(
    inKhmer.text.includes('វេទិកាសិក្សាធ្វើឡើង') && /Ask the university[^()]*\(ជាភាសាអង់គ្លេស/.test(inKhmer.text),
    'The page in Khmer does not say what is in English only.',
  );
  check(!page.text.includes('The budget of the forum'), 'What is for members only is on the public page.');
  check(!/\S@\S+\.|000 000/.test(page.text), 'An address or a number is on the public page.');
  const picture = /property="og:image" content="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const shown = await fetch(picture);
  check(shown.headers.get('content-type') === 'image/jpeg', 'A shared link has no picture.');
  const kb = (size: number) => `${Math.round(size / 1000)} KB`;
  const [html, jpeg] = [page.html.length, (await shown.arrayBuffer()).byteLength].map(kb);
  teller.say(`The public page has it for everybody (${html}, with a picture of ${jpeg} for shared links);`);
  teller.say('what was decided for members only is not on it, and no address of anybody.');
}

/** Who could not come sends news; everybody reads it once Dara takes it into the page. */
async function newsOfAnna(teller: Teller, meeting: Page): Promise<void> {
  const { cloud } = teller;
  await teller.until('2025-11-13 09:00');
  const { dara } = teller;
  teller.scene('Demo Anna could not come: by the link in her mail she reads the summary and sends news');
  const anna = new Reader();
  const link = answerLinkIn(await newestMailTo(cloud, ANNA));
  const summary = await anna.open(`${link}/summary?lang=en`);
  check(summary.text.includes('The budget of the forum'), 'A member does not read what is for members.');
  const sent = await anna.press(summary, /^Send/, { text: NEWS });
  check(sent.text.includes(NEWS), 'The news of Demo Anna was not kept.');
  const isPublic = async () => (await new Reader().open(publicUrl(teller, meeting))).text.includes(NEWS);
  check(!(await isPublic()), 'The news is public before anybody has decided that.');
  await cloud.settle();
  const part = await dara.open(`${meeting.url}/summary-parts`);
  await dara.press(part, /^Take it into the public page$/);
  check(await isPublic(), 'The news is not on the public page.');
  teller.say(
    'Members read it at once, marked as sent afterwards; everybody, when Dara takes it into the page.',
  );
}

/** One promise is kept, another is late. */
export async function promises(teller: Teller): Promise<void> {
  const { cloud } = teller;
  await teller.until('2025-11-18 09:00');
  const before = cloud.mails().length;
  teller.scene('Demo Jonas opens the link in his mail and says that his task is done');
  const jonas = new Reader();
  const { text } = await newestMailTo(cloud, 'focal@org12.example.org', /Summary/);
  const page = await jonas.open(`${/https?:\/\/\S+?\/t\/[\w.-]+/.exec(text)?.[0]}?lang=en`);
  const done = await jonas.press(page, /^It is done$/);
  check(done.text.includes('Noted: it is done.'), 'The task is not done.');
  teller.say('From now on nobody writes to him about it. The other task is not done:');
  await teller.until('2025-11-28 12:00');
  const mails = await teller.mailsSince(before);
  for (const { at, recipients, subject } of mails) {
    teller.say(`${at.slice(0, 10)}  ${recipients.join().padEnd(28)} ${subject}`);
  }
  const to = (address: string) => mails.filter(({ recipients }) => recipients.includes(address));
  check(to('focal@org12.example.org').length === 0, 'Demo Jonas was written to about what is done.');
  check(to('focal@org01.example.org').length > 0, 'Nobody was reminded of a task that is due.');
  check(to('director@org01.example.org').length === 1, 'The head does not know of a task that is late.');
  teller.say('Late on the 21st, and after three days the head of the organisation is told as well.');
  await teller.until('2025-12-25 12:00');
}

function publicUrl({ cloud }: Teller, { url }: Page, lang: 'km' | 'en' = 'en'): string {
  return `${cloud.appUrl}/m/best/${new URL(url).pathname.split('/').at(-1)}?lang=${lang}`;
}

/** How the summary begins for whom, in its own words: the day is closed, so it is known who came. */
const beginnings = (['came', 'represented', 'missed'] as const).map((took) => {
  const { en, km } = words.texts[took];
  return [en.slice(0, en.indexOf('.')), km.slice(0, km.indexOf('។'))] as const;
});

function tellBeginnings(teller: Teller, mails: readonly ReadMail[]): void {
  const told = beginnings.map(([en, km]) => {
    const to = mails.filter(({ text }) => text.includes(en) || text.includes(km));
    return { en, to: to.flatMap(({ recipients }) => recipients) };
  });
  const n = told.reduce((sum, { to }) => sum + to.length, 0);
  check(n === mails.length, `${n} of ${mails.length} mails say whether their reader came.`);
  const [came, represented, missed] = told.map(({ to }) => to);
  check(came?.includes('focal@org12.example.org') === true, 'Demo Jonas was there and is not thanked.');
  check(represented?.includes('focal@org07.example.org') === true, 'Demo Channary was represented.');
  check(missed?.includes(ANNA) === true, 'Demo Anna was not there.');
  for (const { en, to } of told) teller.say(`“${en}” begins the mail of ${to.length}.`);
}
