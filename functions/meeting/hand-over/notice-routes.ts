import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postNotice, showNotice } from './notice.tsx';

/** The public page of a meeting. */
export const noticeRoutes = new Hono<StaffEnv>();

const notice = '/notice/:network/:meeting';

noticeRoutes.get(notice, showNotice).post(notice, postNotice);
