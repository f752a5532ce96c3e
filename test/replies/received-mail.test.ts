import { describe, expect, test } from 'vitest';
import { ownWords, readReceived } from '../../functions/replies/reading/received-mail.ts';
import {
  MAX_CALENDAR_BYTES,
  readCalendarReply,
  unfolded,
} from '../../functions/replies/rules/calendar-reply.ts';
import { sample } from './samples.ts';

async function read(name: string) {
  const mail = await readReceived(sample(name));
  if (!mail) throw new Error('no mail');
  return mail;
}

async function replyIn(name: string) {
  const { content } = await read(name);
  if (content.kind !== 'calendar') throw new Error(`${name} is ${content.kind}`);
  return content.reply;
}

const uid = 'mtg-01MEETING@mail.example.org';
const time = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };

describe('what calendar programs send', () => {
  test('Gmail marks its own answers as automatic, and they are answers all the same', async () => {
    expect(await replyIn('gmail-accept')).toEqual({
      method: 'REPLY',
      uid,
      attendees: [{ address: 'sokha@example.org', answer: 'yes' }],
      sequence: 0,
      dtstamp: '2025-10-20T03:15:00.000Z',
      ...time,
      comment: undefined,
    });
    expect(await read('gmail-accept')).toMatchObject({ from: 'sokha@example.org', name: 'Keo Sokha' });
  });

  test('Outlook.com leaves ORGANIZER out, names zones as Windows does, and comments with a line break', async () => {
    expect(await replyIn('outlook-accept-without-organizer')).toMatchObject({
      attendees: [{ address: 'Meas@Example.org', answer: 'yes' }],
      ...time,
      comment: undefined,
    });
  });

  test('Apple declines with a file', async () => {
    expect(await replyIn('apple-decline')).toMatchObject({
      attendees: [{ address: 'sokha@example.org', answer: 'no' }],
      dtstamp: '2025-10-20T03:25:00.000Z',
      ...time,
    });
  });

  test('a Khmer comment whose letters are cut by the folding is whole again', async () => {
    const { attendees, comment } = await replyIn('tentative-khmer-comment');
    expect(attendees[0]?.answer).toBe('unsure');
    expect(comment).toBe('សូមអភ័យទោស ខ្ញុំមិនទាន់ប្រាកដថាអាចមកបានទេ ព្រោះមានកិច្ចប្រជុំមួយទៀតនៅក្រុង');
    expect(comment).not.toContain('\ufffd');
  });

  test('another time proposed is no answer', async () => {
    expect(await replyIn('counter')).toMatchObject({
      method: 'COUNTER',
      startsAt: '2025-11-11T01:30:00.000Z',
      comment: 'Could we meet on Tuesday?',
    });
  });
});

