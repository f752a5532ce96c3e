import * as z from 'zod';
import { PaperLinks } from '../../agenda/paper-links.tsx';
import { papersAggregate, papersFor } from '../../agenda/rules/papers.ts';
import { dateTimeRange, fullDate, localDate } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { isForAnybody, publicPageUrl } from '../../meeting/rules/visibility.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { bounded } from '../../platform/bounds.ts';
import { linkToTask } from '../../tasks/rules/link.ts';
import { attempt } from '../../web/errors.tsx';
import { optional, paragraph, readAs } from '../../web/fields.ts';
import { Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Facts, LinkButton, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { MAX_UPDATE } from '../rules/events.ts';
import { memberSummaryOf, newsOf } from '../rules/member-page.ts';
import { minutesAggregate } from '../rules/minutes.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import { UpdatesAreOver } from '../rules/refusals.ts';
import { promisedBy } from '../rules/told.ts';
import { sendUpdate } from '../rules/updates.ts';
import { Lines, SummaryText } from '../summary/summary-text.tsx';
import { summaryPartTexts as partTexts } from '../summary/texts.ts';
import {
  isNewsOver,
  type LinkContext,
  maySendNews,
  type OpenPublished,
  openPublished,
} from './open-published.ts';
import { memberTexts as texts } from './texts.ts';

/** News that one person may send in a day. */
const SENDINGS = 20;

const newsForm = z.object({ text: optional(paragraph(MAX_UPDATE)) });

/** `GET /a/:token/summary`: the summary as the person of this link may read it. */
export async function showMemberSummary(c: LinkContext): Promise<Response> {
  const open = await openPublished(c);
  return open ? await page(c, open) : await deadLink(c);
}

/** News of a member that could not come. */
export async function postNews(c: LinkContext): Promise<Response> {
  const open = await openPublished(c);
  if (!open) return await postDeadLink(c);
  const { services, lang } = c.var;
  const { networkId: network, meetingId, seatOf: seat, personId: person } = open.opened;
  const tree = await readForm(c);
  const asked = await asksNews(c, open);
  // Also where the page was withdrawn while they typed: their words are kept for when it is back.
  if (!asked.may) return await page(c, open);
  const reading = readAs(newsForm, tree, lang, { text: texts.fewLines });
  const refused = (problems: FormState['problems']) => page(c, open, { lang, values: tree, problems }, asked);
  if (!reading.ok) return await refused(reading.problems);
  const { isOver } = asked;
  const outcome = await attempt(
    lang,
    async () => {
      await bounded(services, { network, id: `${meetingId}.${seat}` }, 'news', SENDINGS, 'day');
      const meta = { by: `person:${person}`, at: services.now() };
      await services.repository.change(minutesAggregate, network, meetingId, meta, (minutes) =>
        sendUpdate(minutes, { seat, person, text: reading.value.text ?? '' }, isOver),
      );
    },
    (refusal) => (refusal instanceof UpdatesAreOver ? '' : 'text'),
  );
  if (outcome.done) return c.redirect(`${c.req.path}?saved#news`, 303);
  return await refused(outcome.problems);
}

/** Whether somebody is asked for their news, and whether it is too late for them. */
async function asksNews({ var: { services } }: LinkContext, open: OpenPublished): Promise<AsksNews> {
  const may = await maySendNews(services, open);
  return { may, isOver: may && (await isNewsOver(services, open)) };
}

interface AsksNews {
  readonly may: boolean;
  readonly isOver: boolean;
}

async function page(
  c: LinkContext,
  open: OpenPublished,
  refused?: FormState,
  asked?: AsksNews,
): Promise<Response> {
  inTheirLanguage(c, open.opened.person.lang);
  const { lang, services } = c.var;
  const { opened, minutes, isMember } = open;
  const { meeting, meetingId, network, networkId, person } = opened;
  const { settings } = network;
  const title = plain(meeting.details.title, lang);
  const venue = plain(meeting.details.venue, lang);
  const path = `/a/${c.req.param('token') ?? ''}`;
  const canShare = isForAnybody(meeting);
  const saved = c.req.query('saved') !== undefined && !refused;
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot, { name: person.name })}
    >
      <h1>
        <Typed text={meeting.details.title} lang={lang} heading />
      </h1>
      <p>
        {[dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang), venue]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {minutes.withdrawn ? (
        <section id="news">
          {saved ? (
            <Notice mood="done" live>
              <p>{say(lang, texts.kept)}</p>
            </Notice>
          ) : null}
          <p>{say(lang, texts.withdrawn)}</p>
          {refused?.problems.map(({ text }) => (
            <p>{text}</p>
          ))}
          {refused ? <NotSent form={refused} lang={lang} /> : null}
        </section>
      ) : (
        <>
          <Own c={c} open={open} />
          {await Summary(c, open)}
          {await Papers(c, open, `${path}/papers`)}
          {isMember ? await NewsPart(c, open, refused, asked) : null}
          {isMember ? (
            <p>
              <a href={`${path}/minutes`}>{say(lang, texts.minutes)}</a>
            </p>
          ) : null}
          {canShare ? (
            <p>
              <a href={publicPageUrl(services.origin, networkId, meetingId)}>{say(lang, texts.public)}</a>
            </p>
          ) : null}
        </>
      )}
    </LinkPage>,
    refused ? 422 : 200,
  );
}

