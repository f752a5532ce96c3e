import { describe, expect, test } from 'vitest';
import { readPhoneNumber } from '../../functions/platform/phone.ts';
import { telegramName } from '../../functions/platform/telegram.ts';

describe('a phone number', () => {
  test.each([
    ['012 345 678', '012 345 678'],
    ['០១២៣៤៥៦៧៨', '012345678'],
    ['097 123 4567', '097 123 4567'],
    ['012/345/678', '012/345/678'],
    ['+855 12 345 678', '+855 12 345 678'],
    ['+855 (0)12 345 678', '+855 12 345 678'],
    ['855 12 345 678', '+855 12 345 678'],
    ['00855 12 345 678', '00855 12 345 678'],
    ['+66 2 123 4567', '+66 2 123 4567'],
    ['Tel: 012 345 678', '012 345 678'],
    ['000 000 000', '000 000 000'],
  ])('%s is kept as %s', (typed, phone) => {
    expect(readPhoneNumber(typed)).toEqual({ is: 'number', phone });
  });

  test.each([
    ['012 345 678 / 097 123 4567', '012 345 678', ['097 123 4567']],
    ['012 345 678; 097 1234567', '012 345 678', ['097 1234567']],
    ['012345678 (Smart) 0971234567', '012345678', ['0971234567']],
    ['12345678\n97 123 4567', '012345678', ['97 123 4567']],
  ])('%s is several, the first of which is taken', (typed, first, rest) => {
    expect(readPhoneNumber(typed)).toEqual({ is: 'several', first, rest });
  });

  test.each([
    ['12345678', { is: 'zeroLost', phone: '12345678', repaired: '012345678' }],
    ['971234567', { is: 'zeroLost', phone: '971234567', repaired: '0971234567' }],
    ['12', { is: 'odd', phone: '12' }],
    ['012 345 678 90', { is: 'odd', phone: '012 345 678 90' }],
    ['+855 12', { is: 'odd', phone: '+855 12' }],
    ['8.55E+11', { is: 'shortened' }],
    ['ask at the office', { is: 'none' }],
    ['', { is: 'none' }],
  ])('%s is %o', (typed, reading) => {
    expect(readPhoneNumber(typed)).toEqual(reading);
  });
});

test.each([
  ['sok_dara', 'sok_dara'],
  ['@Sok_Dara', 'Sok_Dara'],
  ['https://t.me/sok_dara', 'sok_dara'],
  ['t.me/sok_dara?start=1', 'sok_dara'],
  ['012345678', undefined],
  ['សុខ', undefined],
  ['a', undefined],
])('the Telegram name in %s is %s', (typed, name) => {
  expect(telegramName(typed)).toBe(name);
});
