import { asciiDigits } from '../../i18n/khmer.ts';
import type { KeyedHash } from '../../platform/capability.ts';
import { DAY } from '../../platform/clock.ts';

/** Digits that a telephone number has at least, so that a stray one finds nobody. */
const SHORTEST_NUMBER = 8;

/**
 * An address or a number as it is compared: without blanks, in lower case; a number by its national digits,
 * however it is written: Khmer digits, `+855` or `0` before it. `undefined` for what is neither.
 */
export function comparable(typed: string): string | undefined {
  if (typed.includes('@')) return typed.replace(/\s/g, '').toLowerCase();
  const digits = asciiDigits(typed).replace(/\D/g, '');
  if (digits.length < SHORTEST_NUMBER) return undefined;
  return digits.replace(/^(00)?855/, '').replace(/^0+/, '') || undefined;
}

/** The hour of an instant, `2025-10-20T02`. */
export function hourOf(instant: string): string {
  return instant.slice(0, 13);
}

export function dayOf(instant: string): number {
  return Math.floor(Date.parse(instant) / DAY);
}

/** What the wish of somebody who typed this in this hour is named by, once it is hashed. `contact`: {@link comparable} */
export function requestText(network: string, contact: string, hour: string): string {
  return ['link-request', network, hour, contact].join('\n');
}

/** What somebody who asks from this place of the internet in this hour is counted by, once it is hashed. */
export function callerText(network: string, caller: string, hour: string): string {
  return ['link-caller', network, hour, caller].join('\n');
}

/** Whether a wish came from somebody with this address or number. */
export function isAskedBy(
  request: { readonly network: string; readonly id: string; readonly key: string; readonly hour: string },
  known: string | undefined,
  keyed: KeyedHash,
): boolean {
  const contact = known === undefined ? undefined : comparable(known);
  if (contact === undefined) return false;
  return keyed(requestText(request.network, contact, request.hour), request.key) === request.id;
}
