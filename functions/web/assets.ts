import { Hono } from 'hono';
import { callSheetStyles } from '../meeting/calls/styles.ts';
import { autosaveScript } from '../meeting/draft/autosave.ts';
import { copyScript } from '../meeting/hand-over/copy-script.ts';
import { handOverSheet } from '../meeting/hand-over/styles.ts';
import type { StaffEnv } from './context.ts';
import { type Asset, staffSheet } from './styles.ts';

const assets: readonly Asset[] = [staffSheet, autosaveScript, copyScript, handOverSheet, callSheetStyles];

/** Styles and scripts of the pages, each at an address that changes with its content. */
export const assetRoutes = new Hono<StaffEnv>().get('/assets/:hash/:name', (c) => {
  const found = assets.find(({ path }) => path === c.req.path);
  if (!found) return c.notFound();
  return c.body(found.body, 200, {
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
});
