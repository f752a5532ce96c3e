import { dateTime, dateTimeRange, fullDate, localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import type { PageEnv } from '../../web/context.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { LinkPage, type Request } from '../../web/link-page.tsx';
import { textAt } from '../../web/parse.ts';
import { Button, LinkButton, Notice, State, Typed } from '../../web/parts.tsx';
import { type DetailsSaid, OurDetails } from '../personal/our-details.tsx';
import { type GivenAnswer, isBeforeAnew, isStale } from '../rules/seat.ts';
import type { Answer } from '../rules/seat-events.ts';
import { NoteField, YesFields } from './answer-fields.tsx';
import { answerValues } from './answer-form.ts';
import { googleLink } from './calendar-words.ts';
import { MeetingFacts, sharePreview } from './meeting-facts.tsx';
import type { OpenSeat } from './open-link.ts';
import { saidOf } from './said.ts';
import { answerTexts as texts } from './texts.ts';

/** What the page says besides what is stored. */
export interface AnswerPageState {
  /** What was just saved. */
  readonly saved?: 'answer' | 'details' | DetailsSaid | undefined;
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

/** One seat's answer: asked with big buttons, shown with its source, changed until the meeting begins. */
export function AnswerPage({ c, opened, path, state }: AnswerPageProps) {
  const { lang, services } = c.var;
  const { meeting, person, member } = opened;
  const current = opened.seat.current;
  const stale = current !== undefined && isStale(current, meeting);
  const contact = member?.contacts.find(({ id }) => id === opened.personId);
  const asked = current === undefined || stale;
  return (
    <LinkPage
      c={c}
      title={plain(meeting.details.title, lang)}
      network={plain(opened.network.settings.name, lang) || opened.network.settings.shortName}
      preview={sharePreview(meeting, lang)}
      foot={say(lang, texts.foot, { name: person.name })}
    >
      {asked ? null : <Thanks opened={opened} lang={lang} saved={state.saved} />}
      <MeetingFacts meeting={meeting} lang={lang} />
      <AnsweringFor opened={opened} lang={lang} />
      {asked ? <Question opened={opened} lang={lang} path={path} now={services.now()} /> : null}
      {current && !asked ? (
        <SavedAnswer opened={opened} lang={lang} path={path} current={current} saved={state.saved} />
      ) : null}
      {(current && !asked) || state.form ? (
        <Details opened={opened} lang={lang} path={path} form={state.form} />
      ) : null}
      {asked || current.fields.answer === 'no' ? null : (
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
      )}
      {(asked && !state.correction) || !member || !contact ? null : (
        <OurDetails
          lang={lang}
          zone={meeting.zone}
          action={path}
          member={member}
          contact={contact}
          said={state.saved === 'confirmed' || state.saved === 'proposed' ? state.saved : undefined}
          form={state.correction}
        />
      )}
    </LinkPage>
  );
}

function Thanks(props: { opened: OpenSeat; lang: Lang; saved: AnswerPageState['saved'] }) {
  const { opened, lang, saved } = props;
  if (!isThanked(saved)) return null;
  const { startsAt, zone } = opened.meeting;
  return (
    <Notice mood="done" title={say(lang, texts.thanks)} live>
      {saved === 'details' ? <p>{say(lang, texts.detailsSaved)}</p> : null}
      <p>{say(lang, texts.changeUntil, { when: dateTime(startsAt, zone, lang) })}</p>
    </Notice>
  );
}

/** Something about the answer was just saved: then the thanks say until when it can be changed. */
function isThanked(saved: AnswerPageState['saved']): boolean {
  return saved === 'answer' || saved === 'details';
}

function AnsweringFor({ opened, lang }: { opened: OpenSeat; lang: Lang }) {
  const { person, network } = opened;
  const name = addressOf(person, lang);
  const { shortName } = network.settings;
  const organisation = plain(person.organisation, lang);
  return (
    <div class="for">
      <p>
        {say(lang, texts.answeringFor)}{' '}
        <b>
          {person.organisation ? <Typed text={person.organisation} lang={lang} /> : say(lang, texts.asGuest)}
        </b>
        <br />
        {say(lang, texts.invited, { name })}
      </p>
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
    </div>
  );
}

function Question({ opened, lang, path, now }: { opened: OpenSeat; lang: Lang; path: string; now: string }) {
  const { meeting, seat } = opened;
  const { answerBy } = meeting.details;
  const past = answerBy !== undefined && localDate(now, meeting.zone) > answerBy;
  const current = seat.current;
  return (
    <>
      {current ? <Stale opened={opened} lang={lang} current={current} /> : null}
      <h2 class="question">{say(lang, texts.question)}</h2>
      <AnswerButtons path={path} lang={lang} online={Boolean(meeting.details.onlineUrl)} main />
      <p class="muted">
        {answerBy
          ? `${say(lang, past ? texts.answerByPast : texts.answerBy, { date: fullDate(answerBy, meeting.zone, lang) })} `
          : ''}
        {say(lang, texts.unsureHelp)}
      </p>
    </>
  );
}

function Stale({ opened, lang, current }: { opened: OpenSeat; lang: Lang; current: GivenAnswer }) {
  const { zone } = opened.meeting;
  const { answer } = saidOf(current, namesOf(opened), zone, lang);
  const when = dateTimeRange(current.startsAt, current.endsAt, zone, lang);
  const anew = isBeforeAnew(current, opened.meeting);
  return (
    <Notice mood="waiting" title={say(lang, anew ? texts.anewTitle : texts.staleTitle)} live>
      <p>{say(lang, anew ? texts.anewLead : texts.staleLead, { answer, when })}</p>
    </Notice>
  );
}

/** Each button is a form of its own sending, so that one tap is the answer. */
function AnswerButtons(props: {
  path: string;
  lang: Lang;
  online: boolean;
  /** Not offered: it is what stands. */
  without?: Answer | undefined;
  main?: boolean;
}) {
  const { path, lang, online, without, main } = props;
  const one = (answer: Answer, text: string, mode?: 'inPerson' | 'online') => (
    <form class="tap" method="post" action={path}>
      <input type="hidden" name="part" value="answer" />
      {mode ? <input type="hidden" name="mode" value={mode} /> : null}
      <Button name="answer" value={answer} {...(main && answer === 'yes' ? { weight: 'main' as const } : {})}>
        {text}
      </Button>
    </form>
  );
  const yes = online
    ? [one('yes', say(lang, texts.yesInPerson), 'inPerson'), one('yes', say(lang, texts.yesOnline), 'online')]
    : [one('yes', say(lang, texts.yes))];
  return (
    <>
      {without === 'yes' ? null : yes}
      {without === 'no' ? null : one('no', say(lang, texts.no))}
      {without === 'unsure' ? null : one('unsure', say(lang, texts.unsure))}
    </>
  );
}

function SavedAnswer(props: {
  opened: OpenSeat;
  lang: Lang;
  path: string;
  current: GivenAnswer;
  saved: AnswerPageState['saved'];
}) {
  const { opened, lang, path, current, saved } = props;
  const { meeting, member, seat, personId } = opened;
  const own = current.person === personId;
  const organisation = plain(member?.organisation.name, lang);
  return (
    <section id="answer">
      <h2>
        {own || !organisation ? say(lang, texts.yourAnswer) : say(lang, texts.theirAnswer, { organisation })}
      </h2>
      <SaidLine given={current} opened={opened} lang={lang} strong />
      {own ? null : <p>{say(lang, texts.mayChange)}</p>}
      {isThanked(saved) ? null : (
        <p class="muted">
          {say(lang, texts.changeUntil, { when: dateTime(meeting.startsAt, meeting.zone, lang) })}
        </p>
      )}
      <details>
        <summary>
          <span class="change">{say(lang, texts.changeTitle)}</span>
        </summary>
        <AnswerButtons
          path={path}
          lang={lang}
          online={Boolean(meeting.details.onlineUrl)}
          without={current.fields.answer}
        />
      </details>
      {seat.earlier.length === 0 ? null : (
        <details>
          <summary>
            <span class="change">
              {say(lang, texts.earlier, { n: digitsFor(lang, seat.earlier.length) })}
            </span>
          </summary>
          {seat.earlier.toReversed().map((given) => (
            <SaidLine given={given} opened={opened} lang={lang} />
          ))}
        </details>
      )}
    </section>
  );
}

const moods = { yes: 'done', no: 'quiet', unsure: 'waiting' } as const;

function SaidLine(props: { given: GivenAnswer; opened: OpenSeat; lang: Lang; strong?: boolean }) {
  const { given, opened, lang, strong } = props;
  const { answer, how, late } = saidOf(given, namesOf(opened), opened.meeting.zone, lang);
  const mode = given.fields.mode && opened.meeting.details.onlineUrl ? texts[given.fields.mode] : undefined;
  return (
    <p>
      <State mood={moods[given.fields.answer]}>{strong ? <b>{answer}</b> : answer}</State>
      {mode ? ` (${say(lang, mode)})` : ''}
      {lang === 'km' ? '៖ ' : ': '}
      {how}
      {late ? ` — ${say(lang, texts.late)}` : ''}
    </p>
  );
}

function Details(props: { opened: OpenSeat; lang: Lang; path: string; form: FormState | undefined }) {
  const { opened, lang, path } = props;
  const fields = opened.seat.current?.fields;
  const form = props.form ?? freshForm(lang, answerValues(fields, lang));
  // What was typed stands, also where the answer behind it has changed meanwhile.
  const answer = textAt(form.values, 'answer');
  const yes = answer === 'yes';
  return (
    <section id="more">
      {yes ? <h2>{say(lang, texts.detailsTitle)}</h2> : null}
      {yes && fields?.answer === 'yes' ? <p>{say(lang, texts.detailsLead)}</p> : null}
      <Form form={form} action={`${path}#more`}>
        <input type="hidden" name="part" value="details" />
        <input type="hidden" name="answer" value={answer} />
        {yes ? (
          <YesFields
            form={form}
            lang={lang}
            person={opened.person.name}
            online={Boolean(opened.meeting.details.onlineUrl)}
          />
        ) : null}
        <NoteField form={form} lang={lang} />
        <Button weight="main">{say(lang, yes ? texts.save : texts.saveNote)}</Button>
      </Form>
    </section>
  );
}

function namesOf(opened: OpenSeat) {
  return { network: opened.network, details: opened.meeting.details, member: opened.member };
}
