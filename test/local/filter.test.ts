import { expect, test } from 'vitest';
import { matchesPattern, passesFilter } from '../../bin/local/filter.ts';

const insert = {
  eventName: 'INSERT',
  dynamodb: {
    Keys: { pk: { S: 'best/meeting/1' } },
    NewImage: { state: { S: 'planned' }, version: { N: '7' }, pending: { S: 'best' } },
  },
};

test('without patterns every record passes, with several any of them is enough', () => {
  expect(passesFilter([], insert)).toBe(true);
  expect(passesFilter([{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }], insert)).toBe(true);
  expect(passesFilter([{ eventName: ['REMOVE'] }], insert)).toBe(false);
});

test('all fields of a pattern must match, and of a field any alternative', () => {
  expect(
    matchesPattern(
      { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { state: { S: ['planned'] } } } },
      insert,
    ),
  ).toBe(true);
  expect(
    matchesPattern({ eventName: ['INSERT'], dynamodb: { NewImage: { state: { S: ['sent'] } } } }, insert),
  ).toBe(false);
});

test('prefix, suffix, anything-but and $or look at strings', () => {
  expect(matchesPattern({ dynamodb: { Keys: { pk: { S: [{ prefix: 'best/meeting/' }] } } } }, insert)).toBe(
    true,
  );
  expect(matchesPattern({ dynamodb: { Keys: { pk: { S: [{ suffix: '/2' }] } } } }, insert)).toBe(false);
  expect(matchesPattern({ eventName: [{ 'anything-but': ['REMOVE'] }] }, insert)).toBe(true);
  expect(matchesPattern({ $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, insert)).toBe(true);
});

test('exists looks at leaves only, as Lambda does: a filter on the attribute itself never fires', () => {
  expect(matchesPattern({ dynamodb: { NewImage: { pending: { S: [{ exists: true }] } } } }, insert)).toBe(
    true,
  );
  expect(matchesPattern({ dynamodb: { NewImage: { pending: [{ exists: true }] } } }, insert)).toBe(false);
  expect(matchesPattern({ dynamodb: { NewImage: { gone: { S: [{ exists: false }] } } } }, insert)).toBe(true);
});

test('numeric compares numbers, and never the strings that DynamoDB calls numbers', () => {
  expect(matchesPattern({ size: [{ numeric: ['>', 0, '<=', 5] }] }, { size: 5 })).toBe(true);
  expect(matchesPattern({ size: [{ numeric: ['>', 5] }] }, { size: 5 })).toBe(false);
  expect(
    matchesPattern({ dynamodb: { NewImage: { version: { N: [{ numeric: ['>', 1] }] } } } }, insert),
  ).toBe(false);
});

test('an operator that is not known is an error, not a filter that lets nothing through', () => {
  expect(() => matchesPattern({ eventName: [{ cidr: '10.0.0.0/8' }] }, insert)).toThrow('cidr');
});
