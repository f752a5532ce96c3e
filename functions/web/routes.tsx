import type { Hono } from 'hono';
import { answerRoutes } from '../meeting/answer/routes.ts';
import { meetingRoutes } from '../meeting/pages/routes.tsx';
import { memberRoutes } from '../membership/pages/routes.tsx';
import { networkRoutes } from '../network/pages/routes.tsx';
import type { StaffEnv } from './context.ts';

/** The pages of every capability, with whole paths (`/n/:network/meetings`). */
export const capabilityRoutes: readonly Hono<StaffEnv>[] = [
  networkRoutes,
  meetingRoutes,
  answerRoutes,
  memberRoutes,
];
