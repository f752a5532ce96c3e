import type { Child } from 'hono/jsx';
import { digitsFor } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import { listTexts as texts } from './texts-list.ts';

/** What the foot of a sheet says: of what it is a part, and its number within that part. */
export interface PaperFoot {
  readonly lang: Lang;
  readonly left: string;
  readonly right: string;
  /** From 1 on. */
  readonly page: number;
  readonly of: number;
}

export interface PapersProps<T> {
  readonly lang: Lang;
  /** What the sheets are, and what they are about: each says both. */
  readonly title: string;
  readonly about: string;
  /** As `onSheets()` cuts them. */
  readonly sheets: readonly (readonly T[])[];
  /** `page`: which of several it is, so that no two parts of the print job have one name; empty where it is the only one. */
  readonly of: (sheet: readonly T[], page: string) => Child;
}

/**
 * A list on sheets of A4, numbered for itself. On a screen its sheets are one below the other without head and foot,
 * since what is around them says what they are.
 */
export function Papers<T>({ lang, title, about, sheets, of }: PapersProps<T>) {
  return (
    <>
      {sheets.map((sheet, n) => (
        <div class="paper" lang={lang}>
          <div class="paper-head">
            {n === 0 ? <p class="paper-title">{title}</p> : null}
            <p>{about}</p>
          </div>
          {of(sheet, sheets.length > 1 ? pageText(lang, n + 1, sheets.length) : '')}
          <Foot foot={{ lang, left: title, right: about, page: n + 1, of: sheets.length }} />
        </div>
      ))}
    </>
  );
}

/**
 * The foot of a sheet, in the language of those who read the sheet: another one than the page where it is for somebody
 * else. It repeats what is said above it, so that it is not read out.
 */
export function Foot({ foot }: { readonly foot: PaperFoot }) {
  const { lang, left, right } = foot;
  return (
    <div class="paper-foot" aria-hidden="true">
      <span>{left}</span>
      <span>{right}</span>
      <span class="nowrap">{pageText(lang, foot.page, foot.of)}</span>
    </div>
  );
}

function pageText(lang: Lang, page: number, of: number): string {
  return say(lang, texts.pageOf, { page: digitsFor(lang, page), all: digitsFor(lang, of) });
}
