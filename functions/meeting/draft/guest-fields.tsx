import { say } from '../../i18n/say.ts';
import { channelWords, langWords } from '../../membership/words.ts';
import { channels } from '../../platform/planned-mail.ts';
import { Select } from '../../web/form-choices.tsx';
import { type FormState, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { PhoneField } from '../../web/phone-field.tsx';
import { TelegramField } from '../../web/telegram-field.tsx';
import { langChoices } from '../rules/details.ts';
import { editTexts as texts } from './edit-texts.ts';

/** One guest; also used when one is invited later. */
export function GuestFields(props: { form: FormState; prefix: string; newId: () => string }) {
  const { form, prefix, newId } = props;
  const { lang } = form;
  return (
    <>
      <input type="hidden" name={`${prefix}id`} value={textAt(form.values, `${prefix}id`) || newId()} />
      <div class="across">
        <TextField form={form} name={`${prefix}name`} label={say(lang, texts.guestName)} />
        <TextField
          form={form}
          name={`${prefix}honorific`}
          label={say(lang, texts.honorific)}
          help={say(lang, texts.honorificHelp)}
          optional
        />
      </div>
      <div class="across">
        <TextField form={form} name={`${prefix}role`} label={say(lang, texts.role)} optional />
        <TextField
          form={form}
          name={`${prefix}organisation`}
          label={say(lang, texts.organisation)}
          optional
        />
      </div>
      <div class="across">
        <Select
          form={withDefault(form, `${prefix}reachedBy`, 'email')}
          name={`${prefix}reachedBy`}
          label={say(lang, texts.reachedBy)}
          options={channels.map((one) => ({ value: one, label: say(lang, channelWords[one]) }))}
        />
        <Select
          form={withDefault(form, `${prefix}lang`, 'both')}
          name={`${prefix}lang`}
          label={say(lang, texts.reads)}
          options={langChoices.map((one) => ({ value: one, label: say(lang, langWords[one]) }))}
        />
      </div>
      <div class="across">
        <TextField form={form} name={`${prefix}email`} type="email" label={say(lang, texts.email)} optional />
        <PhoneField form={form} name={`${prefix}phone`} label={say(lang, texts.phone)} optional />
      </div>
      <TelegramField form={form} name={`${prefix}telegram`} />
    </>
  );
}

/** A select that nobody touched yet shows what is usual. */
export function withDefault(form: FormState, name: string, usual: string): FormState {
  if (textAt(form.values, name) !== '') return form;
  const tree = name
    .split('.')
    .reverse()
    .reduce<unknown>((inside, part) => ({ [part]: inside }), usual);
  return { ...form, values: tree };
}
