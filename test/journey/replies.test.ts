import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  beginMeeting,
  invite,
  lookAtInvitation,
  newestMailTo,
  promisedBy,
  tellChange,
} from '../../bin/demo/play.ts';
import { type Page, Reader } from '../../bin/demo/reader.ts';
import { clientReply } from '../../bin/local/calendar-clients.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';

/** Each test goes on where the one before ended: answers from calendars to one meeting. */
const dara = new Reader();
let demo: Demo;
let cloud: LocalCloud;
let meeting: Page;
let byMail: readonly string[];

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
});
afterAll(() => demo?.stop());

const organizerOf = (calendar: string) =>
  /ORGANIZER[^:]*:mailto:(\S+)/i.exec(calendar.replace(/\r\n[ \t]/g, ''))?.[1] ?? '';
const invitationOf = async (address: string) => (await newestMailTo(cloud, address)).calendar;

test('where answers are read, a meeting’s invitations carry an address of each reader’s own', async () => {
  const admin = new Reader();
  await admin.signIn(cloud.appUrl, 'admin@best.example.org');
  const settings = await admin.open(`${cloud.appUrl}/n/best/settings`);
  expect(settings.text).toContain('Answers from calendars are read');

  const home = await dara.signIn(cloud.appUrl, 'dara@best.example.org');
  const draft = await beginMeeting(dara, home, /BEST Q4/);
  const preview = await lookAtInvitation(dara, draft, {
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    'venue.en': 'P-ESWG venue, Battambang',
  });
  byMail = promisedBy(preview).byMail;
  meeting = await invite(dara, preview);
  await cloud.advance({ ms: 180_000 });
  const organizers = await Promise.all(byMail.map(async (one) => organizerOf(await invitationOf(one))));
  for (const organizer of organizers) {
    expect(organizer).toMatch(/^rsvp\+best\.[0-9a-f]{16}@reply\.meet\.example\.org$/);
  }
  expect(new Set(organizers).size).toBe(byMail.length);
});

test('pressed in Gmail, Outlook or Apple, an answer is shown on the meeting’s page', async () => {
  const [one = '', two = '', three = ''] = byMail;
  await cloud.receive(await clientReply(await invitationOf(one), 'Gmail', 'accept', cloud.now()));
  await cloud.receive(await clientReply(await invitationOf(two), 'Outlook', 'decline', cloud.now()));
  await cloud.receive(await clientReply(await invitationOf(three), 'Apple', 'tentative', cloud.now()));
  await cloud.settle();
  meeting = await dara.open(meeting.url);
  expect(meeting.text).toContain('3 of 22 have answered');
  expect(meeting.text).toMatch(/1 coming/);
});

test('told of twice, it is one answer', async () => {
  const reply = await clientReply(await invitationOf(byMail[3] ?? ''), 'Gmail', 'accept', cloud.now());
  const queue = cloud.queues.specs.find(({ name }) => name.startsWith('ReceivingQueue'));
  await cloud.receive(reply);
  const [message] = cloud.queues.list(queue?.arn ?? '');
  await cloud.settle();
  for (let again = 0; again < 2; again += 1) cloud.queues.send(queue?.arn ?? '', message?.body ?? '');
  await cloud.settle();
  expect(cloud.queues.list(queue?.arn ?? '')).toEqual([]);
  meeting = await dara.open(meeting.url);
  expect(meeting.text).toContain('4 of 22 have answered');
});

test('the buttons of the mail viewer answer as a calendar would', async () => {
  const mail = await newestMailTo(cloud, byMail[4] ?? '');
  const pressed = await fetch(`${cloud.controlUrl}/mail/${mail.id}/answer`, {
    method: 'POST',
    body: new URLSearchParams({ answer: 'Outlook accept' }),
  });
  expect(await pressed.text()).toContain('Answered: accept');
  expect((await dara.open(meeting.url)).text).toContain('5 of 22 have answered');
});

test('unproved, an answer waits on Today until somebody takes it for true', async () => {
  const address = byMail[5] ?? '';
  const invitation = await invitationOf(address);
  const forged = (await clientReply(invitation, 'Apple', 'accept', cloud.now()))
    .toString()
    .replaceAll(/rsvp\+best\.[0-9a-f]{16}/g, 'rsvp+best.0123456789abcdef');
  await cloud.receive(forged, { dmarc: 'FAIL' });
  await cloud.settle();
  expect((await dara.open(meeting.url)).text).toContain('5 of 22 have answered');
  const today = await dara.open(`${cloud.appUrl}/n/best/today`);
  expect(today.text).toMatch(/Demo \S+.* \(.+\) seems to say yes by e-mail/);
  const replies = await dara.follow(today, /seems to say yes by e-mail/);
  expect(replies.text).toContain('Nothing proves that the mail really comes from this address');
  expect(replies.text).toContain(address);
  const after = await dara.press(replies, /^Take it as a yes$/);
  expect(after.text).toContain('Recorded as their answer');
  await cloud.settle();
  expect((await dara.open(meeting.url)).text).toContain('6 of 22 have answered');
  expect((await dara.open(`${cloud.appUrl}/n/best/today`)).text).not.toContain('by e-mail');
});

test('an answer to the old time, given after the meeting moved, shows as that', async () => {
  const old = await invitationOf(byMail[6] ?? '');
  meeting = await tellChange(dara, meeting, { start: '13:30', end: '16:30' });
  await cloud.settle();
  expect(organizerOf(await invitationOf(byMail[6] ?? ''))).toBe(organizerOf(old));
  await cloud.receive(await clientReply(old, 'Gmail', 'accept', cloud.now()));
  await cloud.receive(await clientReply(await invitationOf(byMail[7] ?? ''), 'Gmail', 'accept', cloud.now()));
  await cloud.settle();
  const page = await dara.open(meeting.url);
  expect(page.text).toContain('8 of 22 have answered');
  expect(
    page.texts('li', 'people').filter((line) => line.includes('answered before the time changed')),
  ).toHaveLength(7);
});

test('words are passed on to the coordinator who convened, and to nobody else; a vacation note is not', async () => {
  const address = byMail[8] ?? '';
  const before = cloud.mails().length;
  const { headers, calendar } = await newestMailTo(cloud, address);
  const thread = headers.find(({ name }) => name === 'References')?.value ?? '';
  const mail = (extra: string) =>
    [
      `From: Demo Somebody <${address}>`,
      `To: ${organizerOf(calendar)}`,
      'Subject: Re: BEST Q4',
      `References: ${thread}`,
      extra,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'May I bring a colleague?',
    ].join('\r\n');
  await cloud.receive(mail('X-Nothing: 1'));
  await cloud.receive(mail('Auto-Submitted: auto-replied'));
  await cloud.settle();
  expect(cloud.mails()).toHaveLength(before + 1);
  const forwarded = await newestMailTo(cloud, 'dara@best.example.org');
  expect(forwarded.subject).toBe('Forwarded: Re: BEST Q4');
  expect(forwarded.text).toContain('May I bring a colleague?');
  expect(forwarded.recipients).toEqual(['dara@best.example.org']);
  expect(forwarded.headers.find(({ name }) => name === 'Reply-To')?.value).toContain(address);
  await cloud.receive(cloud.rawMail(forwarded.id), { recipients: [organizerOf(calendar)] });
  await cloud.settle();
  expect(cloud.mails()).toHaveLength(before + 1);
});

test('no function did anything that its role does not allow', async () => {
  expect((await cloud.state()).refusals).toEqual([]);
});
