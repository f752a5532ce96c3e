import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailModel } from '../../functions/delivery/mail-model.ts';
import type { LangChoice } from '../../functions/i18n/say.ts';
import type { MessageKind, StaffKind } from '../../functions/meeting/messages/table.ts';
import type { Headcount } from '../../functions/meeting/rules/headcount.ts';
import type { GivenAnswer } from '../../functions/meeting/rules/seat.ts';
import { type MessageMail, messageMail, type StaffMail, staffKinds, staffMail } from './letters.ts';
import { network, q4 } from './q4-mail.ts';
import { corrected } from './told.ts';

const yes: GivenAnswer = {
  fields: { answer: 'yes' },
  person: 'contact-1',
  source: 'form',
  by: 'person:contact-1',
  at: '2025-10-20T02:00:00.000Z',
  startsAt: q4.startsAt,
  endsAt: q4.endsAt,
  late: false,
};

const count: Headcount = {
  yes: 14,
  no: 3,
  unsure: 1,
  people: 24,
  women: 12,
  online: 2,
  meals: { vegetarian: 2 },
  needs: { wheelchair: 1 },
};

const base: Omit<MessageMail, 'kind'> = {
  details: q4.details,
  zone: q4.zone,
  times: { startsAt: q4.startsAt, endsAt: q4.endsAt },
  writtenAt: '2025-10-27T01:00:00.000Z',
  network,
  reader: q4.reader,
  links: { answer: 'https://meet.example.org/a/token', personal: 'https://meet.example.org/p/token' },
  summary: {
    at: '2025-11-12T02:00:00.000Z',
    url: 'https://best.example.org/q4',
    text: { en: 'Thank you all. We agreed on three things.', km: 'សូមអរគុណទាំងអស់គ្នា។ យើងបានឯកភាពលើបីចំណុច។' },
  },
  count,
  giver: 'forumZFD',
};

const before = { times: undefined, links: { personal: 'https://meet.example.org/p/token' } };

const messages: Record<MessageKind, MessageMail> = {
  nudge1: { ...base, kind: 'nudge1' },
  nudge2: { ...base, kind: 'nudge2' },
  lastCall: { ...base, kind: 'lastCall' },
  agenda: { ...base, kind: 'agenda' },
  reminder: { ...base, kind: 'reminder', answer: yes },
  word: {
    ...base,
    kind: 'word',
    answer: yes,
    word: {
      en: 'No power in the hall on Monday.\nPlease bring water.',
      km: 'គ្មានអគ្គិសនីនៅសាលប្រជុំថ្ងៃចន្ទ។\nសូមយកទឹកមកជាមួយ។',
    },
  },
  headcount: { ...base, kind: 'headcount' },
  thanks: { ...base, kind: 'thanks' },
  saveTheDate: { ...base, ...before, kind: 'saveTheDate' },
  dateFreed: { ...base, ...before, kind: 'dateFreed' },
  summary: { ...base, kind: 'summary', answer: yes },
  correction: { ...base, kind: 'correction', told: corrected },
};

const staff = (kind: StaffKind, lang: 'km' | 'en' = 'en'): StaffMail => ({
  kind,
  details: q4.details,
  zone: q4.zone,
  startsAt: q4.startsAt,
  endsAt: q4.endsAt,
  network,
  reader: { name: 'Demo Dara', lang },
  page: 'https://meet.example.org/n/best/meetings/it',
  count,
  missing: ['forumZFD'],
  firstAt: '2025-11-12T01:00:00.000Z',
  nextAt: '2025-11-19T01:00:00.000Z',
});

async function readAs(name: string, model: MailModel): Promise<void> {
  const { text } = renderMail(model);
  await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
}

const to = (mail: MessageMail, lang: LangChoice): MessageMail => ({
  ...mail,
  reader: { ...mail.reader, lang },
});
const { organisation: _, ...stranger } = q4.reader;

