import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMailAddress,
  mailAddress,
  sameAddress,
  storedAddress,
  webAddress,
} from '../../functions/platform/address.ts';

const refusal = (text: string) => {
  const reading = mailAddress(text);
  return reading.ok ? reading.address : reading.refusal;
};

it('addresses compare without case, and none is like none', () => {
  expect(sameAddress('Dara.Sok@Example.org', 'dara.sok@example.org')).toBe(true);
  expect(sameAddress('dara@example.org', 'sok@example.org')).toBe(false);
  // A letter whose lower case is another one's: it must not open what that one has.
  expect(sameAddress('\u212aim@example.org', 'kim@example.org')).toBe(false);
  for (const none of ['', undefined]) expect(sameAddress(none, none)).toBe(false);
});

describe('an address', () => {
  it.each([
    ['dara@school.example.com', 'dara@school.example.com'],
    ['  Dara.Sok@School.EXAMPLE.com \u200b', 'Dara.Sok@school.example.com'],
    ['mailto:dara@example.org', 'dara@example.org'],
    ['<dara@example.org>', 'dara@example.org'],
    ['សុខ ដារ៉ា <dara@example.org>', 'dara@example.org'],
    ["o'neil+best@xn--h2brj9c.example", "o'neil+best@xn--h2brj9c.example"],
  ])('%j is taken', (text, address) => expect(refusal(text)).toBe(address));

  it.each([
    ['', 'empty'],
    [' \u200b\n', 'empty'],
    ['dara', 'noAt'],
    ['a@b@example.org', 'noAt'],
    ['@example.org', 'noAt'],
    ['a@example.org, b@example.org', 'several'],
    ['a@example.org;b@example.org', 'several'],
    ['a@example.org b@example.org', 'several'],
    ['a@example.org <b@example.org>', 'several'],
    ['ដារ៉ា@example.org', 'notAscii'],
    ['dara@សាលា.example', 'notAscii'],
    ['a\u200bb@example.org', 'notAscii'],
    ['a\u0000b@example.org', 'notAscii'],
    ['.dara@example.org', 'localPart'],
    ['da..ra@example.org', 'localPart'],
    ['"a b"@example.org', 'localPart'],
    [`${'a'.repeat(65)}@example.org`, 'localPart'],
    ['dara@localhost', 'domain'],
    ['dara@-a.example', 'domain'],
    ['dara@example.123', 'domain'],
    [`a@${'b.'.repeat(130)}org`, 'tooLong'],
    ['a@example.org\r\nBcc: b@example.org', 'several'],
  ])('%j is refused: %s', (text, code) => expect(refusal(text)).toBe(code));

  it('is never longer than asked for, whatever was pasted', () => {
    expect(refusal('a'.repeat(1e6))).toBe('noAt');
    expect(refusal(`a@example.org${' '.repeat(1e6)}b`)).not.toBe('a@example.org');
  });

  it('that was taken once is taken again unchanged, and holds nothing a header could break on', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        const reading = mailAddress(text);
        if (!reading.ok) return;
        expect(mailAddress(reading.address)).toEqual(reading);
        expect(isMailAddress(reading.address)).toBe(true);
        expect(reading.address).toMatch(/^[!-~]+$/);
        expect(reading.address).not.toMatch(/[\s<>,;:"()\\]/);
      }),
    );
  });

  it('that was stored unchecked is an error of ours', () => {
    expect(() => storedAddress('a,b@example.org')).toThrow(TypeError);
  });
});

describe('a link', () => {
  it('is a web address without signs that end a header, an attribute or a calendar value', () => {
    expect(webAddress('https://example.org/a b?x=<y>,z;"\'\\')).not.toMatch(/[\s<>,;"'\\]/);
    expect(() => webAddress('javascript:alert(1)')).toThrow(TypeError);
    expect(() => webAddress('nothing')).toThrow(TypeError);
  });
});
