import { type Lang, say } from '../i18n/say.ts';
import { control, Field, type FieldProps, Group } from './forms.tsx';
import { textAt } from './parse.ts';
import { webTexts as texts } from './texts.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Language of the label, where it is somebody's own text. */
  readonly lang?: Lang | undefined;
}

/** One of a few, all visible, each a large target. */
export function Choice(props: FieldProps & { readonly options: readonly Option[] }) {
  const chosen = textAt(props.form.values, props.name);
  const given = props.options.some(({ value }) => value === chosen);
  return (
    <Group {...props} unmarked={given}>
      <div class="choices">
        {props.options.map((option) => (
          <Tick name={props.name} type="radio" option={option} checked={option.value === chosen} />
        ))}
      </div>
    </Group>
  );
}

/** Any of several. */
export function CheckList(
  props: FieldProps & { readonly options: readonly Option[]; readonly chosen: readonly string[] },
) {
  return (
    <Group {...props}>
      <div class="choices">
        {props.options.map((option) => (
          <Tick
            name={props.name}
            type="checkbox"
            option={option}
            checked={props.chosen.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  );
}

/** One yes-or-no box. */
export function CheckBox({ form, name, label, help }: FieldProps) {
  const checked = textAt(form.values, name) !== '';
  return <Tick name={name} type="checkbox" option={{ value: 'yes', label, help }} checked={checked} />;
}

/** One box, or one of several choices of which one is taken. */
export function Tick(props: { name: string; type: 'radio' | 'checkbox'; option: Option; checked: boolean }) {
  const { value, label, help, lang } = props.option;
  return (
    <label class="choice">
      <input type={props.type} name={props.name} value={value} checked={props.checked} />
      <span>
        <span {...(lang ? { lang } : {})}>{label}</span>
        {help ? <span class="help">{help}</span> : null}
      </span>
    </label>
  );
}

/** One of many. */
export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const chosen = textAt(props.form.values, props.name);
  const given = props.options.some(({ value }) => value === chosen);
  return (
    <Field {...props} unmarked={given}>
      <select {...control(props)}>
        {props.options.some((option) => option.value === chosen) ? null : (
          <option value="">{say(props.form.lang, texts.choose)}</option>
        )}
        {props.options.map((option) => (
          <option
            value={option.value}
            selected={option.value === chosen}
            {...(option.lang ? { lang: option.lang } : {})}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
