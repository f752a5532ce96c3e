import { say } from '../../i18n/say.ts';
import { TypingForm } from '../../typing/typing-form.tsx';
import type { FormState } from '../../web/forms.tsx';
import { Button, Section } from '../../web/parts.tsx';
import { entriesOf, type Item } from '../rules/item.ts';
import { MAX_ITEM_BYTES } from '../rules/item-events.ts';
import { type EntryKind, entryKinds } from '../rules/item-fields.ts';
import { EntryBlock } from './entry-block.tsx';
import { type ItemForm, kindTexts, Words } from './fields.tsx';
import { kindOf } from './item-now.ts';
import { minutesSheet } from './styles.ts';
import { itemTexts as texts } from './texts.ts';

/** Everything of one item: notes, then what was decided, promised and is to be taken up. Each section ends with an empty one. */
export function ItemFields(
  props: ItemForm & { action: string; at: string; keep: boolean; session: boolean },
) {
  const { now, form, names, action, at, keep, session } = props;
  const { lang } = form;
  return (
    <TypingForm
      form={form}
      action={action}
      now={now}
      at={at}
      most={MAX_ITEM_BYTES}
      keep={keep}
      session={session}
    >
      <link rel="stylesheet" href={minutesSheet.path} />
      <Section id="notes" title={say(lang, texts.notes)}>
        <p class="help">{say(lang, texts.notesHelp)}</p>
        <div class="pair">
          <Words {...props} name="notes.km" rows={8} label={say(lang, texts.inKhmer)} />
          <Words {...props} name="notes.en" rows={8} label={say(lang, texts.inEnglish)} />
        </div>
      </Section>
      {entryKinds.map((kind) => (
        <Entries {...props} kind={kind} />
      ))}
      <Removed {...props} />
      <datalist id="owner-names">
        {names.options.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </TypingForm>
  );
}

function Entries(props: ItemForm & { kind: EntryKind }) {
  const { item, kind, form, newId } = props;
  const { lang } = form;
  const ids = entriesShown(item, form).filter((id) => kindOf(item, id, form.values) === kind);
  const { all, one, add } = kindTexts[kind];
  return (
    <Section id={`${kind}s`} title={say(lang, all)}>
      {ids.map((id, n) => (
        <EntryBlock {...props} id={id} n={n + 1} there={item.entries.includes(id)} />
      ))}
      <EntryBlock {...props} id={newId()} n={undefined} there={false} />
      <template data-new={kind} data-title={say(lang, one)}>
        <EntryBlock {...props} id="NEW-ID" n={undefined} there={false} />
      </template>
      <p>
        <button type="submit" class="button" name="do" value={`more ${kind}`} data-add={kind}>
          {say(lang, add)}
        </button>
      </p>
    </Section>
  );
}

/** Entries that are not removed, with those of which nothing could be stored. */
function entriesShown(item: Item, { values }: FormState): string[] {
  const shown = item.entries.filter((id) => !item.removed.includes(id));
  const begun = Object.keys(Object(values)).filter((id) => id !== 'notes' && !item.entries.includes(id));
  return [...shown, ...begun];
}

function Removed({ item, form, open }: ItemForm) {
  const { lang } = form;
  const all = entriesOf({ ...item, removed: [] }, open.meetingId);
  const removed = all.filter(({ id }) => item.removed.includes(id));
  if (removed.length === 0) return null;
  return (
    <Section id="removed" title={say(lang, texts.removed)}>
      <p class="help">{say(lang, texts.removedHelp)}</p>
      <ul class="rows">
        {removed.map(({ id, text }) => (
          <li>
            <del>{[text.km, text.en].filter(Boolean).join(' · ')}</del>
            <Button weight="quiet" name="do" value={`back ${id}`}>
              {say(lang, texts.putBack)}
              <span class="hidden"> {text.en || text.km}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
