import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { calendarPart } from '../../functions/delivery/calendar.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { buildMime, headerText, type MimeInput, threadRoot } from '../../functions/delivery/mime.ts';
import { samples } from './mail-samples.ts';

const calendar = calendarPart({
  message: 'invite',
  uid: 'mtg-01JC@meet.example.org',
  sequence: 0,
  dtstamp: '2025-10-13T02:00:00.000Z',
  start: '2025-11-10T01:30:00.000Z',
  end: '2025-11-10T05:00:00.000Z',
  summary: 'ប្រជុំត្រីមាសទី៤',
  organizer: { name: 'BEST', address: 'calendar@meet.example.org' },
  attendee: { name: 'សុខ ដារ៉ា', address: 'dara@school.example.com' },
});

const invitation: MimeInput = {
  key: 'best/meeting/01JC|p1#invite#000001',
  date: '2025-10-13T02:00:00.000Z',
  from: { name: 'BEST បណ្ដាញអប់រំបាត់ដំបង', address: 'calendar@meet.example.org' },
  to: { name: 'សុខ ដារ៉ា, "Dara"', address: 'dara@school.example.com' },
  replyTo: { name: 'កែវ សុខា', address: 'sokha@best.example.org' },
  subject: 'លិខិតអញ្ជើញ៖ ប្រជុំត្រីមាសទី៤ បណ្ដាញអប់រំខេត្តបាត់ដំបង ថ្ងៃចន្ទ ១០ វិច្ឆិកា ២០២៥',
  text: `សូមអញ្ជើញ។\n${'វែង'.repeat(50)}\n`,
  html: `<p lang="km">${'សូមអញ្ជើញ'.repeat(800)}</p>`,
  thread: { root: threadRoot('01JC', 'meet.example.org'), first: true },
  listId: 'best.meet.example.org',
  calendar,
};

const build = async (change: Partial<MimeInput> = {}) =>
  Buffer.from(await buildMime({ ...invitation, ...change }));
const headerBlock = (bytes: Buffer) => bytes.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
const headerNames = (bytes: Buffer) =>
  headerBlock(bytes)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':', 1)[0]);

/** The parts in order: content type (without boundary) and decoded body. */
function leaves(bytes: Buffer): Array<{ type: string; encoding: string; body: string }> {
  return bytes
    .toString('latin1')
    .split(/\r\n----_NmP-[^\r\n]*/)
    .slice(1)
    .map((part) => part.trimStart().split('\r\n\r\n'))
    .filter(([head]) => head && !/multipart\//.test(head) && /Content-Type/i.test(head))
    .map(([head = '', body = '']) => ({
      type: /Content-Type: ([^\r\n]*(?:\r\n [^\r\n]*)*)/i.exec(head)?.[1]?.replace(/\r\n /g, ' ') ?? '',
      encoding: /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1] ?? '',
      body: Buffer.from(body, 'base64').toString('utf8'),
    }));
}

/** The same mail by nodemailer's composer, as it streams it. */
async function composed(change: Partial<MimeInput>): Promise<string> {
  const { from, to, replyTo, calendar: part, ...input } = { ...invitation, ...change };
  const digest = createHash('sha256').update(input.key).digest('hex').slice(0, 32);
  const root = `<${input.thread?.root}>`;
  const list = { prepared: true, foldLines: false, value: `<${input.listId}>` } as const;
  const lines = (text: string) => text.replaceAll('\n', '\r\n');
  const mail = new MailComposer({
    from,
    to,
    ...(replyTo ? { replyTo } : {}),
    subject: input.subject,
    messageId: `<${digest}@meet.example.org>`,
    date: new Date(input.date),
    ...(input.thread ? { references: root } : {}),
    ...(input.thread && !input.thread.first ? { inReplyTo: root } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'List-ID': list,
    },
    text: lines(input.text),
    html: lines(input.html),
    ...(part ? { icalEvent: { ...part } } : {}),
    baseBoundary: digest,
    textEncoding: 'base64',
    encoding: 'base64',
  });
  return (await mail.compile().build()).toString();
}

