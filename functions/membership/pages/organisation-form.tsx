import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { bilingual, ids, line, oneOf, optional, typedDate } from '../../web/fields.ts';
import { CheckList, Select } from '../../web/form-choices.tsx';
import { DateField, type FormState, TextField } from '../../web/forms.tsx';
import { listAt } from '../../web/parse.ts';
import type { Labels } from '../../web/problems.ts';
import { places } from '../rules/districts.ts';
import { memberTypes, type Organisation } from '../rules/events.ts';
import { subSectors } from '../rules/sub-sectors.ts';
import { memberTexts as texts } from '../texts.ts';
import { typeWords } from '../words.ts';

/** Fields of an organisation, as a form sends them. */
export const organisationFields = {
  name: bilingual(),
  shortName: optional(line(40)),
  type: oneOf(memberTypes),
  subSectors: ids(20),
  otherSubSectors: optional(line(400)),
  districts: ids(20),
  joined: optional(typedDate()),
};

export const organisationLabels: Labels = {
  name: texts.name,
  'name.km': texts.name,
  'name.en': texts.name,
  shortName: texts.shortName,
  type: texts.type,
  otherSubSectors: texts.otherSubSectors,
  joined: texts.joined,
};

const schema = z.object(organisationFields);

/** What the form says of an organisation. */
export function organisationOf(read: z.output<typeof schema>): Organisation {
  const { name, shortName, type, joined, districts } = read;
  const others = (read.otherSubSectors ?? '').split(/[;|]/).map((other) => other.trim());
  const chosen = read.subSectors.filter((code) => Object.hasOwn(subSectors, code));
  return {
    name,
    ...(shortName ? { shortName } : {}),
    type,
    subSectors: [...new Set([...chosen, ...others.filter((other) => other !== '')])].slice(0, 20),
    districts: districts.filter((code) => Object.hasOwn(places, code)),
    ...(joined ? { joined } : {}),
  };
}

/** What is stored, in the form's own names. */
export function organisationValues(organisation: Organisation) {
  const own = organisation.subSectors.filter((code) => !Object.hasOwn(subSectors, code));
  return { ...organisation, otherSubSectors: own.join('; ') };
}

export function OrganisationFields({ form }: { readonly form: FormState }) {
  const { lang, values } = form;
  return (
    <>
      <BilingualField
        form={form}
        name="name"
        label={say(lang, texts.name)}
        help={say(lang, texts.nameHelp)}
      />
      <TextField form={form} name="shortName" label={say(lang, texts.shortName)} optional />
      <Select
        form={form}
        name="type"
        label={say(lang, texts.type)}
        options={memberTypes.map((value) => ({ value, label: say(lang, typeWords[value]) }))}
      />
      <CheckList
        form={form}
        name="subSectors"
        label={say(lang, texts.subSectors)}
        optional
        chosen={listAt(values, 'subSectors')}
        options={Object.entries(subSectors).map(([value, name]) => ({ value, label: name[lang] }))}
      />
      <TextField
        form={form}
        name="otherSubSectors"
        label={say(lang, texts.otherSubSectors)}
        help={say(lang, texts.otherSubSectorsHelp)}
        optional
      />
      <CheckList
        form={form}
        name="districts"
        label={say(lang, texts.districts)}
        optional
        chosen={listAt(values, 'districts')}
        options={Object.entries(places).map(([value, name]) => ({ value, label: name[lang] }))}
      />
      <DateField form={form} name="joined" label={say(lang, texts.joined)} optional />
    </>
  );
}
