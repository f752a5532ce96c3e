import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Brought, PageEnv, Right, Services, StaffEnv, StaffParts } from '../web/context.ts';
import { answerError, notAForm, notFound, type ReportError, tooLarge } from '../web/errors.tsx';
import { language, rememberLanguage } from '../web/language.ts';
import type { CapabilityPages } from '../web/pages.ts';
import { isForm, MAX_BODY, MAX_OPEN_BODY } from '../web/parse.ts';
import { isRole } from '../web/rights.ts';
import { linkStylesHash } from '../web/styles-link.ts';
import { capabilityPages, routesOf, sitePages } from './capability-pages.ts';
import { inLanguage } from './in-language.ts';
import type { SignIn } from './sign-in.tsx';

export interface AppParts {
  /** Bound on first use, so that loading the code needs no table and no secret. */
  readonly services: () => Promise<Services>;
  readonly signIn: () => Promise<SignIn>;
  readonly report: ReportError;
  /** Other pages than those of every capability; for tests. */
  readonly pages?: readonly CapabilityPages[];
}

/** Bytes: no address of ours is longer, and keys made of it stay within DynamoDB's 1024 and 2048 bytes. */
const MAX_PATH = 1000;

/**
 * The web function's app: safety around every page, then every route that a capability names, behind the
 * guard of its right. A page is loaded when it is asked for.
 */
export function createApp(parts: AppParts): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  const pages = parts.pages ?? capabilityPages;
  const brought = broughtBy(pages);
  app.onError(answerError(parts.report));
  app.notFound(notFound);
  app.use(compress());
  app.use(headers);
  app.use(language());
  app.use(async (c, next) => {
    c.set('services', await parts.services());
    c.set('brought', brought);
    await next();
  });
  app.use(rememberLanguage());
  app.use(async (c, next) => (new URL(c.req.url).pathname.length > MAX_PATH ? c.notFound() : next()));
  app.use(inLanguage((request, env) => app.fetch(request, env as object)));
  for (const { method, path, right, load } of routesOf([sitePages(parts.signIn), ...pages])) {
    app.on(
      method,
      path,
      notTooLarge(right),
      formsOnly,
      fromOurPages(right),
      admit(right, parts.signIn),
      async (c) => {
        const [page] = await Promise.all([load(), isRole(right) ? equip(c) : undefined]);
        return page(c);
      },
    );
  }
  return app;
}

/** Members and the public need no session: what reads one is loaded with the first page that asks for it. */
function admit(right: Right, signIn: () => Promise<SignIn>): MiddlewareHandler<StaffEnv> {
  if (right === 'anyone' || right === 'link') return (_, next) => next();
  return async (c, next) => (await import('./guard.tsx')).guard(right, signIn)(c, next);
}

async function equip(c: Context<StaffEnv>): Promise<void> {
  const { sheet, reasons } = await c.var.brought.staffParts();
  c.set('sheet', sheet);
  c.set('reasons', reasons);
}

/** What the capabilities bring to pages of others, each loaded once, and again after a failure. */
function broughtBy(pages: readonly CapabilityPages[]): Brought {
  let staffParts: Promise<StaffParts> | undefined;
  const all = <Part,>(of: (one: CapabilityPages) => (() => Promise<Part>) | undefined): Promise<Part[]> =>
    Promise.all(pages.flatMap((one) => of(one)?.() ?? []));
  return {
    staffParts() {
      staffParts ??= import('./staff-parts.ts')
        .then(({ gatherStaffParts }) => gatherStaffParts(pages))
        .catch((error: unknown) => {
          staffParts = undefined;
          throw error;
        });
      return staffParts;
    },
    today: async () => (await all(({ today }) => today)).map(({ onToday }) => onToday),
    settings: () => all(({ settings }) => settings),
    switches: async () =>
      new Map((await all(({ switches }) => switches)).flatMap((switches) => Object.entries(switches))),
    calendars: () => all(({ calendar }) => calendar),
    personParts: async () => (await all(({ ofPerson }) => ofPerson)).map(({ partOfPerson }) => partOfPerson),
    memberParts: async () => (await all(({ ofMember }) => ofMember)).map(({ partOfMember }) => partOfMember),
    meetingParts: async () =>
      (await all(({ ofMeeting }) => ofMeeting)).flatMap(({ partsOfMeeting }) => partsOfMeeting),
    prints: async () => (await all(({ print }) => print)).map(({ printOfMeeting }) => printOfMeeting),
  };
}

/**
 * Style and script only by address or hash. `form-action` is left open where the form leads to the
 * sign-in service: browsers apply it to the redirect as well, and its address is the deployment's. A page with an
 * upload names the origin that its form is posted to; what comes back from there leads to us.
 */
const headers: MiddlewareHandler<PageEnv> = async (c, next) => {
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
  await next();
  const { postsTo } = c.var;
  const formAction = ["'self'", ...(postsTo === undefined ? [] : [postsTo])];
  return secureHeaders({
    contentSecurityPolicy: leavesForSignIn ? policy : { ...policy, formAction },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  })(c, async () => {
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

/** What a stranger may make us read is no more than what a member could mean to send. */
function notTooLarge(right: Right): MiddlewareHandler {
  const maxSize = right === 'anyone' || right === 'link' ? MAX_OPEN_BODY : MAX_BODY;
  return bodyLimit({ maxSize, onError: (c: Context) => tooLarge(c, maxSize) });
}

/** Every page that takes anything takes a form: one rule for all of them. */
const formsOnly: MiddlewareHandler<StaffEnv> = async (c, next) =>
  c.req.method === 'POST' && !isForm(c.req.raw) ? notAForm(c) : next();

/**
 * Posted forms must come from our own pages. Links are exempt: their token authorises, and a mail
 * program may send no origin.
 */
function fromOurPages(right: Right): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (right === 'link') return next();
    // Behind the gateway the request's own address is not what the reader sees: the origin is.
    return csrf({ origin: c.var.services.origin })(c, next);
  };
}
