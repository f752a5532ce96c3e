import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ForumSite, startForumSite } from './forum-site.ts';
import { lookedAt } from './looks.ts';

let forum: ForumSite;
beforeAll(async () => {
  forum = await startForumSite();
}, 120_000);
afterAll(() => forum?.stop());

test.each([
  { lang: 'en', looked: 1280 },
  { lang: 'km', looked: 360 },
] as const)(
  'every page of a forum in $lang, full, empty and refused, needs no scrolling sideways at 320, 360 and 1280 px, has each text under its language, and is free of axe-core findings at $looked px, in the dark too',
  async ({ lang, looked }) => {
    const found: string[] = [];
    for (const opener of ['coordinator', 'observer', 'anybody'] as const) {
      const page = await forum.pageFor(opener);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const { name, path, act, status = 200 } of forum.scenes.filter((one) => one.opener === opener)) {
        const opened = await page.goto(`${forum.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        const acted = act && (await Promise.all([page.waitForNavigation(), act(page)]))[0];
        expect(`${name} ${(acted ?? opened)?.status()}`).toBe(`${name} ${status}`);
        found.push(...(await lookedAt(page, { name, lang, looked, isRefusal: status >= 400 })));
        found.push(...errors.splice(0).map((one) => `${name}: ${one}`));
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
  },
  240_000,
);
