import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { LangChoice } from '../../functions/i18n/say.ts';
import { calendarWords } from '../../functions/meeting/sending/calendar-words.ts';
import { type MeetingMail, meetingMail } from './letters.ts';
import { q4 } from './q4-mail.ts';

const moved: MeetingMail = {
  ...q4,
  kind: 'change',
  details: { ...q4.details, date: '2025-11-12', start: '09:00' },
  startsAt: '2025-11-12T02:00:00.000Z',
  endsAt: '2025-11-12T05:00:00.000Z',
  changes: [
    { field: 'date', from: '2025-11-10', to: '2025-11-12' },
    { field: 'start', from: '08:30', to: '09:00' },
  ],
};

const to = (mail: MeetingMail, lang: LangChoice): MeetingMail => ({
  ...mail,
  reader: { ...mail.reader, lang },
});
const { organisation: _, honorific: __, ...stranger } = q4.reader;

const golden: Record<string, MeetingMail> = {
  'invitation-both': q4,
  'invitation-km': to(q4, 'km'),
  'invitation-en': to({ ...q4, reader: { ...q4.reader, honorific: 'Ms' } }, 'en'),
  'invitation-guest': to({ ...q4, reader: stranger }, 'en'),
  'change-both': moved,
  'cancellation-both': {
    ...q4,
    kind: 'cancellation',
    reason: { en: 'The road is flooded.', km: 'ផ្លូវលិចទឹក។' },
  },
  'ask-both': { ...q4, kind: 'askAlternate' },
  'uninvite-km': to({ ...q4, kind: 'uninvite' }, 'km'),
  preview: { ...q4, kind: 'preview', links: undefined },
};

