import { expect, test } from 'vitest';
import { searchKey } from '../../functions/i18n/khmer.ts';
import { LONG, listAsked, pageOf } from '../../functions/web/long-list.tsx';

const names = (n: number) => Array.from({ length: n }, (_, at) => `Organisation ${at + 1}`);
const asked = (query: Record<string, string>) => listAsked({ req: { query: (name) => query[name] } });
const page = (n: number, query: Record<string, string> = {}) => pageOf(names(n), asked(query), searchKey);

test('a list of sixty is one page, and one more makes a second', () => {
  expect(page(LONG)).toMatchObject({ pages: 1, found: 60 });
  expect(page(LONG + 1)).toMatchObject({ pages: 2, page: 1 });
  expect(page(LONG + 1, { page: '2' }).rows).toEqual(['Organisation 61']);
});

test('a page that is not there shows the last, and one that is no number the first', () => {
  expect(page(61, { page: '9' }).page).toBe(2);
  for (const typed of ['0', '-1', '1.5', 'x', '']) expect(page(61, { page: typed }).page).toBe(1);
});

test('a search looks through all pages, in any digits, and nothing found is no error', () => {
  expect(page(200, { q: 'organisation ១៩៩' }).rows).toEqual(['Organisation 199']);
  expect(page(200, { q: 'nobody' })).toMatchObject({ rows: [], found: 0, all: 200, pages: 1 });
});
