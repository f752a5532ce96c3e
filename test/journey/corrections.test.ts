import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginMeeting, invite, lookAtInvitation, newestMailTo } from '../../bin/demo/play.ts';
import { Reader } from '../../bin/demo/reader.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';

/** What members say is wrong in what the network knows of them, walked to what they hear of it. */
const dara = new Reader();
let demo: Demo;
let cloud: LocalCloud;
let network: string;

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
  const home = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
  network = home.url.replace(/\/today.*$/, '');
  const preview = await lookAtInvitation(dara, await beginMeeting(dara, home, /BEST Q4/), {
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'P-ESWG venue, Battambang',
  });
  await invite(dara, preview);
  await cloud.advance({ ms: 180_000 });
});
afterAll(() => demo?.stop());

/** The page of somebody's own, by the link in their newest mail. */
async function ownPage(address: string): Promise<string> {
  const { text } = await newestMailTo(cloud, address);
  return /https?:\/\/\S+\/p\/[\w.-]+/.exec(text)?.[0] ?? '';
}

const proposes = async (page: string, typed: Readonly<Record<string, string>>) => {
  const member = new Reader();
  const sent = await member.press(await member.open(`${page}?lang=en`), /^Send the correction$/, typed);
  await cloud.settle();
  return sent;
};
const waiting = async () => await dara.open(`${network}/members/corrections`);
const isOnToday = async () =>
  (await dara.open(`${network}/today`)).links.some((one) => /\/corrections/.test(one));

test('proposed, and a second time: both wait as one; declined with a reason, which the member reads', async () => {
  const address = 'focal@org12.example.org';
  const page = await ownPage(address);
  const first = await proposes(page, { name: 'Another Name' });
  expect(first.text).toContain('Thank you. The coordinator will check your correction');
  expect((await proposes(page, { phone: '+855 12 000 111' })).text).toContain('Another Name');
  const list = await waiting();
  expect(list.text).toContain('Another Name');
  expect(list.text).toContain('12 000 111');
  expect(await isOnToday()).toBe(true);

  const without = await dara.press(list, /^Decline/);
  expect(without.status).toBe(422);
  const field = /name="(reason-[^"]+)"/.exec(list.html)?.[1] ?? '';
  const declined = await dara.press(list, /^Decline/, { [field]: 'Your head told us the other name.' });
  expect(declined.status).toBe(200);
  await cloud.settle();
  expect((await waiting()).text).not.toContain('Another Name');
  const own = await new Reader().open(`${page}?lang=en`);
  expect(own.text).toContain('was not taken over, and nothing was changed');
  expect(own.text).toContain('Your head told us the other name.');
  expect((await newestMailTo(cloud, address)).text).toContain('Your head told us the other name.');
});

test('approved: another address is told at the new one and at the old one, and counts from then on', async () => {
  const address = 'focal@org11.example.org';
  const page = await ownPage(address);
  await proposes(page, { email: 'new@org11.example.org' });
  await dara.press(await waiting(), /^Approve/);
  await cloud.settle();
  expect((await newestMailTo(cloud, 'new@org11.example.org')).text).toContain('new@org11.example.org');
  expect(cloud.mails(address).length).toBeGreaterThan(1);
  expect((await new Reader().open(`${page}?lang=en`)).text).toContain('was taken over');
});

test('somebody who left with a note: who takes over is read from it and added, and the old page is closed', async () => {
  const page = await ownPage('focal@org24.example.org');
  const note = 'I no longer work here; please write to Sok Dara, sok.dara@org24.example.org, 012 345 678';
  await proposes(page, { left: 'yes', message: note });
  const list = await waiting();
  expect(list.text).toContain(note);
  const approved = await dara.press(list, /^Approve/);
  const form = await dara.follow(approved, /Add this person/);
  expect(form.text).toContain(note);
  const added = await dara.press(form, /^(Save|Add)/);
  expect(added.status).toBe(200);
  expect(added.text).toContain('Sok Dara');
  await cloud.settle();
  expect((await new Reader().open(`${page}?lang=en`)).text).toContain('This page is no longer yours');
  expect(await isOnToday()).toBe(false);
});
