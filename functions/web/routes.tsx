import type { Hono } from 'hono';
import { answerRoutes } from '../meeting/answer/routes.ts';
import { handOverRoutes } from '../meeting/hand-over/routes.ts';
import { meetingRoutes } from '../meeting/pages/routes.tsx';
import { personalRoutes } from '../meeting/personal/routes.ts';
import { memberRoutes } from '../membership/pages/routes.tsx';
import { networkRoutes } from '../network/pages/routes.tsx';
import { pulseRoutes } from '../pulse/routes.ts';
import { todayRoutes } from '../today/routes.ts';
import type { StaffEnv } from './context.ts';

/** The pages of every capability, with whole paths (`/n/:network/meetings`). */
export const capabilityRoutes: readonly Hono<StaffEnv>[] = [
  networkRoutes,
  todayRoutes,
  pulseRoutes,
  meetingRoutes,
  answerRoutes,
  handOverRoutes,
  personalRoutes,
  memberRoutes,
];
