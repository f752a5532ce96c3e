/** The two languages every text of the system exists in. */
export type Lang = 'km' | 'en';

/** What a person asked to receive: one language, or both in one mail (Khmer first). */
export type LangChoice = Lang | 'both';

/** One text of the system: a missing language does not compile. `{name}` marks a value to fill in. */
export interface Text {
  readonly en: string;
  readonly km: string;
}

/** How a text is for one, and how for any other number, written in it as `{n}`. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/**
 * One text of the system about a number, for `counted()`. Khmer has no plural, so that one form is enough;
 * two say that a single one is written as a word.
 */
export interface CountedText {
  readonly en: string | Forms;
  readonly km: string | Forms;
}

export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<T extends Text> =
  Placeholders<T['en'] | T['km']> extends never
    ? []
    : [values: { readonly [K in Placeholders<T['en'] | T['km']>]: string | number }];

/**
 * The text in one language, with its values filled in. Declare catalogues `as const satisfies
 * Catalogue`, so that a forgotten value does not compile either.
 */
export function say<const T extends Text>(lang: Lang, text: T, ...values: Values<T>): string {
  return fill(text[lang], values[0] ?? {});
}

/** A group of texts, kept beside what uses them. */
export type Catalogue = { readonly [key: string]: Text | CountedText };

/** Fills `{name}` from `values` for texts chosen at run time; an unknown name stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** What a person typed, in one language or both. It is shown as typed, in its own `lang`. */
export interface Bilingual {
  readonly en?: string | undefined;
  readonly km?: string | undefined;
}

/**
 * The typed text for a reader, with the language it is really in: the reader's where it exists, else
 * the other. `undefined` where nothing was typed.
 */
export function inLanguage(
  text: Bilingual | undefined,
  lang: Lang,
): { text: string; lang: Lang } | undefined {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const own = text?.[lang];
  if (own) return { text: own, lang };
  const foreign = text?.[other];
  return foreign ? { text: foreign, lang: other } : undefined;
}

/** The languages a person reads, in the order they are shown. */
export function langsOf(choice: LangChoice): readonly [Lang, ...Lang[]] {
  return choice === 'both' ? ['km', 'en'] : [choice];
}
