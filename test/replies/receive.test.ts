import { describe, expect, test } from 'vitest';
import type { SeatEvent } from '../../functions/meeting/rules/seat-events.ts';
import { receiveMails } from '../../functions/replies/reading/receive.ts';
import { MEETING, moved, NETWORK, type Site } from '../meeting/site.ts';
import { type Arriving, DOMAIN, type PostBox, TOPIC, tagged } from './post-box.ts';
import { replyFacts, seatFacts, siteForEach } from './reply-site.ts';
import { sample } from './samples.ts';

let site: Site;
let box: PostBox;
siteForEach((one, its) => {
  site = one;
  box = its;
});

const arrives = (raw: Buffer, how?: Arriving) => box.arrives(raw, how);

const seat = (id?: string) => seatFacts(site, id);
const reply = (key?: string) => replyFacts(site, key);
type Given = Extract<SeatEvent, { type: 'AnswerGiven' }>['data'];

async function answered(id = 'm-rice'): Promise<readonly Given[]> {
  return (await seat(id)).map(({ data }) => data as Given);
}

describe('an answer that is proved', () => {
  test('by the sender’s domain is the seat’s, with the time it was given for', async () => {
    await arrives(sample('gmail-accept'));
    expect(await seat()).toMatchObject([
      {
        type: 'AnswerGiven',
        by: 'person:c-sokha',
        data: {
          person: 'c-sokha',
          source: 'calendar',
          fields: { answer: 'yes' },
          startsAt: '2025-11-10T01:30:00.000Z',
          saidAt: '2025-10-20T03:15:00.000Z',
        },
      },
    ]);
    expect(await reply()).toMatchObject([
      { type: 'CalendarReplyReceived', data: { proof: 'dmarc' } },
      { type: 'ReplyTaken', data: { outcome: 'recorded' } },
    ]);
  });

  test('needs no ORGANIZER and no exact letters of the address; a guest answers as well', async () => {
    await arrives(sample('outlook-accept-without-organizer'), { to: 'meas' });
    expect(await answered('g-meas')).toMatchObject([{ person: 'g-meas', fields: { answer: 'yes' } }]);
  });

  test('by the address that only this person was given, where no domain vouches', async () => {
    await arrives(sample('apple-decline'), { dmarc: 'GRAY' });
    expect(await answered()).toMatchObject([{ fields: { answer: 'no' } }]);
    expect(await reply()).toMatchObject([{ data: { proof: 'tag' } }, {}]);
  });

  test('by the sender’s domain, also where the address has lost its tag', async () => {
    await arrives(sample('gmail-accept'), { to: 'nobody' });
    expect(await answered()).toHaveLength(1);
  });

  test('keeps the note in Khmer', async () => {
    await arrives(sample('tentative-khmer-comment'));
    expect(await answered()).toMatchObject([
      { fields: { answer: 'unsure', note: expect.stringContaining('សូមអភ័យទោស') } },
    ]);
  });

  test('keeps of an endless note what a seat holds, cut between letters', async () => {
    const endless = 'ស្ត្រី'.repeat(400);
    const raw = sample('gmail-accept').toString().replaceAll('CREATED:', `COMMENT:${endless}\r\nCREATED:`);
    await arrives(Buffer.from(raw));
    const [given] = await answered();
    const note = String(given?.fields.note);
    expect(note.length).toBeLessThanOrEqual(1000);
    expect(note.endsWith('ស្ត្រី…')).toBe(true);
  });

  test('told of twice, or sent twice, is one answer', async () => {
    await arrives(sample('gmail-accept'));
    await arrives(sample('gmail-accept'));
    await arrives(sample('gmail-accept'), { key: 'k2' });
    expect(await answered()).toHaveLength(1);
    expect(await reply()).toHaveLength(2);
    expect(await reply('k2')).toMatchObject([{}, { data: { outcome: 'nothingNew' } }]);
  });

  test('told of twice at once is one answer', async () => {
    await Promise.all([arrives(sample('gmail-accept')), arrives(sample('gmail-accept'))]);
    expect(await answered()).toHaveLength(1);
  });

  test('given before the present one, and saying the same, changes nothing and asks nobody', async () => {
    const later = sample('gmail-accept').toString().replace('DTSTAMP:20251020T0315', 'DTSTAMP:20251020T0320');
    await arrives(Buffer.from(later));
    await arrives(sample('gmail-accept'), { key: 'k2' });
    expect(await answered()).toHaveLength(1);
    expect(await reply('k2')).toMatchObject([{}, { data: { outcome: 'nothingNew' } }]);
  });

  test('given after the present one takes its place, with what an earlier yes said', async () => {
    await arrives(sample('gmail-accept'));
    await arrives(sample('apple-decline'), { key: 'k2' });
    expect((await answered()).at(-1)).toMatchObject({ fields: { answer: 'no' } });
  });

  test('to a time that has changed since is recorded as that, so that it shows as old', async () => {
    await site.happens(moved);
    await arrives(sample('gmail-accept'));
    expect(await answered()).toMatchObject([{ startsAt: '2025-11-10T01:30:00.000Z' }]);
    await arrives(sample('gmail-accept'), { key: 'k2' });
    expect(await answered()).toHaveLength(1);
  });

  test('without a time is to the time that its SEQUENCE was told with', async () => {
    await site.happens(moved);
    const bare = (sequence: number, stamp: string) =>
      Buffer.from(
        sample('gmail-accept')
          .toString()
          .replace(/^DT(START|END):.*\r\n/gm, '')
          .replace(/SEQUENCE:0/g, `SEQUENCE:${sequence}`)
          .replace(/DTSTAMP:\w+/g, `DTSTAMP:${stamp}`),
      );
    await arrives(bare(0, '20251020T031500Z'));
    await arrives(bare(1, '20251020T031600Z'), { key: 'k2' });
    expect((await answered()).map(({ startsAt }) => startsAt)).toEqual([
      '2025-11-10T01:30:00.000Z',
      '2025-11-17T01:30:00.000Z',
    ]);
  });

  test('from the address the invitation went to, though it was changed since', async () => {
    await site.member('m-rice', [
      {
        type: 'ContactRevised',
        data: {
          contact: 'c-sokha',
          fields: {
            name: 'Keo Sokha',
            role: 'focalPoint',
            lang: 'en',
            email: 'new@example.org',
            reachedBy: 'email',
          },
        },
      },
    ]);
    await arrives(sample('gmail-accept'));
    expect(await answered()).toHaveLength(1);
  });

  test('that comes too late, or to a cancelled meeting, changes nothing and asks nobody', async () => {
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    await arrives(sample('gmail-accept'));
    expect(await seat()).toEqual([]);
    expect(await reply()).toMatchObject([{}, { data: { outcome: 'late' } }]);
  });
});