describe('the mails of a meeting', () => {
  for (const [name, mail] of Object.entries(golden)) {
    it(`read as in golden/${name}`, async () => {
      const model = meetingMail(mail);
      const { html, text } = renderMail(model);
      await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(
        `golden/${name}.txt`,
      );
      await expect(html).toMatchFileSnapshot(`golden/${name}.html`);
    });
  }

  it('number the objectives in the calendar as in the mail, in the figures of the reader', () => {
    expect(calendarWords(q4.details, 'km').description).toMatch(/^១\. .*\n២\. /);
    expect(calendarWords(q4.details, 'en').description).toMatch(/^1\. .*\n2\. /);
  });

  it('say everything in the plain text that a member needs: when, where, the link', () => {
    for (const lang of ['km', 'en', 'both'] as const) {
      const { text } = renderMail(meetingMail(to(q4, lang)));
      expect(text).toContain('https://meet.example.org/a/token');
      expect(text).toContain(lang === 'en' ? '10 November 2025' : '១០');
      expect(text).toContain(lang === 'en' ? 'P-ESWG venue' : 'ទីតាំង P-ESWG');
    }
  });

  it('show a text in the other language as typed, and say so', () => {
    const english = renderMail(meetingMail(to(q4, 'en')));
    expect(english.text).toContain('សូមយកបញ្ជីសមាជិកមកជាមួយ។');
    expect(english.text).toContain('in Khmer only');
    expect(english.html).toMatch(/lang="km"[^>]*>[^<]*សូមយកបញ្ជី/);
  });

  it('have no link of their own in a preview, and no main button when the meeting is off', () => {
    const preview = renderMail(meetingMail({ ...q4, kind: 'preview', links: undefined }));
    expect(preview.html).not.toContain('/a/');
    const off = renderMail(meetingMail({ ...q4, kind: 'cancellation' }));
    expect(off.html).not.toContain('/a/token');
  });

  it('escape whatever a coordinator or a member typed', () => {
    const hostile = '<script>alert(1)</script>"\'&';
    const { html } = renderMail(
      meetingMail({
        ...q4,
        details: {
          ...q4.details,
          title: { en: hostile, km: hostile },
          venue: { en: hostile },
          host: hostile,
        },
        reader: { name: hostile, lang: 'both', organisation: { en: hostile } },
      }),
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('show a change of one language alone in that language, and never a change from a text to the same', () => {
    const venue = { field: 'venue', from: q4.details.venue, to: { ...q4.details.venue, en: 'Peace Hall' } };
    const mail: MeetingMail = { ...q4, kind: 'change', changes: [venue] };
    const km = renderMail(meetingMail(to(mail, 'km'))).text;
    expect(km).toContain('ទីកន្លែង៖ P-ESWG venue, Battambang → Peace Hall (ជាភាសាអង់គ្លេសប៉ុណ្ណោះ)');
    expect(renderMail(meetingMail(to(mail, 'en'))).text).toContain(
      'Where: P-ESWG venue, Battambang → Peace Hall\n',
    );
    const title = { field: 'title', from: q4.details.title, to: { ...q4.details.title, km: 'ប្រជុំ' } };
    const en = renderMail(meetingMail(to({ ...mail, changes: [title] }, 'en'))).text;
    expect(en).toContain('Title: កិច្ចប្រជុំ BEST ត្រីមាសទី៤ → ប្រជុំ (in Khmer only)');
  });

  it('of a change say first what is new, then old → new and the button, and bring no agenda that stayed', () => {
    const { text } = renderMail(meetingMail(to(moved, 'en')));
    const order = [
      'Changed: now Wednesday, 09:00',
      'Monday 10 November 2025, 08:30–12:00 → Wednesday 12 November 2025, 09:00–12:00',
      'P-ESWG venue, Battambang',
      'https://meet.example.org/a/token',
      'Dear Demo Bopha,',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).not.toMatch(/Research progress|What the meeting is for/);
  });

  it.each([
    [
      'another place',
      { field: 'venue', from: { en: 'Hall A' }, to: q4.details.venue },
      'now at P-ESWG venue',
    ],
    ['another end', { field: 'end', from: '11:00', to: '12:00' }, 'now until 12:00'],
    [
      'a link',
      { field: 'onlineUrl', from: null, to: 'https://x.example.org' },
      'please look at the new details',
    ],
  ])('of a change say in heading and preview what is new: %s', (_, change, words) => {
    const model = meetingMail(to({ ...q4, kind: 'change', changes: [change] }, 'en'));
    expect(model.sections[0].headline.sign?.text).toContain(`Changed: ${words}`);
    expect(model.preheader).toContain(`Changed: ${words}`);
  });

  it('of a change of the agenda say what went and what came, below the button', () => {
    const [first, second] = q4.details.agenda ?? [];
    const added = { id: '3', title: { en: 'Forum' }, minutes: 30, tag: 'decide' };
    const agenda = (to: unknown) => [{ field: 'agenda', from: [first, second], to }];
    const told = (to_: unknown) =>
      renderMail(meetingMail(to({ ...q4, kind: 'change', changes: agenda(to_) }, 'en'))).text;
    const text = told([second, added]);
    expect(text).toContain('Agenda: Action points of last quarter → Forum');
    expect(text.indexOf('Agenda:')).toBeGreaterThan(text.indexOf('/a/token'));
    expect(told([second, first])).toContain('Agenda: — → another order, times or speakers');
  });

  it('name the time zone only for a meeting that is not by the clock of the network', () => {
    expect(renderMail(meetingMail(to(q4, 'en'))).text).not.toContain('Phnom Penh time');
    const elsewhere = { ...q4, network: { ...q4.network, zone: 'Asia/Tokyo' } };
    expect(renderMail(meetingMail(to(elsewhere, 'en'))).text).toContain('08:30–12:00 (Phnom Penh time)');
  });

  it('name a day to answer by until it is past', () => {
    const ask: MeetingMail = { ...to(q4, 'en'), kind: 'askAlternate' };
    const last = { ...ask, writtenAt: '2025-11-05T16:59:00.000Z' };
    expect(renderMail(meetingMail(last)).text).toContain('Please answer by Wednesday 5 November 2025.');
    const past = { ...ask, writtenAt: '2025-11-05T17:00:00.000Z' };
    expect(renderMail(meetingMail(past)).text).not.toContain('Please answer by');
  });

  it('ask a colleague without saying that nobody answered, where somebody had for another time', () => {
    const ask: MeetingMail = { ...to(q4, 'en'), kind: 'askAlternate' };
    expect(renderMail(meetingMail(ask)).text).toContain('We have no answer from');
    const again = renderMail(meetingMail({ ...ask, answeredBefore: true })).text;
    expect(again).toContain('the time of the meeting has changed since');
    expect(again).not.toContain('yet');
  });

  it('stay below 60 KB as sent, in both languages', () => {
    const { html, text } = renderMail(meetingMail(q4));
    const base64 = (Buffer.byteLength(html) + Buffer.byteLength(text)) * (4 / 3);
    expect(base64).toBeLessThan(60_000 - 8_000);
  });
});
