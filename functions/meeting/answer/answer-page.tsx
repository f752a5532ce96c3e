import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { PageEnv, Services } from '../../web/context.ts';
import type { FormState } from '../../web/forms.tsx';
import { LinkPage, type Request } from '../../web/link-page.tsx';
import { LinkButton } from '../../web/parts.tsx';
import { type DetailsSaid, OurDetails } from '../personal/our-details.tsx';
import { isStale } from '../rules/seat.ts';
import { googleLink } from './calendar-words.ts';
import { MeetingFacts, sharePreview } from './meeting-facts.tsx';
import type { OpenSeat } from './open-link.ts';
import { OtherSeats } from './other-seats.tsx';
import { Details, JustSaved, SavedAnswer } from './seat-answer.tsx';
import { AnsweringFor, NotYou, SeatQuestion } from './seat-question.tsx';
import { answerTexts as texts } from './texts.ts';
import { WhyToCome } from './why-to-come.tsx';

/** What the page says besides what is stored. */
export interface AnswerPageState {
  /** What was just saved. */
  readonly saved?: 'answer' | 'details' | DetailsSaid | undefined;
  /** For which of several seats it was saved; the link's own where it is not said. */
  readonly seat?: string | undefined;
  /** Details of an answer that were sent back with problems. */
  readonly form?: FormState | undefined;
  /** A correction that was sent back with problems. */
  readonly correction?: FormState | undefined;
}

export interface AnswerPageProps {
  readonly c: Request<PageEnv>;
  readonly opened: OpenSeat;
  /** Address of this page, without a query. */
  readonly path: string;
  readonly state: AnswerPageState;
}

/**
 * One seat's answer: asked with big buttons, shown with its source, changed until the meeting begins. What is
 * needed to answer is on the first screen of a small phone, what is good to know below it.
 */
export function AnswerPage({ c, opened, path, state }: AnswerPageProps) {
  const { lang, services } = c.var;
  const { meeting, person, member, network } = opened;
  const { current } = opened.seat;
  const given = current && !isStale(current, meeting) ? current : undefined;
  const contact = member?.contacts.find(({ id }) => id === opened.personId);
  const just = state.saved === 'answer' || state.saved === 'details';
  // What was said for another seat of this person is told as what was saved, too.
  const told = opened.others.find(({ seatOf }) => seatOf === state.seat) ?? opened;
  const saved = told.seat.current;
  return (
    <LinkPage
      c={c}
      title={plain(meeting.details.title, lang)}
      network={plain(network.settings.name, lang) || network.settings.shortName}
      preview={sharePreview(meeting, lang)}
      foot={say(lang, texts.foot, { name: person.name })}
    >
      {saved && just && !isStale(saved, meeting) ? (
        <JustSaved opened={told} lang={lang} current={saved} />
      ) : null}
      <MeetingFacts meeting={meeting} lang={lang} home={network.settings.zone} />
      {given ? (
        <>
          <AnsweringFor opened={opened} lang={lang} />
          <SavedAnswer opened={opened} lang={lang} path={path} current={given} just={just} />
        </>
      ) : (
        <SeatQuestion opened={opened} lang={lang} path={path} now={services.now()} />
      )}
      <OtherSeats opened={opened} services={services} lang={lang} path={path} />
      {given || state.form ? <Details opened={opened} lang={lang} path={path} form={state.form} /> : null}
      {given && given.fields.answer !== 'no' ? (
        <KeepTheDate opened={opened} services={services} lang={lang} path={path} />
      ) : null}
      <WhyToCome meeting={meeting} lang={lang} />
      <section>
        <LinkButton href={`${path}/agenda`}>{say(lang, texts.agendaPage)}</LinkButton>
        <p class="help">{say(lang, texts.agendaPageHelp)}</p>
      </section>
      <NotYou opened={opened} lang={lang} />
      {(given || state.correction) && member && contact ? (
        <OurDetails
          lang={lang}
          zone={meeting.zone}
          action={path}
          member={member}
          contact={contact}
          said={state.saved === 'confirmed' || state.saved === 'proposed' ? state.saved : undefined}
          form={state.correction}
        />
      ) : null}
    </LinkPage>
  );
}

function KeepTheDate(props: {
  readonly opened: OpenSeat;
  readonly services: Services;
  readonly lang: Lang;
  readonly path: string;
}) {
  const { opened, services, lang, path } = props;
  return (
    <section>
      <h2>{say(lang, texts.calendarTitle)}</h2>
      <LinkButton href={`${path}/meeting.ics`} icon="download">
        {say(lang, texts.calendarFile)}
      </LinkButton>
      <p>
        <a href={googleLink(opened, services, lang)} rel="noreferrer">
          {say(lang, texts.google)}
        </a>
      </p>
    </section>
  );
}
