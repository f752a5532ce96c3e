import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  type Item,
  itemAggregate,
  missingIn,
  notesOf,
} from '../../functions/minutes/rules/item.ts';
import { minutesLines } from '../../functions/minutes/rules/lines.ts';
import {
  putBackEntry,
  removeEntry,
  settle,
  type TypedIn,
  typeIn,
} from '../../functions/minutes/rules/type-in.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import { unsettled } from '../../functions/typing/rules/typed.ts';
import { recorded } from '../given.ts';

const empty: Item = itemAggregate.initial;
const [dara, sok] = ['staff:dara', 'staff:sok'];

function having(item: Item, { events }: Pick<TypedIn, 'events'>, by: string): Item {
  return fold(
    itemAggregate,
    recorded(
      itemAggregate,
      events.map((event) => ({ ...event, by })),
    ),
    item,
  );
}

/** Somebody types over what was there when they opened the page. */
const types = (item: Item, seen: Item, texts: Record<string, string>, by = dara) =>
  typeIn(
    item,
    Object.fromEntries(
      Object.entries(texts).map(([name, is]) => [name, { was: markOf(seen.fields[name]?.text ?? ''), is }]),
    ),
    by,
  );
const typed = (item: Item, texts: Record<string, string>, by = dara) =>
  having(item, types(item, item, texts, by), by);

