import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerLinkIn,
  beginMeeting,
  callOff,
  invite,
  lookAtInvitation,
  newestMailTo,
  type Promised,
  promisedBy,
  saveChange,
} from '../../bin/demo/play.ts';
import { type Page, Reader } from '../../bin/demo/reader.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';
import { calendarOf } from './inbox.ts';

/** Each test goes on where the one before ended: it is one meeting's life. */
const dara = new Reader();
let demo: Demo;
let cloud: LocalCloud;
let preview: Page;
let promised: Promised;
let meeting: Page;

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
});
afterAll(() => demo?.stop());

const mailed = () => cloud.mails().map(({ recipients }) => recipients.join());

test('from sign-in to the preview of the BEST Q4 meeting, which names 15 by mail, 7 by hand and 2 left out', async () => {
  const today = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
  const form = await beginMeeting(dara, today, /BEST Q4/);
  preview = await lookAtInvitation(dara, form, {
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'P-ESWG venue, Battambang',
  });
  promised = promisedBy(preview);
  expect(promised.button).toBe('Invite 22: 15 by mail, 7 by hand');
  expect(promised.byMail).toHaveLength(15);
  expect(promised.byHand).toHaveLength(7);
  expect(promised.leftOut).toEqual([
    'Digital Classrooms Demo has left the network',
    'Migrant Family Study Network waits to be accepted as a member',
  ]);
  expect(cloud.mails()).toEqual([]);
});

test('nothing is sent while it can be stopped, and stopping takes it back', async () => {
  meeting = await invite(dara, preview);
  await cloud.advance({ ms: 60_000 });
  expect(cloud.mails()).toEqual([]);
  const stopped = await dara.press(await dara.open(meeting.url), /^Stop$/);
  expect(stopped.text).toContain('Nothing was sent');
  await cloud.advance({ ms: 300_000 });
  expect(cloud.mails()).toEqual([]);
  const again = await dara.follow(stopped, /Go on with the draft/);
  preview = await lookAtInvitation(dara, again, {});
  expect(promisedBy(preview)).toEqual(promised);
});

test('pressed twice, the button invites once', async () => {
  const [one] = await Promise.all([invite(dara, preview), invite(dara, preview)]);
  meeting = one;
  await cloud.advance({ ms: 180_000 });
  expect(mailed().sort()).toEqual([...promised.byMail].sort());
});

test('people who got no mail are on the page: to hand over, or not invited with the reason', async () => {
  meeting = await dara.open(meeting.url);
  const lines = meeting.texts('li', 'people');
  const toHandOver = lines.filter((line) => line.includes('To hand over'));
  expect(toHandOver).toHaveLength(7);
  for (const line of toHandOver) {
    const name = line.replace(/ To hand over .*$/, '');
    expect(
      promised.byHand.some((one) => one.startsWith(name)),
      name,
    ).toBe(true);
  }
  for (const line of promised.leftOut) expect(lines).toContain(line);
  expect(lines.filter((line) => line.includes('Delivered'))).toHaveLength(15);
});

test('every mail carries an invitation that two calendar programs read alike, for its reader alone', async () => {
  for (const address of promised.byMail) {
    const mail = await newestMailTo(cloud, address);
    const calendar = calendarOf(mail.calendar);
    expect(calendar).toMatchObject({ method: 'REQUEST', sequence: 0, attendees: [address] });
    expect(calendar.start).toBe('2025-11-10T01:30:00.000Z');
    expect(mail.attachments.map(({ filename }) => filename)).toContain('invite.ics');
    const others = promised.byMail.filter((other) => other !== address);
    const everything = cloud.rawMail(mail.id).toString() + mail.text + mail.html + mail.calendar;
    for (const other of others) expect(everything).not.toContain(other);
  }
});

test('handed over and answered by phone, a message says by whom and is never called delivered', async () => {
  const list = await dara.follow(await dara.open(meeting.url), /^Hand over to 7/);
  expect(list.text).toContain('7 to hand over');
  const after = await dara.press(list, /^Done for Demo Vibol/);
  expect(after.text).toContain('Handed over by Demo Dara');
  expect(after.text).toContain('6 to hand over');
  await cloud.settle();
  meeting = await dara.open(meeting.url);
  expect(meeting.texts('li', 'people').find((line) => line.includes('Demo Vibol'))).toContain('Handed over');
  expect(cloud.mails()).toHaveLength(15);
});

