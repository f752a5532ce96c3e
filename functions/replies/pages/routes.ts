import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postReply, showReplies } from './replies.tsx';

/** Answers from calendars that wait for a person. */
export const replyRoutes = new Hono<StaffEnv>()
  .get('/n/:network/replies', showReplies)
  .post('/n/:network/replies', postReply);
