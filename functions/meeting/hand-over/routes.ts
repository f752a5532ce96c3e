import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postHandOver, showHandOver } from './hand-over-page.tsx';
import { showLetters } from './letter-page.tsx';

/** What goes by hand or on paper. */
export const handOverRoutes = new Hono<StaffEnv>();

const handOver = '/n/:network/meetings/:id/hand-over';

handOverRoutes
  .get(handOver, showHandOver)
  .post(handOver, postHandOver)
  .get('/n/:network/meetings/:id/letter', showLetters);
