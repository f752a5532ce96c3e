import { type Page, Reader } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** During the meeting: two people type the minutes, at one moment the same notes. */
export async function minutesOfTwo(teller: Teller, meeting: Page): Promise<void> {
  const { dara } = teller;
  await teller.until('2025-11-10 14:30');
  teller.scene('Dara and Demo Rith, who has a link for this meeting, type the minutes at the same time');
  const links = await dara.open(`${meeting.url}/rapporteurs`);
  const given = await dara.press(links, /^Make a link/, { name: 'Demo Rith' });
  const link = /https?:\/\/\S+?\/r\/[\w.-]+/.exec(given.html)?.[0] ?? '';
  const rith = new Reader();
  const list = await rith.open(link);
  const item = list.link(/The learning forum in May/);
  const theirs = await rith.open(item);
  const path = `${meeting.url}/minutes/${item.split('/').at(-1)}`;
  const hers = await dara.open(path);
  const saved = await dara.press(hers, /^Save/, { 'notes.en': 'The forum is on 22 May, for 120 people.' });
  check(saved.url.includes('?saved'), 'The notes of Dara were not saved.');
  const both = await rith.press(theirs, /^Save/, {
    'notes.en': 'The forum is in May; the hall is asked for.',
  });
  check(
    both.status === 409 && both.text.includes('120 people') && both.text.includes('the hall is asked for'),
    'Of two notes, one is lost.',
  );
  teller.say(
    'Both had typed into the same notes. Demo Rith, who was second, sees his text and hers, with what',
  );
  teller.say('differs, and nothing is lost; he makes one of the two.');
  const settled = await rith.press(both, /^Save this/, {
    'notes.en': 'The forum is on 22 May, for 120 people; the hall is asked for.',
  });
  check(settled.status === 200, 'Two texts could not be made into one.');

  const point = {
    'text.en': 'Ask the university for its hall',
    owners: nameOf(hers, /Peace/),
    due: '28/11/2025',
  };
  await typed(dara, path, 'decision', {
    'text.en': 'The learning forum is on 22 May 2026.',
    'text.km': 'វេទិកាសិក្សាធ្វើឡើងនៅថ្ងៃទី២២ ខែឧសភា ឆ្នាំ២០២៦។',
  });
  await typed(rith, item, 'point', point);
  await typed(dara, path, 'point', {
    'text.en': 'Send the list of schools that have a library',
    'text.km': 'ផ្ញើបញ្ជីសាលារៀនដែលមានបណ្ណាល័យ',
    owners: nameOf(hers, /Sangkae/),
    due: '20/11/2025',
  });
  await typed(rith, item, 'issue', {
    'text.en': 'Textbooks for grade 3 have not arrived in two districts',
    askedOf: 'Provincial Office of Education',
  });
  await typed(rith, item, 'decision', {
    'text.en': 'The budget of the forum is not public yet.',
    membersOnly: 'yes',
  });
  const now = await dara.open(path);
  check(now.text.includes('22 May, for 120 people; the hall'), 'The two texts did not become one.');
  check(now.html.includes('Ask the university for its hall'), 'Dara does not see what Demo Rith typed.');
  teller.say('They go on: two decisions, one for members only; two promises; something to take up with the');
  teller.say('Provincial Office.');
}

/** Fills in the empty one at the end of a section, and saves. */
export async function typed(
  reader: Reader,
  url: string,
  kind: 'decision' | 'point' | 'issue',
  parts: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await reader.open(url);
  const id = [...page.html.matchAll(/data-block="(\w+)" data-kind="(\w+)"(?! data-there)/g)].find(
    (found) => found[2] === kind,
  )?.[1];
  const fields = Object.entries(parts).map(([part, text]) => [`${id}.${part}`, text]);
  const saved = await reader.press(page, /^Save/, Object.fromEntries(fields));
  check(saved.url.includes('?saved'), `A ${kind} could not be saved.`);
}

/** What an organisation is called in the list that is offered for owners. */
function nameOf(page: Page, name: RegExp): string {
  const names = [...page.html.matchAll(/<option value="([^"]+)"/g)].map(([, one = '']) => one);
  return (names.find((one) => name.test(one)) ?? '').replace('&amp;', '&');
}
