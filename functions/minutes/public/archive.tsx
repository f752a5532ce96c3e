import { publicFeedPath } from '../../feed/feed-link.ts';
import { fullDate, localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { archivePath, publicPagePath } from '../../meeting/rules/visibility.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { notFound } from '../../web/errors.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { isId } from '../../web/parse.ts';
import { Empty, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { tagged } from '../../web/tagged.ts';
import { type ArchivePage, MOST_READ, pageOf, readPlace } from '../rules/archive.ts';
import { cached, inFirstLanguage, type PublicContext } from './open-page.ts';
import { publicTexts as texts } from './texts.ts';

/** `GET /m/:network?year=2025`: the meetings of a network that anybody may read of, the latest first. */
export const showArchive = tagged(archive);

async function archive(c: PublicContext): Promise<Response> {
  const { services } = c.var;
  const networkId = c.req.param('network') ?? '';
  if (!isId(networkId)) return await notFound(c);
  const { state: network } = await services.repository.load(networkAggregate, networkId, NETWORK_ID);
  if (network.status !== 'founded') return await notFound(c);
  cached(c);
  inFirstLanguage(c, network);
  const { lang } = c.var;
  const place = readPlace(c.req.query('year'), c.req.query('before'));
  const list = meetingsList(networkId);
  const [{ rows, next }, later] = await Promise.all([
    services.views.list(list, { from: place.before, limit: MOST_READ, backwards: true }),
    place.year === undefined ? undefined : services.views.list(list, { from: `${place.year}-~`, limit: 1 }),
  ]);
  const read = rows.flatMap(({ sk, data }) => {
    const row = readRow('meetings', meetingRow, data);
    return row ? [{ sk, row }] : [];
  });
  const thisYear = localDate(services.now(), network.settings.zone).slice(0, 4);
  const page = pageOf(read, { ...place, thisYear, isMore: next !== undefined });
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  const title = say(lang, texts.archive, { network: network.settings.shortName });
  const path = archivePath(networkId);
  const newer = later?.rows.some(({ sk }) => /^\d/.test(sk)) ? String(Number(page.year) + 1) : undefined;
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={name}
      listed
      preview={{
        title,
        text: say(lang, texts.archiveAbout, { network: name }),
        // One address for all its pages: what is in them moves on.
        at: `${services.origin}${path}`,
      }}
      foot={say(lang, texts.foot, { network: name })}
    >
      <h1>{title}</h1>
      <h2>{digitsFor(lang, page.year)}</h2>
      <Meetings c={c} page={page} isPast={page.year < thisYear} networkId={networkId} />
      <nav aria-label={say(lang, texts.years)}>
        {page.before ? (
          <p>
            <a href={`${path}?year=${page.year}&before=${encodeURIComponent(page.before)}`}>
              {say(lang, texts.more, { year: digitsFor(lang, page.year) })}
            </a>
          </p>
        ) : null}
        {[page.older, newer].map((year) =>
          year ? (
            <p>
              <a href={`${path}?year=${year}`}>{say(lang, texts.ofYear, { year: digitsFor(lang, year) })}</a>
            </p>
          ) : null,
        )}
      </nav>
      <p>
        <a href={`${publicFeedPath(networkId)}?lang=${lang}`}>{say(lang, texts.calendar)}</a>
      </p>
    </LinkPage>,
  );
}

function Meetings(props: {
  c: PublicContext;
  page: ArchivePage<MeetingRow>;
  isPast: boolean;
  networkId: string;
}) {
  const { c, page, isPast, networkId } = props;
  const { lang, services } = c.var;
  if (page.rows.length === 0) {
    const none = isPast
      ? say(lang, texts.noneIn, { year: digitsFor(lang, page.year) })
      : say(lang, texts.noMeetings);
    return <Empty>{none}</Empty>;
  }
  return (
    <ul class="plain">
      {page.rows.map(({ id, title, venue, date = '', startsAt = '', stage }) => {
        const isComing = startsAt > services.now() && stage !== 'cancelled';
        const about = [
          fullDate(date, 'UTC', lang),
          plain(venue, lang),
          ...(stage === 'cancelled' ? [say(lang, texts.wasCancelled)] : []),
          ...(isComing ? [say(lang, texts.coming)] : []),
        ];
        return (
          <li>
            <a href={publicPagePath(networkId, id)}>
              <Typed text={title} lang={lang} />
            </a>
            <br />
            <span class="muted">{about.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
