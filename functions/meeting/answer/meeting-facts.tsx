import { fullDate, timeRange, zoneLabel } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Icon } from '../../web/icons.tsx';
import { Typed } from '../../web/parts.tsx';
import type { CancelledMeeting, ConvenedMeeting } from '../rules/state.ts';
import { answerTexts as texts } from './texts.ts';

type Shown = ConvenedMeeting | CancelledMeeting;

/** What, when and where, in the largest type of the page. Only what anybody may know. */
export function MeetingFacts(props: {
  readonly meeting: Shown;
  readonly lang: Lang;
  /** The meeting is one of several things on the page. */
  readonly below?: boolean;
}) {
  const { meeting, lang } = props;
  const Title = props.below ? 'h2' : 'h1';
  const { details, startsAt, endsAt, zone } = meeting;
  return (
    <>
      <Title>
        <Typed text={details.title} lang={lang} />
      </Title>
      <p class="when">
        {fullDate(startsAt, zone, lang)}
        <br />
        {timeRange(startsAt, endsAt, zone, lang)} <small class="muted">({zoneLabel(zone, lang)})</small>
      </p>
      <p class="where">
        <b>
          <Typed text={details.venue} lang={lang} />
        </b>
        {details.address ? (
          <>
            <br />
            <Typed text={details.address} lang={lang} />
          </>
        ) : null}
        {details.mapUrl ? (
          <>
            <br />
            <a href={details.mapUrl} rel="noreferrer">
              <Icon name="place" /> {say(lang, texts.map)}
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

/** Title, time and place in a line, for the preview of a shared link. */
export function sharePreview(meeting: Shown, lang: Lang): { title: string; text: string } {
  const { details, startsAt, endsAt, zone } = meeting;
  const when = `${fullDate(startsAt, zone, lang)} ${timeRange(startsAt, endsAt, zone, lang)}`;
  return { title: plain(details.title, lang), text: `${when} · ${plain(details.venue, lang)}` };
}
