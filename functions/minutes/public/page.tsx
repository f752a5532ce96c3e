import { PaperLinks } from '../../agenda/paper-links.tsx';
import { papersAggregate, papersFor, publicPapersPath } from '../../agenda/rules/papers.ts';
import { isDrawn, type PublicPhoto, publicPhotos, sendDrawn } from '../../files/in-public.ts';
import { photoPath } from '../../files/rules/photo-path.ts';
import { dateTimeRange, localDate } from '../../i18n/dates.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { archivePath, isListed, publicPageUrl } from '../../meeting/rules/visibility.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { notFound } from '../../web/errors.tsx';
import { LinkPage, type LinkPageProps, PlainPage } from '../../web/link-page.tsx';
import { Facts, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { tagged } from '../../web/tagged.ts';
import { freeNow } from '../free-now.ts';
import { publicSummaryOf, seatsShown } from '../rules/public-page.ts';
import { readShareName, SHARE_SIZE, shareFile, shareFileOf, shareName } from '../rules/share-picture.ts';
import { SummaryText } from '../summary/summary-text.tsx';
import { cached, FRESH, inFirstLanguage, type OpenPage, openPage, type PublicContext } from './open-page.ts';
import { Photos } from './photos.tsx';
import { publicTexts as texts } from './texts.ts';

/**
 * `GET /m/:network/:meeting?lang=km|en`: one address for a meeting's whole life: what, when and where before it, its
 * summary after it. Of people it has nothing, see `publicSummaryOf`.
 */
export const showPublicPage = tagged(publicPage);

async function publicPage(c: PublicContext): Promise<Response> {
  const opened = await openPage(c);
  if (!opened) return await notFound(c);
  if (opened === 'forMembers') return await forMembers(c);
  cached(c);
  const { network, networkId, id, meeting, isWithdrawn } = opened;
  inFirstLanguage(c, network);
  const { lang } = c.var;
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  const { title, venue } = meeting.details;
  const when = dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang);
  const where = plain(venue, lang);
  const photos = await photosOf(c, opened);
  return await show(
    c,
    <LinkPage
      c={c}
      title={plain(title, lang)}
      network={name}
      listed={isListed(meeting) && !isWithdrawn}
      preview={{
        title: plain(title, lang),
        text: [when, where].filter(Boolean).join(' · '),
        at: publicPageUrl(c.var.services.origin, networkId, id),
        picture: await pictureOf(c, opened, photos),
      }}
      foot={say(lang, texts.foot, { network: name })}
    >
      <h1>
        <Typed text={title} lang={lang} heading />
      </h1>
      {await Standing(c, opened)}
      <Facts
        rows={[
          [say(lang, texts.when), when],
          ...(where ? [[say(lang, texts.where), <Typed text={venue} lang={lang} />] as const] : []),
        ]}
      />
      {meeting.status === 'convened' && meeting.startsAt > c.var.services.now() ? (
        <p>
          <a href={`/notice/${networkId}/${id}`}>{say(lang, texts.invited)}</a>
        </p>
      ) : null}
      {isWithdrawn ? (
        <p>{say(lang, texts.withdrawn)}</p>
      ) : (
        <>
          <Photos network={networkId} photos={photos} lang={lang} />
          {await Summary(c, opened)}
          {await Papers(c, opened)}
        </>
      )}
      {isListed(meeting) ? (
        <p>
          <a href={`${archivePath(networkId)}?lang=${lang}`}>
            {say(lang, texts.allMeetings, { network: network.settings.shortName })}
          </a>
        </p>
      ) : null}
    </LinkPage>,
    isWithdrawn ? 410 : 200,
  );
}

/** `GET /m/:network/:meeting/:name`: the picture that goes with a shared link, as long as the page is there. */
export async function sendSharePicture(c: PublicContext): Promise<Response> {
  const opened = await openPage(c);
  const asked = readShareName(c.req.param('name') ?? '');
  if (!opened || opened === 'forMembers' || !asked) return await notFound(c);
  if (opened.isWithdrawn)
    return await show(c, <PlainPage c={c} title={say(c.var.lang, texts.withdrawn)} lead="" />, 410);
  const file = { id: shareFile(opened.id, asked.mark), name: asked.object };
  const answer = await sendDrawn(c, opened.networkId, opened.id, file);
  answer.headers.set('Cache-Control', answer.status === 404 ? 'no-store' : `public, max-age=${FRESH}`);
  return answer;
}

