import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginMeeting, invite, lookAtInvitation } from '../../bin/demo/play.ts';
import { type Page, Reader } from '../../bin/demo/reader.ts';
import type { FaultChange } from '../../bin/local/faults.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';

/** Each failure of one invitation, walked on the coordinator's pages to its way out. */
const HOUR = 3_600_000;
const dara = new Reader();
let demo: Demo;
let cloud: LocalCloud;
let meeting: Page;
let today: string;

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
  const home = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
  today = home.url;
  const preview = await lookAtInvitation(dara, await beginMeeting(dara, home, /BEST Q4/), {
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'P-ESWG venue, Battambang',
  });
  meeting = await invite(dara, preview);
  await cloud.advance({ ms: 180_000 });
  expect((await dara.open(today)).text).not.toContain('did not reach');
});
afterAll(() => demo?.stop());

/** The page of the person that an organisation is invited by. */
async function personOf(organisation: RegExp): Promise<Page> {
  return await dara.follow(await dara.open(meeting.url), organisation);
}

function addressOn(page: Page): string {
  return /\S+@\S+\.\S+/.exec(page.texts('dd').join(' '))?.[0] ?? '';
}

/** Sends the invitation once more while mail to this address meets with something. */
async function fails(organisation: RegExp, fault: FaultChange): Promise<Page> {
  const person = await personOf(organisation);
  cloud.setFaults({ ...fault, matching: addressOn(person) });
  await dara.press(person, /^Send the invitation again$/);
  await cloud.settle();
  cloud.clearFaults();
  return await dara.open(person.url.replace(/\?.*$/, ''));
}

/** What Today, the board and the meeting's list say of whom messages did not reach. */
async function expectNeeds(what: RegExp | undefined): Promise<void> {
  await cloud.settle();
  const text = (await dara.open(today)).text;
  if (what) expect(text).toMatch(what);
  else expect(text).not.toContain('did not reach');
  expect(/Need you 1/.test((await dara.open(meeting.url)).text)).toBe(what !== undefined);
}

const stateOf = (page: Page) => page.texts('p').find((one) => /No answer|Yes|No$/.test(one)) ?? '';
const mainButtons = (page: Page) => [...page.html.matchAll(/class="button main"/g)].length;
const mailsTo = (address: string) => cloud.mails(address).length;

test('an address that does not exist is corrected, and only then it is said to be', async () => {
  const person = await fails(/^Lotus Steps Preschools$/, { delivery: 'bounce-permanent' });
  const address = addressOn(person);
  expect(stateOf(person)).toContain('Not delivered — the address does not exist');
  expect(person.text).toContain(`Mail to ${address} came back`);
  expect(mainButtons(person)).toBe(1);
  await expectNeeds(/did not reach one person one address does not exist/);

  const unchanged = await dara.press(person, /^Correct the address and send again$/);
  expect(unchanged.status).toBe(422);
  expect(unchanged.text).toContain('This is the address that mail came back from');

  const corrected = await dara.press(person, /^Correct the address and send again$/, {
    email: 'new.lotus@demo.example.org',
  });
  expect(corrected.text).toContain('The address is saved');
  // How far it is by then is a matter of moments.
  expect(stateOf(corrected)).toMatch(/The invitation is being prepared|Waiting to be sent|Sent|Delivered/);
  expect(corrected.text).not.toContain('came back');
  await cloud.settle();
  const then = await dara.open(person.url);
  expect(stateOf(then)).toContain('Delivered');
  // Each mail went where it went, whatever the address is now.
  const story = then.texts('ol').join(' ');
  expect(story.match(new RegExp(`sent to ${address}`, 'g'))).toHaveLength(2);
  expect(story.match(/sent to new\.lotus@demo\.example\.org/g)).toHaveLength(1);
  await expectNeeds(undefined);
});

test('an address that works after all is let go, and the invitation is sent again', async () => {
  const person = await fails(/^River Signs Deaf Association$/, { delivery: 'bounce-permanent' });
  const released = await dara.press(person, /^The address works: write to it again$/);
  expect(released.text).not.toContain('The address is saved');
  expect(released.text).toContain('What was sent before did not arrive: send it again');
  const again = await dara.press(released, /^Send again$/);
  // How far it is by then is a matter of moments.
  expect(stateOf(again)).toMatch(/The invitation is being prepared|Waiting to be sent|Sent|Delivered/);
  await expectNeeds(undefined);
  expect(stateOf(await dara.open(person.url))).toContain('Delivered');
});

