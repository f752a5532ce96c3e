import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { heldTogether } from '../../functions/i18n/held-together.ts';
import { type MeetingMail, meetingMail } from '../meeting/letters.ts';
import { q4 } from '../meeting/q4-mail.ts';

const JOINER = '\u2060';

describe('a Khmer heading', () => {
  it('ends no line inside a place name or a term', () => {
    expect(heldTogether('កិច្ចប្រជុំ BEST ត្រីមាសទី៤ ខេត្តបាត់ដំបង')).toBe(
      `កិច្ច${JOINER}ប្រជុំ BEST ត្រី${JOINER}មាសទី៤ ខេត្តបាត់${JOINER}ដំបង`,
    );
    expect(heldTogether('BEST Q4 Meeting')).toBe('BEST Q4 Meeting');
  });

  it('holds its words in the mail that is read, and in nothing that is copied or read by a program', () => {
    const mail: MeetingMail = { ...q4, reader: { ...q4.reader, lang: 'km' } };
    const model = meetingMail(mail);
    const { html, text } = renderMail(model);
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(html) ?? [];
    expect(heading).toContain(`ចូល${JOINER}រួម`);
    expect(html).toContain(`ត្រី${JOINER}មាស`);
    expect(`${model.subject}${model.preheader}${text}`).not.toContain(JOINER);
    expect(html.replaceAll(/<h[1-3].*?<\/h[1-3]>|<td bgcolor.*?<\/td>/g, '')).not.toContain(JOINER);
  });
});
