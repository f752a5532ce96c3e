import { initOidcAuthMiddleware, oidcAuthMiddleware, processOAuthCallback } from '@hono/oidc-auth';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { fill, type Lang, say } from '../i18n/say.ts';
import type { Identity } from '../network/rules/staff.ts';
import { type NetworkLine, networksAsked, networksLost, networksOf } from '../network/rules/views.ts';
import { addressKey } from '../platform/address.ts';
import { MINUTE } from '../platform/clock.ts';
import { isFounder, type StaffEnv } from '../web/context.ts';
import { leaveScript } from '../web/leave-script.ts';
import { LinkPage, PlainPage } from '../web/link-page.tsx';
import { Button, LinkButton, Notice } from '../web/parts.tsx';
import { beginSession, endSession } from '../web/session.ts';
import { show } from '../web/show.tsx';
import { SignOutForm } from '../web/sign-out.tsx';
import { claimRoles } from './claim.ts';
import { signInTexts as texts } from './texts-sign-in.ts';

/** What signing in needs to know of the deployment. */
export interface SignIn {
  /** OpenID Connect issuer. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Key of the session cookie, 32 characters or more. */
  readonly sessionKey: string;
}

const CALLBACK_PATH = '/auth/callback';

type Answer = Response | Promise<Response>;

/** Signing in and out, and the way to one's networks: one part of the bundle. */
export function signInPages(signIn: () => Promise<SignIn>) {
  return {
    showNetworks,
    showSignIn,
    showSignedIn,
    signOut,
    startSignIn: (c: Context<StaffEnv>) => startSignIn(c, signIn),
    finishSignIn: (c: Context<StaffEnv>) => finishSignIn(c, signIn),
  };
}

async function showNetworks(c: Context<StaffEnv>): Promise<Response> {
  const { person, services, lang } = c.var;
  const mayFound = isFounder(c);
  const [networks, lost, asked] = await Promise.all([
    networksOf(services.views, person),
    networksLost(services.views, person),
    mayFound ? networksAsked(services.views) : [],
  ]);
  const [only] = networks;
  if (only && networks.length === 1 && lost.length === 0 && !mayFound)
    return c.redirect(`/n/${only.id}/today`, 303);
  if (networks.length === 0 && lost.length === 0 && asked.length === 0 && mayFound)
    return show(c, <WelcomePage c={c} />);
  return show(
    c,
    <LinkPage c={c} title={say(lang, texts.networksTitle)}>
      <h1>{say(lang, texts.networksTitle)}</h1>
      <LostNotices lang={lang} lost={lost} />
      {networks.length === 0 && lost.length === 0 && !mayFound ? (
        <p>{fill(texts.networksNone[lang], { email: person.email })}</p>
      ) : null}
      {networks.map(({ id, name }) => (
        <LinkButton href={`/n/${id}/today`}>{name[lang] ?? name.km ?? name.en ?? id}</LinkButton>
      ))}
      {asked.length > 0 ? (
        <LinkButton href="/recognise">{say(lang, texts.confirmAccounts)}</LinkButton>
      ) : null}
      {mayFound ? (
        <LinkButton href="/new" weight="main">
          {say(lang, texts.found)}
        </LinkButton>
      ) : null}
      <SignOutForm c={c} />
    </LinkPage>,
  );
}

/** Networks that know the address by another account: who has to say that it is them. */
function LostNotices({ lang, lost }: { lang: Lang; lost: readonly NetworkLine[] }) {
  return lost.map(({ name, shortName }) => (
    <Notice mood="waiting">
      <p>{fill(texts.waiting[lang], { network: name[lang] ?? shortName })}</p>
    </Notice>
  ));
}

/** An empty deployment, to a person who may begin: what this is, what comes next, and the one button. */
function WelcomePage({ c }: { c: Context<StaffEnv> }) {
  const { lang } = c.var;
  return (
    <LinkPage c={c} title={say(lang, texts.welcomeTitle)}>
      <h1>{say(lang, texts.welcomeTitle)}</h1>
      <p>{say(lang, texts.welcomeLead)}</p>
      <ol>
        <li>{say(lang, texts.welcomeNetwork)}</li>
        <li>{say(lang, texts.welcomeMembers)}</li>
        <li>{say(lang, texts.welcomeMeeting)}</li>
      </ol>
      <LinkButton href="/new" weight="main">
        {say(lang, texts.found)}
      </LinkButton>
      <SignOutForm c={c} />
    </LinkPage>
  );
}