describe('an answer in doubt waits for a person', () => {
  test.each([
    [
      'with a forged From, although the mail says of itself that it was checked',
      'forged-from',
      { to: 'nobody', dmarc: 'FAIL' },
      'unproven',
    ],
    ['by the invitation of another member', 'another-members-invitation', {}, 'otherInvitation'],
    ['for another member, by one’s own address', 'speaks-for-another-member', { to: 'sokha' }, 'otherSender'],
  ] as const)('%s', async (_, name, how, doubt) => {
    await arrives(sample(name), how);
    expect(await reply()).toMatchObject([{ type: 'CalendarReplyReceived', data: { doubt } }]);
    expect(await seat()).toEqual([]);
    expect(await seat('g-meas')).toEqual([]);
  });

  test('from an address that the network does not know, by the right invitation', async () => {
    const raw = Buffer.from(
      sample('gmail-accept').toString().replaceAll('sokha@example.org', 'private@example.net'),
    );
    await arrives(raw);
    expect(await reply()).toMatchObject([{ data: { doubt: 'otherAddress', person: 'c-sokha' } }]);
    expect(await seat()).toEqual([]);
  });

  test('another time proposed is noted, and the answer stays as it is', async () => {
    await arrives(sample('counter'));
    expect(await reply()).toMatchObject([
      { type: 'OtherTimeProposed', data: { startsAt: '2025-11-11T01:30:00.000Z', proof: 'dmarc' } },
    ]);
    expect(await seat()).toEqual([]);
  });
});

