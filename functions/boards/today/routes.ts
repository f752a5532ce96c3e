import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { showBoard } from './board.tsx';
import { showToday } from './today.tsx';

/** The home of those who run a network, and the board for its admins. */
export const todayRoutes = new Hono<StaffEnv>()
  .get('/n/:network/today', showToday)
  .get('/n/:network/board', showBoard);
