import { dateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button, Notice, State } from '../../web/parts.tsx';
import type { GivenAnswer } from '../rules/seat.ts';
import { ChangeAnswer } from './answer-buttons.tsx';
import { NoteField, YesFields } from './answer-fields.tsx';
import { answerValues } from './answer-form.ts';
import type { OpenSeat } from './open-link.ts';
import { saidOf } from './said.ts';
import { savedLine, thanksFor } from './saved-line.ts';
import { answerTexts as texts } from './texts.ts';

const savedMoods = { yes: 'done', no: 'info', unsure: 'waiting' } as const;

/** The first words of the page once something about an answer was saved: what is known now. */
export function JustSaved(props: {
  readonly opened: OpenSeat;
  readonly lang: Lang;
  readonly current: GivenAnswer;
}) {
  const { opened, lang, current } = props;
  const { startsAt, zone } = opened.meeting;
  return (
    <Notice mood={savedMoods[current.fields.answer]} title={savedLine(current.fields, lang)} live>
      <p>
        {thanksFor(current.fields, lang)}{' '}
        {say(lang, texts.changeUntil, { when: dateTime(startsAt, zone, lang) })}
      </p>
    </Notice>
  );
}

/** The present answer, by whom, and how to change it. */
export function SavedAnswer(props: {
  readonly opened: OpenSeat;
  readonly lang: Lang;
  readonly path: string;
  readonly current: GivenAnswer;
  /** Until when it may be changed was just said. */
  readonly just: boolean;
}) {
  const { opened, lang, path, current, just } = props;
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
      {just ? null : (
        <p class="muted">
          {say(lang, texts.changeUntil, { when: dateTime(meeting.startsAt, meeting.zone, lang) })}
        </p>
      )}
      <ChangeAnswer path={path} lang={lang} meeting={meeting} given={current} />
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

/** One answer in a line: what, by whom, how and when. */
export function SaidLine(props: {
  readonly given: GivenAnswer;
  readonly opened: OpenSeat;
  readonly lang: Lang;
  readonly strong?: boolean;
}) {
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

/** What helps the host, once somebody comes; a note for everybody. */
export function Details(props: {
  readonly opened: OpenSeat;
  readonly lang: Lang;
  readonly path: string;
  readonly form: FormState | undefined;
}) {
  const { opened, lang, path } = props;
  const fields = opened.seat.current?.fields;
  const form = props.form ?? freshForm(lang, answerValues(fields, lang));
  // What was typed is kept, also where the answer behind it has changed meanwhile.
  const answer = textAt(form.values, 'answer');
  const yes = answer === 'yes';
  return (
    <section id="more">
      {yes ? <h2>{say(lang, texts.detailsTitle)}</h2> : null}
      {yes && fields?.answer === 'yes' ? <p>{say(lang, texts.detailsLead)}</p> : null}
      <Form form={form} action={path}>
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

/** Where the names of who answered are found. */
export function namesOf(opened: OpenSeat) {
  return { network: opened.network, details: opened.meeting.details, member: opened.member };
}
