import { expect, test } from 'vitest';
import { isStandstill } from '../../functions/delivery/standstill.ts';
import { HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import { NOW } from './ledger-samples.ts';

const ago = (milliseconds: number): string => later(NOW, -milliseconds);

test('nothing is sent while sending is paused, whatever was heard since', () => {
  expect(isStandstill({ sending: 'held', troubleAt: undefined, heardOf: NOW }, NOW)).toBe(true);
});

test('trouble with the provider lasts until a mail was heard of that was sent later, and two hours at most', () => {
  const troubleAt = ago(30 * MINUTE);
  const on = { sending: 'on', troubleAt } as const;
  expect(isStandstill({ ...on, heardOf: undefined }, NOW)).toBe(true);
  expect(isStandstill({ ...on, heardOf: ago(31 * MINUTE) }, NOW)).toBe(true);
  expect(isStandstill({ ...on, heardOf: ago(29 * MINUTE) }, NOW)).toBe(false);
  const old = { sending: 'on', troubleAt: ago(2 * HOUR), heardOf: undefined } as const;
  expect(isStandstill(old, NOW)).toBe(false);
});

test('where there never was any trouble, mail is sent', () => {
  expect(isStandstill({ sending: 'on', troubleAt: undefined, heardOf: undefined }, NOW)).toBe(false);
});
