import { etag } from 'hono/etag';
import type { Page } from './pages.ts';

/** A page that is asked for often and mostly for what somebody has: it is answered with 304 then (RFC 9110 §13.1.2). */
export function tagged(page: Page): Page {
  const tags = etag();
  return async (c) => {
    await tags(c, async () => {
      c.res = await page(c);
    });
    return c.res;
  };
}