function showSignedIn(c: Context<StaffEnv>): Answer {
  return show(
    c,
    <PlainPage
      c={c}
      title={say(c.var.lang, texts.signedInTitle)}
      lead={say(c.var.lang, texts.signedInLead)}
    />,
  );
}

function showSignIn(c: Context<StaffEnv>): Answer {
  const { lang } = c.var;
  return show(
    c,
    <LinkPage c={c} title={say(lang, texts.signInTitle)}>
      {c.req.query('out') === undefined ? null : (
        <>
          <Notice mood="done" live>
            <p>{say(lang, texts.nowSignedOut)}</p>
          </Notice>
          <div id="left" hidden>
            <Notice mood="waiting" live>
              <p>{say(lang, texts.tapsLeft)}</p>
            </Notice>
          </div>
          <script src={leaveScript.path} defer></script>
        </>
      )}
      <h1>{say(lang, texts.signInTitle)}</h1>
      <p>{say(lang, texts.signInWhat)}</p>
      <p>{say(lang, texts.signInLead)}</p>
      {/* The issuer on a laptop makes no accounts. */}
      {c.var.services.stage === 'live' ? <p class="muted">{say(lang, texts.signInFirst)}</p> : null}
      <form method="get" action="/sign-in/start">
        <input type="hidden" name="next" value={ownPath(c.req.query('next'))} />
        <label class="choice">
          <input type="checkbox" name="shared" value="yes" />
          {say(lang, texts.sharedComputer)}
          <span class="help">{say(lang, texts.sharedComputerHelp)}</span>
        </label>
        <Button weight="main">{say(lang, texts.signInButton)}</Button>
      </form>
      <p class="muted">
        {say(lang, texts.membersNeedNone)} <a href="/a/lost">{say(lang, texts.lostLink)}</a>
      </p>
    </LinkPage>,
  );
}

function signOut(c: Context<StaffEnv>): Answer {
  endSession(c);
  return c.redirect('/sign-in?out', 303);
}

async function startSignIn(c: Context<StaffEnv>, signIn: () => Promise<SignIn>): Promise<Response> {
  // The sign-in service sends people back to the origin: its cookies must be set on that very host.
  const origin = new URL(c.var.services.origin);
  const host = c.req.header('host');
  if (host && host !== origin.host) return c.redirect(`${origin.origin}${pathOf(c)}`, 303);
  try {
    const settings = await signIn();
    await configure(c, settings);
    const started = await oidcAuthMiddleware()(c, async () => {});
    noteDiscovered(c, settings);
    return started ? askAnew(c, started) : failed(c);
  } catch {
    return failed(c);
  }
}

async function finishSignIn(c: Context<StaffEnv>, signIn: () => Promise<SignIn>): Promise<Response> {
  const settings = await signIn();
  const asked = whereTo(c);
  let said: Record<string, unknown> = {};
  try {
    await configure(c, settings);
    c.set('oidcClaimsHook', async (_, claims) => {
      said = { ...claims };
      return { sub: claims?.sub ?? '' };
    });
    await processOAuthCallback(c);
    noteDiscovered(c, settings);
  } catch {
    return failed(c);
  }
  const who = verifiedIdentity(said);
  if (!who) return failed(c, 'unverified');
  const next = ownPath(asked.searchParams.get('next') ?? undefined);
  const epochs = await claimRoles(c.var.services, who, networkOf(next));
  forgetHandshake(c);
  await beginSession(c, { ...who, epochs, shared: asked.searchParams.has('shared') }, settings.sessionKey);
  return c.redirect(next, 303);
}

/** Who signed in, by the claims of the issuer: nobody unless it has verified the address (OpenID Connect Core, 5.1). */
export function verifiedIdentity(said: Readonly<Record<string, unknown>>): Identity | undefined {
  const { sub, email, email_verified: verified } = said;
  // Cognito says it as a text in some answers.
  if (verified !== true && verified !== 'true') return undefined;
  return typeof sub === 'string' && typeof email === 'string' && sub && email
    ? { subject: sub, email: addressKey(email) }
    : undefined;
}

