import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, withoutLineBreaks } from '../../functions/i18n/clean-text.ts';
import {
  formTree,
  isId,
  listAt,
  MAX_BODY,
  readForm,
  rowsAsked,
  TooManyFields,
  textAt,
} from '../../functions/web/parse.ts';

const treeOf = (body: string) => formTree(new URLSearchParams(body));

describe('names make a tree', () => {
  test('dots make objects, digits make lists in their order, repeated names make lists', () => {
    expect(treeOf('agenda.2.title.km=b&agenda.0.title.km=a&langs=km&langs=en&note=x')).toEqual({
      agenda: [{ title: { km: 'a' } }, { title: { km: 'b' } }],
      langs: ['km', 'en'],
      note: 'x',
    });
  });

  test('a list is a list also with one box or none', () => {
    expect(listAt(treeOf('langs=km'), 'langs')).toEqual(['km']);
    expect(listAt(treeOf(''), 'langs')).toEqual([]);
  });

  test('names that would reach into objects are left out', () => {
    const tree = treeOf('__proto__.x=1&a.constructor.y=2&toString=3&a.b=4');
    expect(tree).toEqual({ a: { b: '4' } });
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test('a value in the place of a branch, or too deep a name, is left out and not a crash', () => {
    expect(treeOf('a.b=1&a=2')).toEqual({ a: { b: '1' } });
    expect(treeOf('a=1&a.b=2')).toEqual({ a: { b: '2' } });
    expect(treeOf(`${Array(50).fill('a').join('.')}=1`)).toEqual({});
  });

  test('a form of too many fields is refused, and not cut off', () => {
    expect(treeOf('m=1&'.repeat(6000)).m).toHaveLength(6000);
    expect(() => treeOf('m=1&'.repeat(6001))).toThrow(TooManyFields);
  });

  test('any names and values give a tree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (fields) => {
        const tree = formTree(fields);
        expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
      }),
    );
  });

  test('rows are added and removed by the buttons of the form, and nothing else changes', () => {
    const rows = 'title=t&agenda.0.minutes=5&agenda.1.minutes=10';
    expect(rowsAsked(treeOf(`${rows}&add=agenda`))).toEqual({
      title: 't',
      agenda: [{ minutes: '5' }, { minutes: '10' }, {}],
    });
    expect(rowsAsked(treeOf(`${rows}&remove=agenda.0`))).toEqual({ title: 't', agenda: [{ minutes: '10' }] });
    expect(rowsAsked(treeOf(rows))).toBeUndefined();
  });
});

describe('text is cleaned of what deceives, not of Khmer', () => {
  test('zero-width spaces and joiners inside stay, those at the ends go', () => {
    const khmer = 'សូម\u200bអញ្ជើញ\u200d\u200cចូលរួម';
    expect(cleanText(`\u200b ${khmer} \u200b`)).toBe(khmer);
  });

  test('marks that turn the direction of writing are taken out', () => {
    expect(cleanText('a\u202egnp.exe\u2066b\u200f')).toBe('agnp.exeb');
  });

  test('half characters, control characters and byte order marks are taken out', () => {
    expect(cleanText('a\ud800b\udfffc\u0000d\u001be\ufefff')).toBe('abcdef');
    expect(cleanText('😀')).toBe('😀');
  });

  test('a long row of blanks between words takes no longer than other text of its length', () => {
    const blanks = `a${' '.repeat(1_000_000)}b`;
    expect(cleanText(blanks)).toBe(blanks);
    expect(withoutLineBreaks(blanks)).toBe(blanks);
  });

  test('line ends are one character', () => {
    expect(cleanText('a\r\nBcc: x@example.org\rb')).toBe('a\nBcc: x@example.org\nb');
  });

  test('any text comes out well formed, and the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

test('a megabyte in one field is read whole, so that it can be shown again', async () => {
  const request = new Request('https://meet.example.org/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ note: 'a'.repeat(1_000_000) }).toString(),
  });
  expect(MAX_BODY).toBeGreaterThan(1_000_000);
  expect(textAt(await readForm({ req: { raw: request } }), 'note')).toHaveLength(1_000_000);
});

test('a body that is no form is an empty form', async () => {
  const request = new Request('https://meet.example.org/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'not a part',
  });
  expect(await readForm({ req: { raw: request } })).toEqual({});
});

test('an id is none by which every object has something', () => {
  expect(['01FORUM', 'm-rice', '_x'].every(isId)).toBe(true);
  expect(['constructor', '__proto__', 'toString', '', 'a b', 'a'.repeat(65)].some(isId)).toBe(false);
});
