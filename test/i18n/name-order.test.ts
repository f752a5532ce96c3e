import { expect, test } from 'vitest';
import { inNameOrder } from '../../functions/i18n/name-order.ts';

test('Khmer names are in the order of a Khmer dictionary, not of their code points, Latin ones after them', () => {
  const names = ['Banyan', 'សាលា', 'ឫស្សី', 'គ្រូ', 'ក្រុម', 'រៀន', 'អប់រំ', 'កៅអី'];
  // ឫ is written where រ is, far from its place among the code points.
  const order = ['កៅអី', 'ក្រុម', 'គ្រូ', 'រៀន', 'ឫស្សី', 'សាលា', 'អប់រំ', 'Banyan'];
  expect(inNameOrder(names, 'km', (name) => name)).toEqual(order);
});

test('a reader of English finds Latin names first, without regard to case, and numbers as numbers', () => {
  const names = ['អង្គការ', 'school 10', 'School 9', 'banyan'];
  expect(inNameOrder(names, 'en', (name) => name)).toEqual(['banyan', 'School 9', 'school 10', 'អង្គការ']);
});

test('people of one organisation are by their own names', () => {
  const people = [
    ['B', 'x'],
    ['A', 'z'],
    ['A', 'y'],
  ];
  expect(inNameOrder(people, 'en', (one) => one)).toEqual([
    ['A', 'y'],
    ['A', 'z'],
    ['B', 'x'],
  ]);
});
