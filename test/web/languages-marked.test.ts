import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languagesMarked } from '../../functions/web/languages-marked.ts';

const en = (body: string) => `<html lang="en"><body>${body}</body></html>`;
const km = (body: string) => `<html lang="km"><body>${body}</body></html>`;

/** What a body becomes. */
function marked(of: typeof en, body: string): string {
  const html = languagesMarked(of(body));
  return html.slice(of('').indexOf('</body>'), -'</body></html>'.length);
}

describe('on an English page', () => {
  test('an element whose only text is Khmer says so itself', () => {
    expect(marked(en, '<p class="what">ចាន់ បុប្ផា</p>')).toBe('<p lang="km" class="what">ចាន់ បុប្ផា</p>');
  });

  test('Khmer within a sentence is marked from its first to its last letter', () => {
    expect(marked(en, '<p>Call ចាន់ បុប្ផា (២០) today</p>')).toBe(
      '<p>Call <span lang="km">ចាន់ បុប្ផា (២០</span>) today</p>',
    );
    expect(marked(en, '<p>ក &amp; ខ, then <b>BEST</b> គ</p>')).toBe(
      '<p><span lang="km">ក &amp; ខ</span>, then <b>BEST</b> <span lang="km">គ</span></p>',
    );
  });

  test('Khmer that is marked already is left, and Latin words inside it are marked', () => {
    expect(marked(en, '<div lang="km"><p>ក្រុម Rice Field Learning</p></div>')).toBe(
      '<div lang="km"><p>ក្រុម <span lang="en">Rice Field Learning</span></p></div>',
    );
  });

  test('a wrong language is put right', () => {
    expect(marked(en, '<span lang="en">ចាន់</span>')).toBe('<span lang="km">ចាន់</span>');
  });
});

describe('on a Khmer page', () => {
  test('two Latin words or more are marked, with the number after them', () => {
    expect(marked(km, '<p>សូមជូន Ms Demo Thida ថ្ងៃ Monday 10 November 2025</p>')).toBe(
      '<p>សូមជូន <span lang="en">Ms Demo Thida</span> ថ្ងៃ <span lang="en">Monday 10 November 2025</span></p>',
    );
    expect(marked(km, '<td>Rice &amp; Fish</td>')).toBe('<td lang="en">Rice &amp; Fish</td>');
  });

  test('one word is left: an abbreviation, an address, a file', () => {
    for (const body of [
      '<p>អង្គការ NEP</p>',
      '<b>focal@org12.example.org</b>',
      '<p>ឯកសារ &quot;PDF&quot;</p>',
    ]) {
      expect(marked(km, body)).toBe(body);
    }
  });
});

test('bare text has the language of most of its letters, on its element', () => {
  expect(marked(en, '<option value="x">ខេត្តបាត់ដំបង (NEP)</option>')).toBe(
    '<option lang="km" value="x">ខេត្តបាត់ដំបង (NEP)</option>',
  );
  expect(marked(en, '<textarea lang="en" name="a">ជម្រាបសួរ\nDara</textarea>')).toBe(
    '<textarea lang="km" name="a">ជម្រាបសួរ\nDara</textarea>',
  );
  expect(marked(en, '<input type="text" name="a" value="ចាន់"/>')).toBe(
    '<input lang="km" type="text" name="a" value="ចាន់"/>',
  );
  expect(marked(en, '<img src="x" alt="មនុស្សអង្គុយ"/>')).toBe('<img lang="km" src="x" alt="មនុស្សអង្គុយ"/>');
  expect(marked(en, '<svg><text x="1">ចាន់ NEP</text></svg><p>ក x</p>')).toBe(
    '<svg><text lang="km" x="1">ចាន់ NEP</text></svg><p><span lang="km">ក</span> x</p>',
  );
  expect(languagesMarked('<html lang="en"><head><title>ចាន់ បុប្ផា · BEST</title></head></html>')).toBe(
    '<html lang="en"><head><title lang="km">ចាន់ បុប្ផា · BEST</title></head></html>',
  );
});

test('what is not for people is left: hidden values, styles, scripts, comments', () => {
  for (const body of [
    '<input type="hidden" name="a" value="ចាន់"/>',
    '<style>p > a::after { content: "ក"; }</style>',
    '<script src="/x.js" defer=""></script>',
    '<!-- ក a -->',
    '<a href="/x?a=1&amp;b=ក">x</a>',
  ]) {
    expect(marked(en, body)).toBe(body);
  }
});

test('nothing is added to or taken from what a page says, and twice is as once', () => {
  const text = fc
    .array(fc.constantFrom('ក', 'ខ្មែរ', ' ', 'a', 'Rice', '&amp;', '&#39;', ', ', '១', '2', '(', '.'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  const body = fc
    .array(fc.tuple(fc.constantFrom('p', 'span', 'li', 'option', 'a lang="km"'), text, text), {
      maxLength: 6,
    })
    .map((parts) => parts.map(([tag, a, b]) => `<${tag}>${a}</${tag.split(' ')[0]}>${b}`).join(''));
  const words = (html: string) => html.replace(/<[^>]*>/g, '');
  fc.assert(
    fc.property(fc.constantFrom(en, km), body, (of, said) => {
      const html = languagesMarked(of(said));
      expect(words(html)).toBe(words(of(said)));
      expect(languagesMarked(html)).toBe(html);
    }),
  );
});

test('a text is read in one go, however long it is', () => {
  for (const part of ['ក ', 'ab ', 'a', 'a,', "a'", '1', 'ក1', '&amp;', 'a-1 ']) {
    const said = `x${part.repeat(100_000)}<b>y</b>`;
    for (const page of [en, km]) expect(languagesMarked(page(said)).length).toBeGreaterThan(said.length);
  }
});
