import { say, type Text } from '../../i18n/say.ts';
import { line, mailField, optional } from '../../web/fields.ts';
import { type FormState, TextField } from '../../web/forms.tsx';
import { PhoneField } from '../../web/phone-field.tsx';
import { whoTexts as texts } from './texts-who.ts';

/** What is asked about a walk-in who becomes a contact, as a form sends it. */
export const personFields = {
  name: line(),
  phone: optional(line(40)),
  phoneIsRight: optional(line(40)),
  email: optional(mailField()),
};

/** The same on a page; `prefix`: what its names begin with. */
export function PersonFields(props: {
  readonly form: FormState;
  readonly prefix?: string;
  readonly name: Text;
}) {
  const { form, prefix = '', name } = props;
  const { lang } = form;
  return (
    <>
      <TextField form={form} name={`${prefix}name`} label={say(lang, name)} autocomplete="off" />
      <PhoneField
        form={form}
        name={`${prefix}phone`}
        label={say(lang, texts.phone)}
        autocomplete="off"
        optional
      />
      <TextField
        form={form}
        name={`${prefix}email`}
        type="email"
        label={say(lang, texts.email)}
        autocomplete="off"
        optional
      />
    </>
  );
}
