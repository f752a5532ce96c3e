import { clientReply } from '../../local/calendar-clients.ts';
import { answer, beginMeeting, invite, lookAtInvitation, newestMailTo, promisedBy } from '../play.ts';
import type { Page } from '../reader.ts';
import { check, type Teller } from './teller.ts';

/** Dara signs in. */
export async function signIn(teller: Teller): Promise<Page> {
  teller.scene('Dara, the coordinator, signs in');
  const today = await teller.signIn();
  teller.say(today.texts('p')[1] ?? today.title);
  return today;
}

/** From the template to the invitations, which go out after two minutes. */
export async function inviteEverybody(teller: Teller, today: Page): Promise<Page> {
  const { dara, cloud } = teller;
  teller.scene('One form for the whole quarter: the template BEST Q4');
  const form = await beginMeeting(dara, today, /BEST Q4/);
  const preview = await lookAtInvitation(dara, form, { date: '2025-11-10' });
  const promised = promisedBy(preview);
  check(promised.byMail.length > 0, 'The preview names nobody.');
  teller.say('Who would be invited by mail:');
  for (const address of promised.byMail) teller.say(`  ${address}`);
  teller.say('By Telegram, call or letter, through Dara:');
  for (const line of promised.byHand) teller.say(`  ${line}`);
  teller.say('Not invited, and why:');
  for (const line of promised.leftOut) teller.say(`  ${line}`);

  teller.scene(`Dara presses “${promised.button}”`);
  const meeting = await invite(dara, preview);
  teller.follow(meeting);
  check(cloud.mails().length === 0, 'A mail was sent before the two minutes were over.');
  teller.say('For two minutes nothing is sent, so Dara can still stop it. The laptop can be closed.');
  await teller.until('2025-10-13 09:10');
  const mails = await teller.mailsSince(0);
  const reached = mails.flatMap(({ recipients }) => recipients).sort();
  check(reached.join() === [...promised.byMail].sort().join(), 'The mails are not those of the preview.');
  for (const { recipients, subject, calendar } of mails) {
    check(calendar.includes('METHOD:REQUEST'), `${recipients} has no calendar part.`);
    teller.say(`${recipients.join().padEnd(26)} ${subject}`);
  }
  return dara.open(meeting.url);
}

/** The day after: four organisations tap the link in their mail. */
export async function firstAnswers(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  await teller.until('2025-10-14 09:00');
  teller.scene('Members tap the link in their mail');
  const more = { people: '2', women: '1', 'meals.vegetarian': '1' };
  await answer(cloud, 'focal@org12.example.org', /^Yes/, more);
  await answer(cloud, 'focal@org11.example.org', /^No,/);
  await answer(cloud, 'focal@org02.example.org', /^ចូលរួម$/);
  await answer(cloud, 'focal@org21.example.org', /^ចូលរួម$|^Yes/);
  teller.say('focal@org12.example.org: yes, two people; org11: no; org02: yes, in Khmer; org21: yes');
  await cloud.settle();
  const seen = await dara.open(meeting.url);
  check(seen.text.includes('4 of 22'), 'The meeting page does not show the answers.');
  teller.say(`The meeting page: ${/4 of 22 have answered. (.*?no answer yet)/.exec(seen.text)?.[1] ?? ''}`);
}

/** Another answers from a calendar program. */
export async function answerFromCalendar(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  teller.scene('Another member presses “Yes” in Gmail');
  const { calendar } = await newestMailTo(cloud, 'focal@org03.example.org');
  await cloud.receive(await clientReply(calendar, 'Gmail', 'accept', cloud.now()));
  await cloud.settle();
  const seen = await dara.open(meeting.url);
  check(seen.text.includes('5 of 22'), 'The answer from the calendar was not counted.');
  teller.say('focal@org03.example.org: yes, from the calendar; it counts like any other answer.');
}

/** Seven have no e-mail: their text is handed over, one of them says by Telegram that it came. */
export async function handOver(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  teller.scene('Seven people have no e-mail: Dara sends them the text by Telegram, call or letter');
  const list = await dara.follow(await dara.open(meeting.url), /^Hand over to 7/);
  const after = await dara.press(list, /^Done for Demo Vibol/);
  check(after.text.includes('6 to hand over'), 'Handing over was not noted.');
  teller.say('Demo Vibol has it by Telegram; six more to do.');
  await cloud.settle();
}