describe('what is not read', () => {
  test.each([
    ['two-events', { kind: 'words', unread: true, words: 'The reply is attached.', cut: false }],
    ['broken-folding', { kind: 'words', unread: true, words: 'The reply is attached.', cut: false }],
    ['out-of-office', { kind: 'automatic' }],
  ])('%s', async (name, content) => {
    expect((await read(name)).content).toEqual(content);
  });

  test('a calendar of more than a megabyte', () => {
    const bytes = new Uint8Array(MAX_CALENDAR_BYTES + 1).fill(65);
    expect(readCalendarReply(bytes)).toEqual({ ok: false, why: 'tooLarge' });
  });

  test.each([
    '',
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT\r\nEND:VEVENT',
    '\0\0\0',
    'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR',
  ])('a calendar part that is none: %j', (text) => {
    expect(readCalendarReply(Buffer.from(text)).ok).toBe(false);
  });

  test('an end by a duration that lies beyond all calendars', () => {
    const lines = [
      'DTSTART:20251110T013000Z',
      'DURATION:P600000W',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.cc',
    ];
    const reading = readCalendarReply(answerOf(lines));
    expect(reading.ok && reading.reply.startsAt).toBe('2025-11-10T01:30:00.000Z');
    expect(reading.ok && reading.reply.endsAt).toBeUndefined();
  });

  test('thousands who each send somebody else keep nobody waiting', () => {
    const one = (n: number) => `ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:z":mailto:a${n}@b.cc`;
    const began = performance.now();
    expect(readCalendarReply(answerOf(Array.from({ length: 2_800 }, (_, n) => one(n)))).ok).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 120_000);

  test('parameters as many as there is room for keep nobody waiting either', () => {
    const room = MAX_CALENDAR_BYTES - 500;
    const began = performance.now();
    expect(readCalendarReply(answerOf([`X;${'A=b;'.repeat(room / 4)}C=d:x`])).ok).toBe(true);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('a mail of parts in parts without end', async () => {
    const nested = Array.from(
      { length: 400 },
      (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
    );
    expect(await readReceived(Buffer.from(`From: a@example.org\r\n${nested.join('')}`))).toBeUndefined();
  });

  test('two senders are no sender', async () => {
    const mail = await readReceived(Buffer.from('From: a@example.org, b@example.org\r\n\r\nhello'));
    expect(mail?.from).toBeUndefined();
    const twice = await readReceived(Buffer.from('From: a@example.org\r\nFrom: b@example.org\r\n\r\nhello'));
    expect(twice?.from).toBeUndefined();
  });
});

describe('a person who writes', () => {
  test('is read without our own mail below it, which holds their personal link', async () => {
    const mail = await read('human-reply');
    expect(mail.subject).toBe('Re: ការអញ្ជើញ BEST Q4');
    expect(mail.threads).toContain('mtg-01MEETING.root@mail.example.org');
    expect(mail.content).toEqual({
      kind: 'words',
      words: 'Dear team, may I bring a colleague?\nសូមអរគុណ',
      cut: false,
    });
  });

  const inHtml = async (html: string) => {
    const mail = await readReceived(
      Buffer.from(`From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`),
    );
    if (mail?.content.kind !== 'words') throw new Error('nobody wrote words');
    return mail.content.words;
  };

  test('in html alone is read as lines of words', async () => {
    expect(
      await inHtml(
        '<html><head><style>p{color:red}</style></head><body><p>Dear team,<br>we come &amp; bring &#6016;</p><div>Thanks</div></body></html>',
      ),
    ).toBe('Dear team,\nwe come & bring ក\nThanks');
  });

  test.each([
    ['a style sheet in the body', '<p>We come.</p><style>p{color:red}</style>', 'We come.'],
    ['a style sheet without a body', '<style><!-- p{color:red} --></style>We come.', 'We come.'],
    ['a script', '<script>if (a<b) alert("x>y")</script><p>We come.</p>', 'We come.'],
    ['a title', '<title>Re: Invitation</title><p>We come.</p>', 'We come.'],
    ['a comment with a tag in it', '<!-- <p>hidden > --><p>We come.</p>', 'We come.'],
    ['what is for Outlook only', '<!--[if mso]><p>hidden</p><![endif]--><p>We come.</p>', 'We come.'],
    ['an attribute with an angle in it', '<p title="a > b">We come.</p>', 'We come.'],
  ])('in html does not hold %s', async (_what, html, words) => {
    expect(await inHtml(html)).toBe(words);
  });

  test.each([
    ['by name', 'caf&eacute; &ndash; &hellip;&rsquo;s', 'café – …’s'],
    ['by number', '&#6016;&#x1780;', 'កក'],
    ['without an end', 'rice &amp fish', 'rice & fish'],
    ['that is none', 'a &b; c', 'a &b; c'],
    ['of a space', 'a&nbsp;&nbsp;b', 'a b'],
  ])('in html has characters %s as they are meant', async (_how, html, words) => {
    expect(await inHtml(`<p>${html}</p>`)).toBe(words);
  });

  test.each([
    ['Gmail', '<blockquote class="gmail_quote">Please answer.</blockquote>'],
    ['Apple and Thunderbird', '<blockquote type="cite"><div><p>Please answer.</p></div></blockquote>'],
  ])('in html ends where %s quotes our mail', async (_program, quote) => {
    expect(await inHtml(`<div>We come.</div>${quote}<p>Sokha</p>`)).toBe('We come.');
  });

  test('in html that is only moved in is no quote', async () => {
    expect(await inHtml('<blockquote style="margin-left:3em"><p>We come.</p></blockquote>')).toBe('We come.');
  });

  test('loses the token of a link that is left, and what is too long', () => {
    const { words } = ownWords(
      'see https://meet.example.org/a/1.a.best.01MEETING.m-rice.c-sokha.0.20251210.c2ln',
    );
    expect(words).toBe('see https://meet.example.org/a/…');
    const led = 'https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet.example.org%2Fa%2F';
    expect(ownWords(`${led}1.a.best.01MEETING.m-rice.c-sokha.0.20251210.c2ln&data=05`).words).toBe(
      `${led}…&data=05`,
    );
    const feed = 'webcal://meet.example.org/c/1.f.best.-.m-rice.c-sokha.0.99991231.c2ln/calendar.ics';
    expect(ownWords(feed).words).toBe('webcal://meet.example.org/c/…/calendar.ics');
    expect(ownWords('ក'.repeat(16_000)).cut).toBe(true);
  });
});

describe('times', () => {
  const calendar = (...lines: string[]) =>
    readCalendarReply(
      Buffer.from(
        [
          'BEGIN:VCALENDAR',
          'METHOD:REPLY',
          'BEGIN:VEVENT',
          `UID:${uid}`,
          ...lines,
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\n'),
      ),
    );
  const timesIn = (...lines: string[]) => {
    const reading = calendar(...lines);
    return reading.ok ? [reading.reply.startsAt, reading.reply.endsAt] : reading.why;
  };

  test.each([
    [
      'in a zone of IANA’s names without a description',
      ['DTSTART;TZID=Asia/Phnom_Penh:20251110T083000', 'DURATION:PT3H30M'],
      [time.startsAt, time.endsAt],
    ],
    ['in UTC by name', ['DTSTART;TZID=UTC:20251110T013000'], [time.startsAt, undefined]],
    ['in a zone that nobody knows', ['DTSTART;TZID=Somewhere:20251110T083000'], [undefined, undefined]],
    ['of no zone', ['DTSTART:20251110T083000'], [undefined, undefined]],
    ['of whole days', ['DTSTART;VALUE=DATE:20251110'], [undefined, undefined]],
    ['left out', [], [undefined, undefined]],
  ])('%s', (_, lines, expected) => {
    expect(timesIn(...lines)).toEqual(expected);
  });

  test.each([
    ['a time', ['DTSTART:2025foo'], [undefined, undefined]],
    ['a length', ['DTSTART:20251110T013000Z', 'DURATION:foo'], [time.startsAt, undefined]],
    [
      'a length of a billion weeks',
      ['DTSTART:20251110T013000Z', 'DURATION:P99999999999W'],
      [time.startsAt, undefined],
    ],
  ])(
    '%s that is none counts as left out, and is no error that comes again and again',
    (_, lines, expected) => {
      expect(timesIn(...lines)).toEqual(expected);
    },
  );

  const inZone = (rule: string, { begins = '16010101T000000', times = 1, year = '2025' } = {}) => {
    const observance = [
      'BEGIN:STANDARD',
      `DTSTART:${begins}`,
      `RRULE:${rule}`,
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
    ];
    const lines = [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VTIMEZONE',
      'TZID:Theirs',
      ...Array.from({ length: times }, () => observance).flat(),
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;TZID=Theirs:${year}1110T083000`,
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const reading = readCalendarReply(Buffer.from(lines.join('\n')));
    return reading.ok ? reading.reply.startsAt : reading.why;
  };

  test('in a zone that the mail describes are read, also with the rules of its summer time', () => {
    expect(inZone('FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10')).toBe(time.startsAt);
    expect(inZone('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU')).toBe(time.startsAt);
  });

  test.each([
    ['changes every second', 'FREQ=SECONDLY', {}],
    ['changes at every second of a day', 'FREQ=YEARLY;BYMONTH=1;BYHOUR=1,2,3;BYSECOND=1,2,3', {}],
    ['changes on a day that no year has', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', {}],
    ['began with our era', 'FREQ=YEARLY;BYMONTH=1;BYDAY=1SU', { begins: '00010101T000000' }],
    ['has thousands of rules', 'FREQ=YEARLY;BYMONTH=1;BYDAY=1SU', { times: 1500 }],
    ['is asked for the year 9998', 'FREQ=YEARLY;BYMONTH=1;BYDAY=1SU', { year: '9998' }],
  ])('in a zone that %s say nothing, and take no time', (_, rule, more) => {
    const began = performance.now();
    expect(inZone(rule, more)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test.each([
  ['millions of lines', '', '\r\n'.repeat(2_400_000)],
  ['thousands of parts', '', 'Content-Type: message/rfc822\r\n\r\nFrom: x@example.org\r\n'.repeat(20_000)],
  ['a sender of a megabyte', '":'.repeat(500_000), 'hello'],
])('a mail of %s is none, and keeps nobody waiting', async (_, sender, body) => {
  const began = performance.now();
  expect(await readReceived(Buffer.from(`From: a@example.org${sender}\r\n\r\n${body}`))).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2000);
});

test('only a break with a blank after it is a fold', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  expect(text(unfolded(Buffer.from('A:1\r\n 2\n\t3\r\nB:4\n')))).toBe('A:123\r\nB:4\n');
});

function answerOf(lines: readonly string[]): Buffer {
  const event = ['BEGIN:VEVENT', 'UID:x@y', ...lines, 'END:VEVENT'];
  return Buffer.from(['BEGIN:VCALENDAR', 'METHOD:REPLY', ...event, 'END:VCALENDAR', ''].join('\r\n'));
}
