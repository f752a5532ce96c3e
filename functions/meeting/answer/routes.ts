import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postAnswer, showAnswer, showCalendarFile } from './answer.tsx';
import { postByPhone, showByPhone } from './by-phone.tsx';

/** An invited person's own page, and what the coordinator hears by phone. */
export const answerRoutes = new Hono<StaffEnv>();

const byPhone = '/n/:network/meetings/:id/seats/:seat/answer';

answerRoutes
  .get('/a/:token', showAnswer)
  .post('/a/:token', postAnswer)
  .get('/a/:token/meeting.ics', showCalendarFile)
  .get(byPhone, showByPhone)
  .post(byPhone, postByPhone);
