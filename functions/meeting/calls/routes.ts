import { Hono } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { showCalls } from './calls-page.tsx';
import { postCall } from './record.ts';

const calls = '/n/:network/meetings/:id/calls';

/** The list of organisations that are called for an answer. */
export const callRoutes = new Hono<StaffEnv>().get(calls, showCalls).post(calls, postCall);
