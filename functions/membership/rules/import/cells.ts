import { withoutLineBreaks } from '../../../i18n/clean-text.ts';
import { asciiDigits, searchKey } from '../../../i18n/khmer.ts';
import type { Text } from '../../../i18n/say.ts';
import { mailAddress } from '../../../platform/address.ts';
import { readPhoneNumber } from '../../../platform/phone.ts';
import { telegramName } from '../../../platform/telegram.ts';
import { channelWords, langWords, roleWords, sexWords, statusWords, typeWords } from '../../words.ts';
import { districts, places } from '../districts.ts';
import type { memberStatuses, memberTypes } from '../events.ts';
import { madeOnce } from '../made-once.ts';
import { subSectors } from '../sub-sectors.ts';
import { importTexts as texts } from './texts.ts';

/** A cell that cannot be used, and the sentence that says why. `{value}` is what is in it. */
export class CellProblem extends Error {
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(text: Text, values: Readonly<Record<string, string | number>> = {}) {
    super(text.en);
    this.name = 'CellProblem';
    this.text = text;
    this.values = values;
  }
}

type Words = Readonly<Record<string, Text>>;

/** A reader of cells that hold one of a few words: ours, in either language, or another spelling. */
function wordReader<K extends string>(
  words: Readonly<Record<K, Text>>,
  also: Readonly<Record<string, K>> = {},
) {
  const byWord = madeOnce(() => {
    const map = new Map<string, K>();
    for (const [key, { en, km }] of Object.entries<Text>(words)) {
      for (const said of [key, en, km]) map.set(searchKey(said), key as K);
    }
    for (const [said, key] of Object.entries(also)) map.set(searchKey(said), key);
    return map;
  });
  return (value: string): K => {
    const found = byWord().get(searchKey(value));
    if (found) return found;
    const known = Object.values<Text>(words);
    throw new CellProblem(
      {
        en: texts.unknownWord.en.replace('{known}', known.map(({ en }) => en).join(', ')),
        km: texts.unknownWord.km.replace('{known}', known.map(({ km }) => km).join(', ')),
      },
      { value },
    );
  };
}

export const readType = wordReader<(typeof memberTypes)[number]>(typeWords, {
  ngo: 'localNgo',
  lngo: 'localNgo',
  'national ngo': 'localNgo',
  អង្គការក្នុងស្រុក: 'localNgo',
  ingo: 'internationalNgo',
  អង្គការអន្តរជាតិ: 'internationalNgo',
  cbo: 'community',
  community: 'community',
  dpo: 'opd',
  government: 'government',
  gov: 'government',
  រដ្ឋ: 'government',
  university: 'university',
  college: 'university',
  network: 'network',
  coalition: 'network',
});

export const readStatus = wordReader<(typeof memberStatuses)[number]>(statusWords, {
  yes: 'active',
  member: 'active',
  inactive: 'dormant',
  closed: 'left',
});

export const readRole = wordReader(roleWords, {
  focal: 'focalPoint',
  alternative: 'alternate',
  deputy: 'alternate',
  director: 'head',
  នាយក: 'head',
});

export const readLang = wordReader(langWords, {
  kh: 'km',
  ខ្មែរ: 'km',
  eng: 'en',
  អង់គ្លេស: 'en',
  'khmer/english': 'both',
  'english and khmer': 'both',
  ទាំងពីរ: 'both',
});

export const readChannel = wordReader(channelWords, {
  email: 'email',
  mail: 'email',
  phone: 'call',
  telephone: 'call',
  call: 'call',
  ទូរសព្ទ: 'call',
  tg: 'telegram',
});

export const readSex = wordReader(sexWords, {
  f: 'female',
  woman: 'female',
  w: 'female',
  ស: 'female',
  នារី: 'female',
  m: 'male',
  man: 'male',
  ប: 'male',
  បុរស: 'male',
  'prefer not to say': 'notSaid',
  unknown: 'notSaid',
});

