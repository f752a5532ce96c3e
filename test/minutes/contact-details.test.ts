import { expect, test } from 'vitest';
import { contactDetailsIn } from '../../functions/minutes/rules/contact-details.ts';

test.each([
  ['Call me on 012 345 678', ['012 345 678']],
  ['ទូរសព្ទ ០១២ ៣៤៥ ៦៧៨ បាន', ['០១២ ៣៤៥ ៦៧៨']],
  ['+855 (0)12-345-678, or (053) 952 123', ['+855 (0)12-345-678', '(053) 952 123']],
  ['ask 0972345678.', ['0972345678']],
  ['Write to sokha.chan@lotus.org.kh.', ['sokha.chan@lotus.org.kh']],
])('a number or an address is found: %s', (text, found) => {
  expect(contactDetailsIn(text)).toEqual(found);
});

test.each([
  'On 01.12.2025 at 09:00, and on ០២/១២/២០២៥',
  'From 2025-11-30 to 2026-01-15, 09.30-12.00',
  '12 000 000 riel for 1250 pupils in 2025 2026',
  'We met @ the office. 0.5 of 345 678',
])('dates, times and amounts are no telephone number: %s', (text) => {
  expect(contactDetailsIn(text)).toEqual([]);
});
