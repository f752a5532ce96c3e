import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sign, verify } from 'hono/jwt';
import * as z from 'zod';
import { DAY, HOUR, SECOND } from '../platform/clock.ts';
import type { Person, StaffEnv } from './context.ts';

/** How long a session lasts without 'shared computer', in milliseconds. */
export const SESSION = 30 * DAY;
/** How long one on a shared computer lasts at most, should nobody close the browser. */
export const SHARED_SESSION = 8 * HOUR;

const claims = z.object({
  sub: z.string(),
  email: z.string(),
  epochs: z.record(z.string(), z.number()),
  shared: z.boolean(),
});

/** `__Host-` binds the cookie to this very host; browsers take the prefix over https only. */
function cookieName(origin: string): string {
  return origin.startsWith('https:') ? '__Host-session' : 'session';
}

/** Who sent this request, if their session still holds. */
export async function readSession(c: Context<StaffEnv>, key: string): Promise<Person | undefined> {
  const token = getCookie(c, cookieName(c.var.services.origin));
  if (!token) return undefined;
  try {
    const read = claims.safeParse(await verify(token, key, 'HS256'));
    if (!read.success) return undefined;
    const { sub, email, epochs, shared } = read.data;
    return { subject: sub, email, epochs, shared };
  } catch {
    return undefined;
  }
}

/** Begins a session. On a shared computer the cookie has no age: it ends with the browser. */
export async function beginSession(c: Context<StaffEnv>, person: Person, key: string): Promise<void> {
  const { origin, now } = c.var.services;
  const lasts = (person.shared ? SHARED_SESSION : SESSION) / SECOND;
  const exp = Math.floor(Date.parse(now()) / SECOND) + lasts;
  const { subject, email, epochs, shared } = person;
  const token = await sign({ sub: subject, email, epochs, shared, exp }, key, 'HS256');
  setCookie(c, cookieName(origin), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: origin.startsWith('https:'),
    ...(shared ? {} : { maxAge: lasts }),
  });
}

export function endSession(c: Context<StaffEnv>): void {
  const { origin } = c.var.services;
  deleteCookie(c, cookieName(origin), { path: '/', secure: origin.startsWith('https:') });
}
