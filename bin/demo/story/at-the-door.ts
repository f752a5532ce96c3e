import { DoorPhone } from '../door-phone.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Before the day: the sheet on which people sign, and a link for somebody who helps at the door. */
export async function getReady(teller: Teller, meeting: Page): Promise<DoorPhone> {
  const { dara, cloud } = teller;
  teller.scene('Dara prints the sign-in sheet, and makes a link for Demo Bopha, who helps at the door');
  const day = await dara.open(`${meeting.url}/day`);
  const shown = await dara.follow(day, /^Print the sign-in sheet$/);
  const sheet = await dara.press(shown, /^Print the sheet$/, {});
  const pages = sheet.text.match(/Page \d of \d/g) ?? [];
  check(pages.length > 0, 'The sheet has no pages.');
  check(
    !/000 000|\S@/.test(sheet.texts('article').join()),
    'Numbers or addresses of people are on the sheet.',
  );
  check(/<td class="n">1<\/td>/.test(sheet.html), 'The rows have no numbers.');
  teller.say(`${shown.texts('p')[1] ?? ''} A4, in both languages, ${pages.length} pages with their numbers.`);
  const columns = new Set(
    sheet.texts('th').filter((text) => /\p{Script=Khmer}/u.test(text) && /[a-z]/.test(text)),
  );
  teller.say(`Columns: ${[...columns].join(' | ')}`);

  const doors = await dara.follow(day, /^Links for door helpers$/);
  const given = await dara.press(doors, /^Make a link$/, { name: 'Demo Bopha' });
  const link = /https?:\/\/\S+?\/d\/[\w.-]+/.exec(given.html)?.[0] ?? '';
  check(link !== '', 'No link was made.');
  teller.say(
    'The link works on the day of the meeting, shows names and organisations only, and can be switched off.',
  );
  return new DoorPhone(link, () => cloud.now());
}

/** People come in. One phone notes them by its link, loses its line, and loses nothing; another one is Dara’s. */
export async function atTheDoor(teller: Teller, meeting: Page, phone: DoorPhone): Promise<void> {
  await teller.until('2025-11-10 13:10');
  const today = await teller.signIn();
  const { dara, cloud } = teller;
  check(today.text.includes('Today: check people in'), 'Today does not say that it is the day.');
  teller.scene('The day of the meeting: Demo Bopha opens the link on her phone');
  await phone.open();
  check(phone.listed >= 22, `${phone.listed} people are on the list.`);
  teller.say(
    `Her phone shows ${phone.listed} names. A tap says that somebody is here, a second one their sex.`,
  );
  phone.tap(/Peace & Memory/, { is: 'room', sex: 'male' });
  phone.tap(/Rice Bowl/, { is: 'room', sex: 'female' });
  phone.tap(/Open Gate/, { is: 'room', sex: 'male', photo: true });
  phone.tap(/National Education Coalition.*|Demo Chenda/, { is: 'online', sex: 'female' });
  await phone.send();
  teller.say(`Demo Jonas and two more are in the room, Demo Chenda is online: ${await statusOf(phone)}`);
  phone.walkIn('Demo Sreypov', 'Samlout Parents’ Radio', 'female');
  await phone.send();
  teller.say(
    'Demo Sreypov of Samlout Parents’ Radio was not invited: name, organisation, sex, and she is noted.',
  );
  phone.tap(/Border Children/, { is: 'room', sex: 'male', standsIn: { name: 'Demo Theary' } });
  await phone.send();
  check(phone.waiting() === 0, 'Something still waits on the phone.');
  teller.say(`Demo Theary comes instead of Demo Channary: ${await statusOf(phone)}`);

  await teller.until('2025-11-10 13:25');
  teller.scene('The phone has no line; people go on coming in');
  phone.line = 'gone';
  phone.tap(/Lotus Steps/, { is: 'room', sex: 'female' });
  phone.tap(/Sangkae Reading/, { is: 'room', sex: 'female' });
  phone.tap(/River Signs/, { is: 'room', sex: 'female' });
  phone.tap(/Young Makers/, { is: 'room', sex: 'male' });
  phone.tap(/Battambang Demo University/, { is: 'room', sex: 'male' });
  await phone.send();
  check(phone.waiting() === 5, `${phone.waiting()} taps wait on the phone.`);
  teller.say(
    '5 taps wait on it. Meanwhile Dara notes two people on another phone; one of them waits on the first too.',
  );
  const other = new DoorPhone(`${meeting.url}/check-in`, () => cloud.now(), dara);
  await other.open();
  other.tap(/Lotus Steps/, { is: 'room' });
  other.tap(/Cardamom Hills/, { is: 'room' });
  await other.send();
  check(other.waiting() === 0, 'The other phone sent nothing.');

  await teller.until('2025-11-10 13:40');
  teller.scene(
    'The line is back for a moment: the taps arrive, the answer does not. The phone sends them again',
  );
  phone.line = 'answerLost';
  await phone.send();
  check(phone.waiting() === 5, 'The phone threw away what nobody had confirmed.');
  const once = await statusOf(phone);
  phone.line = 'good';
  await phone.send();
  await cloud.settle();
  const twice = await statusOf(phone);
  check(phone.answers.length === 5, `${phone.answers.length} taps were answered.`);
  check(
    phone.answers.every(({ is }) => is === 'already'),
    'A tap that was sent twice was taken twice.',
  );
  check(phone.waiting() === 0 && once === twice, `${once} became ${twice}.`);
  teller.say('Sent twice, counted once, and the one who was noted on both phones is one person.');
  teller.say(`On every phone now: ${twice}`);
}

/** What the page says of how many are here. */
async function statusOf(phone: DoorPhone): Promise<string> {
  return /\d+ here[^A-Z]*/.exec((await phone.open()).text)?.[0].trim() ?? '';
}