describe('the messages of a meeting', () => {
  it.each(Object.entries(messages))(
    '%s reads as in its golden file, in both languages',
    async (kind, mail) => {
      await readAs(`${kind}-both`, messageMail(mail));
    },
  );

  it.each(['nudge1', 'nudge2', 'lastCall', 'reminder'] as const)(
    '%s tells those who answered for another time that the time has changed, not that they were silent',
    (kind) => {
      const mail = { ...messages[kind], answer: undefined, answeredBefore: true };
      for (const reader of [q4.reader, stranger]) {
        const { text } = renderMail(messageMail(to({ ...mail, reader }, 'en')));
        expect(text).toMatch(/time (of the meeting )?has changed since/);
        expect(text).not.toMatch(/no answer|no clear answer/);
      }
    },
  );

  it.each(staffKinds)('%s, to staff, reads as in its golden files', async (kind) => {
    await readAs(`${kind}-en`, staffMail(staff(kind)));
    await readAs(`${kind}-km`, staffMail(staff(kind, 'km')));
  });

  it('are html that is one with their text', async () => {
    await expect(renderMail(messageMail(messages.reminder)).html).toMatchFileSnapshot(
      'golden/reminder-both.html',
    );
    await expect(renderMail(messageMail(messages.summary)).html).toMatchFileSnapshot(
      'golden/summary-both.html',
    );
  });

  it('ask a guest in their own name, not in an organisation’s', () => {
    for (const kind of ['nudge1', 'nudge2'] as const) {
      const { text } = renderMail(messageMail(to({ ...messages[kind], reader: stranger }, 'en')));
      expect(text).not.toContain('Sangkae Reading Bridge');
      expect(text).not.toMatch(/\S {2}|undefined/);
    }
  });

  it('of a summary begin by who came, and are for everybody where nobody knows it, whatever was answered', () => {
    const begins = (took: MessageMail['took'], lang: 'km' | 'en' = 'en') =>
      renderMail(messageMail(to({ ...messages.summary, took }, lang))).text;
    expect(begins('came')).toContain('Thank you for coming.');
    expect(begins('came', 'km')).toContain('សូមអរគុណដែលបានអញ្ជើញចូលរួម។');
    expect(begins('represented')).toContain('Thank you for sending somebody in your place.');
    expect(begins('missed')).toContain('We missed you.');
    expect(begins(undefined)).toContain('also for those who could not be there');
    expect(begins(undefined)).not.toMatch(/thank you for|missed/i);
    expect(begins('missed')).toContain('https://best.example.org/q4');
  });

  it('remind by the answer: who said yes is expected, who said nothing is asked', () => {
    const expected = renderMail(messageMail(to(messages.reminder, 'en'))).text;
    const open = renderMail(messageMail(to({ ...messages.reminder, answer: undefined }, 'en'))).text;
    expect(expected).toContain('We look forward to seeing you');
    expect(open).toContain('no clear answer');
  });

  it('ask nothing of somebody silent once they were asked for the last time', () => {
    for (const answeredBefore of [false, true]) {
      for (const kind of ['reminder', 'agenda'] as const) {
        const silent = { ...messages[kind], answer: undefined, answeredBefore, askedForLast: true };
        const { text } = renderMail(messageMail(to(silent, 'en')));
        expect(text).not.toMatch(/answer the invitation|tell us|whether you|will you come|\?/i);
        expect(text).toContain('See the details: https://meet.example.org/a/token');
      }
    }
  });

  it('of a late summary say more each time', () => {
    const [first, second] = (['summaryLate1', 'summaryLate2'] as const).map(
      (kind) => renderMail(staffMail(staff(kind))).text,
    );
    expect(first).toContain('If it is not shared by Wednesday 19 November 2025, the admins are told');
    expect(second).toContain('The admins are told today as well');
    expect(second).not.toContain('If it is not shared');
  });

  it('have no answer link before anybody is invited', () => {
    for (const kind of ['saveTheDate', 'dateFreed'] as const) {
      const { html } = renderMail(messageMail(messages[kind]));
      expect(html).not.toContain('/a/');
    }
  });

  it('escape whatever was typed', () => {
    const hostile = '<img src=x onerror=alert(1)>{title}';
    const typed = { en: hostile, km: hostile };
    const details = { ...q4.details, title: typed, venue: typed, note: typed };
    for (const mail of Object.values(messages)) {
      const { html } = renderMail(messageMail({ ...mail, details, summary: { at: '', text: typed } }));
      expect(html).not.toContain('<img src=x');
    }
    for (const kind of staffKinds) {
      const model = staffMail({ ...staff(kind), details, missing: [hostile] });
      expect(renderMail(model).html).not.toContain('<img src=x');
      expect(model.subject).toContain('{title}');
    }
  });
});
