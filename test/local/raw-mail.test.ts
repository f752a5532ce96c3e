import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { headerOf, headersOf, readable } from '../../bin/local/raw-mail.ts';

test.each([
  'លិខិតអញ្ជើញ៖ កិច្ចប្រជុំ BEST ត្រីមាសទី៤៖ កសាងកិច្ចសហការដើម្បីការអប់រំកុមារនៅខេត្តបាត់ដំបង',
  'Invitation: Children’s education, Mon 10 Nov 2025',
  'Plain = text ?',
])('a subject is shown as its reader sees it: %s', async (subject) => {
  const raw = await new MailComposer({ from: 'a@example.org', to: 'b@example.org', subject, text: 'x' })
    .compile()
    .build();
  expect(readable(headerOf(headersOf(raw), 'Subject') ?? '')).toBe(subject);
});
