import type { Lang } from '../../i18n/say.ts';

/**
 * Parts of a summary that are texts of their own, in their order on the page. Each is composed from what is known of
 * the meeting until somebody types into it. Decisions, action points and issues are no texts: they are shown as they
 * are in the minutes.
 */
export const parts = ['opening', 'guests', 'host', 'objectives', 'thanks', 'ahead'] as const;
export type Part = (typeof parts)[number];

/** `opening.en`: the field that a part is typed into. */
export function partField(part: Part, lang: Lang): string {
  return `${part}.${lang}`;
}

/** Reads the name of such a field; nothing where it is none. */
export function readPartField(name: string): { readonly part: Part; readonly lang: Lang } | undefined {
  const [said, lang, ...rest] = name.split('.');
  const part = parts.find((one) => one === said);
  return part && (lang === 'en' || lang === 'km') && rest.length === 0 ? { part, lang } : undefined;
}
