import type { Child } from 'hono/jsx';
import { digitsFor } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import type { StaffContext } from './context.ts';
import { Icon } from './icons.tsx';
import { listTexts as texts } from './texts-list.ts';

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

/** Whatever carries a query. */
export interface Asks {
  readonly req: { readonly query: (name: string) => string | undefined };
}

/** The number that is asked for by `?page=` (or `name`), from 1 on. */
export function askedPage(c: Asks, name = 'page'): number {
  const page = Number(c.req.query(name) ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The page that is asked for; the last one where there are fewer by now. */
export function pageIn<T>(c: Asks, pages: readonly (readonly T[])[], name = 'page'): PageOf<T> {
  const page = Math.min(askedPage(c, name), Math.max(pages.length, 1));
  return { name, items: pages[page - 1] ?? [], page, pages: pages.length };
}

/** Links to the pages before and after, keeping what else the address asks for; nothing where all is on one. */
export function PageLinks(props: { c: StaffContext; of: PageOf<unknown>; anchor?: string }) {
  const { c, of, anchor } = props;
  const { name, page, pages } = of;
  const addressOf = (to: number) => {
    const url = new URL(c.req.url);
    url.searchParams.set(name, String(to));
    return `${url.pathname}${url.search}${anchor ? `#${anchor}` : ''}`;
  };
  return <PagesNav lang={c.var.lang} page={page} pages={pages} step={linkTo(addressOf)} />;
}

/** The way to a page: a link, or a button of the form that the list is in. */
export type PageStep = (page: number, rel: 'prev' | 'next', words: Child) => Child;

export function linkTo(addressOf: (page: number) => string): PageStep {
  return (page, rel, words) => (
    <a href={addressOf(page)} rel={rel}>
      {words}
    </a>
  );
}

/** Which page this is of how many, between the ways to its neighbours; nothing where there is one. */
export function PagesNav(props: {
  readonly lang: Lang;
  readonly page: number;
  readonly pages: number;
  readonly step: PageStep;
}) {
  const { lang, page, pages, step } = props;
  if (pages <= 1) return null;
  return (
    <nav class="actions no-print" aria-label={say(lang, texts.pages)}>
      {page > 1
        ? step(
            page - 1,
            'prev',
            <>
              <Icon name="back" /> {say(lang, texts.previous)}
            </>,
          )
        : null}
      <span>{say(lang, texts.pageOf, { page: digitsFor(lang, page), all: digitsFor(lang, pages) })}</span>
      {page < pages
        ? step(
            page + 1,
            'next',
            <>
              {say(lang, texts.next)} <Icon name="open" />
            </>,
          )
        : null}
    </nav>
  );
}
