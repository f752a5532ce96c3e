import type { Context } from 'hono';
import * as z from 'zod';
import { searchKey } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { flag, oneOf, pageId, readAs } from '../../web/fields.ts';
import { CheckBox, Choice } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import {
  MoreOrganisationFields,
  OrganisationFields,
  organisationFields,
  organisationLabels,
  organisationOf,
} from '../organisation-form.tsx';
import { registerMember } from '../rules/decide.ts';
import { derivedId } from '../rules/derived-id.ts';
import type { Organisation } from '../rules/events.ts';
import { type ListedMember, listMembers } from '../rules/views.ts';
import { memberTexts as texts } from '../texts.ts';
import { statusWords } from '../words.ts';
import {
  ContactFormFields,
  contactFieldOf,
  contactLabels,
  contactOfForm,
  contactSchema,
} from './contact-form.tsx';
import { changeMember } from './found.ts';
import { NameOf } from './member-page.tsx';

const begins = ['active', 'observer', 'pending'] as const;

const schema = z.object({
  ...organisationFields,
  id: pageId(),
  status: oneOf(begins),
  alike: flag(),
  contact: z.preprocess((typed) => typed ?? {}, contactSchema),
});
const labels = { ...organisationLabels, ...contactLabels, status: texts.status };

/** The form that registers an organisation with its first person; what can wait comes after them. */
export async function showRegister(c: Context<StaffEnv>) {
  const contact = { role: 'focalPoint', lang: 'both', reachedBy: 'email' };
  return show(
    c,
    <RegisterPage c={c} form={freshForm(c.var.lang, { status: 'active', contact })} alike={[]} />,
  );
}

export async function register(c: Context<StaffEnv>) {
  const { lang, services, networkId } = c.var;
  const values = await readForm(c);
  const again = (problems: FormState['problems'], alike: readonly ListedMember[] = []) =>
    show(c, <RegisterPage c={c} form={{ lang, values, problems }} alike={alike} />, 422);
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return again(read.problems);
  const { id, status } = read.value;
  const organisation = organisationOf(read.value);
  const fields = contactOfForm(read.value.contact);
  const alike = sameName(await listMembers(services.views, networkId), organisation).filter(
    (one) => one.id !== id,
  );
  if (alike.length > 0 && !read.value.alike) return again([], alike);
  const outcome = await attempt(
    lang,
    () =>
      changeMember(c, id, (member) =>
        registerMember(member, {
          organisation,
          status,
          contacts: [{ contact: derivedId(id, 'first contact'), fields }],
        }),
      ),
    contactFieldOf,
  );
  if (!outcome.done) return again(outcome.problems);
  return c.redirect(`/n/${networkId}/members/${id}?saved`, 303);
}

/** Members of the same name, whatever its Khmer spelling. */
function sameName(members: readonly ListedMember[], { name }: Organisation): ListedMember[] {
  const keysOf = (one: Organisation['name']) =>
    [one.en, one.km].flatMap((text) => (text ? [searchKey(text)] : []));
  const own = new Set(keysOf(name));
  return members.filter(({ member }) => keysOf(member.organisation.name).some((key) => own.has(key)));
}

function RegisterPage(props: { c: Context<StaffEnv>; form: FormState; alike: readonly ListedMember[] }) {
  const { c, form, alike } = props;
  const { lang, networkId } = c.var;
  const list = `/n/${networkId}/members`;
  const status = begins.find((one) => one === textAt(form.values, 'status'));
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.newTitle)}
      lead={say(lang, texts.newLead)}
      back={{ href: list, label: say(lang, texts.title) }}
    >
      <Form form={form} action={`${list}/new`} creates>
        {alike.length > 0 ? (
          <Notice mood="waiting" title={say(lang, texts.alikeTitle)} live>
            <p>{say(lang, texts.alikeText)}</p>
            <ul>
              {alike.map(({ id, member }) => (
                <li>
                  <a href={`${list}/${id}`}>
                    <NameOf member={member} lang={lang} />
                  </a>
                </li>
              ))}
            </ul>
            <CheckBox form={form} name="alike" label={say(lang, texts.alikeAnyway)} />
          </Notice>
        ) : null}
        <OrganisationFields form={form} />
        <Section id="contact" title={say(lang, texts.contactTitle)}>
          <ContactFormFields form={form} focalPoint />
        </Section>
        <Section id="more" title={say(lang, texts.moreTitle)}>
          <MoreOrganisationFields form={form} />
          <Fold
            form={form}
            fields={['status']}
            name={say(lang, texts.status)}
            now={status ? say(lang, statusWords[status]) : ''}
          >
            <Choice
              form={form}
              name="status"
              label={say(lang, texts.status)}
              options={begins.map((value) => ({ value, label: say(lang, statusWords[value]) }))}
            />
          </Fold>
        </Section>
        <Button weight="main">{say(lang, texts.registerButton)}</Button>
      </Form>
    </StaffPage>
  );
}
