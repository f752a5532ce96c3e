import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { postPersonal, showPersonal } from './personal-page.tsx';

/** A member's own page, opened from a personal link. */
export const personalRoutes = new Hono<StaffEnv>();

personalRoutes.get('/p/:token', showPersonal).post('/p/:token', postPersonal);
