import { asciiDigits } from '../i18n/khmer.ts';

/**
 * What was read where a phone number was expected, in digits of any script:
 * - `number`: one that can be dialled, as it is kept · `several`: more than one; `first` can be dialled
 * - `zeroLost`: eight or nine digits without the zero, as spreadsheets leave them; `repaired` has it again
 * - `odd`: digits, but too few or too many for a number here or abroad
 * - `shortened`: `8.55E+11`, as Excel writes long numbers · `none`: no number at all, or far too long
 */
export type PhoneReading =
  | { readonly is: 'number'; readonly phone: string }
  | { readonly is: 'several'; readonly first: string; readonly rest: readonly string[] }
  | { readonly is: 'zeroLost'; readonly phone: string; readonly repaired: string }
  | { readonly is: 'odd'; readonly phone: string }
  | { readonly is: 'shortened' }
  | { readonly is: 'none' };

/** What is stored of a number. */
export const MAX_PHONE = 40;

/**
 * Reads a phone number as people write it. Cambodia's have nine or ten digits and begin with 0 (numbering
 * plan of the ministry, MPTC); with a country's code before them, up to 15 (ITU-T E.164 §6).
 */
export function readPhoneNumber(text: string): PhoneReading {
  const typed = asciiDigits(text)
    .replace(/[\u00a0\u200b]/g, ' ')
    .trim();
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(typed)) return { is: 'shortened' };
  if (!/\d/.test(typed) || typed.length > 200) return { is: 'none' };
  const parts = numbersIn(typed);
  const [first, ...rest] = parts;
  if (first === undefined) return { is: 'none' };
  const reading = oneNumber(first);
  if (rest.length === 0) return reading;
  if (reading.is === 'number') return { is: 'several', first: reading.phone, rest };
  return reading.is === 'zeroLost' ? { is: 'several', first: reading.repaired, rest } : reading;
}

/** Numbers divided by signs, line breaks or words (`012 345 678 (Smart) 097 123 4567`). */
function numbersIn(typed: string): string[] {
  const parts = typed
    .split(/[;,|/\n\r]|[^\d\s+().-]+/u)
    .map((part) => part.replace(/\s+/g, ' ').replace(/^[\s).-]+|[\s(.-]+$/g, ''))
    .filter((part) => /\d/.test(part));
  const whole = typed.replace(/\s+/g, ' ');
  // `012/345/678` is one number: none of its parts could be one.
  const isOne = !/[^\d\s+()./-]/.test(whole) && parts.every((part) => digitsOf(part).length < 8);
  return isOne ? [whole] : parts;
}

function oneNumber(part: string): PhoneReading {
  const phone = part.replace(/(\+\s*\d{1,3})\s*\(0\)\s*/, '$1 ').trim();
  const digits = digitsOf(phone);
  if (phone.length > MAX_PHONE) return { is: 'none' };
  if (phone.startsWith('+')) return isAbroad(digits) ? { is: 'number', phone } : { is: 'odd', phone };
  if (/^00[1-9]/.test(digits) && isAbroad(digits.slice(2))) return { is: 'number', phone };
  if (/^0\d{8,9}$/.test(digits)) return { is: 'number', phone };
  if (/^855\d{8,9}$/.test(digits)) return { is: 'number', phone: `+${phone}` };
  if (/^[1-9]\d{7,8}$/.test(digits)) return { is: 'zeroLost', phone, repaired: `0${phone}` };
  return { is: 'odd', phone };
}

function isAbroad(digits: string): boolean {
  return digits.startsWith('855') ? /^855\d{8,9}$/.test(digits) : /^[1-9]\d{7,14}$/.test(digits);
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}
