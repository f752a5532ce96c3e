import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { PageEnv } from '../../web/context.ts';
import { LinkPage, type Request } from '../../web/link-page.tsx';
import { LinkButton, Notice, Typed } from '../../web/parts.tsx';
import { GettingThere, MeetingFacts, sharePreview } from './meeting-facts.tsx';
import type { OpenSeat } from './open-link.ts';
import { saidOf } from './said.ts';
import { answerTexts as texts } from './texts.ts';

/** A link that is good while no answer is taken: the meeting is off or has begun, or the person is off the list. */
export function ClosedPage({
  c,
  opened,
  path,
}: {
  readonly c: Request<PageEnv>;
  readonly opened: OpenSeat;
  /** Address of this page, without a query. */
  readonly path: string;
}) {
  const { lang } = c.var;
  const { meeting, network, standing, seat } = opened;
  const { title, lead } = words(opened, lang);
  const shows = standing === 'begun' || standing === 'cancelled';
  const answer = seat.current;
  return (
    <LinkPage
      c={c}
      title={title}
      network={plain(network.settings.name, lang) || network.settings.shortName}
      preview={sharePreview(meeting, lang)}
    >
      {shows ? (
        <Notice mood={standing === 'cancelled' ? 'failed' : 'info'} title={title} live>
          <p>{lead}</p>
        </Notice>
      ) : (
        <>
          <h1>{title}</h1>
          <p>{lead}</p>
        </>
      )}
      {meeting.status === 'cancelled' && meeting.reason ? (
        <p>
          {say(lang, texts.reason)} <Typed text={meeting.reason} lang={lang} />
        </p>
      ) : null}
      {shows ? (
        <>
          <MeetingFacts meeting={meeting} lang={lang} home={network.settings.zone} />
          <GettingThere meeting={meeting} lang={lang} />
        </>
      ) : null}
      {meeting.summary?.minutes && standing !== 'left' ? (
        <LinkButton href={`${path}/summary`} weight="main">
          {say(lang, texts.summaryPage)}
        </LinkButton>
      ) : null}
      {standing === 'begun' && answer ? <Answered opened={opened} lang={lang} /> : null}
    </LinkPage>
  );
}

function Answered({ opened, lang }: { opened: OpenSeat; lang: 'km' | 'en' }) {
  const { seat, network, meeting, member } = opened;
  if (!seat.current) return null;
  const said = saidOf(seat.current, { network, details: meeting.details, member }, meeting.zone, lang);
  return (
    <p>
      {say(lang, texts.yourAnswer)}: <b>{said.answer}</b>, {said.how}
    </p>
  );
}

function words(opened: OpenSeat, lang: 'km' | 'en'): { title: string; lead: string } {
  const { meeting, person, network, standing } = opened;
  const title = plain(meeting.details.title, lang);
  const address = network.settings.replyAddress;
  switch (standing) {
    case 'cancelled':
      return { title: say(lang, texts.cancelledTitle), lead: say(lang, texts.cancelledLead, { title }) };
    case 'uninvited':
      return {
        title: say(lang, texts.uninvitedTitle),
        lead: say(lang, texts.uninvitedLead, { title, address }),
      };
    case 'left': {
      const organisation = plain(person.organisation, lang);
      const lead = say(lang, texts.leftLead, { name: person.name, organisation, address });
      return { title: say(lang, texts.leftTitle), lead };
    }
    case 'begun':
    case 'open': {
      const when = dateTime(meeting.startsAt, meeting.zone, lang);
      return { title: say(lang, texts.begunTitle), lead: say(lang, texts.begunLead, { title, when }) };
    }
  }
}
