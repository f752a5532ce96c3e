import { say } from '../../i18n/say.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import type { FormState } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { type Visibility, visibilities } from '../rules/visibility.ts';
import { fieldNames } from './form-texts.ts';
import type { MeetingFields } from './meeting-fields.ts';
import { visibilityTexts } from './visibility-texts.ts';

/** Who can read the page, with one sentence for each choice. `now`: what is so as long as nobody chooses. */
export function VisibilityChoice({ form, now }: { readonly form: FormState; readonly now: Visibility }) {
  const { lang } = form;
  const isChosen = textAt(form.values, 'visibility') !== '';
  return (
    <Choice
      form={isChosen ? form : { ...form, values: { ...Object(form.values), visibility: now } }}
      name="visibility"
      label={say(lang, fieldNames.visibility)}
      options={visibilities.map((value) => ({
        value,
        label: say(lang, visibilityTexts[value].name),
        help: say(lang, visibilityTexts[value].help),
      }))}
    />
  );
}

export function VisibilityFold({ form, details, visibility }: MeetingFields) {
  const { lang } = form;
  return (
    <Fold
      form={form}
      fields={['visibility']}
      name={say(lang, fieldNames.visibility)}
      now={say(lang, visibilityTexts[details.visibility ?? visibility].name)}
    >
      <VisibilityChoice form={form} now={visibility} />
    </Fold>
  );
}
