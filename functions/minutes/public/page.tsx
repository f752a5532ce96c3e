import type { Context } from 'hono';
import { dateTimeRange, fullDate, localDate } from '../../i18n/dates.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { isForAnybody, publicPageUrl } from '../../meeting/rules/visibility.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { StaffEnv } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { Facts, Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { tagged } from '../../web/tagged.ts';
import { type Minutes, minutesAggregate } from '../rules/minutes.ts';
import { publicSummaryOf, seatsShown } from '../rules/public-page.ts';
import { SummaryText } from '../summary/summary-text.tsx';
import { publicTexts as texts } from './texts.ts';

type PublicContext = Context<StaffEnv>;

interface Opened {
  readonly id: string;
  readonly network: FoundedNetwork;
  readonly networkId: string;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly minutes: Minutes;
}

/** Seconds after which a page is asked for again: it can be withdrawn. */
const FRESH = 60;

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * `GET /m/:network/:meeting?lang=km|en`: one address for a meeting's whole life: what, when and where before it, its
 * summary after it. Of people it has nothing, see `publicSummaryOf`.
 */
export const showPublicPage = tagged(publicPage);

async function publicPage(c: PublicContext): Promise<Response> {
  const opened = await open(c);
  if (!opened) return await show(c, <NotFoundPage c={c} />, 404);
  // Its language is the reader's; with `?lang=` a cookie goes along, which no cache may hand on.
  const whose = c.req.query('lang') === undefined ? 'public' : 'private';
  c.header('Cache-Control', `${whose}, max-age=${FRESH}`);
  c.header('Vary', 'Accept-Language, Cookie');
  const { network, meeting, minutes } = opened;
  const [first = 'km'] = network.settings.languages;
  if (!c.var.langChosen) c.set('lang', first);
  const { lang } = c.var;
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  const when = dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang);
  const venue = plain(meeting.details.venue, lang);
  const isWithdrawn = minutes.current !== undefined && minutes.withdrawn;
  return await show(
    c,
    <LinkPage
      c={c}
      title={plain(meeting.details.title, lang)}
      network={name}
      preview={{
        title: plain(meeting.details.title, lang),
        text: [when, venue].filter(Boolean).join(' · '),
        at: publicPageUrl(c.var.services.origin, opened.networkId, opened.id),
      }}
      foot={say(lang, texts.foot, { network: name })}
    >
      <h1>
        <Typed text={meeting.details.title} lang={lang} heading />
      </h1>
      {await Standing(c, opened)}
      <Facts
        rows={[[say(lang, texts.when), when], ...(venue ? [[say(lang, texts.where), venue] as const] : [])]}
      />
      {isWithdrawn ? <p>{say(lang, texts.withdrawn)}</p> : await Summary(c, opened)}
    </LinkPage>,
    isWithdrawn ? 410 : 200,
  );
}

/** Public from the moment the invitations go out, unless the meeting is for its members. */
async function open(c: PublicContext): Promise<Opened | undefined> {
  const { repository } = c.var.services;
  const networkId = c.req.param('network') ?? '';
  const id = c.req.param('meeting') ?? '';
  if (!ID.test(networkId) || !ID.test(id)) return undefined;
  const [{ state: network }, { state: meeting }, { state: minutes }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, id),
    repository.load(minutesAggregate, networkId, id),
  ]);
  if (network.status !== 'founded' || !isConvened(meeting) || !meeting.released) return undefined;
  return isForAnybody(meeting) ? { id, network, networkId, meeting, minutes } : undefined;
}

function Standing(c: PublicContext, { meeting, networkId, id, minutes }: Opened) {
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
  return (
    <>
      {meeting.dateNumber > 1 ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.moved)}</p>
        </Notice>
      ) : null}
      <p>
        <a href={`/notice/${networkId}/${id}`}>{say(lang, texts.invited)}</a>
      </p>
    </>
  );
}

async function Summary(c: PublicContext, { networkId, meeting, minutes }: Opened) {
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
  });
  if (!summary) return null;
  const { correctedAt } = summary;
  return (
    <>
      {correctedAt ? (
        <p class="muted">{say(lang, texts.corrected, { day: fullDate(correctedAt, meeting.zone, lang) })}</p>
      ) : null}
      <SummaryText summary={summary} zone={meeting.zone} lang={lang} />
    </>
  );
}
