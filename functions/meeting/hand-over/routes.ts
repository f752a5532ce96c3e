import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postHandOver, showHandOver } from './hand-over-page.tsx';
import { showLetters } from './letter-page.tsx';
import { postNotice, showNotice } from './notice.tsx';

/** What goes by hand, on paper, or to everybody at once. */
export const handOverRoutes = new Hono<StaffEnv>();

const handOver = '/n/:network/meetings/:id/hand-over';
const notice = '/notice/:network/:meeting';

handOverRoutes
  .get(handOver, showHandOver)
  .post(handOver, postHandOver)
  .get('/n/:network/meetings/:id/letter', showLetters)
  .get(notice, showNotice)
  .post(notice, postNotice);
