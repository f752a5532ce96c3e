import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { callSheetStyles } from '../meeting/calls/styles.ts';
import { copyScript } from '../meeting/hand-over/copy-script.ts';
import { handOverSheet } from '../meeting/hand-over/styles.ts';
import { autosaveScript } from '../meeting/pages/autosave.ts';
import type { PageEnv, Right, Services, StaffEnv } from './context.ts';
import { answerError, notFound, type Report, tooLarge } from './errors.tsx';
import { guard } from './guard.tsx';
import { language } from './language.ts';
import { MAX_BODY } from './parse.ts';
import { rightOf } from './rights.ts';
import { capabilityRoutes } from './routes.tsx';
import { baseRoutes, type SignIn } from './sign-in.tsx';
import { type Asset, staffSheet } from './styles.ts';
import { linkStylesHash } from './styles-link.ts';

export interface AppParts {
  /** Bound on first use, so that loading the code needs no table and no secret. */
  readonly services: () => Promise<Services>;
  readonly signIn: () => Promise<SignIn>;
  readonly report: Report;
  /** Pages besides those of the table in `routes.tsx`; for tests. */
  readonly routes?: readonly Hono<StaffEnv>[];
}

/** Bytes: no address of ours is longer, and keys made of it stay within DynamoDB's 1024 and 2048 bytes. */
const MAX_PATH = 1000;

/**
 * The web function's app: safety around every page, then the routes, each behind the guard that its row
 * in `rights.ts` names.
 *
 * @throws {RouteWithoutRight} when a mounted route has no row.
 */
export function createApp(parts: AppParts): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.onError(answerError(parts.report));
  app.notFound(notFound);
  app.use(compress());
  app.use(headers);
  app.use(async (c, next) => {
    c.set('services', await parts.services());
    await next();
  });
  app.use(language());
  app.use(async (c, next) => (new URL(c.req.url).pathname.length > MAX_PATH ? c.notFound() : next()));
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: (c: Context) => tooLarge(c) }));
  app.get('/assets/:hash/:name', serveAsset);
  for (const routes of [baseRoutes(parts.signIn), ...(parts.routes ?? capabilityRoutes)]) {
    const guarded = new Set<string>();
    for (const { method, path } of routes.routes) {
      if (guarded.has(`${method} ${path}`)) continue;
      guarded.add(`${method} ${path}`);
      const right = rightOf(method, path);
      app.on(method, path, fromOurPages(right), guard(right, parts.signIn));
    }
    app.route('/', routes);
  }
  return app;
}

/**
 * Style and script only by address or hash. `form-action` is left open where the form leads to the
 * sign-in service: browsers apply it to the redirect as well, and its address is the deployment's.
 */
const headers: MiddlewareHandler = async (c, next) => {
  const policy = {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    styleSrc: ["'self'", linkStylesHash],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
  };
  const leavesForSignIn = c.req.path === '/sign-in';
  if (isMailFrame(c.req.path)) return frameHeaders(c, next);
  return secureHeaders({
    contentSecurityPolicy: leavesForSignIn ? policy : { ...policy, formAction: ["'self'"] },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  })(c, async () => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'private, no-cache');
  });
};

/** Where a mail is shown as its reader will see it: inside one of our pages, with its own styles. */
function isMailFrame(path: string): boolean {
  return /^\/n\/[^/]+\/meetings\/[^/]+\/preview\/mail$/.test(path);
}

/** A mail has styles in its tags and nothing that acts; the frame around it may do nothing either. */
const frameHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
    styleSrc: ["'unsafe-inline'"],
    sandbox: [],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

/**
 * Posted forms must come from our own pages. Links stand outside: their token authorises, and a mail
 * program may send no origin.
 */
function fromOurPages(right: Right): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (right === 'link') return next();
    // Behind the gateway the request's own address is not what the reader sees: the origin is.
    return csrf({ origin: c.var.services.origin })(c, next);
  };
}

const assets: readonly Asset[] = [staffSheet, autosaveScript, copyScript, handOverSheet, callSheetStyles];

function serveAsset(c: Context<StaffEnv>) {
  const found = assets.find(({ path }) => path === c.req.path);
  if (!found) return c.notFound();
  return c.body(found.body, 200, {
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}
