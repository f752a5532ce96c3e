import type { Hono } from 'hono';
import { feedRoutes } from '../feed/routes.ts';
import { noticeRoutes } from '../meeting/hand-over/notice-routes.ts';
import { personalRoutes } from '../meeting/personal/routes.ts';
import type { StaffEnv } from './context.ts';

/** What members and the public open besides an invitation. */
export const memberPages: readonly Hono<StaffEnv>[] = [personalRoutes, noticeRoutes, feedRoutes];
