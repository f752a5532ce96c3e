import type { Context, MiddlewareHandler } from 'hono';
import { cleanText } from '../i18n/clean-text.ts';
import type { StaffEnv } from '../web/context.ts';
import { tooLarge } from '../web/errors.tsx';
import { IN_LANGUAGE, refilled } from '../web/form-html.ts';
import { isForm, MAX_BODY, MAX_OPEN_BODY } from '../web/parse.ts';

/**
 * The button that leads to the other language in the middle of a form: the page is shown as a link would show it, with
 * what was typed in it. Nothing is decided or stored.
 *
 * @param look answers a request for a page, as the site does.
 */
export function inLanguage(
  look: (request: Request, env: unknown) => Response | Promise<Response>,
): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || c.req.query('lang') === undefined || !isForm(c.req.raw)) return next();
    const most = c.req.path.startsWith('/n/') ? MAX_BODY : MAX_OPEN_BODY;
    if (Number(c.req.header('content-length') ?? 0) > most) return tooLarge(c, most);
    const body = await bodyOf(c);
    if (body === undefined) return next();
    // Nobody else's page may lay words into one of ours.
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== c.var.services.origin) return c.body(null, 403);
    const page = await look(new Request(c.req.url, { headers: askingHeaders(c) }), c.env);
    // A session that ended: what answers a form then keeps it in the browser, and says how to go on.
    if (page.headers.get('location')?.startsWith('/sign-in')) return next();
    const isPage = page.ok && page.headers.get('content-type')?.startsWith('text/html');
    if (!isPage) return page;
    const typed = body.map(([name, value]) => [name, cleanText(value)] as const);
    const headers = new Headers(page.headers);
    headers.delete('content-length');
    headers.set('Cache-Control', 'no-store');
    return new Response(refilled(await page.text(), typed), { status: page.status, headers });
  };
}

/** What was sent with that button; nothing where another one was pressed. */
async function bodyOf(c: Context): Promise<[string, string][] | undefined> {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const sent = [...new URLSearchParams(await c.req.raw.clone().text())];
  return sent.some(([name]) => name === IN_LANGUAGE) ? sent : undefined;
}

/** Of the reader, for a page: without what describes the form. */
function askingHeaders(c: Context): Headers {
  const headers = new Headers(c.req.raw.headers);
  for (const name of ['content-type', 'content-length', 'accept-encoding', 'origin']) headers.delete(name);
  return headers;
}
