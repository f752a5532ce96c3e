import { type Lang, say } from '../i18n/say.ts';
import { RIGHT } from './both-languages.ts';
import {
  described,
  type FieldProps,
  type FormState,
  Group,
  keepFirstBreak,
  ProblemText,
  problemAt,
} from './forms.tsx';
import { listAt, textAt } from './parse.ts';
import { webTexts as texts } from './texts.ts';

/** A text in Khmer and English: `name.km` and `name.en`, side by side where there is room. */
export function BilingualField(props: FieldProps & { readonly lines?: number }) {
  const { form, name, lines = 1 } = props;
  const one = (lang: Lang) => {
    const id = `${name}.${lang}`;
    const problem = problemAt(form, id);
    const shared = { id, name: id, lang, ...described(id, false, problem) };
    return (
      <div class={problem ? 'field wrong' : 'field'}>
        <label for={id}>{say(form.lang, lang === 'km' ? texts.inKhmer : texts.inEnglish)}</label>
        {problem ? <ProblemText id={id} text={problem} /> : null}
        {lines === 1 ? (
          <input {...shared} type="text" value={textAt(form.values, id)} />
        ) : (
          <textarea {...shared} rows={lines}>
            {keepFirstBreak(textAt(form.values, id))}
          </textarea>
        )}
      </div>
    );
  };
  return (
    <Group {...props}>
      <div class="pair">
        {one('km')}
        {one('en')}
      </div>
      <RightAsItIs form={form} name={name} />
    </Group>
  );
}

/** The way out of a question about one language: asked while it is open, and kept once it is answered. */
function RightAsItIs({ form, name }: { form: FormState; name: string }) {
  const { lang, problems, values } = form;
  const ticked = listAt(values, RIGHT).includes(name);
  const asked = problems.find(({ asks }) => asks === name);
  if (ticked && !asked) return <input type="hidden" name={RIGHT} value={name} />;
  if (!asked) return null;
  const text = asked.field.endsWith('.km') ? texts.khmerIsRight : texts.englishIsRight;
  return (
    <label class="choice">
      <input type="checkbox" name={RIGHT} value={name} checked={ticked} />
      <span>{say(lang, text)}</span>
    </label>
  );
}
