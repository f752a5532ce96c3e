import * as z from 'zod';
import { withoutLineBreaks } from '../i18n/clean-text.ts';
import { asciiDigits } from '../i18n/khmer.ts';
import type { Bilingual, Lang, Text } from '../i18n/say.ts';
import { type AddressRefusal, mailAddress } from '../platform/address.ts';
import { type FormTree, isBlank, isId } from './parse.ts';
import { complaint, type Labels, type Problem, problemsOf } from './problems.ts';
import { fieldTexts } from './texts-fields.ts';

/*
 * Readers of form fields: each takes what was typed and gives a value or a sentence. They compose into
 * the schema of a form with `z.object`.
 */

export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a whole form. */
export function readAs<S extends z.ZodType>(
  schema: S,
  tree: FormTree,
  lang: Lang,
  labels: Labels,
): FormReading<z.output<S>> {
  const parsed = schema.safeParse(tree);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, lang, labels) };
}

type Reject = (text: Text, values?: Readonly<Record<string, string | number>>) => never;

/** A field from a function that reads its trimmed text. An empty text is missing. */
function field<T>(read: (typed: string, reject: Reject) => T, missing: Text = fieldTexts.missing) {
  return z
    .unknown()
    .optional()
    .transform((typed, context): T => {
      const reject: Reject = (text, values) => {
        context.issues.push(complaint(text, values));
        return z.NEVER;
      };
      if (typeof typed !== 'string' || typed === '') return reject(missing);
      return read(typed, reject);
    });
}

/** The same field, but nothing typed is nothing said. */
export function optional<T>(schema: z.ZodType<T>) {
  return z.preprocess((typed) => (isBlank(typed) ? undefined : typed), schema.optional()).optional();
}

/** One line of text of at most `max` characters; line breaks become blanks. */
export function line(max = 200) {
  return field((typed, reject) => within(withoutLineBreaks(typed), max, reject));
}

/** Text of several lines, at most `max` characters. */
export function paragraph(max = 2000) {
  return field((typed, reject) => within(typed, max, reject));
}

function within(typed: string, max: number, reject: Reject): string {
  return typed.length > max ? reject(fieldTexts.tooLong, { length: typed.length, max }) : typed;
}

/** A text in Khmer, in English or in both: `name.km`, `name.en`. */
export function bilingual(max = 200, lines: 'line' | 'paragraph' = 'line') {
  const one = optional(lines === 'line' ? line(max) : paragraph(max));
  return z.preprocess(
    (typed) => (typeof typed === 'object' && typed !== null ? typed : {}),
    z.object({ km: one, en: one }).transform((text, context): Bilingual => {
      if (!text.km && !text.en) context.issues.push(complaint(fieldTexts.missingLanguage));
      return { ...(text.km ? { km: text.km } : {}), ...(text.en ? { en: text.en } : {}) };
    }),
  );
}

/** A whole number, in digits of any script. */
export function wholeNumber(min: number, max: number) {
  return field((typed, reject) => {
    const digits = asciiDigits(typed);
    if (!/^-?\d{1,9}$/.test(digits)) return reject(fieldTexts.notANumber);
    const value = Number(digits);
    return value < min || value > max ? reject(fieldTexts.outside, { min, max }) : value;
  });
}

/** A local date as `YYYY-MM-DD`; also typed as day/month/year, which is how Cambodia writes dates. */
export function typedDate() {
  return field((typed, reject) => {
    const digits = asciiDigits(typed);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(digits);
    const said = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(digits);
    const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : said ? [said[3], said[2], said[1]] : [];
    const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return z.iso.date().safeParse(date).success ? date : reject(fieldTexts.notADate);
  });
}

/** A local time of day as `HH:MM`, in 24 hours. */
export function typedTime() {
  return field((typed, reject) => {
    const [, hour = '', minute = ''] = /^(\d{1,2})[:.h](\d{2})(?::\d\d)?$/.exec(asciiDigits(typed)) ?? [];
    const exists = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
    return exists ? `${hour.padStart(2, '0')}:${minute}` : reject(fieldTexts.notATime);
  });
}

/** A web address that a mail may link to. */
export function typedLink(max = 1000) {
  return field((typed, reject) => {
    within(typed, max, reject);
    const withScheme = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    const plain = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username;
    return url && plain ? url.href : reject(fieldTexts.notALink);
  });
}

