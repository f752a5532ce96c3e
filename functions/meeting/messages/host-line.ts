import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Catalogue, fill, type Lang, say, type Text } from '../../i18n/say.ts';
import type { Headcount } from '../rules/headcount.ts';

const texts = {
  people: { en: { one: '1 person', other: '{n} people' }, km: '{n} នាក់' },
  online: { en: '{n} of them online', km: '{n} នាក់តាមអនឡាញ' },
} as const satisfies Catalogue;

const meals: Readonly<Record<string, Text>> = {
  vegetarian: { en: '{n} vegetarian', km: 'អាហារបួស {n}' },
  halal: { en: '{n} halal', km: 'អាហារហាឡាល់ {n}' },
  none: { en: '{n} without a meal', km: 'មិនបរិភោគ {n}' },
};

const needs: Readonly<Record<string, Text>> = {
  wheelchair: { en: '{n} wheelchair', km: 'រទេះរុញ {n}' },
  signLanguage: { en: '{n} sign language', km: 'ភាសាសញ្ញា {n}' },
  largePrint: { en: '{n} large print', km: 'អក្សរធំ {n}' },
  interpreter: { en: '{n} interpreter', km: 'អ្នកបកប្រែ {n}' },
  other: { en: '{n} other needs', km: 'តម្រូវការផ្សេង {n}' },
};

/** `24 people, 2 vegetarian, 1 wheelchair`: for lunch and the room, without names. */
export function hostLineOf(count: Headcount, lang: Lang): string {
  const each = (
    words: Readonly<Record<string, Text>>,
    counts: Readonly<Partial<Record<string, number>>>,
  ): string[] =>
    Object.entries(words).flatMap(([name, text]) => {
      const n = counts[name] ?? 0;
      return n > 0 ? [fill(text[lang], { n: digitsFor(lang, n) })] : [];
    });
  return [
    counted(lang, count.people, texts.people),
    ...(count.online > 0 ? [say(lang, texts.online, { n: digitsFor(lang, count.online) })] : []),
    ...each(meals, count.meals),
    ...each(needs, count.needs),
  ].join(', ');
}
