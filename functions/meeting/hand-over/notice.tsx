import type { Context } from 'hono';
import { publicFeedPath } from '../../feed/feed-link.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { AskAgain, askedAgainReply, wish } from '../../lost-link/dead-link.tsx';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { StaffEnv } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { LinkPage, PlainPage } from '../../web/link-page.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Notice, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { tagged } from '../../web/tagged.ts';
import { GettingThere, MeetingFacts, sharePreview } from '../answer/meeting-facts.tsx';
import { meetingAggregate } from '../rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../rules/state.ts';
import { archivePath, isForAnybody, isListed } from '../rules/visibility.ts';
import { noticeTexts as texts } from './texts.ts';

type PublicContext = Context<StaffEnv>;

interface Noticed {
  readonly network: FoundedNetwork;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
}

/** Seconds in which a page that went through a whole group is not asked for again by one reader. */
const FRESH = 60;

/** `GET /notice/:network/:meeting`: what anybody may know of a meeting, and nothing of its people. */
export const showNotice = tagged(noticePage);

async function noticePage(c: PublicContext): Promise<Response> {
  const noticed = await load(c);
  if (!noticed) return await show(c, <NotFoundPage c={c} />, 404);
  if (!isForAnybody(noticed.meeting)) return await forMembers(c, noticed);
  // Its language is the reader's; with `?lang=` a cookie goes along, which no cache may hand on.
  const whose = c.req.query('lang') === undefined ? 'public' : 'private';
  c.header('Cache-Control', `${whose}, max-age=${FRESH}`);
  c.header('Vary', 'Accept-Language, Cookie');
  return await page(c, noticed);
}

/** Somebody asks for their personal link. Everybody gets the same reply. */
export async function postNotice(c: PublicContext): Promise<Response> {
  const noticed = await load(c);
  if (!noticed) return await show(c, <NotFoundPage c={c} />, 404);
  const values = await readForm(c);
  const problems = isComing(c, noticed) ? await wish(c, textAt(values, 'contact'), nameOf(c).network) : [];
  if (problems.length === 0) return await askedAgainReply(c);
  if (!isForAnybody(noticed.meeting)) {
    return await forMembers(c, noticed, { lang: c.var.lang, values, problems });
  }
  return await page(c, noticed, { lang: c.var.lang, values, problems });
}

function nameOf(c: PublicContext): { network: string; meeting: string } {
  return { network: c.req.param('network') ?? '', meeting: c.req.param('meeting') ?? '' };
}

/** A meeting is public from the moment its invitations go out. */
async function load(c: PublicContext): Promise<Noticed | undefined> {
  const { repository } = c.var.services;
  const { network: networkId, meeting: id } = nameOf(c);
  const [{ state: network }, { state: meeting }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(meetingAggregate, networkId, id),
  ]);
  if (network.status !== 'founded' || !isConvened(meeting) || !meeting.released) return undefined;
  return { network, meeting };
}

/** No page: nothing of the meeting, and for those who are invited the way to their own link. */
async function forMembers(c: PublicContext, noticed: Noticed, refused?: FormState): Promise<Response> {
  const { lang } = c.var;
  return await show(
    c,
    <PlainPage c={c} title={say(lang, texts.notPublic)} lead={say(lang, texts.notPublicLead)}>
      {isComing(c, noticed) ? (
        <AskAgain form={refused ?? freshForm(lang)} action={new URL(c.req.url).pathname} />
      ) : null}
    </PlainPage>,
    refused ? 422 : 404,
  );
}

function isComing(c: PublicContext, { meeting }: Noticed): boolean {
  return meeting.status === 'convened' && meeting.startsAt > c.var.services.now();
}

/** `refused`: a wish for a link that was sent back with problems. */
async function page(c: PublicContext, noticed: Noticed, refused?: FormState): Promise<Response> {
  const { network, meeting } = noticed;
  const [first = 'km'] = network.settings.languages;
  if (!c.var.langChosen) c.set('lang', first);
  const { lang } = c.var;
  const name = plain(network.settings.name, lang) || network.settings.shortName;
  const objectives = meeting.details.objectives.filter(({ km, en }) => km || en);
  return await show(
    c,
    <LinkPage
      c={c}
      title={plain(meeting.details.title, lang)}
      network={name}
      preview={sharePreview(meeting, lang)}
      foot={say(lang, texts.foot, { network: name })}
    >
      {meeting.status === 'cancelled' ? (
        <Notice mood="failed">
          <p>{say(lang, texts.cancelled)}</p>
        </Notice>
      ) : null}
      <MeetingFacts meeting={meeting} lang={lang} home={network.settings.zone} />
      <GettingThere meeting={meeting} lang={lang} />
      <h2>{say(lang, texts.objectives)}</h2>
      <ol>
        {objectives.map((one) => (
          <li>
            <Typed text={one} lang={lang} />
          </li>
        ))}
      </ol>
      {isComing(c, noticed) ? (
        <section id="answer">
          <h2>{say(lang, texts.answerTitle)}</h2>
          <p>{say(lang, texts.answerLead)}</p>
          <AskAgain form={refused ?? freshForm(lang)} action={new URL(c.req.url).pathname} />
        </section>
      ) : meeting.status === 'convened' ? (
        <p>{say(lang, texts.over)}</p>
      ) : null}
      <p>
        <a href={`${publicFeedPath(nameOf(c).network)}?lang=${lang}`}>
          {say(lang, texts.calendar, { network: network.settings.shortName })}
        </a>
      </p>
      {isListed(meeting) ? (
        <p>
          <a href={archivePath(nameOf(c).network)}>
            {say(lang, texts.archive, { network: network.settings.shortName })}
          </a>
        </p>
      ) : null}
    </LinkPage>,
    refused ? 422 : 200,
  );
}
