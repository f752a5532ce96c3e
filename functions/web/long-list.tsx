import type { Child } from 'hono/jsx';
import { counted } from '../i18n/counted.ts';
import { matches } from '../i18n/khmer.ts';
import { type Lang, say, type Text } from '../i18n/say.ts';
import { type Asks, askedPage, linkTo, PagesNav } from './paged.tsx';
import { Button, Empty } from './parts.tsx';
import { listTexts as texts } from './texts-list.ts';

/** Rows of a list on one page. A list that is longer is searched and paged, by the server and without script. */
export const LONG = 60;

/** What the reader asked of a list: `?q=` and `?page=`. */
export interface ListAsked {
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

/** One page of a list, as found. */
export interface ListPage<T> extends ListAsked {
  readonly rows: readonly T[];
  readonly found: number;
  readonly all: number;
  readonly pages: number;
}

export function listAsked(c: Asks): ListAsked {
  return { search: (c.req.query('q') ?? '').trim().slice(0, 200), page: askedPage(c) };
}

/** The page asked for of those found. `keysOf`: what a row is found by, as {@link searchKey}s. */
export function pageOf<T>(
  all: readonly T[],
  { search, page }: ListAsked,
  keysOf: (one: T) => string,
): ListPage<T> {
  const found = search === '' ? all : all.filter((one) => matches(keysOf(one), search));
  const pages = Math.max(1, Math.ceil(found.length / LONG));
  const at = Math.min(page, pages);
  const rows = found.slice((at - 1) * LONG, at * LONG);
  return { rows, found: found.length, all: all.length, pages, page: at, search };
}

export interface LongListProps {
  readonly lang: Lang;
  readonly list: Omit<ListPage<unknown>, 'rows'>;
  /** Path of the page that the list is on. */
  readonly path: string;
  /** What else the address says, e.g. which filter is chosen. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
  /** Id of the section to come back to. */
  readonly anchor: string;
  /** What the search is for, where 'in this list' does not say it. */
  readonly label?: Text;
  /** Filters that belong to the search, which is then there for a short list too. */
  readonly filters?: { readonly fields: Child; readonly chosen: boolean };
}

/** A list between its search and the way to its other pages; a short one is shown without them. */
export function LongList(props: LongListProps & { readonly children: Child }) {
  const { lang, list, path, filters, children } = props;
  const narrowed = list.search !== '' || filters?.chosen === true;
  if (list.all <= LONG && !narrowed && !filters) return <>{children}</>;
  return (
    <>
      <ListSearch {...props} />
      {narrowed ? (
        <p role="status">
          {counted(lang, list.found, texts.found)}{' '}
          <a href={filters ? path : addressOf(props, '', 1)}>{say(lang, texts.showAll)}</a>
        </p>
      ) : null}
      {list.found === 0 ? (
        <Empty>
          <p>{say(lang, texts.nothingFound)}</p>
        </Empty>
      ) : (
        children
      )}
      <ListPages {...props} />
    </>
  );
}

function ListSearch({ lang, list, path, keep = {}, anchor, label, filters }: LongListProps) {
  const id = `${anchor}-search`;
  return (
    <search>
      <form method="get" action={`${path}#${anchor}`}>
        {Object.entries(filters ? {} : keep).map(([name, value]) =>
          value ? <input type="hidden" name={name} value={value} /> : null,
        )}
        <div class="field">
          <label for={id}>{say(lang, label ?? texts.search)}</label>
          <div class="search">
            <input id={id} name="q" type="search" value={list.search} autocomplete="off" />
            <Button icon="search">{say(lang, texts.searchButton)}</Button>
          </div>
        </div>
        {filters?.fields}
      </form>
    </search>
  );
}

/** The pages before and after. */
function ListPages(props: LongListProps) {
  const { lang, list } = props;
  const { page, pages, search } = list;
  return (
    <PagesNav lang={lang} page={page} pages={pages} step={linkTo((to) => addressOf(props, search, to))} />
  );
}

function addressOf({ path, keep = {}, anchor }: LongListProps, search: string, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...keep, q: search })) if (value) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  const asked = query.toString();
  return `${path}${asked ? `?${asked}` : ''}#${anchor}`;
}
