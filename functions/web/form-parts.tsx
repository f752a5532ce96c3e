import type { Child } from 'hono/jsx';
import { digitsFor } from '../i18n/khmer.ts';
import { fill, say } from '../i18n/say.ts';
import { type FormState, ProblemText, problemAt } from './forms.tsx';
import { Icon } from './icons.tsx';
import { webTexts as texts } from './texts.ts';

/** `Lunch: forumZFD — change`: a part of a form folded to one line, open where something is wrong in it. */
export function Fold(props: {
  readonly form: FormState;
  /** First parts of the names inside, e.g. `['agenda', 'agendaNote']`. */
  readonly fields: readonly string[];
  readonly name: string;
  /** What is in it now; empty: 'not yet'. */
  readonly now: string;
  readonly open?: boolean;
  /** What opening it is for, where that is not 'change'. */
  readonly action?: string;
  readonly children: Child;
}) {
  const { form, fields, name, now, open, action, children } = props;
  const wrong = form.problems.some(({ field }) =>
    fields.some((first) => field === first || field.startsWith(`${first}.`)),
  );
  return (
    <details class="fold" open={open || wrong}>
      <summary>
        <span class="name">{name}</span>
        <span class="now">{now || say(form.lang, texts.notYet)}</span>
        <span class="change">{action ?? say(form.lang, texts.change)}</span>
      </summary>
      <div class="inside">{children}</div>
    </details>
  );
}

/** Most rows that are shown: more than any form takes, so that what a machine sends is no page without end. */
const MOST_ROWS = 100;

/**
 * Rows that can be added and removed without script: the buttons send the form with `add=<name>` or
 * `remove=<name>.<n>`, which the handler answers with `rowsAsked(tree)`.
 */
export function Repeated(props: {
  readonly form: FormState;
  readonly name: string;
  /** What one row is: 'agenda item'. */
  readonly what: string;
  readonly count: number;
  readonly row: (prefix: string, n: number) => Child;
}) {
  const { form, name, what, count, row } = props;
  const { lang } = form;
  const problem = problemAt(form, name);
  // The answer to these buttons opens where they are.
  const here = `#${name}`;
  return (
    <div class="repeated" id={name} tabindex={-1}>
      {problem ? <ProblemText id={name} text={problem} /> : null}
      <ol>
        {Array.from({ length: Math.min(count, MOST_ROWS) }, (_, n) => {
          const title = fill(texts.rowNumber[lang], { what, n: digitsFor(lang, n + 1) });
          return (
            <li>
              <div class="row-head">
                <h3>{title}</h3>
                <button
                  class="button quiet"
                  type="submit"
                  name="remove"
                  value={`${name}.${n}`}
                  formnovalidate
                >
                  <Icon name="remove" />
                  {say(lang, texts.remove)}
                  <span class="hidden"> {title}</span>
                </button>
              </div>
              {row(`${name}.${n}`, n)}
            </li>
          );
        })}
      </ol>
      <button class="button quiet" type="submit" name="add" value={name} formaction={here} formnovalidate>
        <Icon name="add" />
        {fill(texts.add[lang], { what })}
      </button>
    </div>
  );
}
