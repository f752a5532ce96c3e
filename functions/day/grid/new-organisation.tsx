import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { isKhmer } from '../../i18n/typed-text.ts';
import {
  OrganisationFields,
  organisationFields,
  organisationLabels,
  organisationOf,
} from '../../membership/organisation-form.tsx';
import { AddressNotUsable, ContactNeedsName } from '../../membership/rules/refusals.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { Form, type FormState } from '../../web/forms.tsx';
import { Actions, Button, Section } from '../../web/parts.tsx';
import { checkedPhone } from '../../web/phone-field.tsx';
import type { Labels } from '../../web/problems.ts';
import type { Cells } from '../rules/typed-in.ts';
import { PersonFields, personFields } from './person-form.tsx';
import { whoTexts as texts } from './texts-who.ts';

/** What the button of this form says, to tell it from the others of the page. */
export const NEW_ORGANISATION = 'organisation';

/** An organisation that is no member yet, and the walk-in as its first person. */
export const newOrganisationSchema = z
  .object({
    name: organisationFields.name,
    type: organisationFields.type,
    contact: z.object(personFields).transform(checkedPhone),
  })
  .transform(({ name, type, contact }) => ({
    ...contact,
    organisation: organisationOf({
      name,
      type,
      shortName: undefined,
      subSectors: [],
      otherSubSectors: undefined,
      districts: [],
      joined: undefined,
    }),
  }));

export const newOrganisationLabels: Labels = {
  ...organisationLabels,
  'contact.name': texts.name,
  'contact.phone': texts.phone,
  'contact.email': texts.email,
};

/** The field of the form that a refusal is about. */
export function newOrganisationFieldOf(refusal: Refusal): string {
  if (refusal instanceof AddressNotUsable) return 'contact.email';
  return refusal instanceof ContactNeedsName ? 'contact.name' : 'name';
}

/** What it begins with: what was written at the door. */
export function newOrganisationValues({ name, organisation, phone }: Cells): object {
  return {
    name: { [isKhmer(organisation) ? 'km' : 'en']: organisation },
    contact: { name, phone },
  };
}

export function NewOrganisation({ form, action }: { readonly form: FormState; readonly action: string }) {
  const { lang } = form;
  return (
    <Section id="new-organisation" title={say(lang, texts.organisationTitle)}>
      <p class="help">{say(lang, texts.organisationHelp)}</p>
      <Form form={form} action={action}>
        <OrganisationFields form={form} />
        <PersonFields form={form} prefix="contact." name={texts.person} />
        <Actions>
          <Button name="new" value={NEW_ORGANISATION}>
            {say(lang, texts.makeOrganisation)}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
