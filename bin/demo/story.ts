import { clientReply } from '../local/calendar-clients.ts';
import type { LocalCloud } from '../local/local-cloud.ts';
import type { ReadMail } from '../local/mail-viewer.ts';
import {
  answerLinkIn,
  beginMeeting,
  callOff,
  invite,
  lookAtInvitation,
  newestMailTo,
  promisedBy,
  tellChange,
} from './play.ts';
import { type Page, Reader } from './reader.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Something that should have happened did not. */
class StepMissing extends Error {}

function check(happened: boolean, otherwise: string): void {
  if (!happened) throw new StepMissing(otherwise);
}

/** One play of the story: the cloud, who acts in it, and where it is told. */
class Teller {
  readonly cloud: LocalCloud;
  readonly dara = new Reader();
  readonly #print: (line: string) => void;

  constructor(cloud: LocalCloud, print: (line: string) => void) {
    this.cloud = cloud;
    this.#print = print;
  }

  scene(title: string): void {
    const when = this.cloud.now().toLocaleString('en-GB', {
      timeZone: 'Asia/Phnom_Penh',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    this.#print(`\n${when} — ${title}`);
  }

  say(line: string): void {
    this.#print(`  ${line}`);
  }

  async mailsSince(before: number): Promise<ReadMail[]> {
    const kept = this.cloud.mails().toReversed().slice(before);
    return Promise.all(kept.map(({ id }) => this.cloud.readMail(id)));
  }
}

/**
 * The BEST Q4 meeting of 2025 from the coordinator's sign-in to the eve of the day, and a second meeting
 * that is called off.
 *
 * @throws when a step did not happen.
 */
export async function theStory(cloud: LocalCloud, print: (line: string) => void): Promise<void> {
  const teller = new Teller(cloud, print);
  const today = await signIn(teller);
  const meeting = await inviteEverybody(teller, today);
  await answers(teller, meeting);
  await answerFromCalendar(teller, meeting);
  await handOver(teller, meeting);
  await move(teller, meeting);
  await secondMeeting(teller, today);
  teller.scene('The end');
  teller.say(`${cloud.mails().length} mails left this machine’s mail provider; none went anywhere.`);
}

async function signIn(teller: Teller): Promise<Page> {
  teller.scene('Dara, the coordinator, signs in');
  const today = await teller.dara.signIn(teller.cloud.appUrl, 'dara@best.example.org');
  check(today.title === 'Today', 'Dara is not signed in.');
  teller.say(today.texts('p')[1] ?? today.title);
  return today;
}

async function inviteEverybody(teller: Teller, today: Page): Promise<Page> {
  const { dara, cloud } = teller;
  teller.scene('One form for the whole quarter: the template BEST Q4');
  const form = await beginMeeting(dara, today, /BEST Q4/);
  const preview = await lookAtInvitation(dara, form, { date: '2025-11-10' });
  const promised = promisedBy(preview);
  check(promised.byMail.length > 0, 'The preview names nobody.');
  teller.say('Who would be invited by mail:');
  for (const address of promised.byMail) teller.say(`  ${address}`);
  teller.say('By hand:');
  for (const line of promised.byHand) teller.say(`  ${line}`);
  teller.say('Not at all:');
  for (const line of promised.leftOut) teller.say(`  ${line}`);

  teller.scene(`She presses “${promised.button}”`);
  const meeting = await invite(dara, preview);
  check(cloud.mails().length === 0, 'A mail left before the time to stop was over.');
  teller.say('For two minutes nothing leaves: she could still stop it. She closes the laptop.');
  await cloud.advance({ ms: 3 * MINUTE });
  const mails = await teller.mailsSince(0);
  const reached = mails.flatMap(({ recipients }) => recipients).sort();
  check(reached.join() === [...promised.byMail].sort().join(), 'The mails are not those of the preview.');
  teller.scene(`${mails.length} invitations have left, exactly to the people of the preview`);
  for (const { recipients, subject, calendar } of mails) {
    check(calendar.includes('METHOD:REQUEST'), `${recipients} has no calendar part.`);
    teller.say(`${recipients.join().padEnd(26)} ${subject}`);
  }
  return dara.open(meeting.url);
}

async function answers(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  await cloud.advance({ ms: DAY });
  teller.scene('Members tap the link in their mail');
  const said: readonly (readonly [string, RegExp, string])[] = [
    ['focal@org12.example.org', /^Yes/, 'yes'],
    ['focal@org11.example.org', /^No,/, 'no'],
    ['focal@org02.example.org', /^ចូលរួម$/, 'yes, in Khmer'],
    ['focal@org24.example.org', /^ចូលរួម$|^Yes/, 'yes'],
  ];
  for (const [address, button, words] of said) {
    const member = new Reader();
    const page = await member.open(answerLinkIn(await newestMailTo(cloud, address)));
    const thanks = await member.press(page, button);
    check(thanks.status === 200, `${address} could not answer.`);
    if (address === 'focal@org12.example.org') {
      await member.press(thanks, /^Save/, { people: '2', women: '1', 'meals.vegetarian': '1' });
    }
    teller.say(`${address}: ${words}`);
  }
  await cloud.settle();
  const seen = await dara.open(meeting.url);
  check(seen.text.includes('4 of 22 have answered'), 'The meeting page does not show the answers.');
  teller.say(`The meeting page: ${/People (.*?) All 22/.exec(seen.text)?.[1] ?? ''}`);
}

async function answerFromCalendar(teller: Teller, meeting: Page): Promise<void> {
  const { cloud, dara } = teller;
  teller.scene('Another presses “Yes” in Gmail, and writes nothing');
  const { calendar } = await newestMailTo(cloud, 'focal@org03.example.org');
  await cloud.receive(await clientReply(calendar, 'Gmail', 'accept', cloud.now()));
  await cloud.settle();
  const seen = await dara.open(meeting.url);
  check(seen.text.includes('5 of 22 have answered'), 'The answer from the calendar was not counted.');
  teller.say('focal@org03.example.org: yes, from the calendar; it counts like the others.');
}

async function handOver(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  teller.scene('Seven people have no e-mail: Dara sends them the text by hand');
  const list = await dara.follow(await dara.open(meeting.url), /^Hand over 7/);
  const after = await dara.press(list, /^Done for Demo Vibol/);
  check(after.text.includes('6 to hand over'), 'Handing over was not noted.');
  teller.say('Demo Vibol has it by Telegram; six to go.');
  await cloud.settle();
}

async function move(teller: Teller, meeting: Page): Promise<void> {
  const { dara, cloud } = teller;
  const before = cloud.mails().length;
  await cloud.advance({ ms: 7 * DAY });
  teller.scene('The room is free only in the afternoon: Dara moves the meeting');
  await tellChange(dara, await dara.open(meeting.url), { start: '13:30', end: '16:30' });
  await cloud.settle();
  const mails = await teller.mailsSince(before);
  check(mails.length === 15, `${mails.length} people were told of the change.`);
  check(
    mails.every(({ calendar }) => /SEQUENCE:1\r/.test(calendar)),
    'A calendar would not move.',
  );
  teller.say(`${mails.length} change notices: 08:30 → 13:30, and every calendar moves with it.`);
  const seen = await dara.open(meeting.url);
  const stale = seen.texts('li', 'people').filter((line) => line.includes('before the time changed'));
  teller.say(`${stale.length} answers were given for the old time, and are marked so.`);
}

async function secondMeeting(teller: Teller, today: Page): Promise<void> {
  const { dara, cloud } = teller;
  teller.scene('A second meeting, “same as last time”');
  const form = await beginMeeting(dara, today, /^Same as last time/);
  const preview = await lookAtInvitation(dara, form, {});
  const before = cloud.mails().length;
  const meeting = await invite(dara, preview);
  await cloud.advance({ ms: 3 * MINUTE });
  const invited = cloud.mails().length - before;
  check(invited === 15, `${invited} invitations left.`);
  teller.say(`${promisedBy(preview).button}: ${invited} mails have left.`);

  teller.scene('The road is flooded: the second meeting is called off');
  const called = await callOff(dara, await dara.open(meeting.url), 'The road is flooded');
  check(called.text.includes('This meeting is cancelled'), 'The meeting was not cancelled.');
  await cloud.settle();
  const mails = await teller.mailsSince(before + invited);
  check(mails.length === invited, `${mails.length} of ${invited} people were told.`);
  check(
    mails.every(({ calendar }) => calendar.includes('METHOD:CANCEL')),
    'A calendar keeps the meeting.',
  );
  teller.say(`${mails.length} cancellations, to exactly those who were invited; calendars are cleared.`);
}
