import { fullDate, timeRange, zoneNote } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Icon } from '../../web/icons.tsx';
import { Typed } from '../../web/parts.tsx';
import type { CancelledMeeting, ConvenedMeeting } from '../rules/state.ts';
import { isForAnybody } from '../rules/visibility.ts';
import { answerTexts as texts } from './texts.ts';

type Shown = ConvenedMeeting | CancelledMeeting;

/** What, when and where, in the largest type of the page. Only what anybody may know. */
export function MeetingFacts(props: {
  readonly meeting: Shown;
  readonly lang: Lang;
  /** Zone of the network, which its people live by: another one is named. */
  readonly home: string;
  /** The meeting is one of several things on the page. */
  readonly below?: boolean;
}) {
  const { meeting, lang, home } = props;
  const Title = props.below ? 'h2' : 'h1';
  const { details, startsAt, endsAt, zone } = meeting;
  const note = zoneNote(zone, home, lang);
  return (
    <>
      <Title>
        <Typed text={details.title} lang={lang} heading />
      </Title>
      <p class="when">
        {fullDate(startsAt, zone, lang)}
        <br />
        {timeRange(startsAt, endsAt, zone, lang)}
        {note ? <small class="muted">{note}</small> : null}
      </p>
      <p class="where">
        <b>
          <Typed text={details.venue} lang={lang} heading />
        </b>
      </p>
    </>
  );
}

/** How to find the place: what is needed on the way, not to decide. Nothing where the venue says it all. */
export function GettingThere({ meeting, lang }: { readonly meeting: Shown; readonly lang: Lang }) {
  const { address, mapUrl } = meeting.details;
  if (!address && !mapUrl) return null;
  return (
    <p class="where">
      {address ? <Typed text={address} lang={lang} /> : null}
      {address && mapUrl ? <br /> : null}
      {mapUrl ? (
        <a href={mapUrl} rel="noreferrer">
          <Icon name="place" /> {say(lang, texts.map)}
        </a>
      ) : null}
    </p>
  );
}

/** Title, time and place in a line, for the preview of a shared link; nothing of a meeting that is for its members. */
export function sharePreview(meeting: Shown, lang: Lang): { title: string; text: string } | undefined {
  if (!isForAnybody(meeting)) return undefined;
  const { details, startsAt, endsAt, zone } = meeting;
  const when = `${fullDate(startsAt, zone, lang)} ${timeRange(startsAt, endsAt, zone, lang)}`;
  return { title: plain(details.title, lang), text: `${when} · ${plain(details.venue, lang)}` };
}
