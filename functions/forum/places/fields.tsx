import * as z from 'zod';
import { type Lang, say } from '../../i18n/say.ts';
import { accessNeeds, meals } from '../../meeting/rules/seat-events.ts';
import { districts } from '../../membership/rules/districts.ts';
import { sexes } from '../../membership/rules/sex.ts';
import { langWords, sexWords } from '../../membership/words.ts';
import { flag, line, mailField, oneOf, optional, readAs, someOf } from '../../web/fields.ts';
import { CheckBox, CheckList, Choice, Select } from '../../web/form-choices.tsx';
import { type FormState, TextField } from '../../web/forms.tsx';
import { type FormTree, listAt, textAt } from '../../web/parse.ts';
import { complaint, type Labels } from '../../web/problems.ts';
import { type RegistrationAnswers, spokenFor } from '../rules/places/events.ts';
import type { Registration } from '../rules/places/places.ts';
import { placeMealWords, placeNeedWords, spokenForWords, publicTexts as texts } from './texts.ts';

const ELSEWHERE = 'elsewhere';
const NOBODY = 'nobody';
const districtCodes = [...Object.keys(districts), ELSEWHERE];

const labels: Labels = {
  name: texts.name,
  email: texts.email,
  phone: texts.phone,
  organisation: texts.organisation,
  sex: texts.sex,
  district: texts.district,
  speaksFor: texts.speaksFor,
  meal: texts.meal,
  needs: texts.needs,
  lang: texts.lang,
  agree: texts.agree,
};

/** Whose form it is: of somebody who registers, who changes what they said, or of staff who write somebody down. */
export type FieldsOf = 'new' | 'own' | 'staff';

/** The box that must be ticked. */
function agreed() {
  return z
    .unknown()
    .optional()
    .transform((typed, context) => {
      if (typed !== 'yes') context.issues.push(complaint(texts.agreeNeeded));
      return typed === 'yes';
    });
}

function schemaFor(of: FieldsOf) {
  return z
    .object({
      name: line(200),
      email: of === 'new' ? mailField() : optional(mailField()),
      phone: optional(line(40)),
      organisation: optional(line(200)),
      sex: oneOf(sexes),
      district: oneOf(districtCodes),
      speaksFor: oneOf([NOBODY, ...spokenFor]),
      meal: oneOf(meals),
      needs: someOf(accessNeeds),
      travel: flag(),
      lang: oneOf(['km', 'en']),
      agree: of === 'own' ? flag() : agreed(),
    })
    .superRefine(({ email, phone }, context) => {
      if (of === 'staff' && !email && !phone)
        context.issues.push(complaint(texts.reachNeeded, {}, ['phone']));
    });
}

/** What was typed, as the facts say it. The address is the one that was confirmed: on the own page it is not changed. */
export function readAnswers(tree: FormTree, lang: Lang, of: FieldsOf) {
  const read = readAs(schemaFor(of), tree, lang, labels);
  if (!read.ok) return read;
  const { agree: _, district, speaksFor, needs, email, phone, organisation, ...said } = read.value;
  const value: RegistrationAnswers = {
    ...said,
    needs: [...needs],
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(organisation ? { organisation } : {}),
    ...(district === ELSEWHERE ? {} : { district }),
    ...(speaksFor === NOBODY ? {} : { speaksFor: spokenFor.find((one) => one === speaksFor) }),
  };
  return { ok: true as const, value };
}

/** What the form shows of somebody who is on the list. */
export function valuesOf(one: Registration | RegistrationAnswers): FormTree {
  const { name, email, phone, organisation, sex, district, speaksFor, meal, needs, travel, lang } = one;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    ...{ name: text(name), email: text(email), phone: text(phone), organisation: text(organisation) },
    ...{ sex: text(sex), meal: meal ?? '', needs: [...(needs ?? [])], lang },
    ...{ district: district ?? ELSEWHERE, speaksFor: speaksFor ?? NOBODY },
    ...(travel ? { travel: 'yes' } : {}),
  };
}

/** The fields, in the order in which they are easy to say. */
export function AnswerFields(props: {
  readonly form: FormState;
  readonly of: FieldsOf;
  /** Short name of the network, which the words of the consent name. */
  readonly network: string;
}) {
  const { form, of, network } = props;
  const { lang } = form;
  const options = <Value extends string>(
    values: readonly Value[],
    words: Readonly<Record<Value, { en: string; km: string }>>,
  ) => values.map((value) => ({ value, label: words[value][lang] }));
  return (
    <>
      <TextField form={form} name="name" label={say(lang, texts.name)} autocomplete="name" />
      {of === 'own' ? null : (
        <TextField
          form={form}
          name="email"
          type="email"
          label={say(lang, texts.email)}
          {...(of === 'new' ? { help: say(lang, texts.emailHelp) } : { optional: true })}
          autocomplete="email"
        />
      )}
      <TextField
        form={form}
        name="phone"
        type="tel"
        label={say(lang, texts.phone)}
        autocomplete="tel"
        optional
      />
      <TextField
        form={form}
        name="organisation"
        label={say(lang, texts.organisation)}
        autocomplete="organization"
        optional
      />
      <Choice form={form} name="sex" label={say(lang, texts.sex)} options={options(sexes, sexWords)} />
      <Select
        form={form}
        name="district"
        label={say(lang, texts.district)}
        options={[
          ...Object.entries(districts).map(([value, name]) => ({ value, label: say(lang, name) })),
          { value: ELSEWHERE, label: say(lang, texts.elsewhere) },
        ]}
      />
      <Choice
        form={form}
        name="speaksFor"
        label={say(lang, texts.speaksFor)}
        help={say(lang, texts.speaksForHelp)}
        options={[{ value: NOBODY, label: say(lang, texts.nobody) }, ...options(spokenFor, spokenForWords)]}
      />
      <Choice
        form={form}
        name="meal"
        label={say(lang, texts.meal)}
        options={options(meals, placeMealWords)}
      />
      <CheckList
        form={form}
        name="needs"
        label={say(lang, texts.needs)}
        optional
        options={options(accessNeeds, placeNeedWords)}
        chosen={listAt(form.values, 'needs')}
      />
      <CheckBox form={form} name="travel" label={say(lang, texts.travel)} />
      <Choice
        form={
          textAt(form.values, 'lang') === '' ? { ...form, values: { ...Object(form.values), lang } } : form
        }
        name="lang"
        label={say(lang, texts.lang)}
        options={(['km', 'en'] as const).map((value) => ({ value, label: say(lang, langWords[value]) }))}
      />
      {of === 'own' ? null : (
        <CheckList
          form={form}
          name="agree"
          label={say(lang, texts.agree)}
          options={[{ value: 'yes', label: say(lang, texts.consent, { network }) }]}
          chosen={listAt(form.values, 'agree')}
        />
      )}
    </>
  );
}