/** What the organisation or guest of the link has promised, and the way to say what became of it. */
function Own({ c, open: { opened, minutes } }: { c: LinkContext; open: OpenPublished }) {
  const { lang, services } = c.var;
  const { meeting, networkId: network, seatOf: seat, personId: person } = opened;
  const own = minutes.current ? promisedBy(minutes.current.published, [seat]) : [];
  const [first] = own;
  if (!first) return null;
  const href = linkToTask(
    { network, seat, person, epoch: opened.person.epoch, task: first.id },
    own.map(({ due }) => due),
    services.now(),
    { sign: services.signLink, origin: '' },
  );
  return (
    <section>
      <h2>{say(lang, texts.own)}</h2>
      <Facts
        rows={own.map(({ text, due }) => [
          due ? fullDate(due, meeting.zone, lang) : '–',
          <Typed text={text} lang={lang} />,
        ])}
      />
      <LinkButton href={href}>{say(lang, texts.ownOpen)}</LinkButton>
    </section>
  );
}

async function Summary(c: LinkContext, { opened, minutes, isMember }: OpenPublished) {
  const { lang, services } = c.var;
  const { zone } = opened.meeting;
  const names = minutes.current?.published.names;
  const senders = isMember ? undefined : await namesOf(c, opened.networkId, newsOf(minutes, 'shown'));
  const summary = isMember
    ? memberSummaryOf(minutes)
    : publicSummaryOf(minutes, {
        organisationOf: (seat) => names?.[seat] ?? senders?.get(seat),
        today: localDate(services.now(), zone),
      });
  if (!summary) return null;
  const { correctedAt } = summary;
  return (
    <>
      {correctedAt ? (
        <p class="muted">{say(lang, texts.corrected, { day: fullDate(correctedAt, zone, lang) })}</p>
      ) : null}
      <SummaryText summary={summary} zone={zone} lang={lang} />
    </>
  );
}

/** What there is to read besides; `below`: where those that are kept here are read. */
async function Papers(c: LinkContext, { opened, isMember }: OpenPublished, below: string) {
  const { lang, services } = c.var;
  const { networkId, meetingId } = opened;
  const { state } = await services.repository.load(papersAggregate, networkId, meetingId);
  const papers = papersFor(state, isMember ? 'member' : 'anybody');
  if (papers.length === 0) return null;
  return (
    <section id="papers">
      <h2>{say(lang, texts.papers)}</h2>
      <PaperLinks papers={papers} below={below} lang={lang} />
    </section>
  );
}

/** What members wrote afterwards, and the form for who could not come. */
async function NewsPart(
  c: LinkContext,
  open: OpenPublished,
  refused: FormState | undefined,
  asked: AsksNews | undefined,
) {
  const { lang } = c.var;
  const { opened, minutes } = open;
  const { zone } = opened.meeting;
  const news = newsOf(minutes);
  const [names, { may, isOver }] = await Promise.all([
    namesOf(c, opened.networkId, news),
    asked ?? asksNews(c, open),
  ]);
  if (news.length === 0 && !may) return null;
  const form = refused ?? freshForm(lang, { text: minutes.updates[opened.seatOf]?.text ?? '' });
  return (
    <section id="news">
      {news.length > 0 ? <h2>{say(lang, texts.news)}</h2> : null}
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.sent)}</p>
        </Notice>
      )}
      {news.map(({ seat, text, at }) => (
        <>
          <h3>{plain(names.get(seat), lang)}</h3>
          <p class="muted">{say(lang, partTexts.sentAfter, { day: fullDate(at, zone, lang) })}</p>
          <Lines text={text} />
        </>
      ))}
      {!may ? null : isOver ? (
        <>
          <h2>{heldTogether(say(lang, texts.yourNews))}</h2>
          <p>{new UpdatesAreOver().text[lang]}</p>
          {refused ? <NotSent form={refused} lang={lang} /> : null}
        </>
      ) : (
        <Form form={form} action={`${c.req.path}#news`}>
          <h2>{heldTogether(say(lang, texts.yourNews))}</h2>
          <TextArea
            form={form}
            name="text"
            label={say(lang, texts.fewLines)}
            help={say(lang, texts.newsHelp)}
            rows={6}
          />
          <Button weight="main">{say(lang, texts.send)}</Button>
        </Form>
      )}
    </section>
  );
}

/** What somebody typed that is not taken any more, to copy it from here. */
function NotSent({ form, lang }: { form: FormState; lang: Lang }) {
  const text = textAt(form.values, 'text');
  return text ? (
    <>
      <p class="muted">{say(lang, texts.youTyped)}</p>
      <Lines text={text} />
    </>
  ) : null;
}

/** Names of the organisations that sent news. */
async function namesOf(
  c: LinkContext,
  network: string,
  news: readonly { readonly seat: string }[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const { repository } = c.var.services;
  const seats = [...new Set(news.map(({ seat }) => seat))];
  return new Map(
    await Promise.all(
      seats.map(async (seat) => {
        const { state } = await repository.load(memberAggregate, network, seat);
        return [seat, state.organisation.name] as const;
      }),
    ),
  );
}
