import { describe, expect, test } from 'vitest';
import { refilled, withSwitchInForm } from '../../functions/web/form-html.ts';

const link = '<a href="/n/best/x?lang=km" lang="km" hreflang="km">ភាសាខ្មែរ</a>';
const form = (inside: string, more = '') => `<form method="post" action="/n/best/x"${more}>${inside}</form>`;

describe('The link to the other language', () => {
  const page = `<header>${link}</header>${form('<button name="do" value="yes" type="submit">Y</button><textarea name="note"></textarea>')}`;

  test('is a button of the form on a page to type into', () => {
    const html = withSwitchInForm(page);
    expect(html).not.toContain('<a ');
    expect(html).toContain('<form id="typed" method="post"');
    expect(html).toMatch(
      /<button type="submit" class="switch" form="typed" formaction="\/n\/best\/x\?lang=km"/,
    );
  });

  test('leaves Enter in a field what it was: the first button of the form comes first, unseen', () => {
    const html = withSwitchInForm(page);
    expect(
      html.indexOf('<button type="submit" form="typed" hidden="" name="do" value="yes">'),
    ).toBeGreaterThan(0);
    expect(html.indexOf('hidden="" name="do"')).toBeLessThan(html.indexOf('class="switch"'));
  });

  test('stays a link where nothing can be typed, where a file is sent, and where the form only asks', () => {
    const tick = form('<input type="checkbox" name="a"/>');
    const file = form('<input type="text" name="a"/>', ' enctype="multipart/form-data"');
    const search = '<form method="get"><input type="text" name="q"/></form>';
    for (const one of [tick, file, search]) expect(withSwitchInForm(link + one)).toBe(link + one);
  });

  test('belongs to the longest form of several', () => {
    const short = form('<input type="text" name="a"/>');
    const long = form('<input type="text" name="b"/><textarea name="c"></textarea>', ' id="own"');
    expect(withSwitchInForm(link + short + long)).toContain('class="switch" form="own"');
  });
});

describe('A page with what was typed before', () => {
  const fill = (inside: string, ...typed: [string, string][]) => refilled(form(inside), typed);

  test('has every text where it was, and as it was, whatever is in it', () => {
    const hostile = '"><script>alert(1)</script> & $1 $& \\';
    const html = fill(
      '<input type="text" name="a" value="old"/><textarea name="b">old</textarea>',
      ['a', hostile],
      ['b', `\n${hostile}`],
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('old');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; $1 $&amp; \\"');
    expect(html).toContain('<textarea name="b">\n\n&quot;&gt;');
  });

  test('has ticks and choices as they were made, also those taken away', () => {
    const html = fill(
      '<input type="checkbox" name="a" value="1" checked=""/><input type="checkbox" name="a" value="2"/><input type="radio" name="r" value="x" checked=""/><input type="radio" name="r" value="y"/><select name="s"><option value="1" selected="">1</option><option value="2">2</option></select>',
      ['a', '2'],
      ['r', 'y'],
      ['s', '2'],
    );
    expect(html).toContain('name="a" value="1"/>');
    expect(html).toContain('name="a" value="2" checked=""/>');
    expect(html).toContain('name="r" value="x"/>');
    expect(html).toContain('name="r" value="y" checked=""/>');
    expect(html).toContain('<option value="1">1</option><option value="2" selected="">2</option>');
  });

  test('gives several fields of one name what each had, and what has no field goes along unseen', () => {
    const html = fill(
      '<input type="text" name="o" value=""/><input type="text" name="o" value=""/>',
      ['o', 'first'],
      ['o', 'second'],
      ['rows.3.title', 'new'],
    );
    expect(html).toMatch(/value="first"\/><input type="text" name="o" value="second"/);
    expect(html).toContain('<input type="hidden" name="rows.3.title" value="new"/>');
  });

  test('shows a date that is none as it was typed', () => {
    expect(fill('<input type="date" name="d" value=""/>', ['d', '31.2.2026'])).toContain(
      'type="text" name="d" value="31.2.2026"',
    );
    expect(fill('<input type="date" name="d" value=""/>', ['d', '2026-02-01'])).toContain(
      'type="date" name="d" value="2026-02-01"',
    );
  });

  test('is left alone where none of its forms has a field of it', () => {
    const html = form('<input type="text" name="a" value="old"/>');
    expect(refilled(html, [['b', 'x']])).toBe(html);
  });
});
