import { ulid } from 'ulid';
import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { waitingOf } from '../../membership/rules/corrections.ts';
import type { Contact, Member } from '../../membership/rules/member.ts';
import { langWords } from '../../membership/words.ts';
import { CheckBox, Select } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TextArea, TextField } from '../../web/forms.tsx';
import { textAt, valueAt } from '../../web/parse.ts';
import { Button, Facts, Notice, Typed } from '../../web/parts.tsx';
import { PhoneField } from '../../web/phone-field.tsx';
import { correctionValues, marksOf } from './details-form.ts';
import { Decided, lastDecision, SaidAbout } from './said-about.tsx';
import { personalTexts as texts } from './texts.ts';

/** What just happened to the details, to be said on the page. */
export type DetailsSaid = 'confirmed' | 'proposed';

/**
 * What the network knows of a contact and the organisation: right with one tap, or corrected. Both forms
 * are posted to `action` with `part`.
 */
export function OurDetails(props: {
  readonly lang: Lang;
  readonly zone: string;
  readonly action: string;
  readonly member: Member;
  readonly contact: Contact;
  readonly said?: DetailsSaid | undefined;
  /** A correction that was sent back with problems. */
  readonly form?: FormState | undefined;
}) {
  const { lang, zone, action, member, contact, said, form } = props;
  const waits = waitingOf(member, contact.id);
  const none = <span class="muted">{say(lang, texts.noneKnown)}</span>;
  const decided = waits || said ? undefined : lastDecision(member, contact);
  return (
    <section id="details">
      <h2>{say(lang, texts.detailsTitle)}</h2>
      {said === 'confirmed' ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.confirmed)}</p>
        </Notice>
      ) : null}
      {waits ? (
        <Notice mood="waiting" live={said === 'proposed'}>
          <p>{say(lang, texts.proposed)}</p>
          <SaidAbout lang={lang} fields={waits.fields} organisation={plain(member.organisation.name, lang)} />
        </Notice>
      ) : null}
      {decided ? <Decided lang={lang} zone={zone} decision={decided} /> : null}
      <Facts
        rows={[
          [say(lang, texts.organisation), <Typed text={member.organisation.name} lang={lang} />],
          [say(lang, texts.name), contact.name],
          [say(lang, texts.email), contact.email ?? none],
          [say(lang, texts.phone), contact.phone ?? none],
          [say(lang, texts.lang), say(lang, langWords[contact.lang])],
        ]}
      />
      {contact.confirmedAt && said !== 'confirmed' ? (
        <p class="muted">
          {say(lang, texts.confirmedOn, { date: fullDate(contact.confirmedAt, zone, lang) })}
        </p>
      ) : null}
      {said || waits ? null : (
        <form method="post" action={action}>
          <input type="hidden" name="part" value="confirm" />
          <Button icon="done">{say(lang, texts.confirm)}</Button>
        </form>
      )}
      <details open={form !== undefined}>
        <summary>
          <span class="change">{say(lang, texts.correct)}</span>
        </summary>
        <CorrectionForm {...props} form={form ?? freshForm(lang, correctionValues(member, contact, lang))} />
      </details>
    </section>
  );
}

function CorrectionForm(props: {
  readonly lang: Lang;
  readonly action: string;
  readonly member: Member;
  readonly contact: Contact;
  readonly form: FormState;
}) {
  const { lang, action, member, contact, form } = props;
  const organisation = plain(member.organisation.name, lang);
  // A form that was sent back knows what it was loaded with.
  const marks = marksOf(correctionValues(member, contact, lang)).map(([name, mark]): [string, string] =>
    valueAt(form.values, 'was') === undefined ? [name, mark] : [name, textAt(form.values, name)],
  );
  return (
    <Form form={form} action={action}>
      <p>{say(lang, texts.correctLead)}</p>
      <input type="hidden" name="part" value="correct" />
      <input type="hidden" name="correction" value={ulid()} />
      {marks.map(([name, mark]) => (
        <input type="hidden" name={name} value={mark} />
      ))}
      <TextField
        form={form}
        name="organisationName"
        label={say(lang, texts.organisation)}
        autocomplete="organization"
        optional
      />
      <TextField form={form} name="name" label={say(lang, texts.name)} autocomplete="name" optional />
      <TextField
        form={form}
        name="email"
        label={say(lang, texts.email)}
        type="email"
        autocomplete="email"
        optional
      />
      <PhoneField form={form} name="phone" label={say(lang, texts.phone)} autocomplete="tel" optional />
      <Select
        form={form}
        name="lang"
        label={say(lang, texts.lang)}
        options={(['km', 'en', 'both'] as const).map((value) => ({
          value,
          label: say(lang, langWords[value]),
        }))}
      />
      <CheckBox form={form} name="left" label={say(lang, texts.left, { organisation })} />
      <TextArea
        form={form}
        name="message"
        label={say(lang, texts.note)}
        help={say(lang, texts.noteHelp)}
        rows={3}
        optional
      />
      <Button weight="main">{say(lang, texts.propose)}</Button>
    </Form>
  );
}