describe('the minutes of an item', () => {
  it('carry in each fact only what changed', () => {
    const first = typed(empty, { 'notes.en': 'One', 'notes.km': 'មួយ' });
    const { events } = types(first, first, { 'notes.en': 'One', 'notes.km': 'មួយ ពីរ' });
    expect(events).toEqual([{ type: 'ItemTyped', data: { fields: { 'notes.km': 'មួយ ពីរ' } } }]);
  });

  it('have their entries in the order in which they were begun, whatever the order in which fields are read', () => {
    const first = typed(empty, { 'c1.text.en': 'Third' });
    const all = typed(first, { 'b2.text.en': 'Second', 'b1.text.en': 'First', 'c1.text.en': 'third' });
    expect(all.entries).toEqual(['c1', 'b1', 'b2']);
  });

  it('that two people type at once keep both texts, and say so to the second', () => {
    const hers = typed(empty, { 'notes.en': 'hers' });
    const his = types(hers, empty, { 'notes.en': 'his' }, sok);
    expect(his.clashes).toEqual(['notes.en']);
    const both = having(hers, his, sok);
    expect(both.fields['notes.en']).toMatchObject({
      text: 'hers',
      by: dara,
      beside: [{ text: 'his', by: sok }],
    });
    expect(unsettled(both.fields)).toEqual(['notes.en']);
  });

  it('keep of each person the newest text beside', () => {
    const hers = typed(empty, { 'notes.en': 'hers' });
    const once = having(hers, types(hers, empty, { 'notes.en': 'his' }, sok), sok);
    expect(types(once, empty, { 'notes.en': 'his' }, sok).events).toEqual([]);
    const twice = having(once, types(once, empty, { 'notes.en': 'his, longer' }, sok), sok);
    expect(twice.fields['notes.en']?.beside.map(({ text }) => text)).toEqual(['his, longer']);
  });

  it('are settled by somebody who has seen both, and not by somebody who has not', () => {
    const hers = typed(empty, { 'notes.en': 'hers' });
    const both = having(hers, types(hers, empty, { 'notes.en': 'his' }, sok), sok);
    const one = having(both, settle(both, 'notes.en', { was: markOf('hers'), is: 'hers and his' }, sok), sok);
    expect(one.fields['notes.en']).toMatchObject({ text: 'hers and his', beside: [] });
    const late = settle(one, 'notes.en', { was: markOf('hers'), is: 'only hers' }, dara);
    expect(late.clashes).toEqual(['notes.en']);
    expect(having(one, late, dara).fields['notes.en']).toMatchObject({ text: 'hers and his' });
  });

  it('lose no word of anybody, in whatever order pages are opened and saved', () => {
    const step = fc.record({
      who: fc.constantFrom(dara, sok),
      open: fc.boolean(),
      text: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let item = empty;
        const seen: Record<string, Item> = { [dara]: empty, [sok]: empty };
        for (const { who, open, text } of steps) {
          if (open) seen[who] = item;
          const page = seen[who] ?? empty;
          const result = types(item, page, { 'notes.en': text }, who);
          item = having(item, result, who);
          if (result.clashes.length === 0) seen[who] = item;
          const field = item.fields['notes.en'];
          const kept = [field?.text, ...(field?.beside ?? []).map((one) => one.text)];
          // What somebody has not changed of what they saw says nothing.
          if (text !== page.fields['notes.en']?.text) expect(kept).toContain(text);
        }
      }),
    );
  });

  it('have decisions, action points and issues, and point out what is missing', () => {
    const item = typed(empty, {
      'notes.en': 'Long talk',
      'd1.kind': 'decision',
      'd1.text.en': 'The forum is in March',
      'p1.kind': 'point',
      'p1.text.en': 'Send the list',
      'p1.owners': 'member:m-lotus:dara guest:g1',
      'p2.kind': 'point',
      'p2.text.km': 'ផ្ញើបញ្ជី',
      'q1.kind': 'issue',
      'q1.text.en': 'Teachers’ housing',
    });
    const entries = entriesOf(item, 'q4');
    expect(notesOf(item)).toEqual({ en: 'Long talk' });
    expect(entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'd1 decision',
      'p1 point',
      'p2 point',
      'q1 issue',
    ]);
    expect(entries[1]?.owners).toEqual([
      { seat: 'm-lotus', party: 'member', person: 'dara', leads: true },
      { seat: 'g1', party: 'guest', person: 'g1', meeting: 'q4' },
    ]);
    expect(missingIn(entries).map(({ entry, what }) => `${entry} ${what}`)).toEqual([
      'p1 due',
      'p2 owner',
      'p2 due',
      'q1 askedOf',
    ]);
  });

  it('leave out an entry that was removed, until it is put back', () => {
    const item = typed(empty, { 'd1.text.en': 'The forum is in March' });
    const without = having(item, { events: removeEntry(item, 'd1') }, dara);
    expect(entriesOf(without, 'q4')).toEqual([]);
    expect(entriesOf(having(without, { events: putBackEntry(without, 'd1') }, dara), 'q4')).toHaveLength(1);
  });

  it('end at 20 KB with a sentence, and what is too long may be made shorter', () => {
    expect(() => types(empty, empty, { 'notes.km': 'ក'.repeat(7000) })).toThrow('ItemTooLong');
    const long = typed(empty, { 'notes.km': 'ក'.repeat(6000) });
    expect(() => types(long, long, { 'notes.en': 'x'.repeat(3000) })).toThrow('ItemTooLong');
    expect(types(long, long, { 'notes.km': 'ក'.repeat(100) }).events).toHaveLength(1);
  });

  it('take no field that is none, and no date that is none', () => {
    for (const name of ['notes.fr', 'constructor', '__proto__', 'p1', 'p1.what', '../x.due']) {
      expect(() => types(empty, empty, { [name]: 'x' })).toThrow('NotAField');
    }
    for (const day of ['2025-13-45', '2026-02-31', '2026-2-1', '31/12/2025']) {
      expect(() => types(empty, empty, { 'p1.due': day })).toThrow('NotAField');
      expect(() => types(empty, empty, { 'i1.repliedOn': day })).toThrow('NotAField');
    }
    expect(types(empty, empty, { 'p1.due': '2028-02-29' }).events).toHaveLength(1);
    expect(() => types(empty, empty, { 'p1.owners': 'member:a;b' })).toThrow('NotAField');
    const eleven = Array.from({ length: 11 }, (_, n) => `member:m${n}`).join(' ');
    expect(() => types(empty, empty, { 'p1.owners': eleven })).toThrow('NotAField');
    expect(() => types(empty, empty, { 'i1.askedOf': 'x'.repeat(201) })).toThrow('NotAField');
  });
});

describe('the items of a meeting', () => {
  it('are each there once, whatever id a form or a proposal brought', () => {
    const agenda = [
      { id: 'a1', title: { en: 'The forum' }, minutes: 30, tag: 'decide' as const },
      { id: 'points', title: { en: 'A topic with a strange id' }, minutes: 5, tag: 'decide' as const },
    ];
    const added = [
      { item: 'a1', title: { en: 'The forum again' } },
      { item: 'b2', title: { en: 'The school garden' } },
    ];
    const lines = minutesLines({ agenda }, { added }, { hasPoints: true });
    expect(lines.map(({ id, n }) => [id, n])).toEqual([
      ['points', undefined],
      ['a1', 1],
      ['b2', 2],
    ]);
  });
});
