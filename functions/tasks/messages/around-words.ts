import type { DetailRow } from '../../delivery/mail-model.ts';
import { type Bilingual, type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';

/** What a task of a forum waits for. Formal register; a native reader confirms the Khmer. */
export const aroundTexts = {
  waitsFor: { en: 'Waits for', km: 'រង់ចាំ' },
  holds: { en: 'Wait for it', km: 'អ្វីដែលរង់ចាំកិច្ចការនេះ' },
  waitsForAside: { en: 'waits for: {what}', km: 'រង់ចាំ៖ {what}' },
  holdsAside: { en: 'waited for by: {what}', km: 'កិច្ចការដែលរង់ចាំ៖ {what}' },
} as const satisfies Catalogue;

/** What comes before and after a task in a forum's plan, in the words of the plan. */
export interface Around {
  /** What it needs and is not done. */
  readonly waitsFor: readonly Bilingual[];
  /** What needs it. */
  readonly holds: readonly Bilingual[];
}

/** So many are named. */
const MOST_NAMED = 3;

function named(all: readonly Bilingual[], lang: Lang): string {
  const rest = all.length > MOST_NAMED ? ' …' : '';
  return `${all
    .slice(0, MOST_NAMED)
    .map((one) => plain(one, lang))
    .join('; ')}${rest}`;
}

/** Beside the name of a task in a list. */
export function aroundAside(around: Around | undefined, lang: Lang): string[] {
  if (!around) return [];
  const { waitsFor, holds } = around;
  return [
    ...(waitsFor.length > 0 ? [say(lang, aroundTexts.waitsForAside, { what: named(waitsFor, lang) })] : []),
    ...(holds.length > 0 ? [say(lang, aroundTexts.holdsAside, { what: named(holds, lang) })] : []),
  ];
}

/** The same as rows of a mail of one task. */
export function aroundRows(around: Around | undefined, lang: Lang): DetailRow[] {
  if (!around) return [];
  const { waitsFor, holds } = around;
  return [
    ...(waitsFor.length > 0
      ? [{ label: say(lang, aroundTexts.waitsFor), value: named(waitsFor, lang) }]
      : []),
    ...(holds.length > 0 ? [{ label: say(lang, aroundTexts.holds), value: named(holds, lang) }] : []),
  ];
}
