import type { Context } from 'hono';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { OwnConsents } from '../../membership/own-consents.tsx';
import { bounded } from '../../platform/bounds.ts';
import type { LinkClaims } from '../../platform/links.ts';
import { toSwitch } from '../../platform/planned-mail.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { readSwitches, SwitchBoxes, type Switches, switchNames } from '../../web/switches.tsx';
import { takeConsent } from '../personal/consent.ts';
import { type Holder, holderOfLink, switchFor } from './holder.ts';
import { preferencesTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/**
 * Times that one person may choose in a day. One click that turns off is never refused: it writes only what is
 * on, and only a choice turns it on.
 */
const CHOICES = 20;

interface Opened {
  readonly claims: LinkClaims;
  readonly holder: Holder;
  readonly switches: Switches;
  /** Switches of the mail by which the reader came, where it said what one can do without. */
  readonly ofMail: readonly string[];
}

/** `GET /u/:token` and `/u/:token/:mails`: shows the choice. Opening it changes nothing. */
export async function showPreferences(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await deadLink(c);
  const saved = c.req.query('saved');
  return await page(c, opened, saved === undefined ? undefined : saved === 'consent' ? 'consent' : 'saved');
}

/**
 * `POST /u/:token/:mails`: one click of a mail program turns off what its mail said (RFC 8058 §3.2). It
 * comes without a session or a cookie, is answered where it was sent to, and says the same however often
 * it comes. The forms of the page are posted here as well.
 */
export async function postPreferences(c: LinkContext): Promise<Response> {
  const tree = await readForm(c);
  const opened = await open(c);
  const oneClick = textAt(tree, 'List-Unsubscribe') === 'One-Click';
  if (!opened) return oneClick ? await deadLink(c) : await postDeadLink(c);
  const { claims, switches, ofMail } = opened;
  inTheirLanguage(c, opened.holder.lang);
  const { services, lang } = c.var;
  const { repository, now } = services;
  const meta = { by: `person:${claims.person}`, at: now() };
  if (oneClick || textAt(tree, 'part') === 'stop') {
    await switchFor(repository, claims, { off: ofMail }, meta);
    return await page(c, (await open(c)) ?? opened, ofMail.length > 0 ? 'stopped' : undefined);
  }
  if (textAt(tree, 'part') === 'consent') {
    const said = await takeConsent(services, claims, opened.holder, tree, lang);
    if (said.done) return c.redirect(`/u/${tokenOf(c)}?saved=consent#consents`, 303);
    const form = { lang, values: {}, problems: said.problems };
    return await page(c, opened, undefined, form, 'consent');
  }
  if (textAt(tree, 'part') !== 'choice') return await page(c, opened);
  const choice = readSwitches(tree, switches);
  const outcome = await attempt(lang, async () => {
    const who = { network: claims.network, id: `${claims.cause}.${claims.person}` };
    // A choice that says nothing new writes nothing, and is not counted.
    if (toSwitch(opened.holder.off, choice).length === 0) return;
    await bounded(services, who, 'switches', CHOICES, 'day');
    await switchFor(repository, claims, choice, meta);
  });
  if (outcome.done) return c.redirect(`/u/${tokenOf(c)}?saved`, 303);
  const holder = { ...opened.holder, off: choice.off };
  return await page(c, { ...opened, holder }, undefined, { lang, values: {}, problems: outcome.problems });
}

async function open(c: LinkContext): Promise<Opened | undefined> {
  const [found, switches] = await Promise.all([
    holderOfLink(c.var.services, tokenOf(c)),
    c.var.brought.switches(),
  ]);
  if (!found) return undefined;
  const named = (c.req.param('mails') ?? '').split('.');
  return { ...found, switches, ofMail: [...switches.keys()].filter((name) => named.includes(name)) };
}

/**
 * `refused`: what was not saved of one part, with what was said against it; the boxes are those of `opened`.
 */
async function page(
  c: LinkContext,
  opened: Opened,
  said?: 'saved' | 'stopped' | 'consent',
  refused?: FormState,
  part: 'choice' | 'consent' = 'choice',
): Promise<Response> {
  const { holder, switches, ofMail } = opened;
  const { network, name, email, party, off, consents } = holder;
  inTheirLanguage(c, holder.lang);
  const { lang } = c.var;
  const { shortName } = network.settings;
  const open = ofMail.filter((one) => !off?.includes(one));
  return await show(
    c,
    <LinkPage
      c={c}
      title={say(lang, texts.title)}
      network={plain(network.settings.name, lang) || shortName}
      foot={name ? say(lang, texts.foot, { name }) : undefined}
    >
      <h1>{say(lang, texts.title)}</h1>
      {said && said !== 'consent' ? (
        <Notice mood="done" live>
          <p>
            {said === 'saved'
              ? say(lang, texts.saved)
              : say(lang, texts.stopped, { mails: switchNames(ofMail, switches, lang) })}
          </p>
        </Notice>
      ) : null}
      {open.length > 0 && !said ? <Stop c={c} mails={switchNames(open, switches, lang)} /> : null}
      <p>
        {party === 'guest' || !email
          ? say(lang, texts.leadGuest, { network: shortName })
          : say(lang, texts.lead, { email, network: shortName })}
      </p>
      <Form form={(part === 'choice' && refused) || freshForm(lang)} action={`/u/${tokenOf(c)}`}>
        <input type="hidden" name="part" value="choice" />
        <SwitchBoxes form={freshForm(lang)} label={say(lang, texts.choose)} switches={switches} off={off} />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
      <OwnConsents
        lang={lang}
        zone={network.settings.zone}
        network={shortName}
        action={`/u/${tokenOf(c)}`}
        consents={consents}
        saved={said === 'consent'}
        refused={part === 'consent' ? refused : undefined}
      />
      <Leave lang={lang} holder={holder} />
    </LinkPage>,
    refused ? 422 : 200,
  );
}

/** The mail that the reader came by, named, with the one button that stops it. */
function Stop({ c, mails }: { readonly c: LinkContext; readonly mails: string }) {
  const { lang } = c.var;
  return (
    <section>
      <h2>{say(lang, texts.stopTitle)}</h2>
      <p>{say(lang, texts.stopWhat, { mails })}</p>
      <form method="post" action={c.req.path}>
        <input type="hidden" name="part" value="stop" />
        <Button weight="main">{say(lang, texts.stop, { mails })}</Button>
      </form>
    </section>
  );
}

/** A reader who wants nothing at all says so to a person, who asks whom to invite instead. */
function Leave({ lang, holder }: { readonly lang: Lang; readonly holder: Holder }) {
  const { replyAddress, shortName } = holder.network.settings;
  const subject = encodeURIComponent(say(lang, texts.leaveSubject, { network: shortName }));
  return (
    <section id="leave">
      <h2>{say(lang, holder.party === 'guest' ? texts.leaveGuestTitle : texts.leaveTitle)}</h2>
      <p>{say(lang, texts.leave, { address: replyAddress })}</p>
      <LinkButton href={`mailto:${replyAddress}?subject=${subject}`}>{say(lang, texts.write)}</LinkButton>
    </section>
  );
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
