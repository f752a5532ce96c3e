import type { Bilingual, Lang } from './say.ts';

/** What was not changed of a text whose other language was. */
export interface HalfText {
  /** The language whose words stayed, and those words. */
  readonly stayed: Lang;
  readonly words: string;
}

/**
 * Whether a text that is written in both languages was changed in one alone. Adding a language, or taking
 * one away, leaves nothing old behind.
 */
export function halfText(before: Bilingual | undefined, now: Bilingual | undefined): HalfText | undefined {
  if (!before?.km || !before.en || !now?.km || !now.en) return undefined;
  if (before.km === now.km && before.en === now.en) return undefined;
  if (before.km === now.km) return { stayed: 'km', words: now.km };
  return before.en === now.en ? { stayed: 'en', words: now.en } : undefined;
}
