import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Left,
  type PartOf,
  type ShownParts,
  shownParts,
} from '../../functions/boards/rules/small-parts.ts';

const row = (id: string, people: number, part: number): PartOf => ({ id, people, part });

describe('how many persons with disabilities came', () => {
  it('is shown from five on, where it is nobody, and where there are enough others', () => {
    const all = [row('a', 30, 6), row('b', 30, 0), row('c', 30, 12)];
    expect(shownParts(all)).toEqual({ parts: { a: 6, b: 0, c: 12 }, sum: 18 });
  });

  it('is hidden from one to four, where the others are as few, and of one meeting so that the sum is too', () => {
    expect(shownParts([row('a', 30, 3)])).toEqual({ parts: { a: 'hidden' }, sum: 'hidden' });
    expect(shownParts([row('a', 30, 27)])).toEqual({ parts: { a: 'hidden' }, sum: 'hidden' });
  });

  it('takes the smallest other one with it, so that it cannot be told from the sum', () => {
    expect(shownParts([row('a', 30, 3), row('b', 30, 7), row('c', 30, 9)])).toEqual({
      parts: { a: 'hidden', b: 'hidden', c: 9 },
      sum: 19,
    });
  });

  it('hides a sum which differs by one to four from one that has left', () => {
    const before = [row('a', 30, 6), row('b', 30, 7)];
    const left = [{ table: before, shown: shownParts(before) }];
    expect(shownParts([row('a', 30, 6), row('b', 32, 9)], left)).toEqual({
      parts: { a: 6, b: 'hidden' },
      sum: 'hidden',
    });
  });

  it('does not hide behind what everybody has read already', () => {
    const before = [row('a', 30, 7), row('b', 30, 9)];
    const left = [{ table: before, shown: shownParts(before) }];
    // With a new meeting of six more people the sum would tell it, since both others are known.
    expect(shownParts([...before, row('c', 30, 3)], left).sum).toBe('hidden');
  });
});

/** Every way in which the parts can be, by all that somebody has read: what one is for sure has one value. */
function values(
  table: readonly PartOf[],
  shown: ShownParts,
  left: readonly Left[] = [],
): Map<string, Set<number>> {
  const found = new Map(table.map(({ id }) => [id, new Set<number>()] as const));
  const unchanged = (id: string, people: number) =>
    left.flatMap(({ table: then, shown: said }) => {
      const value = said.parts[id];
      return then.some((one) => one.id === id && one.people === people) && typeof value === 'number'
        ? [value]
        : [];
    });
  const sums = left.flatMap(({ table: then, shown: said }) =>
    typeof said.sum === 'number' ? [{ ids: then.map(({ id }) => id), sum: said.sum }] : [],
  );
  const walk = (n: number, chosen: Record<string, number>): void => {
    const one = table[n];
    if (!one) {
      const all = Object.values(chosen).reduce((a, b) => a + b, 0);
      if (typeof shown.sum === 'number' && all !== shown.sum) return;
      const breaks = sums.some(({ ids, sum }) => ids.reduce((a, id) => a + (chosen[id] ?? 0), 0) !== sum);
      if (breaks) return;
      for (const [id, value] of Object.entries(chosen)) found.get(id)?.add(value);
      return;
    }
    const said = shown.parts[one.id];
    const known = [...(typeof said === 'number' ? [said] : []), ...unchanged(one.id, one.people)];
    const from = known.length > 0 ? [...new Set(known)] : Array.from({ length: one.people + 1 }, (_, p) => p);
    if (new Set(known).size > 1) return;
    for (const value of from) walk(n + 1, { ...chosen, [one.id]: value });
  };
  walk(0, {});
  return found;
}

const meetings = fc.array(
  fc.integer({ min: 0, max: 12 }).chain((people) => fc.tuple(fc.constant(people), fc.nat({ max: people }))),
  { minLength: 1, maxLength: 3 },
);
const tableOf = (rows: readonly (readonly [number, number])[], from = 0): PartOf[] =>
  rows.map(([people, part], n) => row(`m${n + from}`, people, part));
const small = ({ people, part }: PartOf) =>
  (part > 0 && part < 5) || (people - part > 0 && people - part < 5);

describe('of every table', () => {
  it('no hidden one to four can be told from what is shown, nor the others there', () => {
    fc.assert(
      fc.property(meetings, (rows) => {
        const table = tableOf(rows);
        const possible = values(table, shownParts(table));
        for (const one of table.filter(small)) expect(possible.get(one.id)?.size).toBeGreaterThan(1);
      }),
    );
  });

  it('nor from it and what has left before, when meetings were added since', () => {
    fc.assert(
      fc.property(
        meetings,
        fc.array(fc.tuple(fc.integer({ min: 8, max: 16 }), fc.nat({ max: 8 })), { maxLength: 2 }),
        (rows, more) => {
          const before = tableOf(rows);
          const left = [{ table: before, shown: shownParts(before) }];
          const now = [...before, ...tableOf(more, before.length)];
          const possible = values(now, shownParts(now, left), left);
          for (const one of now.filter(small)) expect(possible.get(one.id)?.size).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('nothing is shown that differs by one to four from what has left', () => {
    fc.assert(
      fc.property(meetings, fc.nat({ max: 8 }), (rows, more) => {
        const before = tableOf(rows);
        const shown = shownParts(before);
        const now = before.map((one, n) =>
          n === 0 ? { ...one, people: one.people + 8, part: one.part + more } : one,
        );
        const next = shownParts(now, [{ table: before, shown }]);
        const pairs = [...now.map(({ id }) => [shown.parts[id], next.parts[id]]), [shown.sum, next.sum]];
        for (const [was, is] of pairs) {
          if (typeof was !== 'number' || typeof is !== 'number') continue;
          expect([0, 1, 2, 3, 4].slice(1)).not.toContain(Math.abs(was - is));
        }
      }),
    );
  });

  it('shown the same again it says the same', () => {
    fc.assert(
      fc.property(meetings, (rows) => {
        const table = tableOf(rows);
        const shown = shownParts(table);
        expect(shownParts(table, [{ table, shown }])).toEqual(shown);
      }),
    );
  });
});