test('a full mailbox is tried again, at the same address', async () => {
  const person = await fails(/^Border Children Learning Fund$/, { delivery: 'bounce-transient' });
  expect(person.text).toContain('Their mailbox took no mail');
  expect(person.button(/address/)).toBeUndefined();
  expect(mainButtons(person)).toBe(1);
  await expectNeeds(/did not reach one person one mailbox is full/);
  const before = mailsTo(addressOn(person));
  const again = await dara.press(person, /^Try again$/);
  // How far it is by then is a matter of moments.
  expect(stateOf(again)).toMatch(/The invitation is being prepared|Waiting to be sent|Sent|Delivered/);
  await expectNeeds(undefined);
  expect(mailsTo(addressOn(person))).toBe(before + 1);
});

test('a mail that was refused is sent again', async () => {
  const person = await fails(/^Second Chance Learning Centres$/, { delivery: 'reject-content' });
  expect(person.text).toContain('This mail was not accepted on its way');
  await expectNeeds(/did not reach one person one mail was refused/);
  await dara.press(person, /^Send again$/);
  await expectNeeds(undefined);
});

test('who reported our mail as spam is spoken with, and nothing is called corrected', async () => {
  const person = await fails(/^Healthy School Meals$/, { delivery: 'complain' });
  expect(person.text).toContain('They reported our mail as spam');
  expect(person.button(/[Cc]orrect the address/)).toBeUndefined();
  expect(mainButtons(person)).toBe(1);
  await expectNeeds(/did not reach one person one person reported our mail as spam/);
  const member = await dara.follow(person, /^Open the member$/);
  expect(member.button(/./)).toBe('It works, I have spoken with them');
  const works = await dara.press(person, /^It works, I have spoken with them$/);
  expect(works.text).toContain('Mail is sent to them again');
  expect(stateOf(works)).toContain('Reported as spam; spoken with since');
  expect(works.text).not.toMatch(/came back|address is saved/);
  await expectNeeds(undefined);
  const again = await dara.press(works, /^Send the invitation again$/);
  expect(again.text).toContain('The invitation is on its way again');
  await expectNeeds(undefined);
});

test('on the page of the member the same button settles what was reported', async () => {
  const person = await fails(/^Northwest School Reform Lab$/, { delivery: 'complain' });
  await expectNeeds(/one person reported our mail as spam/);
  const member = await dara.follow(person, /^Open the member$/);
  await dara.press(member, /^It works, I have spoken with them$/);
  await expectNeeds(undefined);
});

test('of what nobody knows whether it was sent, the people themselves know', async () => {
  const person = await personOf(/^Banyan Girls’ Scholarship$/);
  cloud.setFaults({ send: 'reset-after-accept', feedback: 'lost', matching: addressOn(person) });
  await dara.press(person, /^Send the invitation again$/);
  await cloud.settle();
  await cloud.advance({ ms: 26 * HOUR });
  await cloud.advance({ ms: HOUR });
  const unknown = await dara.open(person.url);
  expect(unknown.text).toContain('Nobody knows whether this mail was sent');
  await expectNeeds(/of one mail nobody knows whether it was sent/);
  cloud.clearFaults();
  const before = mailsTo(addressOn(person));
  const arrived = await dara.press(unknown, /^It arrived$/);
  expect(stateOf(arrived)).toContain('It arrived, as they told us');
  expect(arrived.texts('ol').join(' ')).toContain('Invitation: settled by Demo Dara');
  await expectNeeds(undefined);
  const undone = await dara.press(arrived, /^Not settled after all$/);
  expect(undone.text).toContain('It waits for you again');
  await expectNeeds(/of one mail nobody knows/);
  await dara.press(undone, /^I have told them in another way$/);
  await expectNeeds(undefined);
  expect(mailsTo(addressOn(person))).toBe(before);
});

test('no function did anything that its role does not allow', async () => {
  expect((await cloud.state()).refusals).toEqual([]);
});
