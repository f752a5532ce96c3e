import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import * as z from 'zod';
import { IssuerStore } from './issuer-store.ts';
import { page } from './page.ts';
import { demoPeople, subjectOf } from './people.ts';

/** What the issuer is started with. */
export interface IssuerSettings {
  readonly storeFile: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origins of the app: any path below one of them may be returned to. */
  readonly origins: readonly string[];
  readonly jwk: unknown;
  readonly cookieKey: string;
}

const SCOPES = 'openid email profile offline_access';
const HOUR = 3600;
const MONTH = 30 * 24 * HOUR;

const { base, Check } = interactionPolicy;
const prompts = base();
// The chooser comes every time: people sign out to come back as somebody else.
prompts
  .get('login')
  ?.checks.add(
    new Check('choose_person', 'a person is chosen', (ctx) =>
      ctx.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
    ),
  );

/**
 * The OpenID issuer: the person chosen on its page is signed in.
 *
 * @param url under which the app and browsers reach it.
 */
export function issuerRoute(
  given: IssuerSettings,
  url: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const store = new IssuerStore(given.storeFile);
  const provider = new Provider(url, configurationOf(given, store));
  const allowed = (uri: string) => URL.canParse(uri) && given.origins.includes(new URL(uri).origin);
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: allowed,
    postLogoutRedirectUriAllowed: allowed,
  });
  const handle = provider.callback();
  const choose = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const email = (new URLSearchParams(Buffer.concat(chunks).toString()).get('email') ?? '')
      .trim()
      .toLowerCase();
    const subject = subjectOf(email);
    store.rememberPerson(subject, email);
    await provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } });
  };
  return async (request, response) => {
    if (!request.url?.startsWith('/choose/')) return void (await handle(request, response));
    if (request.method === 'POST') return choose(request, response);
    await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(String(await chooser()));
  };
}

function configurationOf(given: IssuerSettings, store: IssuerStore): Configuration {
  return {
    adapter: (model: string) => store.adapter(model),
    clients: [
      {
        client_id: given.clientId,
        client_secret: given.clientSecret,
        redirect_uris: given.origins.map((origin) => `${origin}/auth/callback`),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: {
      keys: [
        {
          ...z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string() }).parse(given.jwk),
          use: 'sig',
        },
      ],
    },
    cookies: { keys: [given.cookieKey] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: {
      Interaction: HOUR,
      AccessToken: HOUR,
      IdToken: HOUR,
      Session: 24 * HOUR,
      RefreshToken: MONTH,
      Grant: MONTH,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    interactions: { policy: prompts, url: (_ctx, interaction) => `/choose/${interaction.uid}` },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: async (_ctx, subject) => {
      const email = store.emailOf(subject);
      if (email === undefined) return undefined;
      const name = demoPeople.find((person) => person.email === email)?.name ?? email;
      return {
        accountId: subject,
        claims: async () => ({ sub: subject, email, email_verified: true, name }),
      };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  };
}

function chooser() {
  const people = demoPeople.map(
    (person) => html`<p><button name="email" value="${person.email}">${person.name}</button>
      <span class="muted">${person.email}</span></p>`,
  );
  return page(
    'Who are you?',
    html`<h1>Who are you?</h1>
      <p>The local cloud needs no password. In the real one, a code comes by e-mail.</p>
      <form method="post">${people}</form>
      <form method="post" class="line"><label>Anybody else, e.g. an invited coordinator
        <input type="email" name="email" required></label><button>Sign in</button></form>`,
  );
}
