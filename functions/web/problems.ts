import type * as z from 'zod';
import { digitsFor } from '../i18n/khmer.ts';
import { fill, type Lang, type Text } from '../i18n/say.ts';
import type { Refusal } from '../platform/refusal.ts';
import { fieldTexts } from './texts-fields.ts';

/** What is wrong with one field, as a sentence in the reader's language. */
export interface Problem {
  /** Dotted name of the field, e.g. `agenda.0.title`; empty: the form as a whole. */
  readonly field: string;
  readonly text: string;
  /** A question, not a fault: name of the text in both languages of which one may be right as it is. */
  readonly asks?: string;
}

/** Names of fields for sentences; `agenda.*.title` names every row, `{n}` in it is the row's number. */
export type Labels = Readonly<Record<string, Text>>;

type Values = Readonly<Record<string, string | number>>;

/** A zod issue that carries its own sentence; `{label}` in it is the field's name. */
export function complaint(text: Text, values: Values = {}, path: readonly (string | number)[] = []) {
  return { code: 'custom' as const, params: { text, values }, path: [...path], input: undefined };
}

/** The sentences of a failed reading, the first for each field. */
export function problemsOf(error: z.ZodError, lang: Lang, labels: Labels): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.');
    if (problems.has(field)) continue;
    const own = ownText(issue);
    const values = { ...inDigits(own?.values ?? {}, lang), label: labelOf(field, lang, labels) };
    problems.set(field, { field, text: fill((own?.text ?? fieldTexts.unusable)[lang], values) });
  }
  return [...problems.values()];
}

/** The sentence as it is shown at its own field, which has said its name already, and that of its row above it. */
export function atItsField(text: string, label: string): string {
  const cut = /[:៖] /.exec(text)?.index ?? -1;
  const named = text.slice(0, Math.max(0, cut)).toLocaleLowerCase('en');
  if (!named.endsWith(label.toLocaleLowerCase('en'))) return text;
  const rest = text.slice(cut + 2);
  return rest.slice(0, 1).toLocaleUpperCase('en') + rest.slice(1);
}

/** A refusal as a problem of the form, or of the field it is about. */
export function problemOf(refusal: Refusal, lang: Lang, field = ''): Problem {
  return { field, text: fill(refusal.text[lang], inDigits(refusal.values, lang)) };
}

function ownText(issue: z.core.$ZodIssue): { text: Text; values: Values } | undefined {
  if (issue.code !== 'custom') return undefined;
  const { text, values } = issue.params ?? {};
  return isText(text) ? { text, values: isValues(values) ? values : {} } : undefined;
}

/** Numbers and times of day (`07:00`) as the reader writes them. */
function inDigits(values: Values, lang: Lang): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' || /^\d\d:\d\d$/.test(value) ? digitsFor(lang, value) : value,
    ]),
  );
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'km' in value;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

/** What a field is called: its own name, or that of the nearest part of the form which has one. */
export function labelOf(field: string, lang: Lang, labels: Labels): string {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length);
    const label = labels[name.join('.')] ?? labels[name.map((part) => part.replace(/^\d+$/, '*')).join('.')];
    if (!label) continue;
    const row = name.find((part) => /^\d+$/.test(part));
    return fill(label[lang], row === undefined ? {} : { n: digitsFor(lang, Number(row) + 1) });
  }
  return fieldTexts.thisField[lang];
}
