import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { StaffEnv } from '../web/context.ts';
import { showPersonalFeed } from './personal-feed.ts';
import { showPublicFeed } from './public-feed.ts';

/** Calendars to subscribe to. Programs ask often, and mostly for what they have: hence the tags. */
export const feedRoutes = new Hono<StaffEnv>();

feedRoutes
  .get('/c/:token/calendar.ics', etag(), showPersonalFeed)
  .get('/calendar/:network/meetings.ics', etag(), showPublicFeed);
