import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Lang } from '../../functions/i18n/say.ts';
import {
  bilingual,
  flag,
  ids,
  line,
  mailField,
  oneOf,
  optional,
  paragraph,
  readAs,
  rows,
  someOf,
  typedDate,
  typedLink,
  typedTime,
  wholeNumber,
} from '../../functions/web/fields.ts';
import { formTree } from '../../functions/web/parse.ts';
import type { Labels } from '../../functions/web/problems.ts';

const labels: Labels = {
  title: { en: 'Title', km: 'ចំណងជើង' },
  it: { en: 'It', km: 'វា' },
  'agenda.*.title': { en: 'Agenda item {n}', km: 'របៀបវារៈទី {n}' },
};

function read<S extends z.ZodType>(schema: S, typed: string, lang: Lang = 'en') {
  const tree = formTree(new URLSearchParams(typed));
  return readAs(z.object({ it: schema }), tree, lang, labels);
}
const value = (schema: z.ZodType, typed: string) => {
  const reading = read(schema, new URLSearchParams({ it: typed }).toString());
  return reading.ok ? reading.value.it : reading.problems[0]?.text;
};

describe('each field takes what people type', () => {
  test('dates as the browser sends them, as Cambodia writes them, and in Khmer digits', () => {
    for (const typed of ['2025-11-10', '10/11/2025', '10.11.2025', '១០/១១/២០២៥', '២០២៥-១១-១០']) {
      expect(value(typedDate(), typed)).toBe('2025-11-10');
    }
    expect(value(typedDate(), '31/02/2025')).toMatch(/^It: .*a day that exists/);
  });

  test('times in several spellings, always of this day', () => {
    expect(['8:30', '08.30', '៨:៣០', '08:30:00'].map((typed) => value(typedTime(), typed))).toEqual(
      Array(4).fill('08:30'),
    );
    for (const typed of ['24:00', '8', '8:61', 'noon']) expect(value(typedTime(), typed)).toMatch(/^It: /);
  });

  test('numbers in digits of any script, within their limits', () => {
    expect(value(wholeNumber(0, 60), '៣០')).toBe(30);
    expect(value(wholeNumber(0, 60), '61')).toBe('It: please write a number from 0 to 60.');
    for (const typed of ['1e3', '3.5', '٣ days', ''])
      expect(value(wholeNumber(0, 60), typed)).toMatch(/^It: /);
  });

  test('web addresses are completed, and only those of the web are taken', () => {
    expect(value(typedLink(), 'maps.example.org/x')).toBe('https://maps.example.org/x');
    for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.org', 'nonsense']) {
      expect(value(typedLink(), typed)).toMatch(/^It: please paste the whole web address/);
    }
  });

  test('e-mail addresses are those that SES takes, and each refusal has its own sentence', () => {
    expect(value(mailField(), ' Dara@Example.org ')).toBe('Dara@example.org');
    const sentences = ['a@b.example,c@d.example', 'nobody', 'ដារា@example.org', 'a b@example.org', 'a@b'].map(
      (typed) => value(mailField(), typed),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(value(mailField(), 'a@example.org\r\nBcc: b@example.org')).toMatch(/^It: /);
  });

  test('a line has no line breaks, so that no header can be made of it', () => {
    expect(value(line(), 'one\r\nBcc: two')).toBe('one Bcc: two');
    expect(value(paragraph(), 'one\r\ntwo')).toBe('one\ntwo');
  });

  test('choices are those that were offered', () => {
    expect(value(oneOf(['yes', 'no']), 'yes')).toBe('yes');
    expect(value(oneOf(['yes', 'no']), 'perhaps')).toBe('It: please choose one.');
    expect(read(someOf(['km', 'en']), 'it=en&it=km&it=fr')).toEqual({
      ok: true,
      value: { it: ['km', 'en'] },
    });
    expect(read(ids(), 'it=a&it=../b&it=a')).toEqual({ ok: true, value: { it: ['a'] } });
    // Nobody is left out because too many were chosen.
    expect(read(ids(1), 'it=a&it=b')).toMatchObject({ ok: false });
    expect(read(flag(), '')).toEqual({ ok: true, value: { it: false } });
  });
});

describe('problems are sentences in the language of the reader', () => {
  test('a megabyte gets a sentence with its length and the room there is', () => {
    const reading = read(line(200), `it=${'a'.repeat(1_000_000)}`, 'km');
    expect(reading).toEqual({
      ok: false,
      problems: [{ field: 'it', text: expect.stringContaining('១០០០០០០') }],
    });
  });

  test('one language is enough, none is not', () => {
    expect(read(bilingual(), 'it.km=ក')).toEqual({ ok: true, value: { it: { km: 'ក' } } });
    expect(read(bilingual(), '')).toMatchObject({ ok: false });
    expect(read(optional(bilingual()), '')).toEqual({ ok: true, value: {} });
  });

  test('a problem in a row names the row, at the place where it is in the form', () => {
    const schema = z.object({
      agenda: rows(z.object({ title: bilingual(10), minutes: wholeNumber(0, 600) }), {
        besides: ['minutes'],
      }),
    });
    const typed = 'agenda.0.minutes=5&agenda.1.title.en=far+too+long+a+title&agenda.1.minutes=10';
    const reading = readAs(schema, formTree(new URLSearchParams(typed)), 'en', labels);
    expect(reading).toEqual({
      ok: false,
      problems: [{ field: 'agenda.1.title.en', text: expect.stringMatching(/^Agenda item 2: this has 20/) }],
    });
  });

  test('of thousands of rows the form says that they are too many, and nothing of each', () => {
    const schema = z.object({ agenda: rows(z.object({ minutes: wholeNumber(0, 600) }), { max: 5 }) });
    const tree = { agenda: Array.from({ length: 3000 }, () => ({ minutes: 'x' })) };
    const reading = readAs(schema, tree, 'en', labels);
    expect(reading.ok ? [] : reading.problems).toEqual([
      { field: 'agenda', text: expect.stringContaining('room for 5') },
    ]);
  });

  test('hostile values are values', () => {
    for (const typed of [
      '<script>alert(1)</script>',
      "' OR 1=1 --",
      '{{7*7}}',
      '\u202eevil',
      'half \ud800',
    ]) {
      expect(typeof value(line(), typed)).toBe('string');
    }
  });
});
