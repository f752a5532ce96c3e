import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { Actions, Button, Empty } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { countsOf, type Preview, previewHash } from '../rules/import/plan.ts';
import { importPageTexts as texts } from '../texts.ts';

/** The one button and its opposite; before them, what somebody has to say of rows that are in doubt. */
export function ImportForm(props: {
  readonly lang: Lang;
  readonly path: string;
  readonly preview: Preview;
  readonly problems: readonly Problem[];
}) {
  const { lang, path, preview, problems } = props;
  const alike = preview.entries.filter((one) => one.alike).length;
  const counts = countsOf(preview.entries);
  const sure = { add: digitsFor(lang, counts.add), change: digitsFor(lang, counts.change) };
  const button =
    counts.inDoubt > 0 ? texts.confirmChosen : counts.change > 0 ? texts.confirm : texts.confirmAdd;
  const form = { ...freshForm(lang, { alike: 'leaveOut', odd: 'leaveOut' }), problems };
  const nothing = preview.entries.every(({ action }) => action === 'unchanged');
  const odd = preview.entries.filter((one) => one.odd && one.action !== 'unchanged').length;
  return (
    <Form form={form} action={path}>
      <input type="hidden" name="seen" value={previewHash(preview)} />
      {nothing ? (
        <Empty>
          <p>{say(lang, nothingText(preview))}</p>
        </Empty>
      ) : null}
      {alike > 0 ? (
        <Choice
          form={form}
          name="alike"
          label={say(lang, texts.alikeQuestion, { count: digitsFor(lang, alike) })}
          options={[
            { value: 'leaveOut', label: say(lang, texts.alikeLeaveOut) },
            { value: 'add', label: say(lang, texts.alikeAdd) },
          ]}
        />
      ) : null}
      {odd > 0 ? (
        <Choice
          form={form}
          name="odd"
          label={say(lang, texts.oddQuestion, { count: digitsFor(lang, odd) })}
          options={[
            { value: 'leaveOut', label: say(lang, texts.alikeLeaveOut) },
            { value: 'take', label: say(lang, texts.oddTake) },
          ]}
        />
      ) : null}
      <Actions>
        {nothing ? null : (
          <Button weight="main" name="confirm" value="yes">
            {say(lang, button, sure)}
          </Button>
        )}
        <Button weight="quiet" name="discard" value="yes">
          {say(lang, texts.discard)}
        </Button>
      </Actions>
    </Form>
  );
}

/** Why there is nothing to press. */
function nothingText({ entries, refused }: Preview) {
  if (refused.length === 0) return texts.nothingToDo;
  return entries.length === 0 ? texts.allRefused : texts.restRefused;
}
