import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { consentTexts as texts } from '../consent-texts.ts';
import { ConsentsForm, consentValues, readConsents } from '../consents-form.tsx';
import { sayConsent } from '../rules/consent.ts';
import type { Contact } from '../rules/member.ts';
import { personOf } from './contact.tsx';
import { changeMember, memberOf } from './found.ts';

/** What a contact agreed to, for somebody who said so on paper or in person. */
export async function showConsents(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const form = freshForm(c.var.lang, consentValues(person, person.lang));
  return show(c, <ConsentsPage c={c} path={found.path} person={person} form={form} />);
}

export async function postConsents(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const values = await readForm(c);
  const again = (problems: FormState['problems']) => {
    const form = { lang: c.var.lang, values, problems };
    return show(c, <ConsentsPage c={c} path={found.path} person={person} form={form} />, 422);
  };
  const read = readConsents(values, c.var.lang);
  if (!read.ok) return again(read.problems);
  const outcome = await attempt(c.var.lang, () =>
    changeMember(c, found.id, (member) => read.value.flatMap((said) => sayConsent(member, person.id, said))),
  );
  if (!outcome.done) return again(outcome.problems);
  return c.redirect(`${found.path}?saved#people`, 303);
}

function ConsentsPage(props: {
  readonly c: Context<StaffEnv>;
  readonly path: string;
  readonly person: Contact;
  readonly form: FormState;
}) {
  const { c, path, person, form } = props;
  const { lang, network } = c.var;
  const { name } = person;
  const own = `${path}/contacts/${person.id}`;
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.pageTitle, { name })}
      lead={say(lang, texts.pageLead)}
      back={{ href: own, label: name }}
    >
      <ConsentsForm form={form} action={`${own}/consents`} network={network.settings.shortName} />
    </StaffPage>
  );
}
