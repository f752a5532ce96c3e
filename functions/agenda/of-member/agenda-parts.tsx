import { localDate } from '../../i18n/dates.ts';
import { dueIfAny } from '../../i18n/due.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { Form, type FormState, NumberField, TextField } from '../../web/forms.tsx';
import { Button, Typed } from '../../web/parts.tsx';
import { PaperLinks } from '../paper-links.tsx';
import type { Paper } from '../rules/papers.ts';
import type { ToldAgenda } from '../rules/told.ts';
import type { Topic } from '../rules/topics.ts';
import { stateTexts } from '../state-texts.ts';
import { agendaTexts as texts } from '../texts.ts';
import type { Agenda } from './agenda.ts';

/** What was promised before, in a line, and what of it is the reader's. */
export function OwnPoints(props: {
  readonly told: ToldAgenda;
  readonly zone: string;
  readonly now: string;
  readonly lang: Lang;
}) {
  const { told, zone, now, lang } = props;
  const { open, done, own } = told;
  if (open + done === 0) return null;
  const today = localDate(now, zone);
  return (
    <section id="points">
      <h2>{say(lang, texts.points)}</h2>
      <p>{say(lang, texts.pointsLine, { open: digitsFor(lang, open), done: digitsFor(lang, done) })}</p>
      {own.length === 0 ? null : (
        <>
          <h3>{say(lang, texts.yours)}</h3>
          <ul>
            {own.map(({ what, due, standing }) => {
              const words = dueIfAny({ due, standing, today, zone, lang, short: true });
              return (
                <li>
                  <Typed text={what} lang={lang} />
                  {words ? (
                    <>
                      <br />
                      <small class="muted">{words}</small>
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** The items with their papers. */
export function Items(props: {
  readonly details: Pick<ConvenedDetails, 'agenda'>;
  readonly papers: readonly Paper[];
  readonly below: string;
  readonly lang: Lang;
}) {
  const { details, papers, below, lang } = props;
  const { agenda = [] } = details;
  return (
    <section id="agenda">
      <h2>{say(lang, texts.agenda)}</h2>
      {agenda.length === 0 ? <p>{say(lang, texts.noAgenda)}</p> : null}
      <ol>
        {agenda.map(({ id, title, minutes, presenter }) => (
          <li>
            <Typed text={title} lang={lang} />
            <br />
            <small class="muted">
              {[say(lang, texts.minutesOf, { n: digitsFor(lang, minutes) }), presenter]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <PaperLinks papers={papers.filter(({ item }) => item === id)} below={below} lang={lang} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the reader's organisation has proposed, and what became of it. */
export function OwnTopics(props: {
  readonly agenda: Agenda;
  readonly path: string;
  readonly isOut: boolean;
  readonly lang: Lang;
}) {
  const { agenda, path, isOut, lang } = props;
  if (agenda.topics.length + agenda.earlier.length === 0) return null;
  return (
    <section id="topics">
      <h2>{say(lang, texts.topics)}</h2>
      <ul>
        {agenda.topics.map((topic) => (
          <OwnTopic topic={topic} path={path} mayChange={!isOut} lang={lang} />
        ))}
        {agenda.earlier.map(({ of, topic }) => (
          <OwnTopic topic={topic} of={of} path={path} mayChange={false} lang={lang} />
        ))}
      </ul>
    </section>
  );
}

function OwnTopic(props: {
  readonly topic: Topic;
  /** The earlier meeting that it was proposed for. */
  readonly of?: string;
  readonly path: string;
  readonly mayChange: boolean;
  readonly lang: Lang;
}) {
  const { topic, of, path, mayChange, lang } = props;
  const { id, title, minutes, state, word } = topic;
  const waits = state === 'proposed' || state === 'parked';
  return (
    <li>
      <Typed text={title} lang={lang} />
      <br />
      <small class="muted">
        {[
          say(lang, texts.minutesOf, { n: digitsFor(lang, minutes) }),
          say(lang, stateTexts[state]),
          of ? say(lang, texts.earlier) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {word ? <p>{say(lang, texts.word, { word })}</p> : null}
      {mayChange && state === 'proposed' ? (
        <p>
          <a href={`${path}?topic=${id}#propose`}>{say(lang, texts.change)}</a>
        </p>
      ) : null}
      {waits ? (
        <form method="post" action={path}>
          {of ? <input type="hidden" name="of" value={of} /> : null}
          <Button name="withdraw" value={id} weight="quiet">
            {say(lang, texts.withdraw)}
          </Button>
        </form>
      ) : null}
    </li>
  );
}

/** `changes`: one that waits, by its id in the form. */
export function ProposeForm(props: { form: FormState; action: string; changes: boolean }) {
  const { form, action, changes } = props;
  const { lang } = form;
  return (
    <section id="propose">
      <h2>{say(lang, changes ? texts.change : texts.propose)}</h2>
      <Form form={form} action={action} creates>
        <BilingualField form={form} name="title" label={say(lang, texts.topicTitle)} />
        <NumberField form={form} name="minutes" label={say(lang, texts.minutes)} />
        <TextField
          form={form}
          name="speaker"
          label={say(lang, texts.speaker)}
          help={say(lang, texts.speakerHelp)}
          optional
        />
        <Button weight="main">{say(lang, changes ? texts.save : texts.send)}</Button>
      </Form>
    </section>
  );
}
