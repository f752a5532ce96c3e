import { PaperLinks } from '../../agenda/paper-links.tsx';
import { papersAggregate, papersFor, publicPapersPath } from '../../agenda/rules/papers.ts';
import { dateTimeRange, fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink, postDeadLink } from '../../lost-link/dead-link.tsx';
import { isForAnybody, publicPageUrl } from '../../meeting/rules/visibility.ts';
import { FreeTasks } from '../../tasks/free-tasks.tsx';
import { linkToTask } from '../../tasks/rules/link.ts';
import { freeAmong, listTasks, NO_FORUM, openTasksList } from '../../tasks/rules/views.ts';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { Facts, LinkButton, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { freeNow } from '../free-now.ts';
import { memberSummaryOf, newsOf } from '../rules/member-page.ts';
import { publicSummaryOf } from '../rules/public-page.ts';
import { freeIn, promisedBy } from '../rules/told.ts';
import { SummaryText } from '../summary/summary-text.tsx';
import { NewsPart, NotSent, namesOf, type RefusedNews, takeNews } from './news.tsx';
import { type LinkContext, type OpenPublished, openPublished } from './open-published.ts';
import { memberTexts as texts } from './texts.ts';

/** `GET /a/:token/summary`: the summary as the person of this link may read it. */
export async function showMemberSummary(c: LinkContext): Promise<Response> {
  const open = await openPublished(c);
  return open ? await page(c, open) : await deadLink(c);
}

/** `POST /a/:token/summary`: news of a member that could not come. */
export async function postNews(c: LinkContext): Promise<Response> {
  const open = await openPublished(c);
  if (!open) return await postDeadLink(c);
  const refused = await takeNews(c, open);
  return refused ? await page(c, open, refused) : c.redirect(`${c.req.path}?saved#news`, 303);
}

async function page(c: LinkContext, open: OpenPublished, refused?: RefusedNews): Promise<Response> {
  inTheirLanguage(c, open.opened.person.lang);
  const { lang, services } = c.var;
  const { opened, minutes, isMember, isOut } = open;
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
          <NotSent refused={refused} lang={lang} />
        </section>
      ) : (
        <>
          {isOut ? null : <Own c={c} open={open} />}
          {await Summary(c, open)}
          {isMember ? await Free(c, open) : null}
          {await Papers(c, open, `${path}/papers`)}
          {isMember ? await NewsPart(c, open, refused) : <NotSent refused={refused} lang={lang} />}
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

/** What nobody has taken yet of this meeting. */
async function Free(c: LinkContext, { opened, minutes }: OpenPublished) {
  if (!minutes.current || freeIn(minutes.current.published).length === 0) return null;
  const { lang, services } = c.var;
  const { networkId: network, meetingId, meeting, member, seatOf: seat, personId, person } = opened;
  const free = freeAmong(await listTasks(services.views, openTasksList(network), NO_FORUM)).filter(
    ({ from }) => from === meetingId,
  );
  const [first] = free;
  if (!first) return null;
  const now = services.now();
  const action = linkToTask(
    { network, seat, person: personId, epoch: person.epoch, task: first.id },
    free.map(({ due }) => due),
    now,
    { sign: services.signLink, origin: '' },
  );
  return (
    <FreeTasks
      lang={lang}
      zone={meeting.zone}
      now={now}
      action={action}
      free={free}
      organisation={member?.organisation.name}
    />
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
  const free = await freeNow(services.views, opened.networkId, opened.meetingId, minutes);
  const summary = isMember
    ? memberSummaryOf(minutes, free)
    : publicSummaryOf(minutes, {
        organisationOf: (seat) => names?.[seat] ?? senders?.get(seat),
        today: localDate(services.now(), zone),
        free,
      });
  if (!summary) return null;
  return <SummaryText summary={summary} zone={zone} lang={lang} />;
}

/** What there is to read besides; `below`: where those that are kept here are read. */
async function Papers(c: LinkContext, { opened, isMember, isOut }: OpenPublished, below: string) {
  const { lang, services } = c.var;
  const { networkId, meetingId } = opened;
  const { state } = await services.repository.load(papersAggregate, networkId, meetingId);
  const papers = papersFor(state, isMember ? 'member' : 'anybody');
  if (papers.length === 0) return null;
  return (
    <section id="papers">
      <h2>{say(lang, texts.papers)}</h2>
      <PaperLinks
        papers={papers}
        below={isOut ? publicPapersPath(networkId, meetingId) : below}
        lang={lang}
      />
    </section>
  );
}
