import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { LangChoice } from '../../functions/i18n/say.ts';
import { type MeetingMail, meetingMail } from '../../functions/meeting/emails/meeting-mail.ts';
import type { NetworkSettings } from '../../functions/network/events.ts';

const network: NetworkSettings = {
  name: { en: 'Battambang Education Sector Team', km: 'ក្រុមការងារវិស័យអប់រំខេត្តបាត់ដំបង' },
  shortName: 'BEST',
  aliases: [],
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'],
  senderLocalPart: 'meetings',
  replyAddress: 'coordinator@best.example.org',
  address: { en: 'Battambang, Cambodia', km: 'ខេត្តបាត់ដំបង កម្ពុជា' },
  stopSeconds: 120,
  lateNoticeDays: 10,
  answerDays: 5,
};

const q4: MeetingMail = {
  kind: 'invitation',
  details: {
    title: { en: 'BEST Q4 Meeting', km: 'កិច្ចប្រជុំ BEST ត្រីមាសទី៤' },
    date: '2025-11-10',
    start: '08:30',
    end: '12:00',
    venue: { en: 'P-ESWG venue, Battambang', km: 'ទីតាំង P-ESWG ខេត្តបាត់ដំបង' },
    mapUrl: 'https://maps.example.org/p-eswg',
    host: 'forumZFD',
    contributions: [
      { what: { en: 'room, refreshments, lunch', km: 'បន្ទប់ អាហារសម្រន់ និងអាហារថ្ងៃត្រង់' }, by: 'forumZFD' },
    ],
    objectives: [
      { en: 'Membership updates and future collaboration', km: 'បច្ចុប្បន្នភាពសមាជិក និងកិច្ចសហការនាពេលខាងមុខ' },
      { en: 'Research progress sharing', km: 'ចែករំលែកវឌ្ឍនភាពនៃការស្រាវជ្រាវ' },
      { en: 'Provincial Education Learning Forum preparation' },
    ],
    agenda: [
      { id: '1', title: { en: 'Action points of last quarter' }, minutes: 20, tag: 'discuss' },
      {
        id: '2',
        title: { en: 'Research progress', km: 'វឌ្ឍនភាពនៃការស្រាវជ្រាវ' },
        presenter: 'NEP',
        minutes: 45,
        tag: 'inform',
      },
    ],
    audience: { choice: 'all' },
    answerBy: '2025-11-05',
    note: { km: 'សូមយកបញ្ជីសមាជិកមកជាមួយ។' },
  },
  zone: 'Asia/Phnom_Penh',
  startsAt: '2025-11-10T01:30:00.000Z',
  endsAt: '2025-11-10T05:00:00.000Z',
  network,
  reader: {
    name: 'Demo Bopha',
    honorific: 'លោកស្រី',
    lang: 'both',
    organisation: { en: 'Sangkae Reading Bridge', km: 'ស្ពានអំណានសង្កែ' },
  },
  links: { answer: 'https://meet.example.org/a/token', personal: 'https://meet.example.org/p/token' },
};

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

  it('stay below 60 KB as sent, in both languages', () => {
    const { html, text } = renderMail(meetingMail(q4));
    const base64 = (Buffer.byteLength(html) + Buffer.byteLength(text)) * (4 / 3);
    expect(base64).toBeLessThan(60_000 - 8_000);
  });
});
