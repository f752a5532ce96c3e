import type { Context } from 'hono';
import type { StaffEnv } from '../web/context.ts';

/** Styles and scripts of the pages, each at an address that changes with its content. */
export async function showAsset(c: Context<StaffEnv>): Promise<Response> {
  const { assets } = await c.var.brought.staffParts();
  const found = assets.find(({ path }) => path === c.req.path);
  if (!found) return c.notFound();
  return c.body(found.body, 200, {
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}