describe('its bytes are those that nodemailer streams', () => {
  const cancel = { ...calendar, method: 'CANCEL', filename: 'cancel.ics' } as const;
  const thread = { root: threadRoot('01JC', 'meet.example.org'), first: false };
  it.each<[string, Partial<MimeInput>]>([
    ['of an invitation', {}],
    ['of another one after it', { key: 'another', text: 'x', html: '<p>y</p>' }],
    ['of a cancellation', { calendar: cancel, thread }],
    ['of a mail without a calendar part', { calendar: undefined }],
    ['without a thread, to nobody else', { thread: undefined, replyTo: undefined }],
    [
      'with words that stand for others while it is made',
      { text: `${'0b'.repeat(16)} the text`, html: 'the html' },
    ],
    ['with words of every length', { text: 'the calendar'.repeat(19), html: 'ក'.repeat(57), subject: 'a' }],
  ])('%s', async (_, change) => {
    expect((await build(change)).toString()).toBe(await composed(change));
  });
});

describe('a mail with an invitation', () => {
  it('has text, html and the calendar last among the alternatives, and the calendar again as a file', async () => {
    const bytes = await build();
    expect(headerBlock(bytes)).toContain('Content-Type: multipart/mixed');
    const parts = leaves(bytes);
    expect(parts.map((part) => part.type)).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=invite.ics',
    ]);
    expect(parts.map((part) => part.encoding)).toEqual(['base64', 'base64', 'base64', 'base64']);
    expect(parts[2]?.body).toBe(calendar.content);
    expect(parts[3]?.body).toBe(calendar.content);
    expect(parts[0]?.body).toBe(invitation.text.replaceAll('\n', '\r\n'));
  });

  it('names the method of the calendar in its content type', async () => {
    const cancel = calendarPart({
      message: 'cancelMeeting',
      uid: 'mtg-01JC@meet.example.org',
      sequence: 1,
      dtstamp: '2025-10-14T02:00:00.000Z',
      start: '2025-11-10T01:30:00.000Z',
      end: '2025-11-10T05:00:00.000Z',
      summary: 'x',
      organizer: { name: 'BEST', address: 'calendar@meet.example.org' },
      attendee: { name: 'x', address: 'dara@school.example.com' },
    });
    const parts = leaves(await build({ calendar: cancel }));
    expect(parts[2]?.type).toContain('method=CANCEL');
    expect(parts[2]?.body).toContain('METHOD:CANCEL');
    expect(parts[3]?.type).toContain('cancel.ics');
  });

  it('is read by a mail program with Khmer names, one recipient and no header but ours', async () => {
    const bytes = await build();
    const mail = await simpleParser(bytes);
    expect(mail.from?.value).toEqual([invitation.from]);
    expect(mail.to).toMatchObject({ value: [invitation.to] });
    expect(mail.replyTo?.value).toEqual([invitation.replyTo]);
    expect(mail.subject).toBe(invitation.subject);
    expect(mail.date?.toISOString()).toBe(invitation.date);
    expect(mail.references).toBe('<mtg-01JC.root@meet.example.org>');
    expect(mail.inReplyTo).toBeUndefined();
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(headerNames(bytes).sort()).toEqual([
      'Auto-Submitted',
      'Content-Type',
      'Date',
      'From',
      'List-ID',
      'MIME-Version',
      'Message-ID',
      'References',
      'Reply-To',
      'Subject',
      'To',
      'X-Auto-Response-Suppress',
    ]);
  });

  it('writes Khmer headers in base64, a third of the size of quoted-printable', async () => {
    const subject = 'Invitation: BEST fourth quarterly meeting, ត្រីមាស';
    const words = headerBlock(await build({ subject })).match(/=\?UTF-8\?.\?/gi) ?? [];
    expect(new Set(words.map((word) => word.toUpperCase()))).toEqual(new Set(['=?UTF-8?B?']));
  });

  it('is ASCII, with CRLF and no line over 998 octets', async () => {
    const raw = (await build({ html: 'x'.repeat(1e6), text: 'ក'.repeat(1e5) })).toString('latin1');
    expect(/^[\t\r\n\x20-\x7e]*$/.test(raw)).toBe(true);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('has the same bytes when it is built again, and other boundaries under another key', async () => {
    const [one, two, other] = await Promise.all([build(), build(), build({ key: 'another' })]);
    expect(one.equals(two)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  it('in two languages, with the calendar twice, is at most 60 KB', async () => {
    expect((await build(renderMail(samples.both))).byteLength).toBeLessThanOrEqual(60_000);
  });

  it('answers to the thread from the second mail on', async () => {
    const mail = await simpleParser(
      await build({ thread: { root: '<a.root@meet.example.org>', first: false } }),
    );
    expect(mail.inReplyTo).toBe('<a.root@meet.example.org>');
    expect(mail.references).toBe('<a.root@meet.example.org>');
  });

  it('offers one-click unsubscribing where the mail may be done without', async () => {
    const page = `https://prachum.example.org/u/${'1.x'.repeat(60)}`;
    const lines = async (switches: string[]) =>
      headerBlock(await build({ preferences: { page, switches } })).split('\r\n');
    expect(await lines(['agenda', 'reminder'])).toEqual(
      expect.arrayContaining([
        `List-Unsubscribe: <${page}/agenda.reminder>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    );
    const mandatory = await lines([]);
    expect(mandatory).toContain(`List-Unsubscribe: <${page}>`);
    expect(mandatory.join()).not.toContain('One-Click');
  });

  it('names the list of its network, with its name where that is plain letters', async () => {
    const from = { ...invitation.from, name: 'BEST - Battambang' };
    expect(headerBlock(await build({ from }))).toContain(
      '\r\nList-ID: "BEST - Battambang" <best.meet.example.org>\r\n',
    );
    expect(headerBlock(await build())).toContain('\r\nList-ID: <best.meet.example.org>\r\n');
    await expect(build({ listId: 'x>\r\nBcc: a@example.org' })).rejects.toThrow(TypeError);
  });

  it('does without a calendar', async () => {
    const { calendar: _, ...plain } = invitation;
    const bytes = Buffer.from(await buildMime(plain));
    expect(leaves(bytes).map((part) => part.type)).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
  });
});

describe('headers', () => {
  it('refuse addresses, threads and links that are none', async () => {
    const to = { name: 'x', address: 'a@example.com, b@example.com' };
    await expect(build({ to })).rejects.toThrow(TypeError);
    await expect(
      build({ to: { name: 'x', address: 'a@example.com\r\nBcc: b@example.com' } }),
    ).rejects.toThrow();
    await expect(build({ thread: { root: 'a@b>\r\nBcc: c@d', first: true } })).rejects.toThrow(TypeError);
    await expect(build({ preferences: { page: 'javascript:alert(1)', switches: [] } })).rejects.toThrow(
      TypeError,
    );
  });

  it('take one line of well-formed text without direction marks, and keep Khmer joiners', () => {
    expect(headerText('a\r\nBcc: b@example.com\u202e', 100)).toBe('a Bcc: b@example.com');
    expect(headerText('ក\u200bខ\u200dគ\u200c', 100)).toBe('ក\u200bខ\u200dគ\u200c');
    expect(headerText('x'.repeat(1e6), 150)).toHaveLength(150);
  });

  it('cannot be added to by any name, subject or key', async () => {
    const expected = headerNames(await build()).sort();
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        'x\r\nBcc: evil@example.net',
        'x\n\n<script>alert(1)</script>',
        'x\rBcc: evil@example.net',
        'evil@example.net, "',
        '<evil@example.net>',
        'a: evil@example.net;',
        '=?utf-8?B?DQpCY2M6IGV2aWxAZXhhbXBsZS5uZXQ=?=',
        '\u2028Bcc: evil@example.net',
        '\ud800',
        '\u202e\u2066',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, name) => {
        const bytes = await build({
          key: text,
          subject: `s ${text}`,
          from: { name, address: 'calendar@meet.example.org' },
          to: { name, address: 'dara@school.example.com' },
          text: `t ${text}`,
          html: `<p>${text.replaceAll('<', '&lt;')}</p>`,
        });
        expect(headerNames(bytes).sort()).toEqual(expected);
        expect(headerBlock(bytes)).toMatch(/^[\t\r\n\x20-\x7e]*$/);
        const mail = await simpleParser(bytes);
        expect(mail.to).toMatchObject({ value: [{ address: 'dara@school.example.com' }] });
        expect(mail.from?.value).toMatchObject([{ address: 'calendar@meet.example.org' }]);
        expect(mail.bcc).toBeUndefined();
        expect(leaves(bytes)).toHaveLength(4);
      }),
      { numRuns: 60 },
    );
  });
});