/** The address at which signing in began, from the library's cookie; the start where nobody can read it. */
function whereTo(c: Context<StaffEnv>): URL {
  const { origin } = c.var.services;
  return URL.parse(getCookie(c, 'continue') ?? '/', origin) ?? new URL(origin);
}

/** A path of ours to go on to, fit for a header (RFC 9110, section 5.5); anything else is the start. */
export function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(next) ? next : '/';
}

function networkOf(path: string): string | undefined {
  return /^\/n\/([a-z0-9-]+)\//.exec(path)?.[1];
}

function pathOf(c: Context<StaffEnv>): string {
  const url = new URL(c.req.url);
  return `${url.pathname}${url.search}`;
}

/**
 * The library keeps the handshake only (state, nonce, PKCE); the session is ours, so that it carries no
 * token of the issuer and needs no refresh. Behind the gateway the address of a request is not the one
 * that the reader sees, hence the external one.
 */
async function configure(c: Context<StaffEnv>, settings: SignIn): Promise<void> {
  const { origin } = c.var.services;
  await initOidcAuthMiddleware({
    OIDC_AUTH_SECRET: settings.sessionKey,
    OIDC_ISSUER: settings.issuer,
    OIDC_CLIENT_ID: settings.clientId,
    OIDC_CLIENT_SECRET: settings.clientSecret,
    OIDC_REDIRECT_URI: `${origin}${CALLBACK_PATH}`,
    OIDC_AUTH_EXTERNAL_URL: origin,
    OIDC_SCOPES: 'openid email profile',
    OIDC_COOKIE_NAME: HANDSHAKE,
    OIDC_COOKIE_PATH: CALLBACK_PATH,
  })(c, async () => {});
  const { at, issuer, server } = discovered ?? {};
  if (server && issuer === settings.issuer && Date.now() - (at ?? 0) < DISCOVERY_KEPT)
    c.set('oidcAuthorizationServer', server);
}

/** How long a container believes what the issuer said of its addresses, which may change but hardly ever do. */
const DISCOVERY_KEPT = 10 * MINUTE;
type AuthorizationServer = Context<StaffEnv>['var']['oidcAuthorizationServer'];
let discovered: { at: number; issuer: string; server: AuthorizationServer } | undefined;

/** Keeps what the library has just asked the issuer: anybody may begin to sign in, as often as they like. */
function noteDiscovered(c: Context<StaffEnv>, { issuer }: SignIn): void {
  const server = c.get('oidcAuthorizationServer');
  if (server && server !== discovered?.server) discovered = { at: Date.now(), issuer, server };
}

const HANDSHAKE = 'handshake';

/**
 * The issuer must ask again even where its own session still lives: on a shared computer the next person
 * would otherwise come in as the last. Its cookies are `Secure`, which Safari refuses over plain http.
 */
function askAnew(c: Context<StaffEnv>, started: Response): Response {
  const location = new URL(started.headers.get('location') ?? '');
  location.searchParams.set('prompt', 'login');
  location.searchParams.set('ui_locales', c.var.lang);
  const headers = new Headers({ Location: location.href });
  const plain = c.var.services.origin.startsWith('http:');
  for (const cookie of started.headers.getSetCookie()) {
    if (cookie.startsWith(`${HANDSHAKE}=`)) continue;
    headers.append('Set-Cookie', plain ? cookie.replace(/; Secure/i, '') : cookie);
  }
  return new Response(null, { status: 302, headers });
}

/** Drops the cookie that the library made; ours takes its place. */
function forgetHandshake(c: Context<StaffEnv>): void {
  c.header('Set-Cookie', undefined);
  for (const name of ['state', 'nonce', 'code_verifier', 'continue']) {
    c.header('Set-Cookie', `${name}=; Max-Age=0; Path=${CALLBACK_PATH}; HttpOnly`, { append: true });
  }
}

function failed(c: Context<StaffEnv>, why?: 'unverified'): Response | Promise<Response> {
  const { lang } = c.var;
  const lead = say(lang, why ? texts.unverifiedLead : texts.failedLead);
  return show(
    c,
    <PlainPage c={c} title={say(lang, texts.failedTitle)} lead={lead}>
      <LinkButton href="/sign-in" weight="main">
        {say(lang, texts.again)}
      </LinkButton>
    </PlainPage>,
    400,
  );
}
