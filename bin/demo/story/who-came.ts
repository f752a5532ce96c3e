import sharp from 'sharp';
import { demoPhotos } from '../photo.ts';
import { type Page, Reader } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** The morning after: the paper is typed in, its photo kept, and the day closed. */
export async function whoCame(teller: Teller, meeting: Page): Promise<void> {
  await teller.until('2025-11-11 09:00');
  await typeIn(teller, meeting);
  await keepTheSheet(teller, meeting);
  await close(teller, meeting);
}

async function typeIn(teller: Teller, meeting: Page): Promise<void> {
  const { dara } = teller;
  teller.scene('Dara types in the signed sheet: what the phones have noted is there already');
  const grid = await dara.follow(await dara.open(`${meeting.url}/day`), /^Type in the signed sheet$/);
  teller.say(grid.texts('p').find((text) => /not noted yet/.test(text)) ?? '');
  const row = rowsOf(grid);
  const email = 'rithy@org06.example.org';
  const saved = await dara.press(grid, /^Save this page$/, {
    [`rows.${row(/Floating Classroom/)}.is`]: 'room',
    [`rows.${row(/Floating Classroom/)}.sex`]: 'female',
    [`rows.${row(/Provincial Education Office/)}.is`]: 'room',
    [`rows.${row(/Cardamom Hills/)}.sex`]: 'male',
    [`rows.${row(/Cardamom Hills/)}.email`]: email,
  });
  check(saved.text.includes('Saved.'), 'The paper could not be typed in.');
  teller.say('Two people had signed on paper only, and one wrote a new address beside the name:');
  await teller.cloud.settle();
  const member = await dara.follow(
    await dara.open(new URL('../members', meeting.url).href),
    /Cardamom Hills/,
  );
  check(member.text.includes(email), 'The list of members was not corrected.');
  teller.say(`the list of members has ${email} now, in the same step.`);
  teller.say(saved.texts('p').find((text) => /\d+ \(/.test(text)) ?? '');
}

async function keepTheSheet(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  teller.scene('Dara takes a photo of the signed sheet');
  const { sheet: photo } = demoPhotos();
  check((await sharp(photo).metadata()).exif !== undefined, 'The phone’s photo has no place in it.');
  const form = await dara.open(`${meeting.url}/files/new/sheet`);
  const sent = await dara.send(form, /^Send it$/, photo);
  await cloud.settle();
  const kept = await dara.open(sent.url);
  const path = /<img class="photo" src="([^"]+)"/.exec(kept.html)?.[1];
  check(path !== undefined, `The photo was not kept: ${kept.title}.`);
  const shown = await dara.visitor.fetch(new URL(path, kept.url));
  const bytes = new Uint8Array(await shown.arrayBuffer());
  const { format, width, height, exif } = await sharp(bytes).metadata();
  check(shown.status === 200 && format === 'jpeg', 'The kept photo is not shown.');
  check(exif === undefined, 'The photo still says where it was taken.');
  const anybody = await fetch(new URL(path, kept.url), { redirect: 'manual' });
  check(anybody.status !== 200, 'Anybody may see the signed sheet.');
  const kb = (size: number) => `${Math.round(size / 1000)} KB`;
  teller.say(
    `It goes to the bucket of uploads (${kb(photo.length)}), is looked at, and kept upright in two sizes;`,
  );
  teller.say(
    `the large one is ${kb(bytes.length)}, ${width} × ${height}, and says no longer where it was taken.`,
  );
}

async function close(teller: Teller, meeting: Page): Promise<void> {
  const { dara } = teller;
  teller.scene('Dara closes the day, with the one number that was asked in private');
  const question = await dara.follow(await dara.open(`${meeting.url}/day`), /^Close the day/);
  const closed = await dara.press(question, /^Close the day$/, { pwd: '1' });
  const line = /For the report (\d+ \(.*?\))/.exec(closed.text)?.[1];
  check(line !== undefined, 'The page does not say how many came.');
  teller.say(`For the report: ${line}`);
  await teller.cloud.settle();
  const observer = new Reader();
  await observer.signIn(teller.cloud.appUrl, 'observer@nep.example.org');
  const seen = await observer.open(`${meeting.url}/day`);
  const figures = seen.text.match(/\d+ came \(.*?\)/)?.[0] ?? '';
  check(figures !== '' && !seen.text.includes('PwD'), 'An observer sees less or more than how many came.');
  teller.say(`An observer sees, from now on: ${figures}`);
}

/** Finds the place of somebody’s line in the form. */
function rowsOf(grid: Page): (who: RegExp) => number {
  const lines = grid.texts('legend');
  return (who) => {
    const n = lines.findIndex((line) => who.test(line));
    check(n >= 0, `${who} has no line.`);
    return n;
  };
}
