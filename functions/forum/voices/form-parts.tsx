import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import { sexes } from '../../membership/rules/sex.ts';
import { sexWords } from '../../membership/words.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { CheckList, Select } from '../../web/form-choices.tsx';
import { Repeated } from '../../web/form-parts.tsx';
import { type FormState, NumberField, TextField } from '../../web/forms.tsx';
import { listAt, rowsAt, textAt } from '../../web/parse.ts';
import { PhoneField } from '../../web/phone-field.tsx';
import { sessionLanguages, sessionNeeds } from '../rules/voices/proposal-events.ts';
import { languageNames, needNames, voiceTexts as texts } from './texts.ts';

/** The fields of a session, for everybody who proposes one. `organisation`: that of the member it comes from. */
export function SessionFields({
  form,
  organisation,
}: {
  readonly form: FormState;
  readonly organisation?: string | undefined;
}) {
  const { lang, values } = form;
  return (
    <>
      <BilingualField form={form} name="title" label={say(lang, texts.sessionTitle)} />
      <BilingualField
        form={form}
        name="about"
        label={say(lang, texts.about)}
        help={say(lang, texts.aboutHelp)}
        lines={6}
      />
      <h3>{say(lang, texts.speakers)}</h3>
      <Repeated
        form={form}
        name="speakers"
        what={say(lang, texts.speaker)}
        count={Math.max(1, rowsAt(values, 'speakers').length)}
        row={(prefix) => <SpeakerFields form={form} prefix={prefix} organisation={organisation} />}
      />
      <Select
        form={form}
        name="language"
        label={say(lang, texts.language)}
        options={sessionLanguages.map((value) => ({ value, label: say(lang, languageNames[value]) }))}
      />
      <CheckList
        form={form}
        name="needs"
        label={say(lang, texts.needs)}
        optional
        chosen={listAt(values, 'needs')}
        options={sessionNeeds.map((value) => ({ value, label: say(lang, needNames[value]) }))}
      />
      <TextField form={form} name="needsText" label={say(lang, texts.needsText)} optional />
      <NumberField
        form={form}
        name="minutes"
        label={say(lang, texts.minutes)}
        help={say(lang, texts.minutesHelp)}
      />
      <NumberField form={form} name="expected" label={say(lang, texts.expected)} optional />
    </>
  );
}

function SpeakerFields(props: {
  readonly form: FormState;
  readonly prefix: string;
  readonly organisation: string | undefined;
}) {
  const { form, prefix, organisation } = props;
  const { lang, values } = form;
  return (
    <>
      <input type="hidden" name={`${prefix}.id`} value={textAt(values, `${prefix}.id`) || ulid()} />
      <TextField form={form} name={`${prefix}.name`} label={say(lang, texts.name)} />
      <Select
        form={form}
        name={`${prefix}.sex`}
        label={say(lang, texts.sex)}
        help={say(lang, texts.sexHelp)}
        optional
        options={sexes.map((value) => ({ value, label: say(lang, sexWords[value]) }))}
      />
      <TextField
        form={form}
        name={`${prefix}.organisation`}
        label={say(lang, texts.organisation)}
        {...(organisation ? { help: say(lang, texts.organisationOther, { organisation }) } : {})}
        optional
      />
      <TextField
        form={form}
        name={`${prefix}.email`}
        type="email"
        label={say(lang, texts.email)}
        help={say(lang, texts.reachHelp)}
        optional
      />
      <PhoneField form={form} name={`${prefix}.phone`} label={say(lang, texts.phone)} optional />
    </>
  );
}
