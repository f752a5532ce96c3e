import type { Context } from 'hono';
import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { oneOf, readAs } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Button, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { consentAsked, consentWayWords, consentTexts as texts } from '../consent-texts.ts';
import { agrees, CONSENT_TEXT, sayConsent } from '../rules/consent.ts';
import { consentPurposes } from '../rules/events.ts';
import type { Contact } from '../rules/member.ts';
import { langWords } from '../words.ts';
import { personOf } from './contact.tsx';
import { changeMember, memberOf } from './found.ts';

/** What a coordinator has from somebody else: from a person's own page it comes by itself. */
const ways = ['sheet', 'coordinator'] as const;
const langs = ['km', 'en'] as const;
const labels = { photo: texts.photoOf, publicName: texts.publicNameOf, via: texts.via, lang: texts.read };
const schema = z.object({
  photo: oneOf(['yes', 'no']),
  publicName: oneOf(['yes', 'no']),
  via: oneOf(ways),
  lang: oneOf(langs),
});

/** What a contact agreed to, for somebody who said so on paper or in person. */
export async function showConsents(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const said = (purpose: (typeof consentPurposes)[number]) => (agrees(person, purpose) ? 'yes' : 'no');
  const values = {
    photo: said('photo'),
    publicName: said('publicName'),
    via: 'coordinator',
    lang: person.lang === 'en' ? 'en' : 'km',
  };
  return show(
    c,
    <ConsentsPage c={c} path={found.path} person={person} form={freshForm(c.var.lang, values)} />,
  );
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
  const read = readAs(schema, values, c.var.lang, labels);
  if (!read.ok) return again(read.problems);
  const { via, lang, ...said } = read.value;
  const outcome = await attempt(c.var.lang, () =>
    changeMember(c, found.id, (member) =>
      consentPurposes.flatMap((purpose) =>
        sayConsent(member, person.id, { purpose, agrees: said[purpose] === 'yes', via, lang }),
      ),
    ),
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
      <Form form={form} action={`${own}/consents`}>
        {consentPurposes.map((purpose) => (
          <Section id={`words-${purpose}`} title={say(lang, labels[purpose])}>
            {langs.map((one) => (
              <p lang={one}>{say(one, consentAsked[purpose], { network: network.settings.shortName })}</p>
            ))}
            <Choice
              form={form}
              name={purpose}
              label={say(lang, texts.asked)}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: say(lang, texts[value]) }))}
            />
          </Section>
        ))}
        <Choice
          form={form}
          name="via"
          label={say(lang, texts.via)}
          options={ways.map((value) => ({ value, label: say(lang, consentWayWords[value]) }))}
        />
        <Choice
          form={form}
          name="lang"
          label={say(lang, texts.read)}
          options={langs.map((value) => ({ value, label: say(lang, langWords[value]) }))}
        />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
      <p class="muted">{say(lang, texts.version, { version: CONSENT_TEXT })}</p>
    </StaffPage>
  );
}
