import { dateTimeRange, fullDate, localDate } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import { Typed } from '../../web/parts.tsx';
import { type GivenAnswer, isBeforeAnew } from '../rules/seat.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import type { OpenSeat } from './open-link.ts';
import { saidOf } from './said.ts';
import { namesOf } from './seat-answer.tsx';
import { answerTexts as texts } from './texts.ts';

/** For whom the page answers: the organisation, and the person whose link it is. */
export function AnsweringFor({ opened, lang }: { readonly opened: OpenSeat; readonly lang: Lang }) {
  const { person } = opened;
  return (
    <p class="for">
      {say(lang, texts.answeringFor)}{' '}
      <b>
        {person.organisation ? <Typed text={person.organisation} lang={lang} /> : say(lang, texts.asGuest)}
      </b>{' '}
      · {addressOf(person, lang)}
    </p>
  );
}

/** What to do where the link came from somebody else. */
export function NotYou({ opened, lang }: { readonly opened: OpenSeat; readonly lang: Lang }) {
  const { person, network } = opened;
  const name = addressOf(person, lang);
  const { shortName } = network.settings;
  const organisation = plain(person.organisation, lang);
  return (
    <details>
      <summary>
        <span class="change">{say(lang, texts.notYou)}</span>
      </summary>
      <p>
        {organisation
          ? say(lang, texts.notYouMember, { name, organisation, network: shortName })
          : say(lang, texts.notYouGuest, { name, network: shortName })}
      </p>
    </details>
  );
}

/**
 * One seat's question with its big buttons. Nothing comes between when, where, for whom and the buttons: on
 * a phone of 360 × 640 they are seen without scrolling.
 */
export function SeatQuestion(props: {
  readonly opened: OpenSeat;
  readonly lang: Lang;
  readonly path: string;
  /** Instant, UTC. */
  readonly now: string;
}) {
  const { opened, lang, path, now } = props;
  const { meeting, seat } = opened;
  const { answerBy } = meeting.details;
  const past = answerBy !== undefined && localDate(now, meeting.zone) > answerBy;
  const { current } = seat;
  const anew = current !== undefined && isBeforeAnew(current, meeting);
  const title = anew ? texts.anewTitle : current ? texts.staleTitle : texts.question;
  return (
    <section>
      <AnsweringFor opened={opened} lang={lang} />
      <h2 class="question">{heldTogether(say(lang, title))}</h2>
      <AnswerButtons path={path} lang={lang} online={Boolean(meeting.details.onlineUrl)} main />
      {current ? <Stale opened={opened} lang={lang} current={current} /> : null}
      <p class="muted">
        {answerBy
          ? `${say(lang, past ? texts.answerByPast : texts.answerBy, { date: fullDate(answerBy, meeting.zone, lang) })} `
          : ''}
        {say(lang, texts.unsureHelp)}
      </p>
    </section>
  );
}

function Stale(props: { readonly opened: OpenSeat; readonly lang: Lang; readonly current: GivenAnswer }) {
  const { opened, lang, current } = props;
  const { zone } = opened.meeting;
  const { answer } = saidOf(current, namesOf(opened), zone, lang);
  const when = dateTimeRange(current.startsAt, current.endsAt, zone, lang);
  const lead = isBeforeAnew(current, opened.meeting) ? texts.anewLead : texts.staleLead;
  return <p>{say(lang, lead, { answer, when })}</p>;
}