describe('nothing comes', () => {
  test.each([
    ['of a mail with a virus', 'gmail-accept', { virus: 'FAIL' }],
    ['of spam', 'gmail-accept', { spam: 'FAIL' }],
    [
      'of somebody who speaks for another without their invitation',
      'speaks-for-another-member',
      { to: 'meas' },
    ],
    ['of the UID of another meeting', 'another-uid', {}],
    ['of a vacation note', 'out-of-office', { source: '' }],
  ] as const)('%s', async (_, name, how) => {
    const before = await site.everything();
    await arrives(sample(name), how);
    expect(await site.everything()).toBe(before);
  });

  test('of a mail of more than five megabytes', async () => {
    const before = await site.everything();
    await arrives(Buffer.concat([sample('gmail-accept'), Buffer.alloc(5_000_000, '\r\nx')]));
    expect(await site.everything()).toBe(before);
  });

  test('of a person who is not invited, has left, or was uninvited', async () => {
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    const before = await site.everything();
    await arrives(sample('gmail-accept'));
    expect(await site.everything()).toBe(before);
  });

  test('of another topic or bucket, or of no message at all', async () => {
    const before = await site.everything();
    for (const body of [
      'hello',
      JSON.stringify({ TopicArn: 'arn:other', Message: '{}' }),
      JSON.stringify({ TopicArn: TOPIC, Message: '{"notificationType":"Bounce"}' }),
    ]) {
      const answer = await receiveMails(box.deps, { Records: [{ messageId: 'm1', body } as never] });
      expect(answer.batchItemFailures).toEqual([]);
    }
    expect(await site.everything()).toBe(before);
  });
});

test('a mail that cannot be read from the bucket comes again', async () => {
  const body = JSON.stringify({
    TopicArn: TOPIC,
    Message: JSON.stringify({
      notificationType: 'Received',
      mail: { timestamp: '2025-10-20T05:00:00.000Z', source: 'a@example.org' },
      receipt: {
        recipients: [`rsvp+${NETWORK}.${tagged.sokha}@${DOMAIN}`],
        action: { type: 'S3', bucketName: 'received-mail', objectKey: 'gone' },
      },
    }),
  });
  const answer = await receiveMails(box.deps, { Records: [{ messageId: 'm1', body } as never] });
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
});

describe('words', () => {
  test('go to the coordinator who convened the meeting of the thread', async () => {
    await arrives(sample('human-reply'), { source: 'sokha@example.org' });
    expect(await reply()).toMatchObject([
      {
        type: 'HumanReplyReceived',
        data: {
          meeting: MEETING,
          staff: 's-coord',
          from: 'sokha@example.org',
          words: 'Dear team, may I bring a colleague?\nសូមអរគុណ',
        },
      },
    ]);
  });

  test('of any length and with any signs are kept as far as an event holds them', async () => {
    const endless = `${'\u0001"\\'.repeat(20_000)}${`e${'\u0301'.repeat(40)}`.repeat(2000)}`;
    const raw = sample('human-reply').toString().replace('may I bring a colleague?', endless);
    await arrives(Buffer.from(raw), { source: 'sokha@example.org' });
    expect(await reply()).toMatchObject([{ type: 'HumanReplyReceived', data: { cut: true } }]);
  });

  test('from an address that cannot be one are put aside', async () => {
    const before = await site.everything();
    const from = `${'a'.repeat(300)}@example.org`;
    const raw = sample('human-reply').toString().replace('Keo Sokha <sokha@example.org>', from);
    await arrives(Buffer.from(raw), { source: from });
    expect(await site.everything()).toBe(before);
  });

  test('of our own domain are never passed on', async () => {
    const before = await site.everything();
    const own = Buffer.from(
      sample('human-reply')
        .toString()
        .replace('From: Keo Sokha <sokha@example.org>', 'From: best@mail.example.org'),
    );
    await arrives(own, { source: 'best@mail.example.org' });
    expect(await site.everything()).toBe(before);
  });
});
