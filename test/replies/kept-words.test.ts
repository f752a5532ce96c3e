import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { replyMails } from '../../functions/replies/mails.ts';
import { followUp, mailTools, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { DOMAIN, type PostBox, postBox } from './post-box.ts';
import { sample } from './samples.ts';

let site: Site;
let box: PostBox;
beforeEach(async () => {
  site = await startSite();
  box = postBox(site);
});
afterEach(() => site.stop());

const mail = (n: number, from: string) =>
  Buffer.from(
    `From: Somebody <${from}>\r\nTo: rsvp@${DOMAIN}\r\nSubject: Words ${n}\r\nMessage-ID: <${n}@x.example>\r\n` +
      `Content-Type: text/plain\r\n\r\nThis is number ${n}.\r\n`,
  );
const as = players.coordinator;
const SUMMARY = 'reply/kept-2025-10-20';

/** Mails of so many, each of another sender unless `from` says who. */
async function come(count: number, from?: string): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    await box.arrives(mail(n, from ?? `writer${n}@example.net`), { key: `${from ?? 'many'}-${n}` });
  }
  await followUp(site);
}

async function forwarded(): Promise<number> {
  return (await site.everything()).split('\n').filter((item) => item.includes('#forward#')).length;
}

describe('words at the address of calendars', () => {
  test('are passed on thirty times a day to a network; further ones wait on a page, and one mail says so', async () => {
    await come(36);
    expect(await forwarded()).toBe(30);
    const [summary, ...more] = await messages(site, SUMMARY);
    expect([summary?.kind, more]).toEqual(['keptWords', []]);
    expect(await (await site.ask(`/n/${NETWORK}/today`, { as })).text()).toContain(
      '6 replies in words were not passed on to you',
    );
    const page = await (await site.ask(`/n/${NETWORK}/replies`, { as })).text();
    const waiting = (text: string) => text.match(/This is number \d+\./g)?.length ?? 0;
    expect(waiting(page)).toBe(6);
    expect(page).toMatch(/writer\d+@example\.net/);
    const [, id = ''] = /name="dismiss" value="([^"]+)"/.exec(page) ?? [];
    await site.ask(`/n/${NETWORK}/replies`, { as, form: { dismiss: id } });
    await followUp(site);
    expect(waiting(await (await site.ask(`/n/${NETWORK}/replies`, { as })).text())).toBe(5);
  });

  test('of one sender are passed on ten times, so that nobody fills the day of the others', async () => {
    await come(12, 'loud@example.net');
    expect(await forwarded()).toBe(10);
    await box.arrives(mail(99, 'calm@example.net'), { key: 'calm' });
    await followUp(site);
    expect(await forwarded()).toBe(11);
  });

  test('are said to be kept in a mail to the person who reads the network’s replies', async () => {
    await come(11, 'loud@example.net');
    const [row] = await messages(site, SUMMARY);
    if (!row) throw new Error('nothing planned');
    const now = site.services.now();
    const verdict = await replyMails.judge(row, async () => [], now, mailTools(site));
    if (!verdict.send) throw new Error(verdict.reason);
    const frozen = { ...verdict.frozen, dtstamp: now };
    const written = await replyMails.write(row, frozen, { firstSent: true, now }, mailTools(site));
    expect(written.to.address).toBe('coordinator@example.org');
    expect(renderMail(written.model).text).toContain(`/n/${NETWORK}/replies`);
  });

  test('told of twice are counted once', async () => {
    for (let n = 0; n < 12; n += 1) await box.arrives(mail(1, 'loud@example.net'), { key: 'same' });
    await box.arrives(mail(2, 'loud@example.net'), { key: 'other' });
    await followUp(site);
    expect(await forwarded()).toBe(2);
  });
});

test('a calendar’s answers are taken thirty times a day for a seat, and its doubts use up nothing of that', async () => {
  for (let n = 0; n < 8; n += 1)
    await box.arrives(sample('gmail-accept'), { key: `d${n}`, dmarc: 'FAIL', to: 'nobody' });
  for (let n = 0; n < 32; n += 1) await box.arrives(sample('gmail-accept'), { key: `k${n}` });
  const stored = (await site.everything())
    .split('\n')
    .filter((item) => item.includes('"CalendarReplyReceived"'));
  expect(stored.filter((item) => item.includes('"proof"'))).toHaveLength(30);
  expect(stored.filter((item) => item.includes('"doubt"')).length).toBeLessThanOrEqual(5);
});
