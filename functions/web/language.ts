import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Lang, type LangChoice, langsOf } from '../i18n/say.ts';
import type { PageEnv, StaffEnv } from './context.ts';

const COOKIE = 'lang';
const YEAR = 365 * 24 * 3600;

function asLang(text: string | undefined): Lang | undefined {
  return text === 'km' || text === 'en' ? text : undefined;
}

/** What the browser asks for, in its own order; nothing where it wants neither. */
export function langOfHeader(header: string | undefined): Lang | undefined {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asLang(wanted.find((one) => one === 'km' || one === 'en'));
}

/**
 * The language of a page: what the address asks for, else what was chosen before, else what the browser
 * prefers, else English. `langChosen` says whether a person chose it. It is known before anything that can
 * fail, so that an error page speaks it, too.
 */
export function language(): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const chosen = asLang(c.req.query('lang')) ?? asLang(getCookie(c, COOKIE));
    c.set('lang', chosen ?? langOfHeader(c.req.header('accept-language')) ?? 'en');
    c.set('langChosen', chosen !== undefined);
    await next();
  };
}

/** Remembers the language that the address asks for. */
export function rememberLanguage(): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const asked = asLang(c.req.query('lang'));
    if (asked) {
      const secure = c.var.services.origin.startsWith('https:');
      setCookie(c, COOKIE, asked, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true, secure });
    }
    await next();
  };
}

/** From here on in the language that we write to this person in, unless the reader chose another. */
export function inTheirLanguage(c: Context<StaffEnv>, choice: LangChoice): void {
  if (!c.var.langChosen) c.set('lang', langsOf(choice)[0]);
}
