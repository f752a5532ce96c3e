import { type HalfText, halfText } from '../../i18n/half-text.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { PartialDetails } from './state.ts';

/** The fields of a meeting that are written in both languages. */
export const bilingualFields = [
  'venue',
  'objectives',
  'title',
  'address',
  'contributions',
  'agenda',
  'note',
] as const;
export type BilingualField = (typeof bilingualFields)[number];

/** One text of a meeting, with its name in the form: `venue`, `objectives.0`, `agenda.2.title`. */
export interface NamedText {
  readonly field: BilingualField;
  readonly name: string;
  readonly text: Bilingual;
}

/** Every text of a meeting that may be in both languages, in the order of the form. */
export function textsOf(details: PartialDetails): NamedText[] {
  return bilingualFields.flatMap((field): NamedText[] => {
    switch (field) {
      case 'objectives':
        return (details.objectives ?? []).map((text, n) => ({ field, name: `${field}.${n}`, text }));
      case 'contributions':
        return (details.contributions ?? []).map(({ what }, n) => ({
          field,
          name: `${field}.${n}.what`,
          text: what,
        }));
      case 'agenda':
        return (details.agenda ?? []).map(({ title }, n) => ({
          field,
          name: `${field}.${n}.title`,
          text: title,
        }));
      default: {
        const text = details[field];
        return text ? [{ field, name: field, text }] : [];
      }
    }
  });
}

/** A text that says something new in one language and the old in the other. */
export type HalfChanged = NamedText & HalfText;

/**
 * The texts that changed in one language alone since both said the same, though both are written: people who
 * read the other language would be told what was true before. Rows are compared by their words and not by
 * their places, so that one may be moved or taken away.
 */
export function halfChanged(before: PartialDetails, now: PartialDetails): HalfChanged[] {
  const were = textsOf(before);
  return textsOf(now).flatMap((one) => {
    const same = were.filter(({ field }) => field === one.field).map(({ text }) => text);
    if (same.some((text) => sameAsStored(text, one.text))) return [];
    const half = same.flatMap((text) => halfText(text, one.text) ?? [])[0];
    return half ? [{ ...one, ...half }] : [];
  });
}
