import * as z from 'zod';
import { say, type Text } from '../i18n/say.ts';
import { BilingualField } from '../web/bilingual-field.tsx';
import { bilingual, ids, line, oneOf, optional, typedDate } from '../web/fields.ts';
import { CheckList, Select } from '../web/form-choices.tsx';
import { Fold } from '../web/form-parts.tsx';
import { DateField, type FormState, TextField } from '../web/forms.tsx';
import { listAt, textAt } from '../web/parse.ts';
import type { Labels } from '../web/problems.ts';
import { places } from './rules/districts.ts';
import { memberTypes, type Organisation } from './rules/events.ts';
import { subSectors } from './rules/sub-sectors.ts';
import { memberTexts as texts } from './texts.ts';
import { typeWords } from './words.ts';

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

/** What every organisation has. */
export function OrganisationFields({ form }: { readonly form: FormState }) {
  const { lang } = form;
  return (
    <>
      <BilingualField
        form={form}
        name="name"
        label={say(lang, texts.name)}
        help={say(lang, texts.nameHelp)}
      />
      <Select
        form={form}
        name="type"
        label={say(lang, texts.type)}
        options={memberTypes.map((value) => ({ value, label: say(lang, typeWords[value]) }))}
      />
    </>
  );
}

/** What can wait: long lists of boxes, each folded to a line that says what is chosen. */
export function MoreOrganisationFields({ form }: { readonly form: FormState }) {
  const { lang, values } = form;
  const work = [...namesOf(subSectors, form, 'subSectors'), textAt(values, 'otherSubSectors')];
  return (
    <>
      <TextField form={form} name="shortName" label={say(lang, texts.shortName)} optional />
      <Fold
        form={form}
        fields={['subSectors', 'otherSubSectors']}
        name={say(lang, texts.subSectors)}
        now={work.filter(Boolean).join(', ')}
      >
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
      </Fold>
      <Fold
        form={form}
        fields={['districts']}
        name={say(lang, texts.districts)}
        now={namesOf(places, form, 'districts').join(', ')}
      >
        <CheckList
          form={form}
          name="districts"
          label={say(lang, texts.districts)}
          optional
          chosen={listAt(values, 'districts')}
          options={Object.entries(places).map(([value, name]) => ({ value, label: name[lang] }))}
        />
      </Fold>
      <DateField form={form} name="joined" label={say(lang, texts.joined)} optional />
    </>
  );
}

function namesOf(all: Readonly<Record<string, Text>>, { lang, values }: FormState, field: string): string[] {
  const chosen = new Set(listAt(values, field));
  return Object.entries(all).flatMap(([code, name]) => (chosen.has(code) ? [name[lang]] : []));
}
