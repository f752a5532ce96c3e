import { type Lang, say } from '../../i18n/say.ts';
import { CheckList, Choice } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { type FormState, Group, NumberField, TextArea, TextField } from '../../web/forms.tsx';
import { listAt, textAt } from '../../web/parse.ts';
import { accessNeeds, attendModes } from '../rules/seat-events.ts';
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
        optional
      />
      <NumberField form={form} name="people" label={say(lang, texts.people)} optional />
      <NumberField form={form} name="women" label={say(lang, texts.women)} optional />
      <div>
        <Fold
          form={form}
          fields={['needs', 'meals']}
          name={say(lang, texts.needsAndMeals)}
          now={needsNow(form, lang)}
          open={needsNow(form, lang) !== ''}
        >
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
              <NumberField form={form} name={`meals.${meal}`} label={say(lang, mealWords[meal])} unmarked />
            ))}
          </Group>
        </Fold>
      </div>
    </>
  );
}

/** The one thing that belongs to every answer. */
export function NoteField({ form, lang }: { readonly form: FormState; readonly lang: Lang }) {
  return <TextArea form={form} name="note" label={say(lang, texts.note)} rows={3} optional />;
}

/** What is asked for already, in a line; empty: nothing. */
function needsNow(form: FormState, lang: Lang): string {
  const needs = accessNeeds.filter((need) => listAt(form.values, 'needs').includes(need));
  const meals = specialMeals.filter((meal) => textAt(form.values, `meals.${meal}`) !== '');
  return [
    ...needs.map((need) => say(lang, needWords[need])),
    ...meals.map((meal) => `${say(lang, mealWords[meal])} ${textAt(form.values, `meals.${meal}`)}`),
  ].join(', ');
}
