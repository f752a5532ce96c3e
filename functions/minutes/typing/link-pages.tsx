import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { dateTimeRange } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { bounded } from '../../platform/bounds.ts';
import { asksTyping, refuseTyping } from '../../typing/answer.ts';
import { TypingOver } from '../../typing/typing-form.tsx';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import type { FormState } from '../../web/forms.tsx';
import { LinkPage, PlainPage } from '../../web/link-page.tsx';
import { readForm } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { addedItem, ItemList } from './item-list.tsx';
import { type Around, postItem, showItem } from './item-page.tsx';
import { type OpenMinutes, openRapporteurLink } from './open-minutes.ts';
import { minutesSheet } from './styles.ts';
import { rapporteurTexts, minutesTexts as texts } from './texts.ts';

type LinkContext = Context<StaffEnv>;

/** Saves of one link in an hour: one in 20 seconds, each field that is left, and several windows. */
const SAVES = 1000;

/** `GET /r/:token`: the items of the meeting, for somebody who types and is no staff. */
export async function showRapporteur(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  return 'over' in open ? await dead(c, open.over) : await list(c, open);
}

/** `POST /r/:token`: one more item. */
export async function postRapporteur(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  if ('over' in open) return await dead(c, open.over);
  const { lang } = c.var;
  const outcome = await attempt(lang, async () => {
    await bound(c, open);
    return await addedItem(c, open);
  });
  if (!outcome.done) {
    return await list(c, open, { lang, values: await readForm(c), problems: outcome.problems });
  }
  const added = outcome.value;
  if ('id' in added) return c.redirect(`${c.req.path}/${added.id}`, 303);
  return await list(c, open, { lang, values: added.tree, problems: added.problems });
}

/** `GET /r/:token/:item` */
export async function showRapporteurItem(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  return 'over' in open ? await dead(c, open.over) : await showItem(c, open, around(c, open));
}

/** `POST /r/:token/:item` */
export async function postRapporteurItem(c: LinkContext): Promise<Response> {
  const open = await opened(c);
  if ('over' in open) return await dead(c, open.over);
  const outcome = await attempt(c.var.lang, () => bound(c, open));
  if (outcome.done) return await postItem(c, open, around(c, open));
  const text = outcome.problems[0]?.text ?? '';
  if (asksTyping(c)) return refuseTyping(c, ofItem(c, open), text, 429);
  // Without script what was typed is in the page before this one.
  const title = say(c.var.lang, texts.minutes);
  return await show(c, <PlainPage c={c} title={title} lead={text} />, 429);
}

/** Why a link opens nothing. */
const overTexts = {
  published: rapporteurTexts.deadPublished,
  revoked: rapporteurTexts.deadRevoked,
  unknown: rapporteurTexts.deadUnknown,
} as const;

async function opened(c: LinkContext): Promise<OpenMinutes | { readonly over: keyof typeof overTexts }> {
  const open = await openRapporteurLink(c.var.services, c.req.param('token') ?? '');
  return open ?? { over: 'unknown' };
}

async function bound(c: LinkContext, { networkId, meetingId, rapporteur = '' }: OpenMinutes): Promise<void> {
  const who = { network: networkId, id: `${meetingId}.${rapporteur}` };
  await bounded(c.var.services, who, 'rapporteur', SAVES, 'hour');
}

function around(c: LinkContext, open: OpenMinutes): Around {
  const listPath = `/r/${c.req.param('token') ?? ''}`;
  return {
    list: listPath,
    keep: true,
    session: false,
    page: ({ title, lead, children }) => (
      <Frame c={c} open={open} title={title}>
        <p>
          <a href={listPath}>{say(c.var.lang, texts.minutes)}</a>
        </p>
        <h1>{heldTogether(title)}</h1>
        <p class="muted">{lead}</p>
        {children}
      </Frame>
    ),
  };
}

function Frame(props: { c: LinkContext; open: OpenMinutes; title: string; children: Child }) {
  const { c, open, title, children } = props;
  const { lang } = c.var;
  const { settings } = open.network;
  return (
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot)}
    >
      {children}
    </LinkPage>
  );
}

async function list(c: LinkContext, open: OpenMinutes, form?: FormState): Promise<Response> {
  const { lang } = c.var;
  const { meeting } = open;
  const title = say(lang, texts.minutes);
  const path = `/r/${c.req.param('token') ?? ''}`;
  return await show(
    c,
    <Frame c={c} open={open} title={title}>
      <link rel="stylesheet" href={minutesSheet.path} />
      <h1>{heldTogether(title)}</h1>
      <p>
        {plain(meeting.details.title, lang)}
        <br />
        <span class="muted">{dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang)}</span>
      </p>
      {await ItemList(c, open, path, form)}
    </Frame>,
    form ? 422 : 200,
  );
}

/** What is still on a page that was open stays there, with the sentence above it. */
async function dead(c: LinkContext, over: keyof typeof overTexts): Promise<Response> {
  const { lang } = c.var;
  const text = say(lang, overTexts[over]);
  if (asksTyping(c)) {
    const reading = c.var.services.readLink(c.req.param('token') ?? '');
    const meeting = reading.valid ? reading.claims.cause : '';
    return refuseTyping(c, `minutes ${meeting} ${c.req.param('item') ?? ''}`, text, 410);
  }
  const title = say(lang, rapporteurTexts.deadTitle);
  return await show(
    c,
    <LinkPage c={c} title={title}>
      <h1>{heldTogether(title)}</h1>
      <p>{text}</p>
      <TypingOver lang={lang} />
    </LinkPage>,
    410,
  );
}

function ofItem(c: LinkContext, { meetingId }: OpenMinutes): string {
  return `minutes ${meetingId} ${c.req.param('item') ?? ''}`;
}
