import { say, type Text } from '../../i18n/say.ts';
import { sexes } from '../../membership/rules/sex.ts';
import { sexWords } from '../../membership/words.ts';
import { described, type FormState, ProblemText, problemAt } from '../../web/forms.tsx';
import { textAt, valueAt } from '../../web/parse.ts';
import { PhoneField } from '../../web/phone-field.tsx';
import { presences } from '../rules/events.ts';
import type { Cells } from '../rules/typed-in.ts';
import { gridTexts as texts } from './texts.ts';

/** Three places, and nothing at all as long as nothing was noted. */
export function Where({ form, prefix, was }: { form: FormState; prefix: string; was: Cells }) {
  const { lang } = form;
  const name = `${prefix}.is`;
  const chosen = typedAt(form, name, was.is);
  const problem = problemAt(form, name);
  const options = was.is === '' ? (['', ...presences] as const) : presences;
  const words = { '': texts.nothing, room: texts.room, online: texts.online, away: texts.away };
  return (
    <div>
      {problem ? <ProblemText id={name} text={problem} /> : null}
      <div class="where" id={name} tabindex={-1}>
        {options.map((value) => (
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              {...described(name, false, problem)}
            />
            <span>{say(lang, words[value])}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

export function Sex(props: { form: FormState; name: string; label: Text; was: string }) {
  const options = sexes.map((sex) => [sex, sexWords[sex]] as const);
  return <SelectCell {...props} options={options} />;
}

export function Photo(props: { form: FormState; name: string; was: string }) {
  const options = [
    ['yes', texts.yes],
    ['no', texts.no],
  ] as const;
  return <SelectCell {...props} label={texts.photo} options={options} />;
}

/** What was said can be said otherwise, and no longer be nothing. */
function SelectCell(props: {
  form: FormState;
  name: string;
  label: Text;
  was: string;
  options: readonly (readonly [value: string, text: Text])[];
}) {
  const { form, name, label, was, options } = props;
  const { lang } = form;
  const chosen = typedAt(form, name, was);
  return (
    <label class="cell">
      <span>{label[lang]}</span>
      <select name={name} id={name}>
        {was === '' ? <option value="">{say(lang, texts.unsaid)}</option> : null}
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text[lang]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function TextCell(props: {
  form: FormState;
  name: string;
  label: Text;
  was: string;
  wide?: boolean;
  /** Members to choose from. */
  list?: boolean;
}) {
  const { form, name, label, was, wide, list } = props;
  const problem = problemAt(form, name);
  return (
    <label class={wide ? 'cell wide' : 'cell'}>
      <span>{label[form.lang]}</span>
      {problem ? <ProblemText id={name} text={problem} /> : null}
      <input
        type="text"
        name={name}
        id={name}
        value={typedAt(form, name, was)}
        autocomplete="off"
        {...(list ? { list: MEMBERS } : {})}
        {...described(name, false, problem)}
      />
    </label>
  );
}

/** Id of the list of members that organisations are chosen from. */
export const MEMBERS = 'members';

/** A number as all forms ask for one; where it looks odd it can be said to be right. */
export function Phone(props: { form: FormState; name: string; label: Text; was: string }) {
  const { form, name, label, was } = props;
  const values = valueAt(form.values, name) === undefined ? withText(name, was) : form.values;
  return (
    <PhoneField form={{ ...form, values }} name={name} label={label[form.lang]} autocomplete="off" optional />
  );
}

/** What was typed, else what is noted: the form has only what was sent. */
export function typedAt({ values }: FormState, name: string, was: string): string {
  return valueAt(values, name) === undefined ? was : textAt(values, name);
}

function withText(name: string, text: string): object {
  return name.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), text) as object;
}
