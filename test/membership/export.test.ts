import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../functions/i18n/clean-text.ts';
import { exportMembers } from '../../functions/membership/export.ts';
import { guardCell, unguardCell } from '../../functions/membership/rules/csv-cell.ts';
import { addContact, registerMember } from '../../functions/membership/rules/decide.ts';
import { districts } from '../../functions/membership/rules/districts.ts';
import { memberStatuses, memberTypes } from '../../functions/membership/rules/events.ts';
import { readTable } from '../../functions/membership/rules/import/file.ts';
import { importAggregate } from '../../functions/membership/rules/import/import.ts';
import { previewImport } from '../../functions/membership/rules/import/plan.ts';
import { importFacts } from '../../functions/membership/rules/import/read.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { sexes } from '../../functions/membership/rules/sex.ts';
import { subSectors } from '../../functions/membership/rules/sub-sectors.ts';
import { given } from '../given.ts';

/** Any text a form would store: hostile beginnings, quotes, separators, Khmer, zero-width spaces. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '|',
        ' ',
        'ក',
        '្',
        'ត',
        'ា',
        '\u200b',
        '2',
        'E+',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => cleanText(parts.join('').replace(/\s*\n\s*/g, ' ')))
  .filter((text) => text !== '');

const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const contact = fc.record({
  name: line,
  honorific: optionally(line),
  title: optionally(line),
  role: fc.constantFrom('focalPoint' as const, 'alternate' as const, 'head' as const),
  lang: fc.constantFrom('km' as const, 'en' as const, 'both' as const),
  email: fc.nat(9999).map((n) => `p${n}@example.org`),
  phone: optionally(fc.constantFrom('000 000 001', '+000 00 00 02', '(000) 000-003')),
  reachedBy: fc.constantFrom('email' as const, 'letter' as const),
  sex: optionally(fc.constantFrom(...sexes)),
});

const member = fc.record({
  organisation: fc.record({
    name: fc.oneof(fc.record({ en: line }), fc.record({ km: line }), fc.record({ en: line, km: line })),
    shortName: optionally(line),
    type: fc.constantFrom(...memberTypes),
    subSectors: fc.uniqueArray(fc.constantFrom(...Object.keys(subSectors)), { maxLength: 4 }),
    districts: fc.uniqueArray(fc.constantFrom(...Object.keys(districts), '00', '02'), { maxLength: 4 }),
    joined: optionally(fc.constantFrom('2025-10-13', '1999-01-31')),
  }),
  status: fc.constantFrom(...memberStatuses),
  contacts: fc.array(contact, { maxLength: 3 }),
});

describe('an export', () => {
  it('imports again without changing anything, in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 6 }),
        fc.constantFrom('en' as const, 'km' as const),
        (all, lang) => {
          const members = all.map((one, n) => {
            const facts = registerMember(memberAggregate.initial, {
              organisation: one.organisation,
              status: one.status,
              contacts: one.contacts.map((fields, k) => ({ contact: `c${n}-${k}`, fields })),
            });
            return {
              id: `m${n}`,
              version: facts.length,
              keys: '',
              corrections: 0,
              member: given(memberAggregate, facts),
            };
          });
          const file = new TextEncoder().encode(exportMembers(members, lang, { ways: true }));
          const state = given(importAggregate, importFacts(readTable(file), undefined).slice(0));
          const { entries, refused } = previewImport('01JA0000000000000000000001', state, members);
          expect(refused).toEqual([]);
          expect(entries.map(({ action, changes }) => [action, changes.length])).toEqual(
            members.map(() => ['unchanged', 0]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins with a byte order mark, so that Excel shows Khmer', () => {
    expect([...new TextEncoder().encode(exportMembers([], 'km', { ways: true }))].slice(0, 3)).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  it('leaves out people who left', () => {
    const facts = registerMember(memberAggregate.initial, {
      organisation: { name: { en: 'Lotus' }, type: 'other', subSectors: [], districts: [] },
      status: 'active',
      contacts: [],
    });
    const one = given(memberAggregate, facts);
    const fields = { name: 'Demo Gone', role: 'head', lang: 'km', reachedBy: 'letter' } as const;
    const gone = given(memberAggregate, [
      ...facts,
      ...addContact(one, 'gone', fields),
      { type: 'ContactLeft', data: { contact: 'gone' } },
    ]);
    expect(exportMembers([{ id: 'm', member: gone }], 'en', { ways: true })).not.toContain('Demo Gone');
  });
});

describe('a cell', () => {
  it('never begins a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@|]/);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it('that begins with an ordinary apostrophe is left alone', () => {
    expect(unguardCell("'tis")).toBe("'tis");
  });
});
