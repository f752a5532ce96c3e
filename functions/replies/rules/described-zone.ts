import ICAL from 'ical.js';

/** Programs write one or two of these for a zone; those that write its whole history, some dozens. */
const MAX_OBSERVANCES = 200;
/** Those of them that recur, every year from their beginning on. */
const MAX_RECURRING = 20;
/** Outlook's zones begin in 1601. */
const FIRST_YEAR = 1600;

/** What rules of summer time are made of: once a year, in one month, on a weekday or among some days. */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^YEARLY$/,
  INTERVAL: /^1$/,
  BYMONTH: /^(?:[1-9]|1[0-2])$/,
  BYDAY: /^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTHDAY: /^(?:[1-9]|1\d|2[0-8])(?:,(?:[1-9]|1\d|2[0-8])){0,6}$/,
  UNTIL: /^[\dTZ:-]+$/,
  COUNT: /^\d+$/,
  WKST: /^[A-Z]{2}$/,
};

/**
 * Whether a zone that a calendar brings along is one that can be worked out quickly. Its rules come from
 * the writer of the mail: one that changes every second, or never comes to an end, would keep everybody
 * else's answers waiting.
 */
export function isSmallZone({ component }: Pick<ICAL.Timezone, 'component'>): boolean {
  // UTC has none.
  if (!component) return true;
  const observances = component.getAllSubcomponents();
  const recurring = observances.filter((one) => one.hasProperty('rrule'));
  if (observances.length > MAX_OBSERVANCES || recurring.length > MAX_RECURRING) return false;
  return recurring.every((one) => {
    const begins = one.getFirstPropertyValue('dtstart');
    const isLate = begins instanceof ICAL.Time && begins.year >= FIRST_YEAR;
    return isLate && one.getAllProperties('rrule').every(isYearly);
  });
}

function isYearly(rule: ICAL.Property): boolean {
  const written = String(rule.getFirstValue() ?? '')
    .split(';')
    .map((part) => part.split('='));
  const given = new Map(written.map(([name = '', value = '']) => [name, value]));
  if (!given.has('FREQ') || !given.has('BYMONTH')) return false;
  return [...given].every(([name, value]) => Object.hasOwn(parts, name) && parts[name]?.test(value));
}
