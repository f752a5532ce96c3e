import type { Context } from 'hono';
import { say } from '../i18n/say.ts';
import type { StaffEnv } from '../web/context.ts';
import { feedTexts as texts } from './texts.ts';

/** Answers with a calendar. No cookie goes with it: a cache would hand it on. */
export function sendFeed(c: Context<StaffEnv>, calendar: string, cacheControl: string): Response {
  c.header('Set-Cookie', undefined);
  return c.body(calendar, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="meetings.ics"',
    'Cache-Control': cacheControl,
  });
}

/**
 * No calendar, and not why: tampered with, revoked, somebody who left and what never was look the same.
 * Plain text, of which a calendar program makes nothing.
 */
export function noFeed(c: Context<StaffEnv>): Response {
  return c.text(`${say('km', texts.none)}\n${say('en', texts.none)}\n`, 404);
}
