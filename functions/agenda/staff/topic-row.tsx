import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import {
  described,
  Form,
  type FormState,
  freshForm,
  keepFirstBreak,
  ProblemText,
  problemAt,
} from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Actions, Button, State, Typed } from '../../web/parts.tsx';
import { atItsField } from '../../web/problems.ts';
import { TypedWords } from '../../web/typed-words.tsx';
import { staffAgendaTexts as texts } from '../staff-texts.ts';
import { stateTexts } from '../state-texts.ts';
import { agendaTexts } from '../texts.ts';
import type { Listed } from './listed.ts';

/** Id of the field for a word about a topic: a page has one for each. */
export function wordField(topic: string): string {
  return `word-${topic}`;
}

/** One topic, and what can be done with it as it is. */
export function TopicRow(props: {
  readonly c: StaffContext;
  readonly action: string;
  readonly listed: Listed;
  /** Whom it is from. */
  readonly from: string;
  /** What was typed and not saved. */
  readonly refused: FormState | undefined;
}) {
  const { c, action, listed, from, refused } = props;
  const { lang } = c.var;
  const { of, topic, isOnAgenda } = listed;
  const { id, title, minutes, speaker, state, word } = topic;
  const typed = textAt(refused?.values, 'word');
  const field = wordField(id);
  const problem = refused && problemAt(refused, field);
  const isOff = state === 'taken' && !isOnAgenda;
  const decision = (
    <Form form={freshForm(lang)} action={action}>
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="topic" value={id} />
      <input type="hidden" name="seen" value={state} />
      <div class={problem ? 'field wrong' : 'field'}>
        <label for={field}>{say(lang, texts.word)}</label>
        <p class="help" id={`${field}-help`}>
          {say(lang, texts.wordHelp)}
        </p>
        {problem ? <ProblemText id={field} text={atItsField(problem, say(lang, texts.word))} /> : null}
        <textarea id={field} name="word" rows={2} {...described(field, true, problem)}>
          {keepFirstBreak(typed)}
        </textarea>
      </div>
      <Actions>
        <Button weight="main" name="do" value="take">
          {say(lang, texts.take)}
        </Button>
        {state === 'parked' ? null : (
          <Button name="do" value="park">
            {say(lang, texts.park)}
          </Button>
        )}
        {state === 'declined' ? null : (
          <Button weight="quiet" name="do" value="decline">
            {say(lang, texts.decline)}
          </Button>
        )}
      </Actions>
    </Form>
  );
  return (
    <li id={id}>
      <div>
        <p>
          <span class="what">
            <Typed text={title} lang={lang} />
          </span>
          <br />
          <span class="muted">
            {say(lang, texts.from, { organisation: from, n: digitsFor(lang, minutes) })}
            {speaker ? ` · ${say(lang, texts.speaks, { speaker })}` : ''}
          </span>
        </p>
        {state === 'proposed' ? null : (
          <p>
            <State mood={state === 'taken' && !isOff ? 'done' : 'quiet'}>
              {say(lang, isOff ? texts.offAgenda : stateTexts[state])}
            </State>
          </p>
        )}
        {word && state !== 'proposed' ? <p>{say(lang, agendaTexts.word, { word })}</p> : null}
        {state === 'taken' && isOnAgenda ? (
          <TypedWords texts={[typed]} lang={lang} />
        ) : state === 'proposed' || typed ? (
          decision
        ) : (
          <details>
            <summary>{say(lang, texts.decideAgain)}</summary>
            {decision}
          </details>
        )}
      </div>
    </li>
  );
}
