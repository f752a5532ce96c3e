import { type Lang, say } from '../../i18n/say.ts';
import { CheckList, Choice } from '../../web/form-choices.tsx';
import { type FormState, Group, NumberField, TextArea, TextField } from '../../web/forms.tsx';
import { listAt } from '../../web/parse.ts';
import { accessNeeds, attendModes } from '../seat-events.ts';
import { specialMeals } from './answer-form.ts';
import { mealWords, needWords, answerTexts as texts } from './texts.ts';

/** What is asked under a yes: who, how many, what they need. */
export function YesFields(props: {
  readonly form: FormState;
  readonly lang: Lang;
  /** The person who was invited, who comes unless another name is written. */
  readonly person: string;
  readonly online: boolean;
}) {
  const { form, lang, person, online } = props;
  const words = { inPerson: texts.inPerson, online: texts.online };
  return (
    <>
      {online ? (
        <Choice
          form={form}
          name="mode"
          label={say(lang, texts.mode)}
          options={attendModes.map((value) => ({ value, label: say(lang, words[value]) }))}
        />
      ) : null}
      <TextField
        form={form}
        name="attendee"
        label={say(lang, texts.attendee)}
        help={say(lang, texts.attendeeHelp, { name: person })}
        autocomplete="off"
      />
      <NumberField form={form} name="people" label={say(lang, texts.people)} />
      <NumberField form={form} name="women" label={say(lang, texts.women)} optional />
      <CheckList
        form={form}
        name="needs"
        label={say(lang, texts.needs)}
        chosen={listAt(form.values, 'needs')}
        options={accessNeeds.map((value) => ({ value, label: say(lang, needWords[value]) }))}
        optional
      />
      <Group
        form={form}
        name="meals"
        label={say(lang, texts.meals)}
        help={say(lang, texts.mealsHelp)}
        optional
      >
        {specialMeals.map((meal) => (
          <NumberField form={form} name={`meals.${meal}`} label={say(lang, mealWords[meal])} />
        ))}
      </Group>
    </>
  );
}

/** The one thing that belongs to every answer. */
export function NoteField({ form, lang }: { readonly form: FormState; readonly lang: Lang }) {
  return <TextArea form={form} name="note" label={say(lang, texts.note)} rows={3} optional />;
}
