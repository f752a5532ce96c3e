import type { LocalCloud } from '../local/local-cloud.ts';
import { beginMeeting, invite, lookAtInvitation, newestMailTo } from './play.ts';
import { type Page, Reader } from './reader.ts';
import type { Scene } from './scene.ts';

/** What is there before the minutes are played. */
interface Given {
  readonly coordinator: Reader;
  readonly today: Page;
  /** A meeting of the past that has a photo, and another one. */
  readonly past: string;
  readonly earlier: string;
  /** One that is still to come. */
  readonly coming: string;
}

/**
 * A meeting whose minutes were typed and whose summary is published with its photo, one whose summary was taken back, and
 * one that was called off: every page of minutes, and every state of the page that anybody may read.
 */
export async function playMinutes(cloud: LocalCloud, given: Given): Promise<readonly Scene[]> {
  const { coordinator, past, earlier, coming } = given;
  const item = await typeMinutes(coordinator, past);
  const over = await linkForRapporteur(coordinator, past);
  const rapporteur = await linkForRapporteur(coordinator, coming);
  const theirs = (await new Reader().open(rapporteur)).links.find((one) => one.startsWith(`${rapporteur}/`));
  await choosePhoto(cloud, coordinator, past);
  await publish(coordinator, past);
  await publish(coordinator, earlier);
  const cancelled = await calledOff(cloud, given);
  await cloud.advance({ ms: 180_000 });
  await cloud.settle();
  await coordinator.press(await coordinator.open(`${earlier}/summary/publish`), /^Withdraw the page/);
  const told = await newestMailTo(cloud, 'focal@org12.example.org', /Q2/);
  const promises = /https?:\/\/\S+?\/t\/[\w.-]+/.exec(told.text)?.[0] ?? '';
  const own = await pageOfMember(coordinator, past);
  const issues = await coordinator.open(past.replace(/meetings\/.*$/, 'issues'));
  const publicPage = (meeting: string) => `${cloud.appUrl}/m/best/${meeting.split('/').at(-1)}`;
  const scene = (opener: Scene['opener']) => (name: string, url: string) => ({ name, url, opener });
  const [staff, anybody] = [scene('coordinator'), scene('anybody')];
  return [
    staff('minutes', `${past}/minutes`),
    staff('minutes-item', item),
    staff('summary-part', `${past}/summary-parts`),
    staff('summary-written', `${past}/summary/parts`),
    staff('summary-photos', `${past}/summary/photos`),
    staff('publish', `${past}/summary/publish`),
    staff('copy', `${past}/summary/copy`),
    staff('meeting-over', past),
    staff('issues', issues.url),
    staff('issue', issues.link(/Textbooks|សៀវភៅ/)),
    anybody('rapporteur', rapporteur),
    anybody('rapporteur-item', theirs ?? rapporteur),
    anybody('rapporteur-over', over),
    anybody('promises', promises),
    anybody('summary-of-member', own),
    anybody('minutes-of-member', own.replace(/summary$/, 'minutes')),
    anybody('public-before', publicPage(coming)),
    anybody('public-after', publicPage(past)),
    anybody('public-cancelled', publicPage(cancelled)),
    anybody('public-withdrawn', publicPage(earlier)),
    anybody('archive', `${cloud.appUrl}/m/best`),
  ];
}

