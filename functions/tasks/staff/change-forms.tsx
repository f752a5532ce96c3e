import type { Child } from 'hono/jsx';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button } from '../../web/parts.tsx';
import type { StandingTask } from '../rules/task.ts';
import type { Part as TaskPart } from './change-task.ts';
import type { Names } from './names.ts';
import { staffTaskTexts as texts } from './texts.ts';

/** A task on its page, and what the forms there need. */
export interface OfTask {
  readonly c: StaffContext;
  readonly id: string;
  readonly task: StandingTask;
  readonly names: Names;
  /** When the latest meetings ended (instants, UTC). */
  readonly ends: readonly string[];
  /** A form that was posted and is shown again, with what is wrong with it. */
  readonly refused?: FormState | undefined;
}

/** One button. */
export function One(
  props: OfTask & {
    readonly part: TaskPart;
    /** The seat that it is about. */
    readonly who?: string;
    readonly main?: boolean;
    readonly children: Child;
  },
) {
  const { c, id, part, who, main, children } = props;
  return (
    <form method="post" action={`/n/${c.var.networkId}/tasks/${id}`}>
      <input type="hidden" name="part" value={part} />
      {who === undefined ? null : <input type="hidden" name="who" value={who} />}
      <Button {...(main ? { weight: 'main' as const } : {})}>{children}</Button>
    </form>
  );
}

/** What needs fields, folded; open where something is wrong in it. */
export function Part(
  props: OfTask & {
    readonly part: TaskPart;
    readonly label: string;
    readonly button: string;
    readonly values: object;
    readonly danger?: boolean;
    readonly children: (form: FormState) => Child;
  },
) {
  const { c, id, part, label, button, values, danger, refused, children } = props;
  const form = textAt(refused?.values, 'part') === part ? refused : undefined;
  return (
    <details class="fold" open={form !== undefined}>
      <summary>
        <span class="name">{label}</span>
        <span class="change">{say(c.var.lang, texts.changeWhat)}</span>
      </summary>
      <div class="inside">
        <form method="post" action={`/n/${c.var.networkId}/tasks/${id}`} novalidate>
          <button type="submit" hidden />
          <input type="hidden" name="part" value={part} />
          {children(form ?? freshForm(c.var.lang, values))}
          <Button {...(danger ? { weight: 'danger' as const } : {})}>{button}</Button>
        </form>
      </div>
    </details>
  );
}
