import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffEnv } from '../../web/context.ts';
import { LinkPage, PlainPage } from '../../web/link-page.tsx';
import { Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { switchDailyLine } from '../rules/decide.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate, type Staff } from '../rules/network.ts';
import { stopLineTexts as texts } from '../stop-line-texts.ts';

type LinkContext = Context<StaffEnv>;

interface Opened {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly staff: Staff;
}

/** `GET /d/:token/dailyLine`: says what the mail was, with one button. Opening it changes nothing. */
export async function showStopLine(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  return opened ? await page(c, opened) : await dead(c);
}

/**
 * `POST /d/:token/dailyLine`: one click of a mail program (RFC 8058 §3.2), without a session, and the button of the
 * page alike. It says the same however often it comes.
 */
export async function stopLine(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await dead(c);
  const { networkId, staff } = opened;
  const { repository, now } = c.var.services;
  const meta = { by: `staff:${staff.id}`, at: now() };
  await repository.change(networkAggregate, networkId, NETWORK_ID, meta, (network) =>
    switchDailyLine(network, staff.id, false),
  );
  return await page(c, (await open(c)) ?? opened);
}

/** Whose line it is; nothing for every link that opens nothing, whatever the reason. */
async function open(c: LinkContext): Promise<Opened | undefined> {
  const { services } = c.var;
  const reading = services.readLink(c.req.param('token') ?? '');
  if (!reading.valid || reading.claims.purpose !== 'dailyLine') return undefined;
  const { network: networkId, person, epoch } = reading.claims;
  const { state: network } = await services.repository.load(networkAggregate, networkId, NETWORK_ID);
  if (network.status !== 'founded') return undefined;
  const staff = network.staff.find(({ id, revoked }) => id === person && !revoked);
  return staff?.epoch === epoch ? { networkId, network, staff } : undefined;
}

async function page(c: LinkContext, { networkId, network, staff }: Opened): Promise<Response> {
  if (!c.var.langChosen) c.set('lang', staff.lang);
  const { lang } = c.var;
  const { settings } = network;
  const { email } = staff;
  return await show(
    c,
    <LinkPage c={c} title={say(lang, texts.title)} network={plain(settings.name, lang) || settings.shortName}>
      <h1>{say(lang, texts.title)}</h1>
      {staff.dailyLine === undefined ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.stopped, { email })}</p>
        </Notice>
      ) : (
        <>
          <p>{say(lang, texts.lead, { email, network: settings.shortName })}</p>
          <form method="post" action={c.req.path}>
            <Button weight="main">{say(lang, texts.stop)}</Button>
          </form>
        </>
      )}
      <p>
        <a href={`/n/${networkId}/you`}>{say(lang, texts.you)}</a>
      </p>
    </LinkPage>,
  );
}

function dead(c: LinkContext): Response | Promise<Response> {
  const { lang } = c.var;
  return show(
    c,
    <PlainPage c={c} title={say(lang, texts.deadTitle)} lead={say(lang, texts.dead)}>
      <LinkButton href="/sign-in">{say(lang, texts.signIn)}</LinkButton>
    </PlainPage>,
    404,
  );
}
