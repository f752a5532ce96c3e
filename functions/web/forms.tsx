import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import { counted } from '../i18n/counted.ts';
import { type Lang, say } from '../i18n/say.ts';
import { Icon } from './icons.tsx';
import { textAt } from './parse.ts';
import { atItsField, type Problem } from './problems.ts';
import { webTexts as texts } from './texts.ts';

/** A form as a reader sees it: what is in the fields, and what is wrong with them. */
export interface FormState {
  readonly lang: Lang;
  /** What was typed (a form tree), or what is stored, in the form's own names. */
  readonly values: unknown;
  readonly problems: readonly Problem[];
  /** Under the problems, instead of 'nothing was saved yet'. */
  readonly kept?: string | undefined;
}

/** A form as first shown. */
export function freshForm(lang: Lang, values: unknown = {}): FormState {
  return { lang, values, problems: [] };
}

export interface FormProps {
  readonly form: FormState;
  /** Where it is posted to. */
  readonly action: string;
  /** Version of what is shown; comes back as `version`. */
  readonly version?: number;
  /** The form makes something new: its id is in the form, so that a double tap makes one thing. */
  readonly creates?: boolean;
  /** The form carries a file. */
  readonly upload?: boolean;
  readonly children: Child;
}

/**
 * A form that posts. Problems are listed at its top; nothing that was typed is cleared. Its first button is
 * unseen: Enter in a field presses the first one, which must not be that of a row.
 */
export function Form({ form, action, version, creates, upload, children }: FormProps) {
  return (
    <form method="post" action={action} {...(upload ? { enctype: 'multipart/form-data' } : {})} novalidate>
      <button type="submit" hidden />
      <ProblemSummary form={form} />
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {creates ? <input type="hidden" name="id" value={textAt(form.values, 'id') || ulid()} /> : null}
      {children}
    </form>
  );
}

/** Every problem with a link to its field. It takes the focus, and is read out. */
export function ProblemSummary({ form }: { readonly form: FormState }) {
  const { lang, problems } = form;
  if (problems.length === 0) return null;
  const title = counted(lang, problems.length, texts.problems);
  return (
    <div class="notice failed" role="alert" tabindex={-1} autofocus>
      <Icon name="failed" />
      <div>
        <h2>{title}</h2>
        <ul>
          {problems.map(({ field, text }) => (
            <li>{field === '' ? text : <a href={`#${field}`}>{text}</a>}</li>
          ))}
        </ul>
        <p>{form.kept ?? say(lang, texts.problemsKept)}</p>
      </div>
    </div>
  );
}

export interface FieldProps {
  readonly form: FormState;
  /** Dotted name, which is also the id and what problems point to. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** May be left empty. Every other field says that it is needed, before it is missed. */
  readonly optional?: boolean;
  /** Says neither: it is chosen already, or what is around it says what is needed. */
  readonly unmarked?: boolean;
}

export interface InputProps extends FieldProps {
  /** Language of what is typed, where it is not that of the page. */
  readonly lang?: Lang;
  /** `email`, `tel`, `name` …: what the browser may fill in. */
  readonly autocomplete?: string;
  readonly placeholder?: string;
}

