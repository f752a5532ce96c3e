import { say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import type { StaffContext } from '../../web/context.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState } from '../../web/forms.tsx';
import { Actions, Button, Notice, Section } from '../../web/parts.tsx';
import type { Kept } from '../rules/file.ts';
import { photoPath } from '../rules/photo-path.ts';
import { fileTexts as texts } from '../texts.ts';

/** Publishes a photo: its words and what those in it have agreed to come first. Or takes it back. */
export function Publishing(props: {
  c: StaffContext;
  action: string;
  id: string;
  file: Kept;
  form: FormState;
  /** Names of those in it who have not agreed to it. */
  notAgreed: readonly string[];
}) {
  const { c, action, id, file, form, notAgreed } = props;
  const { lang, networkId, services } = c.var;
  const { published, revoked } = file;
  const address = `${services.origin}${photoPath(networkId, id)}`;
  const shown = form.problems.length > 0 ? form : { ...form, values: valuesOf(file) };
  const names = notAgreed.filter(Boolean).join(', ');
  return (
    <Section id="publish" title={say(lang, texts.publishTitle)}>
      {names ? (
        <Notice mood="waiting">
          <p>{say(lang, published ? texts.notShownNow : texts.notYet, { names })}</p>
        </Notice>
      ) : null}
      {published ? (
        <Notice mood="done" title={say(lang, texts.isPublicTitle)}>
          <p>{say(lang, texts.isPublic)}</p>
          <p>
            <a href={address}>{address}</a>
          </p>
          <form method="post" action={action}>
            <Button weight="danger" name="revoke" value="yes">
              {say(lang, texts.revoke)}
            </Button>
          </form>
        </Notice>
      ) : null}
      {revoked ? (
        <Notice mood="info" title={say(lang, texts.revokedTitle)}>
          <p>{say(lang, texts.revoked)}</p>
        </Notice>
      ) : null}
      <Form form={shown} action={action}>
        <BilingualField
          form={shown}
          name="alt"
          label={say(lang, texts.alt)}
          help={say(lang, texts.altHelp)}
          lines={2}
        />
        <Choice
          form={shown}
          name="consent"
          label={say(lang, texts.consent)}
          options={[
            { value: 'agreed', label: say(lang, texts.consentAgreed) },
            { value: 'nobody', label: say(lang, texts.consentNobody) },
          ]}
        />
        <Actions>
          <Button weight="main">{say(lang, published ? texts.saveWords : texts.publish)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** Words are there again; what people agreed to is asked anew once a photo was taken back. */
function valuesOf({ published, revoked }: Kept): unknown {
  const alt = known((published ?? revoked)?.alt);
  return { ...(alt ? { alt } : {}), ...(published ? { consent: published.consent } : {}) };
}
