import { describe, expect, it } from 'vitest';
import { joinMails } from '../../functions/delivery/join-mails.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailContent } from '../../functions/delivery/mail-source.ts';
import { withPreferencesLink } from '../../functions/delivery/preferences.ts';
import { apart } from './mail-samples.ts';

const [agenda, reminder] = apart;

describe('several messages in one mail', () => {
  const { model, to } = joinMails(apart);
  const { html, text } = renderMail(model);

  it('are one below the other, language by language, each with its heading and its button', () => {
    const order = ['សូមជូនរបៀបវារៈ', 'ថ្ងៃស្អែក៖', 'Here is the agenda', 'Tomorrow: BEST'];
    for (const said of [html.slice(html.indexOf('<table')), text]) {
      const places = order.map((one) => said.indexOf(one));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
    expect(html.match(/padding:11px 24px/g)).toHaveLength(4);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('have one greeting and one footer in each language', () => {
    expect(text.match(/Dear Ms Sok Dara/g)).toHaveLength(1);
    expect(text.match(/គោរពជូន/g)).toHaveLength(1);
    expect(text.match(/You get this because/g)).toHaveLength(1);
    expect(to).toBe(agenda.to);
  });

  it('are both named in the subject; of more than two it says how many follow', () => {
    expect(model.subject).toBe('The agenda: BEST Q4 meeting · Tomorrow: BEST Q4 meeting');
    const english = (one: MailContent, subject = one.model.subject): MailContent => {
      const section = one.model.sections[1] ?? one.model.sections[0];
      return { ...one, model: { ...one.model, subject, sections: [section] } };
    };
    const subjectOf = (...subjects: string[]) => {
      const [first = english(agenda), ...others] = subjects.map((subject) => english(agenda, subject));
      return joinMails([first, ...others]).model.subject;
    };
    expect(subjectOf('Agenda', 'Reminder', 'Thanks')).toBe('Agenda · Reminder (and one more message)');
    const long = subjectOf('A very long subject '.repeat(10), 'B very long '.repeat(10), 'C', 'D');
    expect(long).toMatch(/^A very long .*… · B very long .*… \(and 2 more messages\)$/);
    expect(long.length).toBeLessThanOrEqual(150);
    expect(subjectOf('A very long subject '.repeat(10), 'Short')).toMatch(/^A very.{60,}… · Short$/);
  });

  it('lead to one page that names all of them that one can do without, each once', () => {
    const page = 'https://meet.example.org/u/token';
    const leading = (mail: MailContent, ...switches: string[]) => ({
      ...mail,
      preferences: { page, switches },
    });
    const joined = joinMails([
      leading(agenda, 'agenda'),
      leading(reminder),
      leading(reminder, 'reminder', 'agenda'),
    ]);
    expect(joined.preferences).toEqual({ page, switches: ['agenda', 'reminder'] });
    const { text } = renderMail(withPreferencesLink(joined.model, joined.preferences));
    expect(text.match(new RegExp(`${page}/agenda.reminder`, 'g'))).toHaveLength(2);
    expect(joinMails([leading(agenda), leading(reminder)]).preferences).toEqual({ page, switches: [] });
  });
});

it('one message alone stays as it was written', () => {
  expect(joinMails([agenda])).toBe(agenda);
});

it('an address that is written in two ways is of one reader', () => {
  const written = { ...reminder, to: { ...reminder.to, address: reminder.to.address.toUpperCase() } };
  expect(joinMails([agenda, written]).to).toBe(agenda.to);
});

it('mails to different readers, or in different languages, are never one', () => {
  const other = { ...reminder, to: { ...reminder.to, address: 'somebody@else.example.org' } };
  expect(() => joinMails([agenda, other])).toThrow('different readers');
  const [first] = reminder.model.sections;
  const oneLanguage = { ...reminder, model: { ...reminder.model, sections: [first] as const } };
  expect(() => joinMails([agenda, oneLanguage])).toThrow('different readers');
});

it('a mail with a calendar part is never one with others', () => {
  const calendar = { method: 'REQUEST', filename: 'invite.ics', content: '' } as const;
  expect(() => joinMails([agenda, { ...reminder, calendar }])).toThrow('go alone');
});
