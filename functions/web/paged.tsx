import { digitsFor } from '../i18n/khmer.ts';
import { say } from '../i18n/say.ts';
import type { StaffContext } from './context.ts';
import { pagedTexts as texts } from './texts-paged.ts';

/**
 * Bytes of html that one page's list may take. Lambda's answer is at most 6 MB (quotas of AWS Lambda,
 * 'Invocation payload'), and what is not text there is carried in base64.
 */
const MAX_PAGE_BYTES = 3_000_000;

/** Things of a list in pages, in order: at most `most` on one, and no more of them than an answer can carry. */
export function inPages<T>(items: readonly T[], bytesOf: (item: T) => number, most: number): T[][] {
  const pages: T[][] = [];
  let page: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const more = bytesOf(item);
    if (page.length > 0 && (page.length >= most || bytes + more > MAX_PAGE_BYTES)) {
      pages.push(page);
      page = [];
      bytes = 0;
    }
    page.push(item);
    bytes += more;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

export interface PageOf<T> {
  /** What the address calls it. */
  readonly name: string;
  readonly items: readonly T[];
  /** From 1 on. */
  readonly page: number;
  readonly pages: number;
}

/** The page that is asked for by `?page=` (or `name`); the last one where there are not so many any more. */
export function pageOf<T>(
  c: Pick<StaffContext, 'req'>,
  pages: readonly (readonly T[])[],
  name = 'page',
): PageOf<T> {
  const asked = Number(c.req.query(name) ?? '1');
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, Math.max(pages.length, 1)) : 1;
  return { name, items: pages[page - 1] ?? [], page, pages: pages.length };
}

/** Links to the pages before and after, keeping what else the address asks for; nothing where all is on one. */
export function PageLinks(props: { c: StaffContext; of: PageOf<unknown>; anchor?: string }) {
  const { c, of, anchor = '' } = props;
  const { lang } = c.var;
  const { name, page, pages } = of;
  if (pages <= 1) return null;
  const at = (to: number) => {
    const url = new URL(c.req.url);
    url.searchParams.set(name, String(to));
    return `${url.pathname}${url.search}${anchor}`;
  };
  return (
    <nav class="actions no-print" aria-label={say(lang, texts.pages)}>
      {page > 1 ? <a href={at(page - 1)}>{say(lang, texts.previous)}</a> : null}
      <span>{say(lang, texts.pageOf, { page: digitsFor(lang, page), all: digitsFor(lang, pages) })}</span>
      {page < pages ? <a href={at(page + 1)}>{say(lang, texts.next)}</a> : null}
    </nav>
  );
}
