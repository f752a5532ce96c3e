import { Reader } from '../reader.ts';
import { choiceOf, mailsTo, mailsUntil, noted, PEOPLE, readiness, tellMails } from './forum-stage.ts';
import { check, type Teller } from './teller.ts';

const { jonas } = PEOPLE;
const MODERATOR = 'focal@org21.example.org';

/** Rooms and times: two at once in a room keep it from being published; then speakers get their slot. */
export async function programme(teller: Teller, forum: string): Promise<void> {
  await teller.until('2026-05-06 09:00');
  await teller.signIn();
  const { dara } = teller;
  teller.scene('The programme: two rooms, and the session whose speaker has confirmed');
  await noted(teller, forum, [
    'speakers',
    'draftProgramme',
    'invitations',
    'registration',
    'travel',
    'briefing',
  ]);
  await dara.press(await dara.open(`${forum}/programme/rooms`), /^Save$/, {
    'rooms.0.name.en': 'Main hall',
    'rooms.0.name.km': 'សាលធំ',
    'rooms.0.holds': '120',
    'rooms.0.has': 'interpreter',
    'rooms.1.name.en': 'Library',
    'rooms.1.name.km': 'បណ្ណាល័យ',
    'rooms.1.holds': '40',
  });
  await placed(teller, forum, { kind: 'plenary', 'title.en': 'Opening', start: '08:30', end: '09:30' });
  const page = await dara.open(`${forum}/programme`);
  const session = await dara.follow(page, /^Place it/);
  await dara.press(session, /^Save$/, {
    ...{ start: '09:00', end: '09:45', room: choiceOf(session, 'room', /^Main hall/) },
    moderator: choiceOf(session, 'moderator', /^Demo Ratha/),
  });
  const clash = await dara.open(`${forum}/programme`);
  const why = clash.texts('li').find((text) => /at the same time/.test(text));
  check(why !== undefined, 'Two at once in a room are not noticed.');
  check(clash.button(/^Publish the programme$/) === undefined, 'A programme with a clash can be published.');
  teller.say(`Not to be published yet: ${why.replace(/ “?Opening”? .*$/, '')}`);
  const slot = await dara.follow(clash, /sixty children/);
  await dara.press(slot, /^Save$/, { start: '09:45', end: '10:30' });
  await placed(teller, forum, { kind: 'break', 'title.en': 'Coffee', start: '10:30', end: '10:50' });
  await publish(teller, forum);
}

async function placed(
  { dara }: Teller,
  forum: string,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const form = await dara.open(`${forum}/programme/slot`);
  const saved = await dara.press(form, /^Save$/, { room: choiceOf(form, 'room', /^Main hall/), ...typed });
  check(saved.text.includes('Saved.'), 'Something could not be placed in the programme.');
}

async function publish(teller: Teller, forum: string): Promise<void> {
  const { dara, cloud } = teller;
  const clear = await dara.open(`${forum}/programme`);
  await dara.press(clear, /^Publish the programme$/);
  const mails = await mailsUntil(teller, '2026-05-06 10:00');
  teller.say('The session begins at 09:45 instead, and Dara publishes the programme:');
  tellMails(teller, mails);
  const [slot] = mailsTo(mails, jonas, /When you speak/);
  check(slot !== undefined, 'Demo Jonas does not know when he speaks.');
  check(/T0?9?\d*4500/.test(slot.calendar), 'The mail has no entry for the calendar.');
  check(mailsTo(mails, MODERATOR).length === 1, 'The moderator does not know what they moderate.');
  check(mails.length === 2, `${mails.length} people were told of a programme with one session.`);
  const page = await new Reader().open(`${cloud.appUrl}/f/best/${forum.split('/').at(-1)}/programme?lang=en`);
  check(page.text.includes('Demo Jonas') && page.text.includes('09:45'), 'The programme is not public.');
  check(!page.text.includes('Demo Ratha'), 'A moderator is named in public.');
  teller.say('Both with an entry for the calendar; everybody reads it on its public page.');

  const again = await dara.follow(await dara.open(`${forum}/programme`), /Coffee/);
  await dara.press(again, /^Save$/, { end: '11:00' });
  await dara.press(await dara.open(`${forum}/programme`), /^Publish the programme$/);
  const later = await mailsUntil(teller, '2026-05-06 12:00');
  check(later.length === 0, 'Somebody was told that the break is longer.');
  teller.say(
    'Ten minutes more for coffee are published as well: nobody’s slot has changed, and nobody hears of it.',
  );
  await noted(teller, forum, ['finalProgramme']);
  await readiness(teller, forum);
}
