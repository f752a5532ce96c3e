import { describe, expect, test } from 'vitest';
import { storedPurposes } from '../../functions/files/rules/events.ts';
import { nameKey, reachedKey, withoutPerson } from '../../functions/forgetting/rules/blanking.ts';
import { filePeriods, periods } from '../../functions/forgetting/rules/periods.ts';
import { placesOf, replaced } from '../../functions/forgetting/rules/places.ts';
import { reach, untilFound } from '../../functions/forgetting/rules/reach.ts';
import * as prefixes from '../../functions/platform/object-prefixes.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { fullOf, merged } from '../platform/enums.ts';
import { catalogues, read, samples } from '../platform/samples.ts';
import { personalFieldsOf } from './personal-fields.ts';

/** Each personal field of each fact, with a fact that has every field. */
const fields = Object.entries(catalogues).flatMap(([kind, { shapes }]) =>
  Object.entries(shapes).flatMap(([type, shape]) => {
    const schema = shape();
    const sample = samples.find(({ event }) => event.stream.kind === kind && event.type === type)?.event;
    if (!sample) throw new Error(`no sample of ${kind}.${type}`);
    const event = { ...sample, data: merged(sample.data, fullOf(schema)) };
    return personalFieldsOf(schema).map((path) => ({ type: `${kind}.${type}`, path, event }));
  }),
);

test('the catalogues have personal fields', () => {
  expect(fields.length).toBeGreaterThan(40);
  expect(fields.map(({ type, path }) => `${type} ${path}`)).toContain(
    'day.AttendanceNoted taps.*.walkIn.reach',
  );
});

test.each(fields)('$type $path: forgetting knows whose it is', ({ type, path }) => {
  expect(reach[type]?.[path] ?? untilFound[type]?.includes(path)).toBeTruthy();
});

test.each(fields)('$type $path: it is said how long it is kept', ({ type, path }) => {
  expect(periods[`${type} ${path}`]).toBeDefined();
});

test('it is said of every purpose of a file how long its objects are kept, and of every place of objects', () => {
  expect(Object.keys(filePeriods).sort()).toEqual([...storedPurposes].sort());
  expect(Object.keys(prefixes).sort()).toEqual(['KEPT', 'ORDERED', 'UPLOADED']);
});

test('no row is about a field that there is not', () => {
  const known = new Set(fields.map(({ type, path }) => `${type} ${path}`));
  const leftOut = (type: string, path: string) => reach[type]?.[path]?.leftOut === true;
  const stale = Object.entries(reach).flatMap(([type, paths]) =>
    Object.keys(paths).filter((path) => !known.has(`${type} ${path}`) && !leftOut(type, path)),
  );
  expect(stale).toEqual([]);
  const ended = Object.keys(periods).filter((name) => !known.has(name));
  expect(ended).toEqual([]);
});

describe('a fact from which everything of a person was taken', () => {
  const types = [...new Set(fields.map(({ type }) => type))].filter((type) => reach[type]);
  test.each(types)('%s: is still readable', (type) => {
    const event = fields.find((one) => one.type === type)?.event;
    if (!event) throw new Error(type);
    const gone = Object.entries(reach[type] ?? {}).flatMap(([path, { leftOut }]) =>
      placesOf(event.data, path).map((place) => [place, leftOut ? undefined : FORGOTTEN] as const),
    );
    expect(gone.length).toBeGreaterThan(0);
    const blanked = { ...event, data: replaced(event.data, gone) };
    expect(() => read(blanked)).not.toThrow();
    expect(read(blanked)).toBeDefined();
  });
});

describe('who is looked for', () => {
  const sokha = {
    network: 'best',
    ids: new Set(['c-sokha']),
    seat: 'm-rice',
    names: new Set([nameKey('Keo Sokha')]),
    reached: new Set([reachedKey('sokha@example.org'), reachedKey('+855 12 000 101')]),
  };
  const answer = (seat: string, attendee: string) => ({
    id: 'e1',
    stream: { network: 'best', kind: 'seat', id: `m1.${seat}` },
    version: 1,
    type: 'AnswerGiven',
    at: '2025-10-20T02:00:00.000Z',
    by: 'system',
    data: { meeting: 'm1', seat, person: 'c-other', fields: { answer: 'yes', attendee, note: 'By bus.' } },
  });

  test('is found by name among the answers of their own organisation only', () => {
    expect(withoutPerson(answer('m-rice', 'keo  sokha'), sokha)).toMatchObject({
      data: { fields: { attendee: FORGOTTEN, note: 'By bus.' } },
      fields: 1,
    });
    expect(withoutPerson(answer('m-lotus', 'Keo Sokha'), sokha)).toBeUndefined();
  });

  test('is found by a number however it was typed', () => {
    for (const typed of ['012 000 101', '+855 12 000 101', '0085512000101', '០១២ ០០០ ១០១'])
      expect(sokha.reached.has(reachedKey(typed)), typed).toBe(true);
    expect(sokha.reached.has(reachedKey('012 000 102'))).toBe(false);
  });

  test('is looked for in their own network alone', () => {
    const elsewhere = {
      ...answer('m-rice', 'Keo Sokha'),
      stream: { network: 'other', kind: 'seat', id: 'x' },
    };
    expect(withoutPerson(elsewhere, sokha)).toBeUndefined();
  });
});
