import { type Lang, say, type Text } from '../i18n/say.ts';
import type { SwitchChoice } from '../platform/planned-mail.ts';
import { CheckList } from './form-choices.tsx';
import type { FormState } from './forms.tsx';
import { type FormTree, listAt } from './parse.ts';
import { webTexts as texts } from './texts.ts';

/** A switch by which a reader turns a kind of mails off. */
export interface SwitchWords {
  readonly name: Text;
  /** What these mails are, in one line. */
  readonly help: Text;
}

/** Every switch that there is, by its name as it is stored, in the order in which they are shown. */
export type Switches = ReadonlyMap<string, SwitchWords>;

/** What switches are called, for a sentence; one that this version does not know is left out. */
export function switchNames(names: readonly string[], switches: Switches, lang: Lang): string {
  return names.flatMap((name) => switches.get(name)?.name[lang] ?? []).join(', ');
}

/** What somebody does without, for the person who looks after them; nothing where they get everything. */
export function SwitchedOff(props: {
  readonly lang: Lang;
  readonly switches: Switches;
  readonly off: readonly string[] | undefined;
}) {
  const { lang, switches, off = [] } = props;
  const mails = switchNames(off, switches, lang);
  return mails === '' ? null : <p>{say(lang, texts.switchesOff, { mails })}</p>;
}

/** A box for each kind of mails, ticked where it is sent. */
export function SwitchBoxes(props: {
  readonly form: FormState;
  readonly label: string;
  readonly switches: Switches;
  /** The switches that are off. */
  readonly off: readonly string[] | undefined;
}) {
  const { form, label, switches, off = [] } = props;
  return (
    <>
      <CheckList
        form={form}
        name="mails"
        label={label}
        unmarked
        chosen={[...switches.keys()].filter((name) => !off.includes(name))}
        options={[...switches].map(([value, { name, help }]) => ({
          value,
          label: say(form.lang, name),
          help: say(form.lang, help),
        }))}
      />
      <p class="help">{say(form.lang, texts.mailsAlways)}</p>
    </>
  );
}

/** What the boxes of {@link SwitchBoxes} say; of switches that were not shown they say nothing. */
export function readSwitches(tree: FormTree, switches: Switches): SwitchChoice {
  const ticked = listAt(tree, 'mails');
  const names = [...switches.keys()];
  return {
    on: names.filter((name) => ticked.includes(name)),
    off: names.filter((name) => !ticked.includes(name)),
  };
}
