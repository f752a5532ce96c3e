import { say } from '../../i18n/say.ts';
import { isForgotten } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import { CheckList } from '../../web/form-choices.tsx';
import { Form, type FormState } from '../../web/forms.tsx';
import { Actions, Button, Notice, Section } from '../../web/parts.tsx';
import type { Kept } from '../rules/file.ts';
import { fileTexts as texts } from '../texts.ts';
import type { InPhoto } from './people-in.ts';

/** Who can be recognised in a photo, of those who came: for coordinators, and so that forgetting finds it. */
export function PeopleIn(props: {
  readonly c: StaffContext;
  readonly action: string;
  readonly file: Kept;
  readonly form: FormState;
  readonly choices: readonly InPhoto[];
}) {
  const { c, action, file, form, choices } = props;
  const { lang } = c.var;
  const chosen = file.people.flatMap((one) => (isForgotten(one) ? [] : [one.person]));
  return (
    <Section id="people" title={say(lang, texts.people)}>
      {file.people.some(isForgotten) ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.peopleForgotten)}</p>
        </Notice>
      ) : null}
      {choices.length === 0 ? (
        <p class="muted">{say(lang, texts.peopleNone)}</p>
      ) : (
        <Form form={form} action={action}>
          <input type="hidden" name="part" value="people" />
          <CheckList
            form={form}
            name="people"
            label={say(lang, texts.peopleLabel)}
            help={say(lang, texts.peopleHelp)}
            optional
            chosen={chosen}
            options={choices.map(({ person, name, agrees }) => ({
              value: person,
              label: name,
              help: agrees ? undefined : say(lang, texts.peopleNotAgreed),
            }))}
          />
          <Actions>
            <Button>{say(lang, texts.peopleSave)}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
