import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { channels } from '../../platform/planned-mail.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { line, mailField, oneOf, optional } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { type FormState, TextField } from '../../web/forms.tsx';
import { complaint, type Labels } from '../../web/problems.ts';
import { type ContactFields, contactRoles } from '../rules/events.ts';
import { readPhone } from '../rules/import/cells.ts';
import {
  AddressNotUsable,
  ContactNeedsName,
  ReachedByEmailNeedsAddress,
  ReachedByPhoneNeedsNumber,
} from '../rules/refusals.ts';
import { memberTexts as texts } from '../texts.ts';
import { channelWords, langWords, roleWords } from '../words.ts';

const langs = ['km', 'en', 'both'] as const;

/** A number in digits of any script, the same as in an import. */
function phoneField() {
  return line(40).transform((typed, context): string => {
    try {
      return readPhone(typed);
    } catch {
      context.issues.push(complaint(texts.badPhone));
      return z.NEVER;
    }
  });
}

/** Fields of a contact, as a form sends them: `contact.name` … */
export const contactSchema = z.object({
  name: line(),
  honorific: optional(line(60)),
  title: optional(line()),
  role: oneOf(contactRoles),
  lang: oneOf(langs),
  email: optional(mailField()),
  phone: optional(phoneField()),
  reachedBy: oneOf(channels),
});

export const contactLabels: Labels = {
  'contact.name': texts.contactName,
  'contact.honorific': texts.honorific,
  'contact.title': texts.officeTitle,
  'contact.role': texts.role,
  'contact.lang': texts.lang,
  'contact.email': texts.email,
  'contact.phone': texts.phone,
  'contact.reachedBy': texts.reachedBy,
};

export function contactOfForm(read: z.output<typeof contactSchema>): ContactFields {
  const { name, honorific, title, role, lang, email, phone, reachedBy } = read;
  return {
    name,
    ...(honorific ? { honorific } : {}),
    ...(title ? { title } : {}),
    role,
    lang,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    reachedBy,
  };
}

/** The field that a refusal of the rules is about. */
export function contactFieldOf(refusal: Refusal): string {
  if (refusal instanceof ReachedByEmailNeedsAddress || refusal instanceof AddressNotUsable)
    return 'contact.email';
  if (refusal instanceof ReachedByPhoneNeedsNumber) return 'contact.phone';
  return refusal instanceof ContactNeedsName ? 'contact.name' : '';
}

export function ContactFormFields({ form }: { readonly form: FormState }) {
  const { lang } = form;
  return (
    <>
      <TextField
        form={form}
        name="contact.name"
        label={say(lang, texts.contactName)}
        help={say(lang, texts.contactNameHelp)}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="contact.honorific"
        label={say(lang, texts.honorific)}
        help={say(lang, texts.honorificHelp)}
        optional
      />
      <TextField form={form} name="contact.title" label={say(lang, texts.officeTitle)} optional />
      <Choice
        form={form}
        name="contact.role"
        label={say(lang, texts.role)}
        options={contactRoles.map((value) => ({ value, label: say(lang, roleWords[value]) }))}
      />
      <Choice
        form={form}
        name="contact.lang"
        label={say(lang, texts.lang)}
        options={langs.map((value) => ({ value, label: say(lang, langWords[value]) }))}
      />
      <TextField
        form={form}
        name="contact.email"
        type="email"
        label={say(lang, texts.email)}
        help={say(lang, texts.eitherHelp)}
        autocomplete="off"
        optional
      />
      <TextField
        form={form}
        name="contact.phone"
        type="tel"
        label={say(lang, texts.phone)}
        autocomplete="off"
        optional
      />
      <Choice
        form={form}
        name="contact.reachedBy"
        label={say(lang, texts.reachedBy)}
        help={say(lang, texts.reachedByHelp)}
        options={channels.map((value) => ({ value, label: say(lang, channelWords[value]) }))}
      />
    </>
  );
}
