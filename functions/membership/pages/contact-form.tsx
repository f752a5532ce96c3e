import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { channels } from '../../platform/planned-mail.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { line, mailField, oneOf, optional } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { type FormState, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { checkedPhone, PhoneField } from '../../web/phone-field.tsx';
import type { Labels } from '../../web/problems.ts';
import { TelegramField, telegramLine } from '../../web/telegram-field.tsx';
import { telegramTexts } from '../../web/texts-telegram.ts';
import { type ContactFields, contactRoles } from '../rules/events.ts';
import {
  AddressNotUsable,
  ContactNeedsName,
  ReachedByEmailNeedsAddress,
  ReachedByPhoneNeedsNumber,
  ReachedByTelegramNeedsName,
} from '../rules/refusals.ts';
import { sexes } from '../rules/sex.ts';
import { memberTexts as texts } from '../texts.ts';
import { channelWords, langWords, roleWords, sexWords } from '../words.ts';

const langs = ['km', 'en', 'both'] as const;

/** Fields of a contact, as a form sends them: `contact.name` … */
export const contactSchema = z
  .object({
    name: line(),
    honorific: optional(line(60)),
    title: optional(line()),
    role: oneOf(contactRoles),
    lang: oneOf(langs),
    email: optional(mailField()),
    phone: optional(line(40)),
    phoneIsRight: optional(line(40)),
    telegram: optional(telegramLine()),
    reachedBy: oneOf(channels),
    sex: optional(oneOf(sexes)),
  })
  .transform(checkedPhone);

export const contactLabels: Labels = {
  'contact.name': texts.contactName,
  'contact.honorific': texts.honorific,
  'contact.title': texts.officeTitle,
  'contact.role': texts.role,
  'contact.lang': texts.lang,
  'contact.email': texts.email,
  'contact.phone': texts.phone,
  'contact.telegram': telegramTexts.name,
  'contact.reachedBy': texts.reachedBy,
  'contact.sex': texts.sex,
};

export function contactOfForm(read: z.output<typeof contactSchema>): ContactFields {
  const { name, honorific, title, role, lang, email, phone, telegram, reachedBy, sex } = read;
  return {
    name,
    ...(honorific ? { honorific } : {}),
    ...(title ? { title } : {}),
    role,
    lang,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(telegram ? { telegram } : {}),
    reachedBy,
    ...(sex ? { sex } : {}),
  };
}

/** The field that a refusal of the rules is about. */
export function contactFieldOf(refusal: Refusal): string {
  if (refusal instanceof ReachedByEmailNeedsAddress || refusal instanceof AddressNotUsable)
    return 'contact.email';
  if (refusal instanceof ReachedByPhoneNeedsNumber) return 'contact.phone';
  if (refusal instanceof ReachedByTelegramNeedsName) return 'contact.telegram';
  return refusal instanceof ContactNeedsName ? 'contact.name' : '';
}

/**
 * Who it is and how they are reached; what has a good default is folded. `focalPoint`: the form has said
 * already which role it asks for.
 */
export function ContactFormFields(props: { readonly form: FormState; readonly focalPoint?: boolean }) {
  const { form, focalPoint } = props;
  const { lang, values } = form;
  const chosen = textAt(values, 'contact.lang');
  const receives = langs.find((one) => one === chosen);
  const sex = sexes.find((one) => one === textAt(values, 'contact.sex'));
  const office = [textAt(values, 'contact.honorific'), textAt(values, 'contact.title')];
  return (
    <>
      <TextField
        form={form}
        name="contact.name"
        label={say(lang, texts.contactName)}
        help={say(lang, texts.contactNameHelp)}
        autocomplete="off"
      />
      {focalPoint ? null : <RoleChoice form={form} />}
      <TextField
        form={form}
        name="contact.email"
        type="email"
        label={say(lang, texts.email)}
        help={say(lang, texts.eitherHelp)}
        autocomplete="off"
        optional
      />
      <PhoneField
        form={form}
        name="contact.phone"
        label={say(lang, texts.phone)}
        autocomplete="off"
        optional
      />
      <TelegramField form={form} name="contact.telegram" />
      <Choice
        form={form}
        name="contact.reachedBy"
        label={say(lang, texts.reachedBy)}
        help={say(lang, texts.reachedByHelp)}
        options={channels.map((value) => ({ value, label: say(lang, channelWords[value]) }))}
      />
      <Fold
        form={form}
        fields={['contact.lang']}
        name={say(lang, texts.lang)}
        now={receives ? say(lang, langWords[receives]) : ''}
      >
        <Choice
          form={form}
          name="contact.lang"
          label={say(lang, texts.lang)}
          options={langs.map((value) => ({ value, label: say(lang, langWords[value]) }))}
        />
      </Fold>
      <Fold
        form={form}
        fields={['contact.honorific', 'contact.title']}
        name={say(lang, texts.forLetters)}
        now={office.filter(Boolean).join(' · ')}
      >
        <TextField
          form={form}
          name="contact.honorific"
          label={say(lang, texts.honorific)}
          help={say(lang, texts.honorificHelp)}
          optional
        />
        <TextField form={form} name="contact.title" label={say(lang, texts.officeTitle)} optional />
      </Fold>
      <Fold
        form={form}
        fields={['contact.sex']}
        name={say(lang, texts.sex)}
        now={sex ? say(lang, sexWords[sex]) : ''}
      >
        <Choice
          form={form}
          name="contact.sex"
          label={say(lang, texts.sex)}
          help={say(lang, texts.sexHelp)}
          options={sexes.map((value) => ({ value, label: say(lang, sexWords[value]) }))}
        />
      </Fold>
      {focalPoint ? <RoleFold form={form} /> : null}
    </>
  );
}

function RoleFold({ form }: { form: FormState }) {
  const { lang, values } = form;
  const role = contactRoles.find((one) => one === textAt(values, 'contact.role'));
  return (
    <Fold
      form={form}
      fields={['contact.role']}
      name={say(lang, texts.role)}
      now={role ? say(lang, roleWords[role]) : ''}
    >
      <RoleChoice form={form} />
    </Fold>
  );
}

function RoleChoice({ form }: { form: FormState }) {
  const { lang } = form;
  return (
    <Choice
      form={form}
      name="contact.role"
      label={say(lang, texts.role)}
      options={contactRoles.map((value) => ({ value, label: say(lang, roleWords[value]) }))}
    />
  );
}