/** As two people saw them: one item with everything that an item can have. Answers its page. */
async function typeMinutes(coordinator: Reader, meeting: string): Promise<string> {
  const list = await coordinator.open(`${meeting}/minutes`);
  const item = list.links.find((one) => /\/minutes\/[\w-]+$/.test(one)) ?? '';
  const typed = {
    'notes.en': 'Each school reported on its reading corner.',
    'notes.km': 'សាលានីមួយៗបានរាយការណ៍អំពីជ្រុងអំណាន។',
    '01D.kind': 'decision',
    '01D.text.en': 'The reading week is in the first week of December, in all schools.',
    '01D.text.km': 'សប្តាហ៍អំណានធ្វើឡើងនៅសប្តាហ៍ទីមួយនៃខែធ្នូ នៅគ្រប់សាលារៀន។',
    '02D.kind': 'decision',
    '02D.text.km': 'បញ្ជីសមាជិកត្រូវបានធ្វើបច្ចុប្បន្នភាព។',
    '03D.kind': 'decision',
    '03D.text.en': 'The budget of the reading week is shared among four members.',
    '03D.text.km': 'ថវិកាសប្តាហ៍អំណានចែករវាងសមាជិកបួន។',
    '03D.membersOnly': 'yes',
    '01P.kind': 'point',
    '01P.text.en': 'Send the list of schools that take part',
    '01P.text.km': 'ផ្ញើបញ្ជីសាលារៀនដែលចូលរួម',
    '01P.owners': 'Open Gate Inclusion Group',
    '01P.due': '28/11/2025',
    '02P.kind': 'point',
    '02P.text.en': 'Ask the university for its hall',
    '02P.text.km': 'ស្នើសុំសាលប្រជុំពីសាកលវិទ្យាល័យ',
    '02P.owners': 'Peace & Memory Education Desk',
    '02P.due': '01/09/2025',
    '03P.kind': 'point',
    '03P.text.en': 'Bring the speakers back to the province hall',
    '03P.text.km': 'យកឧបករណ៍បំពងសំឡេងទៅប្រគល់នៅសាលាខេត្តវិញ',
    '03P.owners': 'open',
    '01E.kind': 'issue',
    '01E.text.en': 'Textbooks for grade 3 have not arrived',
    '01E.text.km': 'សៀវភៅសិក្សាថ្នាក់ទី៣ មិនទាន់មកដល់',
    '01E.askedOf': 'Provincial Office of Education',
  };
  const was = Object.keys(typed).map((name) => [`was.${name}`, '']);
  const saved = await coordinator.visitor.post(item, { ...typed, ...Object.fromEntries(was) });
  if (!saved.url.includes('?saved')) throw new Error('The minutes were not saved.');
  return item;
}

/** A link that was given, and ends with the publication. */
async function linkForRapporteur(coordinator: Reader, meeting: string): Promise<string> {
  const page = await coordinator.open(`${meeting}/rapporteurs`);
  const given = await coordinator.press(page, /^Make a link/, { name: 'Demo Rith' });
  return /https?:\/\/\S+?\/r\/[\w.-]+/.exec(given.html)?.[0] ?? '';
}

/** The photo of the day is published, and chosen for the page. */
async function choosePhoto(cloud: LocalCloud, coordinator: Reader, meeting: string): Promise<void> {
  const files = await coordinator.open(`${meeting}/files`);
  const photo = /href="([^"]*\/files\/(?!new)[\w-]+)"/.exec(files.html)?.[1] ?? '';
  const page = await coordinator.open(new URL(photo, files.url).href);
  await coordinator.press(page, /^Publish the photo/, {
    'alt.en': 'People sit in a circle under a tree, in front of a school.',
    'alt.km': 'មនុស្សអង្គុយជារង្វង់ក្រោមដើមឈើ នៅមុខសាលារៀន។',
    consent: 'agreed',
  });
  // Lists are a moment behind the facts.
  await cloud.settle();
  const choice = await coordinator.open(`${meeting}/summary/photos`);
  const id = photo.split('/').at(-1) ?? '';
  await coordinator.press(choice, /^Use these photos/, { photos: id });
}

/** The summary behind the own link of a member, as it is handed over to somebody who has no mail. */
async function pageOfMember(coordinator: Reader, meeting: string): Promise<string> {
  const { html } = await coordinator.open(`${meeting}/hand-over`);
  const link = /https?:\/\/[^\s"<]+\/a\/[\w.-]+\/summary/.exec(html)?.[0];
  if (link === undefined) throw new Error('Nobody is handed the summary.');
  return link;
}

async function publish(coordinator: Reader, meeting: string): Promise<void> {
  const page = await coordinator.open(`${meeting}/summary/publish`);
  const asks = page.html.includes('name="thanks"');
  await coordinator.press(page, /^Publish/, {
    ...(page.html.includes('name="halfToo"') ? { halfToo: 'yes' } : {}),
    ...(asks ? { thanks: 'without' } : {}),
  });
}

async function calledOff(cloud: LocalCloud, { coordinator, today }: Given): Promise<string> {
  const form = await beginMeeting(coordinator, today, /BEST Q4/);
  const preview = await lookAtInvitation(coordinator, form, {
    date: '2025-12-08',
    'title.en': 'Meeting on the flood',
    'title.km': 'កិច្ចប្រជុំអំពីទឹកជំនន់',
  });
  const { url } = await invite(coordinator, preview);
  await cloud.advance({ ms: 180_000 });
  await cloud.settle();
  await coordinator.press(await coordinator.open(`${url}/cancel`), /^Cancel/);
  return url;
}
