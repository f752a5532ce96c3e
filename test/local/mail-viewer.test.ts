import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { MailStore } from '../../bin/local/mail-store.ts';
import { mailViewer, readMail } from '../../bin/local/mail-viewer.ts';
import { LocalState } from '../../bin/local/state.ts';

const ICS = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

async function storeWithOneMail() {
  const store = new MailStore(new LocalState(':memory:'), mkdtempSync(join(tmpdir(), 'viewer-')));
  const raw = await new MailComposer({
    from: 'meet@meet.example.org',
    to: 'dara@example.org',
    subject: 'ប្រជុំ <b>',
    text: 'Answer: https://meet.example.org/a/1',
    html: '<p>Hello</p><script>alert(1)</script>',
    icalEvent: { method: 'REQUEST', content: ICS },
  })
    .compile()
    .build();
  const mail = {
    id: '0100-a',
    at: '2026-01-01T00:00:00.000Z',
    from: 'meet@meet.example.org',
    recipients: ['dara@example.org'],
    subject: 'ប្រជុំ <b>',
    configurationSet: 'set',
    tags: { d: 'x1' },
  };
  store.keep(mail, raw, 1, []);
  return { store, raw, viewer: mailViewer(store) };
}

test('a mail is read apart into html, text, calendar part and attachments', async () => {
  const { store } = await storeWithOneMail();
  const [kept] = store.list();
  if (kept === undefined) throw new Error('not kept');
  expect(await readMail(store, kept)).toMatchObject({
    text: expect.stringContaining('https://meet.example.org/a/1'),
    html: expect.stringContaining('<p>Hello</p>'),
    calendar: expect.stringContaining('METHOD:REQUEST'),
    tags: { d: 'x1' },
  });
});

test('the html part is shown without scripts, apart from the viewer', async () => {
  const { viewer } = await storeWithOneMail();
  const answer = await viewer.request('/mail/0100-a/html');
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  const page = await (await viewer.request('/mail/0100-a')).text();
  expect(page).toContain('ប្រជុំ &lt;b&gt;');
  expect(page).toMatch(/<iframe[^>]+sandbox=/);
});

test('links in the text part can be followed, and the bytes can be had as they are', async () => {
  const { viewer, raw } = await storeWithOneMail();
  const text = await (await viewer.request('/mail/0100-a?part=text')).text();
  expect(text).toContain('<a href="https://meet.example.org/a/1"');
  expect(Buffer.from(await (await viewer.request('/mails/0100-a/raw')).arrayBuffer())).toEqual(raw);
});

test('mail is found by recipient, subject or tag, and a search character is only that', async () => {
  const { store } = await storeWithOneMail();
  for (const search of ['dara@', 'ប្រជុំ', 'x1']) expect(store.list(search)).toHaveLength(1);
  for (const search of ['%', '_ara', 'nobody']) expect(store.list(search)).toHaveLength(0);
});
