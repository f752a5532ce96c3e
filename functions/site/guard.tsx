import type { Context, MiddlewareHandler } from 'hono';
import { say } from '../i18n/say.ts';
import { NETWORK_ID, networkAggregate } from '../network/rules/network.ts';
import { lostRole, staffFor } from '../network/rules/staff.ts';
import { networksOf } from '../network/rules/views.ts';
import type { Person, Right, StaffEnv } from '../web/context.ts';
import { PlainPage } from '../web/link-page.tsx';
import { LinkButton } from '../web/parts.tsx';
import { isRole, suffices } from '../web/rights.ts';
import { readSession } from '../web/session.ts';
import { show } from '../web/show.tsx';
import { errorTexts } from '../web/texts.ts';
import type { SignIn } from './sign-in.tsx';
import { guardTexts as texts } from './texts-guard.ts';

/** Lets through who may use a route, and tells everybody else kindly why not. */
export function guard(
  right: Exclude<Right, 'anyone' | 'link'>,
  signIn: () => Promise<SignIn>,
): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const person = await readSession(c, (await signIn()).sessionKey);
    if (!person) return signInFirst(c);
    c.set('person', person);
    if (person.shared) c.header('Cache-Control', 'no-store');
    if (!isRole(right)) return (await wasEnded(c, person)) ? signInFirst(c) : next();

    const networkId = c.req.param('network') ?? '';
    const { state: network } = await c.var.services.repository.load(networkAggregate, networkId, NETWORK_ID);
    const staff = network.status === 'founded' ? staffFor(network, person) : undefined;
    if (network.status !== 'founded' || !staff) {
      const isLost = network.status === 'founded' && lostRole(network.staff, person) !== undefined;
      return refuse(c, isLost ? 'lost' : 'noRole');
    }
    if ((person.epochs[networkId] ?? 0) < staff.epoch) return signInFirst(c);
    c.set('networkId', networkId);
    c.set('network', network);
    c.set('staff', staff);
    if (!c.var.langChosen) c.set('lang', staff.lang);
    if (!suffices(staff.role, right))
      return refuse(c, staff.role === 'observer' ? 'observing' : 'adminsOnly');
    return next();
  };
}

/** Whether the sessions of this person were ended, in any of their networks, after this one had begun. */
async function wasEnded({ var: { services } }: Context<StaffEnv>, person: Person): Promise<boolean> {
  const { repository, views } = services;
  const listed = (await networksOf(views, person)).map(({ id }) => id);
  const ended = await Promise.all(
    [...new Set([...Object.keys(person.epochs), ...listed])].map(async (id) => {
      const { state } = await repository.load(networkAggregate, id, NETWORK_ID);
      const staff = state.status === 'founded' ? staffFor(state, person) : undefined;
      return staff !== undefined && (person.epochs[id] ?? 0) < staff.epoch;
    }),
  );
  return ended.includes(true);
}

/** A page leads to sign-in and back; a form must not lose what was typed, so it stays where it is. */
function signInFirst(c: Context<StaffEnv>): Response | Promise<Response> {
  const { lang } = c.var;
  const url = new URL(c.req.url);
  const href = `/sign-in?next=${encodeURIComponent(`${url.pathname}${url.search}`)}`;
  if (c.req.method === 'GET') return c.redirect(href, 303);
  return show(
    c,
    <PlainPage c={c} title={say(lang, texts.signedOutTitle)} lead={say(lang, texts.signedOutLead)}>
      <a
        class="button main"
        href={`/sign-in?next=${encodeURIComponent('/signed-in')}`}
        target="_blank"
        rel="noopener"
      >
        {say(lang, texts.signInElsewhere)}
      </a>
    </PlainPage>,
    401,
  );
}

function refuse(
  c: Context<StaffEnv>,
  why: 'noRole' | 'lost' | 'observing' | 'adminsOnly',
): Response | Promise<Response> {
  const { lang } = c.var;
  const title = {
    noRole: texts.noRoleTitle,
    lost: texts.lostTitle,
    observing: texts.observingTitle,
    adminsOnly: texts.adminsOnlyTitle,
  };
  const lead = {
    noRole: texts.noRoleLead,
    lost: texts.lostLead,
    observing: texts.observingLead,
    adminsOnly: texts.adminsOnlyLead,
  };
  return show(
    c,
    <PlainPage c={c} title={say(lang, title[why])} lead={say(lang, lead[why])}>
      <LinkButton href="/">{say(lang, errorTexts.myNetworks)}</LinkButton>
    </PlainPage>,
    403,
  );
}
