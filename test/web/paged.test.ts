import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPages, pageIn } from '../../functions/web/paged.tsx';

const asking = (query: string) =>
  ({ req: { query: (name: string) => new URLSearchParams(query).get(name) } }) as never;

describe('a long list in pages', () => {
  test('has everything once and in order, and no page that an answer of Lambda cannot carry', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 60 }), (items, most) => {
        const pages = inPages(items, (size) => size, most);
        expect(pages.flat()).toEqual(items);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.length).toBeLessThanOrEqual(most);
          const bytes = page.reduce((sum, size) => sum + size, 0);
          expect(page.length === 1 || bytes <= 3_000_000).toBe(true);
        }
      }),
    );
  });

  test('shows the page that is asked for, and one that there is for any other number', () => {
    const pages = [[1, 2], [3]];
    expect(pageIn(asking('page=2'), pages).items).toEqual([3]);
    for (const odd of ['', 'page=0', 'page=-1', 'page=1.5', 'page=x']) {
      expect(pageIn(asking(odd), pages).items).toEqual([1, 2]);
    }
    expect(pageIn(asking('page=9'), pages).items).toEqual([3]);
    expect(pageIn(asking(''), []).items).toEqual([]);
  });
});
