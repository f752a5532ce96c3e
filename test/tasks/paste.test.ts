import { describe, expect, it } from 'vitest';
import type { Member } from '../../functions/membership/rules/member.ts';
import { readLines } from '../../functions/tasks/rules/paste.ts';

const member = (en: string, km?: string, shortName?: string): Member => ({
  status: 'active',
  organisation: {
    name: { en, ...(km ? { km } : {}) },
    ...(shortName ? { shortName } : {}),
    type: 'other',
    subSectors: [],
    districts: [],
  },
  contacts: [],
  corrections: [],
  closedCorrections: [],
});
const members = new Map([
  ['m-rice', member('Rice Field Learning', 'អង្គការវាលស្រែរៀនសូត្រ', 'RFL')],
  ['m-lotus', member('Lotus')],
  ['m-one', member('Bridge')],
  ['m-two', member('Bridge')],
  ['m-left', { ...member('Gone'), status: 'left' as const }],
]);
const read = (text: string) => readLines(text, members, '2025-11-12');

describe('a pasted line', () => {
  it('says what, who and until when, by any name of a member and in digits of any script', () => {
    for (const line of [
      'Send the list; Rice Field Learning; 30/11/2025',
      'Send the list;rfl;2025-11-30',
      'Send the list\tអង្គការវាលស្រែរៀនសូត្រ\t៣០/១១/២០២៥',
    ]) {
      expect(read(line)).toMatchObject([
        {
          read: true,
          what: { en: 'Send the list' },
          owners: [{ seat: 'm-rice', party: 'member' }],
          due: '2025-11-30',
        },
      ]);
    }
  });

  it('may leave out who and until when, and is Khmer where it is typed in Khmer', () => {
    expect(read('ផ្ញើបញ្ជី\n\n')).toMatchObject([{ read: true, what: { km: 'ផ្ញើបញ្ជី' }, owners: [] }]);
  });

  it('with several names has them all, the first one leading', () => {
    const [line] = read('Visit; Lotus, RFL, Lotus; ');
    expect(line).toMatchObject({ owners: [{ seat: 'm-lotus', leads: true }, { seat: 'm-rice' }] });
  });

  it('that cannot be read says why, and the others are read all the same', () => {
    const lines = read(
      [
        '; Lotus',
        'A; Nobody',
        'B; Bridge',
        'C; Gone',
        'D; Lotus; soon',
        'E; Lotus; 31/11/2025',
        'F; ; 1999-01-01',
        'G',
      ].join('\n'),
    );
    expect(lines.map((line) => (line.read ? line.what.en : line.why))).toEqual([
      'lineNoWhat',
      'lineNobody',
      'lineSeveral',
      'lineNobody',
      'lineNoDate',
      'lineNoDate',
      'linePast',
      'G',
    ]);
    expect(lines[7]?.n).toBe(8);
  });
});
