import type { Hono } from 'hono';
import { pulseRoutes } from '../boards/pulse/routes.ts';
import { todayRoutes } from '../boards/today/routes.ts';
import { callRoutes } from '../meeting/calls/routes.ts';
import { handOverRoutes } from '../meeting/hand-over/routes.ts';
import { meetingRoutes } from '../meeting/run/routes.tsx';
import { memberRoutes } from '../membership/pages/routes.tsx';
import { networkRoutes } from '../network/pages/routes.tsx';
import { replyRoutes } from '../replies/pages/routes.ts';
import { assetRoutes } from './assets.ts';
import type { StaffEnv } from './context.ts';

/** The pages of those who run a network, with their styles and scripts. */
export const staffPages: readonly Hono<StaffEnv>[] = [
  networkRoutes,
  todayRoutes,
  pulseRoutes,
  meetingRoutes,
  callRoutes,
  handOverRoutes,
  memberRoutes,
  assetRoutes,
  replyRoutes,
];
