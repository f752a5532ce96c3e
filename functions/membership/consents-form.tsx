import * as z from 'zod';
import { type Lang, type LangChoice, say } from '../i18n/say.ts';
import { oneOf, readAs } from '../web/fields.ts';
import { Choice } from '../web/form-choices.tsx';
import { Form, type FormState } from '../web/forms.tsx';
import type { FormTree } from '../web/parse.ts';
import { Button, Section } from '../web/parts.tsx';
import { consentAsked, consentWayWords, consentTexts as texts } from './consent-texts.ts';
import { agrees, CONSENT_TEXT, type SaidConsent } from './rules/consent.ts';
import { type Consents, consentPurposes } from './rules/events.ts';
import { langWords } from './words.ts';

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

/** What the form shows of somebody who agrees to this so far. */
export function consentValues(person: { readonly consents?: Consents | undefined }, lang: LangChoice) {
  const said = (purpose: (typeof consentPurposes)[number]) => (agrees(person, purpose) ? 'yes' : 'no');
  return {
    photo: said('photo'),
    publicName: said('publicName'),
    via: 'coordinator',
    lang: lang === 'en' ? 'en' : 'km',
  };
}

/** What a coordinator has typed: a word about every purpose. */
export function readConsents(values: FormTree, lang: Lang) {
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return read;
  const { via, lang: words, ...said } = read.value;
  const value = consentPurposes.map(
    (purpose): SaidConsent => ({ purpose, agrees: said[purpose] === 'yes', via, lang: words }),
  );
  return { ok: true as const, value };
}

/** The exact words of each purpose, and what was said to them, on paper or in person. */
export function ConsentsForm(props: {
  readonly form: FormState;
  readonly action: string;
  /** Short name of the network, which the words name. */
  readonly network: string;
}) {
  const { form, action, network } = props;
  const { lang } = form;
  return (
    <>
      <Form form={form} action={action}>
        {consentPurposes.map((purpose) => (
          <Section id={`words-${purpose}`} title={say(lang, labels[purpose])}>
            {langs.map((one) => (
              <p lang={one}>{say(one, consentAsked[purpose], { network })}</p>
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
    </>
  );
}
