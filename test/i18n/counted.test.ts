import { expect, test } from 'vitest';
import { counted } from '../../functions/i18n/counted.ts';

const calls = { en: { one: 'One call', other: '{n} calls' }, km: 'ហៅ {n} ដង' } as const;

test('English says one thing of one, another of any other number', () => {
  expect([0, 1, 2, 21].map((n) => counted('en', n, calls))).toEqual([
    '0 calls',
    'One call',
    '2 calls',
    '21 calls',
  ]);
});

test('Khmer has one form, in its own digits', () => {
  expect([0, 1, 21].map((n) => counted('km', n, calls))).toEqual(['ហៅ ០ ដង', 'ហៅ ១ ដង', 'ហៅ ២១ ដង']);
});

test('Khmer says a single one as a word where the text does', () => {
  const needs = { en: '{n}', km: { one: 'កិច្ចការមួយ', other: 'កិច្ចការ {n}' } } as const;
  expect([1, 2].map((n) => counted('km', n, needs))).toEqual(['កិច្ចការមួយ', 'កិច្ចការ ២']);
});

test('other values are filled in as well', () => {
  const asked = { en: { one: 'One, on {day}', other: '{n}, on {day}' }, km: '{n} {day}' } as const;
  expect(counted('en', 3, asked, { day: 'Monday' })).toBe('3, on Monday');
});
