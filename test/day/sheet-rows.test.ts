import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, dayAggregate } from '../../functions/day/rules/day.ts';
import type { DayEvent, RecordedDayEvent } from '../../functions/day/rules/events.ts';
import { isPersonId, MAX_NUMBERED } from '../../functions/day/rules/events.ts';
import { EMPTY, numberedSheet } from '../../functions/day/rules/numbered-sheet.ts';
import {
  emptyRowId,
  emptyRowNumber,
  emptyRowsOf,
  MAX_EMPTY_ROWS,
  numberSheet,
} from '../../functions/day/rules/sheet-rows.ts';

const happens = (day: Day, events: readonly DayEvent[]): Day =>
  events.reduce((state, event) => dayAggregate.evolve(state, event as RecordedDayEvent), day);
const held = (dateNumber = 1) => ({ status: 'convened', dateNumber });
const print = (day: Day, people: readonly string[], empty = 2, dateNumber = 1) =>
  happens(day, numberSheet(day, held(dateNumber), people, empty));
const rows = (day: Day, date = 1) => numberedSheet(day, date)?.rows;

describe('the rows of a printed sheet', () => {
  it('keep their numbers when it is printed again: who is new comes after the empty rows, who is gone stays', () => {
    const first = print(dayAggregate.initial, ['a', 'b', 'c']);
    expect(rows(first)).toEqual(['a', 'b', 'c', EMPTY, EMPTY]);
    const second = print(first, ['a', 'new', 'c'], 3);
    expect(rows(second)).toEqual(['a', 'b', 'c', EMPTY, EMPTY, 'new', EMPTY]);
    expect(numberedSheet(second, 1)?.first).toBe(5);
  });

  it('are no event where nothing is new, also with fewer empty rows than before', () => {
    const day = print(dayAggregate.initial, ['a', 'b'], 5);
    expect(numberSheet(day, held(), ['b', 'a'], 5)).toEqual([]);
    expect(numberSheet(day, held(), ['a'], 0)).toEqual([]);
  });

  it('begin anew for another date of the meeting, and are not numbered once it is cancelled', () => {
    const day = print(dayAggregate.initial, ['a', 'b']);
    const moved = print(day, ['b'], 1, 2);
    expect(rows(moved, 2)).toEqual(['b', EMPTY]);
    expect(rows(moved, 1)).toBeUndefined();
    expect(() => numberSheet(day, { status: 'cancelled', dateNumber: 1 }, ['c'], 1)).toThrow();
  });

  it('are never more than the limits, however often and with whatever it is printed', () => {
    const many = (n: number, of: string) => Array.from({ length: n }, (_, one) => `${of}${one}`);
    const full = print(print(dayAggregate.initial, many(MAX_NUMBERED - 30, 'a'), 10_000), many(900, 'b'));
    expect(rows(full)).toHaveLength(MAX_NUMBERED);
    const small = print(print(dayAggregate.initial, ['a'], 10_000), ['a'], 10_000);
    expect(emptyRowsOf({ rows: rows(small) ?? [] })).toBe(MAX_EMPTY_ROWS);
  });

  test('whatever is invited and printed in whatever order, each row means what it meant on every paper before', () => {
    const lists = fc.array(
      fc.tuple(fc.uniqueArray(fc.constantFrom(...'abcdefgh')), fc.integer({ min: 0, max: 6 })),
    );
    fc.assert(
      fc.property(lists, (prints) => {
        let day = dayAggregate.initial;
        for (const [people, empty] of prints) {
          const before = rows(day) ?? [];
          day = print(day, people, empty);
          const now = rows(day) ?? [];
          expect(now.slice(0, before.length)).toEqual(before);
          for (const person of people) expect(now.filter((one) => one === person)).toHaveLength(1);
          expect(emptyRowsOf({ rows: now })).toBeGreaterThanOrEqual(empty);
        }
      }),
    );
  });
});

describe('who wrote on an empty row', () => {
  it('is known by its number on the paper of that date', () => {
    expect(isPersonId(emptyRowId(1, 26))).toBe(true);
    expect(emptyRowNumber(1, emptyRowId(1, 26))).toBe(26);
    expect(emptyRowNumber(2, emptyRowId(1, 26))).toBeUndefined();
    expect(emptyRowNumber(1, 'w26')).toBeUndefined();
  });
});
