import { expect, test } from 'vitest';
import { sameAsStored } from '../../functions/platform/same.ts';

test.each([
  ['the order of fields', { a: 1, b: { c: 'x', d: 'y' } }, { b: { d: 'y', c: 'x' }, a: 1 }],
  ['fields that say nothing', { a: 1, b: undefined, c: null, d: '' }, { a: 1 }],
  ['a value that was never there', undefined, null],
])('%s makes no difference', (_, a, b) => {
  expect(sameAsStored(a, b)).toBe(true);
});

test.each([
  ['the order of a list', ['a', 'b'], ['b', 'a']],
  ['a number and its text', { a: 1 }, { a: '1' }],
  ['no and nothing', { a: false }, {}],
  ['zero and nothing', { a: 0 }, {}],
  ['a field and a text that looks like one', { a: 'x', b: 'y' }, { a: 'x","b":"y' }],
])('%s are told apart', (_, a, b) => {
  expect(sameAsStored(a, b)).toBe(false);
});