const addressTexts: Record<AddressRefusal, Text> = {
  empty: fieldTexts.missing,
  several: fieldTexts.addressSeveral,
  noAt: fieldTexts.addressNoAt,
  notAscii: fieldTexts.addressNotAscii,
  localPart: fieldTexts.addressLocalPart,
  domain: fieldTexts.addressDomain,
  tooLong: fieldTexts.addressTooLong,
};

/** One e-mail address, checked as SES will (`platform/address.ts`). */
export function mailField() {
  return field((typed, reject): string => {
    const reading = mailAddress(typed);
    return reading.ok ? reading.address : reject(addressTexts[reading.refusal]);
  });
}

/** One of a few: radio buttons or a select. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return field(
    (typed, reject): T[number] => values.find((value) => value === typed) ?? reject(fieldTexts.chooseOne),
    fieldTexts.chooseOne,
  );
}

/** Any of a few, in the order of `values`: checkboxes of one name. */
export function someOf<const T extends readonly string[]>(values: T, atLeast = 0) {
  return z
    .unknown()
    .optional()
    .transform((typed, context): T[number][] => {
      const chosen: readonly unknown[] = Array.isArray(typed) ? typed : [typed];
      const known = values.filter((value) => chosen.includes(value));
      if (known.length < atLeast) context.issues.push(complaint(fieldTexts.chooseSome));
      return known;
    });
}

/** Any ids, as sent by checkboxes of one name; which of them exist is for the rules to say. */
export function ids(max = Number.POSITIVE_INFINITY) {
  return several(isId, max);
}

/** Any texts of at most `length` characters, as sent by checkboxes of one name. */
export function texts(length: number) {
  return several((text) => text !== '' && text.length <= length);
}

/** More than `max` are refused: to take the first of them would leave somebody out without a word. */
function several(isOne: (text: string) => boolean, max = Number.POSITIVE_INFINITY) {
  return z
    .unknown()
    .optional()
    .transform((typed, context): string[] => {
      const sent: readonly unknown[] = Array.isArray(typed) ? typed : [typed];
      const chosen = [...new Set(sent.filter((one): one is string => typeof one === 'string' && isOne(one)))];
      if (chosen.length > max) context.issues.push(complaint(fieldTexts.tooManyRows, { max }));
      return chosen;
    });
}

/** One checkbox. */
export function flag() {
  return z
    .unknown()
    .optional()
    .transform((typed) => typed !== undefined && typed !== '');
}

/** An id that the page itself made, e.g. the new id of something a form creates. */
export function pageId() {
  return field((typed, reject) => (isId(typed) ? typed : reject(fieldTexts.unusable)));
}

/** The version of what was shown, so that two people saving at once are noticed. */
export function version() {
  return wholeNumber(0, 999_999_999);
}

/** Rows that may be left blank, or be too many and still be read. */
const SPARE_ROWS = 100;

/**
 * Repeated rows, blank ones left out. `besides` names the fields of a row that are filled in from the
 * start (ids, choices), so that a row with nothing else counts as blank. Problems keep the row's place.
 */
export function rows<T>(row: z.ZodType<T>, options: { max?: number; besides?: readonly string[] } = {}) {
  const { max = 30, besides = [] } = options;
  return z
    .unknown()
    .optional()
    .transform((typed, context): T[] => {
      const list: readonly unknown[] = Array.isArray(typed) ? typed : [];
      const read: T[] = [];
      // No form of ours sends so many: they are not looked at one by one, each with what is wrong in it.
      if (list.length > max + SPARE_ROWS) {
        context.issues.push(complaint(fieldTexts.tooManyRows, { max }));
        return [];
      }
      list.forEach((one, n) => {
        if (isBlankRow(one, besides)) return;
        const parsed = row.safeParse(one);
        if (parsed.success) read.push(parsed.data);
        else
          for (const issue of parsed.error.issues) {
            context.issues.push({ ...issue, input: undefined, path: [n, ...issue.path] });
          }
      });
      if (read.length > max) context.issues.push(complaint(fieldTexts.tooManyRows, { max }));
      return read;
    });
}

function isBlankRow(row: unknown, besides: readonly string[]): boolean {
  if (typeof row !== 'object' || row === null) return true;
  return Object.entries(row).every(([name, value]) => besides.includes(name) || isBlank(value));
}