test('opening a link changes nothing; pressing a button answers, and the coordinator sees it', async () => {
  const [first = '', second = ''] = ['focal@org11.example.org', 'focal@org12.example.org'];
  const jonas = new Reader();
  const page = await jonas.open(answerLinkIn(await newestMailTo(cloud, second)));
  expect(page.text).toContain('Answering for: Peace & Memory Education Desk');
  await cloud.settle();
  expect((await dara.open(meeting.url)).text).toContain('0 of 22 have answered');
  const thanks = await jonas.press(page, /^Yes/);
  expect(thanks.text).toContain('Thank you');
  const more = await jonas.press(thanks, /^Save/, { people: '2', women: '1' });
  expect(more.status).toBe(200);
  const anna = new Reader();
  const no = await anna.open(answerLinkIn(await newestMailTo(cloud, first)));
  await anna.press(no, /^No/);
  await cloud.settle();
  meeting = await dara.open(meeting.url);
  expect(meeting.text).toContain('2 of 22 have answered');
  expect(meeting.text).toMatch(/2 coming \(1 female\)/);
  expect(meeting.text).toMatch(/1 not coming/);
});

test('a link with one letter changed opens a kind page and nothing else', async () => {
  const link = answerLinkIn(await newestMailTo(cloud, 'focal@org12.example.org'));
  const broken = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
  const page = await new Reader().open(broken);
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.text).not.toContain('Peace & Memory');
  expect(page.button(/./)).toBeDefined();
});

test('an observer reads the meeting and can change nothing of it', async () => {
  const vanna = new Reader();
  await vanna.signIn(cloud.appUrl, 'observer@nep.example.org');
  const seen = await vanna.open(meeting.url);
  expect(seen.status).toBe(200);
  expect(seen.text).not.toMatch(/Change the meeting|Cancel the meeting/);
  expect((await vanna.open(`${meeting.url}/change`)).status).toBe(403);
  const posted = await vanna.visitor.post(`${meeting.url}/cancel`, {});
  expect(posted.status).toBe(403);
  expect((await dara.open(meeting.url)).text).not.toContain('This meeting is cancelled');
});

test('moved, everybody invited by mail hears old and new, and calendars move with it', async () => {
  meeting = await saveChange(dara, meeting, { start: '13:30', end: '16:30' });
  await cloud.settle();
  expect(mailed()).toHaveLength(15);
  await cloud.advance({ ms: 6 * 60_000 });
  expect(mailed()).toHaveLength(30);
  for (const address of promised.byMail) {
    const calendar = calendarOf((await newestMailTo(cloud, address)).calendar);
    expect(calendar).toMatchObject({ method: 'REQUEST', sequence: 1 });
    expect(calendar.start).toBe('2025-11-10T06:30:00.000Z');
  }
  const { text } = await newestMailTo(cloud, 'focal@org11.example.org');
  expect(text).toMatch(/08:30[\s\S]*13:30/);
  expect((await dara.open(meeting.url)).text).toContain('answered before the time changed');
});

test('cancelled, everybody is told and calendars are cleared; those reached by hand are on the list to hand over', async () => {
  meeting = await callOff(dara, await dara.open(meeting.url), 'The road is flooded');
  await cloud.settle();
  expect(mailed()).toHaveLength(45);
  for (const address of promised.byMail) {
    const mail = await newestMailTo(cloud, address);
    expect(calendarOf(mail.calendar)).toMatchObject({ method: 'CANCEL', sequence: 2, attendees: [address] });
    expect(mail.text).toContain('The road is flooded');
  }
  meeting = await dara.open(meeting.url);
  expect(meeting.text).toContain('This meeting is cancelled');
  const toTell = await dara.follow(meeting, /^Hand over to one person$/);
  expect(toTell.text).toContain('Demo Vibol');
  expect(toTell.button(/^Done/)).toBe('Done for Demo Vibol');
});

test('who subscribed to their calendar finds there what the mails say, and hears quickly that nothing is new', async () => {
  const mail = await newestMailTo(cloud, 'focal@org11.example.org');
  const personal = /https?:\/\/\S+\/p\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
  const { html } = await new Reader().open(personal);
  const address = /value="([^"]+\/calendar\.ics)"/.exec(html)?.[1] ?? '';
  const feed = await fetch(address);
  const text = await feed.text();
  const { uid, sequence } = calendarOf(mail.calendar);
  for (const line of [`UID:${uid}`, `SEQUENCE:${sequence}`, 'STATUS:CANCELLED', 'DTSTART:20251110T063000Z']) {
    expect(text.replaceAll('\r\n ', '').split('\r\n')).toContain(line);
  }
  const again = await fetch(address, { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  const network = await fetch(new URL('/calendar/best/meetings.ics', cloud.appUrl));
  expect(await network.text()).toContain(`UID:${uid}`);
});

test('no function did anything that its role does not allow', async () => {
  expect((await cloud.state()).refusals).toEqual([]);
});
