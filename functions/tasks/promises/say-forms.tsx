import type { Child } from 'hono/jsx';
import { type Lang, say } from '../../i18n/say.ts';
import { type FormState, freshForm, TextArea, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import type { Part } from './take.ts';
import { promiseTexts as texts } from './texts.ts';

/** About what something is said. */
export interface Saying {
  readonly lang: Lang;
  /** Where forms are posted to. */
  readonly action: string;
  /** Of the task. */
  readonly id: string;
  /** What was posted and not saved; the summary of what is wrong with it is above. */
  readonly refused?: FormState | undefined;
  /** Id of a file that was sent just before, and goes with what is said next. */
  readonly file?: string | undefined;
}

/** The words of a form that was posted and not saved. */
export function typedWords({ values }: FormState): { readonly note: string; readonly link: string } {
  const part = textAt(values, 'part');
  return { note: textAt(values, `${part}.note`), link: textAt(values, `${part}.link`) };
}

/** The way to send a file, which goes with what is said next. */
export function SendFile({ action, id, lang }: Saying) {
  return (
    <form method="post" action={`${action}/file`} class="tap">
      <input type="hidden" name="task" value={id} />
      <Button weight="quiet">{say(lang, texts.sendFile)}</Button>
    </form>
  );
}

/** One tap. */
export function Say(
  props: Saying & {
    readonly part: Part;
    readonly label: string;
    readonly main?: boolean;
    readonly quiet?: boolean;
  },
) {
  const { id, action, part, label, main, quiet, file } = props;
  return (
    <form method="post" action={action} class="tap">
      <Hidden id={id} part={part} file={file} />
      <Button {...(main ? { weight: 'main' as const } : quiet ? { weight: 'quiet' as const } : {})}>
        {label}
      </Button>
    </form>
  );
}

/** What needs more than a tap, folded; open where something is wrong in it. */
export function Fold(
  props: Saying & {
    readonly part: Part;
    readonly label: string;
    readonly button: string;
    readonly children: (form: FormState) => Child;
  },
) {
  const { id, action, label, button, children, lang, part, refused, file } = props;
  const form = textAt(refused?.values, 'part') === part ? refused : undefined;
  return (
    <details open={form !== undefined}>
      <summary>
        <span class="change">{label}</span>
      </summary>
      <form method="post" action={action} novalidate>
        <Hidden id={id} part={part} file={file} />
        {children(form ?? freshForm(lang))}
        <Button>{button}</Button>
      </form>
    </details>
  );
}

function Hidden(props: { readonly id: string; readonly part: Part; readonly file: string | undefined }) {
  const { id, part, file } = props;
  const withFile = file && (part === 'done' || part === 'note');
  return (
    <>
      <input type="hidden" name="task" value={id} />
      <input type="hidden" name="part" value={part} />
      {withFile ? <input type="hidden" name={`${part}.file`} value={file} /> : null}
    </>
  );
}

export function Shown({ form, part }: { readonly form: FormState; readonly part: Part }) {
  return (
    <>
      <Note form={form} part={part} />
      <TextField form={form} name={`${part}.link`} type="url" label={say(form.lang, texts.link)} optional />
    </>
  );
}

export function Note({ form, part }: { readonly form: FormState; readonly part: Part }) {
  return (
    <TextArea
      form={form}
      name={`${part}.note`}
      label={say(form.lang, texts.note)}
      help={say(form.lang, texts.noteHelp)}
      rows={3}
      optional
    />
  );
}
