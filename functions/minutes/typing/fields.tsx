import type { Text } from '../../i18n/say.ts';
import type { TypingNow } from '../../typing/answer.ts';
import { TypingField } from '../../typing/typing-form.tsx';
import { type FormState, keepFirstBreak } from '../../web/forms.tsx';
import { textAt, valueAt } from '../../web/parse.ts';
import type { Item } from '../rules/item.ts';
import type { EntryKind } from '../rules/item-fields.ts';
import type { OpenMinutes } from './open-minutes.ts';
import type { OwnerNames } from './owners.ts';
import { itemTexts as texts } from './texts.ts';

/** The item that somebody types into, and what the form of it needs. */
export interface ItemForm {
  readonly open: OpenMinutes;
  readonly item: Item;
  readonly now: TypingNow;
  /** Its values: what was typed and could not be stored, by the names of the fields. */
  readonly form: FormState;
  readonly names: OwnerNames;
  /** Makes an id, for entries that are begun without script. */
  readonly newId: () => string;
  /** Address at which a decision becomes a forum; absent where the reader may not plan one. */
  readonly forumFrom?: ((entry: string) => string) | undefined;
}

export const kindTexts: Readonly<
  Record<EntryKind, { readonly all: Text; readonly one: Text; readonly fresh: Text; readonly add: Text }>
> = {
  decision: { all: texts.decisions, one: texts.decision, fresh: texts.newDecision, add: texts.addDecision },
  point: { all: texts.points, one: texts.point, fresh: texts.newPoint, add: texts.addPoint },
  issue: { all: texts.issues, one: texts.issue, fresh: texts.newIssue, add: texts.addIssue },
};

/** A text in one language: a field by itself, since two people may write the two. */
export function Words(props: ItemForm & { name: string; rows: number; label: string }) {
  const { now, form, name, rows, label } = props;
  const lang = name.endsWith('.km') ? 'km' : 'en';
  return (
    <TypingField now={now} form={form} name={name}>
      <label for={name}>{label}</label>
      <textarea id={name} name={name} lang={lang} rows={rows}>
        {keepFirstBreak(shownIn(props, name))}
      </textarea>
    </TypingField>
  );
}

/** What was typed and could not be stored, else what is stored. */
export function shownIn({ now, form }: Pick<ItemForm, 'now' | 'form'>, name: string): string {
  if (valueAt(form.values, name) !== undefined) return textAt(form.values, name);
  const { shown = (_, text) => text } = now;
  return shown(name, Object.hasOwn(now.fields, name) ? (now.fields[name]?.text ?? '') : '');
}
