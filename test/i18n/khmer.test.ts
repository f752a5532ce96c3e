import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, digitsFor, khmerDigits, searchKey, truncate } from '../../functions/i18n/khmer.ts';

describe('digits', () => {
  it('are Khmer for Khmer readers', () => {
    expect(khmerDigits(2025)).toBe('២០២៥');
    expect(digitsFor('km', '24 (15)')).toBe('២៤ (១៥)');
    expect(digitsFor('en', 24)).toBe('24');
  });

  it('of any script are read as numbers', () => {
    expect(asciiDigits('០១២៣៤៥៦៧៨៩')).toBe('0123456789');
    expect(asciiDigits('៣១/១២/២០២៥')).toBe('31/12/2025');
    expect(asciiDigits('٣ ๗ ９ 𝟗 𝟎')).toBe('3 7 9 9 0');
  });

  it('come back from Khmer as they went', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(asciiDigits(khmerDigits(number))).toBe(String(number));
      }),
    );
  });
});

describe('the search key', () => {
  it.each([
    ['ស្រ្តី', 'ស្ត្រី', 'the order of what is written below'],
    ['កេា', 'កោ', 'a split vowel'],
    ['បណ្ដាញ', 'បណ្តាញ', 'COENG DA and COENG TA'],
    ['សុខ\u200bដារ៉ា', 'សុខដារ៉ា', 'a zero-width space'],
    ['១៥', '15', 'digits'],
    ['BEST', 'best', 'upper case'],
    ['Café', 'cafe', 'accents'],
    [' Sok \u00a0 Dara ', 'sok dara', 'blanks'],
    ['😀 ស្រ្តី 😀x', '😀 ស្ត្រី 😀x', 'signs outside the Basic Plane'],
  ])('of %j and %j is the same (%s)', (one, other) => expect(searchKey(one)).toBe(searchKey(other)));

  it('tells different names apart', () => {
    expect(searchKey('សុខ')).not.toBe(searchKey('សុខា'));
    expect(searchKey('ដារ៉ា')).not.toBe(searchKey('ដារា'));
  });

  it('of a key is the key, and of any text well-formed', () => {
    const khmer = fc.string({
      unit: fc.integer({ min: 0x1780, max: 0x17dd }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(fc.oneof(khmer, fc.string({ unit: 'binary' })), (text) => {
        const key = searchKey(text);
        expect(key.isWellFormed()).toBe(true);
        expect(key).not.toMatch(/[\u200b\ufeff]|\u200c|\u200d/);
      }),
    );
    for (const name of ['ស្រ្តី', 'សាលាបឋមសិក្សា ភ្នំសំពៅ', 'Phare Ponleu Selpak']) {
      expect(searchKey(searchKey(name))).toBe(searchKey(name));
    }
  });
});

describe('cutting', () => {
  it('never splits a Khmer cluster', () => {
    expect(truncate('ស្ត្រីខ្មែរ', 2)).toBe('ស្ត្រី…');
    expect(truncate('ស្ត្រី', 1)).toBe('ស្ត្រី');
    expect(truncate('ស្ត្រី ខ្មែរ', 3)).toBe('ស្ត្រី…');
  });

  it('leaves short text as it is', () => {
    expect(truncate('Battambang', 10)).toBe('Battambang');
    expect(truncate('Battambang', 9)).toBe('Battamba…');
  });

  it('ends also where one letter carries endless marks', () => {
    expect(truncate(`ក${'\u0301'.repeat(1e6)}`, 10).length).toBeLessThan(200);
  });

  it('gives at most what was asked for, well-formed', () => {
    const segmenter = new Intl.Segmenter('km', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (text, length) => {
          const cut = truncate(text, length);
          expect([...segmenter.segment(cut)].length).toBeLessThanOrEqual(length);
          expect(cut === text || cut.endsWith('…')).toBe(true);
        },
      ),
    );
  });
});
