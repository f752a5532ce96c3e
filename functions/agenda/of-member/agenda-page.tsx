import type { Context } from 'hono';
import { dateTimeRange } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { type OpenSeat, openAnswerLink } from '../../meeting/answer/open-link.ts';
import { bounded } from '../../platform/bounds.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { readAs } from '../../web/fields.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { isId, readForm, textAt } from '../../web/parse.ts';
import { Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { NO_POINTS, readPointsBefore } from '../rules/open-points.ts';
import { papersAggregate } from '../rules/papers.ts';
import { isAgendaOut } from '../rules/take-topic.ts';
import { toldAgenda } from '../rules/told.ts';
import { OwnTopicIsDecided } from '../rules/topic-refusals.ts';
import { proposeTopic, type Topic, topicsAggregate, withdrawTopic } from '../rules/topics.ts';
import { listTopics } from '../rules/views.ts';
import { agendaTexts as texts } from '../texts.ts';
import type { Agenda } from './agenda.ts';
import { Items, OwnPoints, OwnTopics, ProposeForm } from './agenda-parts.tsx';
import { topicForm, topicLabels } from './topic-form.ts';

type LinkContext = Context<StaffEnv>;

/** Times that somebody may propose, change or take back in a day. */
const SAYINGS = 20;
/** Earlier meetings that are looked through for topics that were put off. */
const EARLIER = 3;

/** What was done, in the address of the page that says so. */
const dones = ['saved', 'withdrawn'] as const;

/** `GET /a/:token/agenda`: what will be talked about, what to read before, and what one wants to talk about. */
export async function showAgenda(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await deadLink(c);
  return await page(c, opened);
}

/** Proposes a topic, changes it or takes it back. */
export async function postAgenda(c: LinkContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await postDeadLink(c);
  inTheirLanguage(c, opened.person.lang);
  const { services, lang } = c.var;
  const { networkId: network, meetingId, seatOf: seat, personId: person, party, meeting } = opened;
  const tree = await readForm(c);
  const meta = { by: `person:${person}`, at: services.now() };
  const who = { network, id: `${meetingId}.${seat}` };
  const back = textAt(tree, 'withdraw');
  if (back) {
    const asked = textAt(tree, 'of');
    const of = isId(asked) ? asked : meetingId;
    const outcome = await attempt(lang, async () => {
      await bounded(services, who, 'topics', SAYINGS, 'day');
      await services.repository.change(topicsAggregate, network, of, meta, (topics) =>
        withdrawTopic(topics, { topic: back, seat }),
      );
    });
    if (outcome.done) return done(c, 'withdrawn');
    return await page(c, opened, { lang, values: {}, problems: outcome.problems });
  }
  const reading = readAs(topicForm(), tree, lang, topicLabels);
  if (!reading.ok) return await page(c, opened, { lang, values: tree, problems: reading.problems });
  const { id: topic, title, minutes, speaker } = reading.value;
  let isDecided = false;
  const outcome = await attempt(
    lang,
    async () => {
      await bounded(services, who, 'topics', SAYINGS, 'day');
      await services.repository.change(topicsAggregate, network, meetingId, meta, (topics) =>
        proposeTopic(
          topics,
          { topic, seat, party, person, title, minutes, ...(speaker ? { speaker } : {}) },
          isAgendaOut(meeting, meta.at),
        ),
      );
    },
    (refusal) => {
      isDecided = refusal instanceof OwnTopicIsDecided;
      return '';
    },
  );
  if (outcome.done) return done(c, 'saved');
  // Sent from here again it is a topic of its own.
  const values = isDecided ? { ...tree, id: '' } : tree;
  return await page(c, opened, { lang, values, problems: outcome.problems });
}

/** The seat of a link, of somebody who is invited, also after the meeting and where it was called off. */
async function open(c: LinkContext): Promise<OpenSeat | undefined> {
  const opened = await openAnswerLink(c.var.services, tokenOf(c));
  return opened && ['open', 'begun', 'cancelled'].includes(opened.standing) ? opened : undefined;
}

async function agendaOf(c: LinkContext, opened: OpenSeat): Promise<Agenda> {
  const { repository, views, now } = c.var.services;
  const { networkId, meetingId, seatOf, party } = opened;
  const [papers, points, { state }, rows] = await Promise.all([
    repository.load(papersAggregate, networkId, meetingId),
    opened.standing === 'cancelled' ? NO_POINTS : readPointsBefore(views, networkId, meetingId, now()),
    repository.load(topicsAggregate, networkId, meetingId),
    listTopics(views, networkId),
  ]);
  const own = ({ seat, state: is }: Topic) => seat === seatOf && is !== 'withdrawn';
  // Guests are guests of one meeting.
  const before = party === 'guest' ? [] : rows.filter((row) => row.meeting !== meetingId && row.parked > 0);
  const earlier = await Promise.all(
    before.slice(0, EARLIER).map(async ({ meeting: of }) => {
      const loaded = await repository.load(topicsAggregate, networkId, of);
      return loaded.state.topics
        .filter((one) => own(one) && one.state === 'parked')
        .map((topic) => ({ of, topic }));
    }),
  );
  const items = (opened.meeting.details.agenda ?? []).map(({ id }) => id);
  return {
    ...toldAgenda(points, papers.state, items, { seats: [seatOf], isMember: party === 'member' }),
    topics: state.topics.filter(own),
    earlier: earlier.flat(),
  };
}

async function page(c: LinkContext, opened: OpenSeat, refused?: FormState): Promise<Response> {
  inTheirLanguage(c, opened.person.lang);
  const { lang, services } = c.var;
  const { meeting, network, person } = opened;
  const { settings } = network;
  const agenda = await agendaOf(c, opened);
  const title = say(lang, texts.title, { title: plain(meeting.details.title, lang) });
  const path = `/a/${tokenOf(c)}`;
  const isOut = isAgendaOut(meeting, services.now());
  const asked = agenda.topics.find(({ id, state }) => id === c.req.query('topic') && state === 'proposed');
  const form = refused ?? freshForm(lang, asked ?? { minutes: 15 });
  const said = dones.find((one) => c.req.query(one) !== undefined);
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot, { name: person.name })}
    >
      <h1>{title}</h1>
      <p>{dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang)}</p>
      {said && !refused ? (
        <Notice mood="done" live>
          <p>{say(lang, texts[said])}</p>
        </Notice>
      ) : null}
      {meeting.status === 'cancelled' ? (
        <Notice mood="failed">
          <p>{say(lang, texts.cancelled)}</p>
        </Notice>
      ) : null}
      <OwnPoints told={agenda} zone={meeting.zone} now={services.now()} lang={lang} />
      <Items details={meeting.details} papers={agenda.papers} below={`${path}/papers`} lang={lang} />
      <OwnTopics agenda={agenda} path={`${path}/agenda`} isOut={isOut} lang={lang} />
      {isOut && !(asked || refused) ? (
        meeting.status === 'cancelled' ? null : (
          <p>{say(lang, texts.closed, { reply: settings.replyAddress })}</p>
        )
      ) : (
        <ProposeForm form={form} action={`${path}/agenda`} changes={asked !== undefined} />
      )}
      <p>
        <a href={path}>{say(lang, texts.back)}</a>
      </p>
    </LinkPage>,
    refused ? 422 : 200,
  );
}

function done(c: LinkContext, what: (typeof dones)[number]): Response {
  return c.redirect(`/a/${tokenOf(c)}/agenda?${what}#topics`, 303);
}

function tokenOf(c: LinkContext): string {
  return c.req.param('token') ?? '';
}
