import { etag } from 'hono/etag';
import type { Page } from '../web/pages.ts';
import { showPersonalFeed } from './personal-feed.ts';
import { showPublicFeed } from './public-feed.ts';

/** The calendars: one part of the bundle. Programs ask often, and mostly for what they have: hence the tags. */
export const personalFeed = tagged(showPersonalFeed);
export const publicFeed = tagged(showPublicFeed);

function tagged(page: Page): Page {
  const tags = etag();
  return async (c) => {
    await tags(c, async () => {
      c.res = await page(c);
    });
    return c.res;
  };
}