/** No page, and nothing of the meeting: those who are invited have a link of their own. */
async function forMembers(c: PublicContext): Promise<Response> {
  const { lang } = c.var;
  const { network = '', meeting = '' } = c.req.param();
  return await show(
    c,
    <PlainPage c={c} title={say(lang, texts.notPublic)} lead={say(lang, texts.notPublicLead)}>
      <p>
        <a href={`/notice/${network}/${meeting}`}>{say(lang, texts.askAgain)}</a>
      </p>
    </PlainPage>,
    404,
  );
}

/** Those of what was published that may be shown at this moment. */
async function photosOf(
  c: PublicContext,
  { networkId, id, minutes, isWithdrawn }: OpenPage,
): Promise<PublicPhoto[]> {
  const ids = isWithdrawn ? [] : (minutes.current?.published.photos ?? []);
  return ids.length > 0 ? await publicPhotos(c.var.services.repository, networkId, id, ids) : [];
}

/** The first photo; else the picture that was drawn, once it is there. */
async function pictureOf(
  c: PublicContext,
  { networkId, id, meeting, minutes: { current }, isWithdrawn }: OpenPage,
  [photo]: readonly PublicPhoto[],
): Promise<NonNullable<LinkPageProps['preview']>['picture']> {
  const { lang, services } = c.var;
  if (photo) {
    const { width, height } = photo.large;
    return {
      url: `${services.origin}${photoPath(networkId, photo.id)}`,
      width,
      height,
      alt: plain(photo.alt, lang),
    };
  }
  if (!current || isWithdrawn) return undefined;
  if (!(await isDrawn(services.repository, networkId, id, shareFileOf(id, current)))) return undefined;
  const url = `${publicPageUrl(services.origin, networkId, id)}/${shareName(current, lang)}`;
  return { url, ...SHARE_SIZE, alt: plain(meeting.details.title, lang) };
}

function Standing(c: PublicContext, { meeting, minutes }: OpenPage) {
  const { lang, services } = c.var;
  if (meeting.status === 'cancelled') {
    return (
      <Notice mood="failed">
        <p>{say(lang, texts.cancelled)}</p>
      </Notice>
    );
  }
  if (meeting.startsAt <= services.now()) {
    const isOver = meeting.endsAt <= services.now() && minutes.current === undefined;
    return isOver ? <p>{say(lang, texts.over)}</p> : null;
  }
  return meeting.dateNumber > 1 ? (
    <Notice mood="waiting">
      <p>{say(lang, texts.moved)}</p>
    </Notice>
  ) : null;
}

async function Summary(c: PublicContext, { networkId, id, meeting, minutes }: OpenPage) {
  const { lang, services } = c.var;
  const names = new Map<string, Bilingual>(
    await Promise.all(
      seatsShown(minutes).map(async (seat) => {
        const { state } = await services.repository.load(memberAggregate, networkId, seat);
        return [seat, state.organisation.name] as const;
      }),
    ),
  );
  const summary = publicSummaryOf(minutes, {
    organisationOf: (seat) => names.get(seat),
    today: localDate(services.now(), meeting.zone),
    free: await freeNow(services.views, networkId, id, minutes),
  });
  if (!summary) return null;
  return <SummaryText summary={summary} zone={meeting.zone} lang={lang} />;
}

/** What there is to read for the meeting, of that which anybody may. */
async function Papers(c: PublicContext, { networkId, id }: OpenPage) {
  const { lang, services } = c.var;
  const { state } = await services.repository.load(papersAggregate, networkId, id);
  const papers = papersFor(state, 'anybody');
  if (papers.length === 0) return null;
  return (
    <>
      <h2>{say(lang, texts.papers)}</h2>
      <PaperLinks papers={papers} below={publicPapersPath(networkId, id)} lang={lang} />
    </>
  );
}