/** A list divided by semicolons, bars or line breaks; by commas only where every part is known. */
function listReader(words: Words, code: (part: string) => string | undefined) {
  const byName = madeOnce(() => {
    const map = new Map<string, string>();
    for (const [key, { en, km }] of Object.entries(words)) {
      for (const said of [key, en, km]) map.set(searchKey(said), key);
    }
    return map;
  });
  const one = (part: string) => byName().get(searchKey(part)) ?? code(part);
  return (value: string): string[] => {
    const parts = value
      .split(/[;|\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const read = parts.flatMap((part) => {
      const whole = one(part);
      if (whole) return [whole];
      const pieces = part.split(/[,/&]|\s+និង\s*|\sand\s/).map((piece) => piece.trim());
      const known = pieces.map(one);
      return known.every((piece) => piece !== undefined) ? known : [part];
    });
    return [...new Set(read)];
  };
}

const splitSubSectors = listReader(subSectors, () => undefined);

/** Sub-sectors by code; one that is not in our list stays as typed. */
export function readSubSectors(value: string): string[] {
  return splitSubSectors(value).map((part) => within(part, 200));
}

/** Excel takes the zero from `03`, and people write 0203 or 203. */
const splitDistricts = listReader({ ...places, battambang: districts['0203'] }, (part) => {
  const digits = asciiDigits(part);
  if (!/^\d{1,4}$/.test(digits)) return undefined;
  if (digits === '00' || digits === '02') return digits;
  const code = digits.length <= 2 ? `02${digits.padStart(2, '0')}` : digits.padStart(4, '0');
  return Object.hasOwn(districts, code) ? code : undefined;
});

export function readDistricts(value: string): string[] {
  const read = splitDistricts(value).map((one) => (one === 'battambang' ? '0203' : one));
  const unknown = read.find((one) => !Object.hasOwn(places, one));
  if (unknown !== undefined) throw new CellProblem(texts.unknownDistrict, { value: unknown });
  return [...new Set(read)];
}

export function readLine(value: string): string {
  return within(withoutLineBreaks(value), 200);
}

function within(value: string, max: number): string {
  if (value.length > max) throw new CellProblem(texts.cellTooLong, { length: value.length, max });
  return value;
}

export function readEmail(value: string): string {
  const reading = mailAddress(value);
  if (!reading.ok) throw new CellProblem(texts.badAddress, { value });
  return reading.address;
}

/** What a cell is read as, where that is not all that is in it, or not as it is written there. */
export interface ReadCell {
  readonly value: string;
  readonly note?: { readonly text: Text; readonly values: Readonly<Record<string, string>> } | undefined;
  /** It may be a slip: it is taken only where a person says so. */
  readonly odd?: true;
}

/**
 * A phone number: of several the first, with the zero that a spreadsheet took. What looks like none is taken
 * as typed, and odd. Excel turns long ones into `8.55E+11`.
 */
export function readPhone(value: string): ReadCell {
  const reading = readPhoneNumber(value);
  switch (reading.is) {
    case 'number':
      return { value: reading.phone };
    case 'several': {
      const values = { value: reading.first, rest: reading.rest.join(', ') };
      return { value: reading.first, note: { text: texts.otherPhones, values } };
    }
    case 'zeroLost':
      return {
        value: reading.repaired,
        note: { text: texts.zeroPutBack, values: { value, repaired: reading.repaired } },
      };
    case 'odd':
      return { value: reading.phone, odd: true, note: { text: texts.oddPhone, values: { value } } };
    case 'shortened':
      throw new CellProblem(texts.shortenedPhone, { value });
    case 'none':
      throw new CellProblem(texts.badPhone, { value });
  }
}

/** A name in Telegram, with or without the @, or the link to it. */
export function readTelegram(value: string): string {
  const name = telegramName(value);
  if (name === undefined) throw new CellProblem(texts.badTelegram, { value });
  return name;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const khmerMonths = [
  'មករា',
  'កុម្ភៈ',
  'មីនា',
  'មេសា',
  'ឧសភា',
  'មិថុនា',
  'កក្កដា',
  'សីហា',
  'កញ្ញា',
  'តុលា',
  'វិច្ឆិកា',
  'ធ្នូ',
];
/** Day 0 of Excel's serial dates (with its 29 February 1900). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * A day as spreadsheets write it: ISO, day/month/year (or month/day where `dayFirst` is false), `3-Nov-25`,
 * Excel's serial number, with Khmer digits and month names too. Answers an ISO date.
 */
export function readDate(value: string, dayFirst: boolean): string {
  const typed = asciiDigits(value).trim();
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(typed);
  if (serial) return new Date(EXCEL_EPOCH + Number(serial[1]) * DAY).toISOString().slice(0, 10);
  const parts = partsOfDate(typed, dayFirst);
  const date = parts && isoDate(parts);
  if (!date) throw new CellProblem(texts.badDate, { value });
  return date;
}

function partsOfDate(typed: string, dayFirst: boolean): [string, number, string] | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(typed);
  if (iso) return [iso[1] ?? '', Number(iso[2]), iso[3] ?? ''];
  const said = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?: .*)?$/.exec(typed);
  if (said) {
    const [, a = '', b = '', year = ''] = said;
    return dayFirst ? [year, Number(b), a] : [year, Number(a), b];
  }
  const named = /^(\d{1,2})[-/. ]*(\p{L}[\p{L}\p{M}]*)\.?[-/., ]*(\d{2}|\d{4})$/u.exec(typed);
  if (!named) return undefined;
  const [, day = '', word = '', year = ''] = named;
  const month = months.indexOf(word.slice(0, 3).toLowerCase());
  const khmer = khmerMonths.findIndex((name) => searchKey(name) === searchKey(word));
  return [year, (month >= 0 ? month : khmer) + 1, day];
}

function isoDate([year, month, day]: [string, number, string]): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** Whether the dates of a file are written day first: yes, unless one of them can only be month first. */
export function isDayFirst(values: readonly string[]): boolean {
  const said = values.map((value) =>
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}/.exec(asciiDigits(value).trim()),
  );
  const secondIsDay = said.some((one) => one && Number(one[1]) <= 12 && Number(one[2]) > 12);
  const firstIsDay = said.some((one) => one && Number(one[1]) > 12);
  return firstIsDay || !secondIsDay;
}
