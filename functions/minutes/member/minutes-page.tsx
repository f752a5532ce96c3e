import { dateTimeRange } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { deadLink } from '../../lost-link/dead-link.tsx';
import { type ListedMember, listMembers, membersOf } from '../../membership/rules/views.ts';
import { readOwner } from '../../tasks/rules/owner-text.ts';
import { inTheirLanguage } from '../../web/language.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { show } from '../../web/show.tsx';
import { FullMinutes } from '../typing/full-minutes.tsx';
import { linesAsPublished } from '../typing/lines-now.ts';
import { ownerNames } from '../typing/owners.ts';
import { minutesSheet } from '../typing/styles.ts';
import { type LinkContext, type OpenPublished, openPublished } from './open-published.ts';
import { memberTexts as texts } from './texts.ts';

/**
 * `GET /a/:token/minutes`: everything that was typed, for members, to forward to a director on paper. It is what was
 * there when the summary was published: what the staff type for a correction is not read before that one.
 */
export async function showMemberMinutes(c: LinkContext): Promise<Response> {
  const open = await openPublished(c);
  if (!open) return await deadLink(c);
  inTheirLanguage(c, open.opened.person.lang);
  const { lang } = c.var;
  const { opened, minutes, isMember } = open;
  const { meeting, network, person } = opened;
  const { settings } = network;
  const name = plain(settings.name, lang) || settings.shortName;
  const title = say(lang, texts.fullTitle);
  const when = dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang);
  const summary = c.req.path.replace(/\/minutes$/, '/summary');
  return await show(
    c,
    <LinkPage c={c} title={title} network={name} foot={say(lang, texts.foot, { name: person.name })}>
      <h1>{heldTogether(`${title}: ${plain(meeting.details.title, lang)}`)}</h1>
      <p>{[name, when, plain(meeting.details.venue, lang)].filter(Boolean).join(' · ')}</p>
      {minutes.withdrawn ? (
        <p>{say(lang, texts.withdrawn)}</p>
      ) : isMember ? (
        await Minutes(c, open)
      ) : (
        <p>{say(lang, texts.membersAlone)}</p>
      )}
      <p class="no-print">
        <a href={summary}>{say(lang, texts.back)}</a>
      </p>
    </LinkPage>,
    isMember ? 200 : 403,
  );
}

/** Members read one by one; more of them are read in their list at once. */
const FEW = 20;

/** The members that promised something in these minutes. */
async function ownersIn(
  { var: { services } }: LinkContext,
  network: string,
  lines: Awaited<ReturnType<typeof linesAsPublished>>,
): Promise<ListedMember[]> {
  const texts = lines.flatMap(({ item }) =>
    Object.entries(item.fields).flatMap(([name, { text }]) => (name.endsWith('.owners') ? text : [])),
  );
  const owners = texts.flatMap((text) => text.split(' ')).map(readOwner);
  const seats = [...new Set(owners.flatMap((one) => (one?.party === 'member' ? one.seat : [])))];
  return seats.length > FEW
    ? await listMembers(services.views, network)
    : await membersOf(services.views, network, seats);
}

async function Minutes(c: LinkContext, { opened, minutes }: OpenPublished) {
  const { lang, services } = c.var;
  const { networkId, network, meetingId, meeting } = opened;
  const open = { networkId, network, meetingId, meeting, minutes, by: '' };
  const lines = await linesAsPublished(services, open);
  const members = await ownersIn(c, networkId, lines);
  return (
    <>
      <link rel="stylesheet" href={minutesSheet.path} />
      <p class="no-print">{say(lang, texts.fullHow)}</p>
      <FullMinutes
        open={open}
        lines={lines}
        names={ownerNames(open, members, lang)}
        unsettled={false}
        lang={lang}
      />
    </>
  );
}
