import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { showPulse } from './pulse.tsx';

/** How the scheduler proves itself to the admins of a network. */
export const pulseRoutes = new Hono<StaffEnv>().get('/n/:network/pulse', showPulse);