/** One line of text. */
export function TextField(
  props: InputProps & { readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' },
) {
  return (
    <Field {...props}>
      <input {...control(props)} type={props.type ?? 'text'} value={textAt(props.form.values, props.name)} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: InputProps & { readonly rows?: number }) {
  return (
    <Field {...props}>
      <textarea {...control(props)} rows={props.rows ?? 4}>
        {keepFirstBreak(textAt(props.form.values, props.name))}
      </textarea>
    </Field>
  );
}

/** A local date. Browsers without a date picker take day/month/year. */
export function DateField(props: FieldProps & { readonly min?: string }) {
  const value = textAt(props.form.values, props.name);
  const iso = value === '' || /^\d{4}-\d\d-\d\d$/.test(value);
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type={iso ? 'date' : 'text'}
        value={value}
        {...(props.min ? { min: props.min } : {})}
      />
    </Field>
  );
}

/** A local time of day. */
export function TimeField(props: FieldProps) {
  const value = textAt(props.form.values, props.name);
  const iso = value === '' || /^\d\d:\d\d$/.test(value);
  return (
    <Field {...props}>
      <input {...control(props)} type={iso ? 'time' : 'text'} value={value} />
    </Field>
  );
}

/** A whole number, in Latin or Khmer digits, with its unit behind it. */
export function NumberField(props: FieldProps & { readonly unit?: string }) {
  return (
    <Field {...props}>
      <span class="unit">
        <input
          {...control(props)}
          class="narrow"
          type="text"
          inputmode="numeric"
          value={textAt(props.form.values, props.name)}
        />
        {props.unit ? <span>{props.unit}</span> : null}
      </span>
    </Field>
  );
}

/** A label, help and problem around one control. */
export function Field({
  form,
  name,
  label,
  help,
  children,
  ...mark
}: FieldProps & { readonly children: Child }) {
  const problem = problemAt(form, name);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>
        {label}
        <Mark form={form} {...mark} />
      </label>
      <HelpAndProblem name={name} label={label} help={help} problem={problem} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function Group({
  form,
  name,
  label,
  help,
  children,
  ...mark
}: FieldProps & { readonly children: Child }) {
  const problem = problemAt(form, name);
  return (
    <fieldset
      class={problem ? 'field wrong' : 'field'}
      id={name}
      tabindex={-1}
      {...described(name, help !== undefined, problem)}
    >
      <legend>
        {label}
        <Mark form={form} {...mark} />
      </legend>
      <HelpAndProblem name={name} label={label} help={help} problem={problem} />
      {children}
    </fieldset>
  );
}

function HelpAndProblem(
  props: Pick<FieldProps, 'name' | 'label' | 'help'> & { problem: string | undefined },
) {
  const { name, label, help, problem } = props;
  return (
    <>
      {help ? (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      ) : null}
      {problem ? <ProblemText id={name} text={atItsField(problem, label)} /> : null}
    </>
  );
}

/** Whether a field must be filled in, as a word behind its label. */
export function Mark({ form, optional, unmarked }: Pick<FieldProps, 'form' | 'optional' | 'unmarked'>) {
  if (optional) return <span class="optional"> {say(form.lang, texts.optional)}</span>;
  return unmarked ? null : <span class="needed"> {say(form.lang, texts.needed)}</span>;
}

/** The sentence at a field; `id` is the field's. */
export function ProblemText({ id, text }: { id: string; text: string }) {
  return (
    <p class="problem" id={`${id}-problem`}>
      <Icon name="failed" />
      <span>{text}</span>
    </p>
  );
}

/** What is wrong with a field. */
export function problemAt(form: FormState, name: string): string | undefined {
  return form.problems.find((problem) => problem.field === name)?.text;
}

/** Name, id and description of a control. */
export function control(props: InputProps) {
  const problem = problemAt(props.form, props.name);
  return {
    id: props.name,
    name: props.name,
    ...described(props.name, props.help !== undefined, problem),
    ...(props.lang ? { lang: props.lang } : {}),
    ...(props.autocomplete ? { autocomplete: props.autocomplete } : {}),
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
  };
}

/** What reads a control out besides its label: its help and its problem. */
export function described(name: string, help: boolean, problem: string | undefined) {
  const by = [...(help ? [`${name}-help`] : []), ...(problem ? [`${name}-problem`] : [])].join(' ');
  return {
    ...(by ? { 'aria-describedby': by } : {}),
    ...(problem ? { 'aria-invalid': 'true' } : {}),
  };
}

/** HTML drops a line break right behind `<textarea>`; one more keeps what was typed. */
export function keepFirstBreak(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text;
}
