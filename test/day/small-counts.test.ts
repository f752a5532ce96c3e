import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShownCount, shownCounts, shownPart } from '../../functions/day/rules/small-counts.ts';

describe('a count that is shown to others', () => {
  it('is shown from five on, and where nobody is meant', () => {
    expect(shownPart(12, 35)).toBe(12);
    expect(shownPart(0, 35)).toBe(0);
    expect(shownPart(35, 35)).toBe(35);
  });

  it('is hidden where it is small, and where the others are few', () => {
    expect([1, 2, 3, 4].map((n) => shownPart(n, 35))).toEqual(['few', 'few', 'few', 'few']);
    expect(shownPart(33, 35)).toBe('few');
    expect(shownPart(31, 35)).toBe('few');
    expect(shownPart(30, 35)).toBe(30);
  });

  it('takes another one with it where it could be told by subtraction: the smallest that says something', () => {
    expect(shownCounts([[3, 9, 20, 0]])).toEqual({
      cells: [['few', 'few', 20, 0]],
      rows: [32],
      columns: ['few', 'few', 20, 0],
    });
    // Two hidden ones that are fewer than five together are as good as one.
    expect(shownCounts([[1, 2, 9, 20]]).cells).toEqual([['few', 'few', 'few', 20]]);
  });

  it('takes others with it along rows and columns, until nothing can be told', () => {
    const { cells, rows, columns } = shownCounts([
      [2, 10, 11],
      [12, 13, 14],
      [15, 16, 17],
    ]);
    expect(cells).toEqual([
      ['few', 'few', 11],
      ['few', 'few', 14],
      [15, 16, 17],
    ]);
    expect([rows, columns]).toEqual([
      [23, 39, 48],
      [29, 39, 42],
    ]);
  });

  it('hides a sum that is small itself', () => {
    const { cells, rows } = shownCounts([
      [2, 1],
      [20, 30],
    ]);
    expect(rows[0]).toBe('few');
    expect(cells[0]).toEqual(['few', 'few']);
  });

  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.nat({ max: 30 }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

  it('never is a small one, nor the one part of a sum that is not shown beside the others', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { cells, rows, columns } = shownCounts(table);
        const [width] = table.map((row) => row.length);
        for (const shown of [...cells.flat(), ...rows, ...columns]) {
          expect(shown === 'few' || shown === 0 || shown > 4).toBe(true);
        }
        const lines: [parts: readonly ShownCount[], counts: readonly number[], of: ShownCount][] = [
          ...cells.map((row, y): (typeof lines)[number] => [row, table[y] ?? [], rows[y] ?? 0]),
          ...Array.from({ length: width ?? 0 }, (_, x): (typeof lines)[number] => [
            cells.map((row) => row[x] ?? 0),
            table.map((row) => row[x] ?? 0),
            columns[x] ?? 0,
          ]),
        ];
        for (const [parts, counts, of] of lines) {
          const hidden = parts.flatMap((part, n) => (part === 'few' ? [counts[n] ?? 0] : []));
          if (of === 'few') expect(hidden.length).toBeGreaterThan(0);
          else if (hidden.length > 0) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(sum(hidden)).toBeGreaterThan(4);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
