import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { placeName, places } from '../../membership/rules/districts.ts';
import { subSectorName, subSectors } from '../../membership/rules/sub-sectors.ts';
import type { ListedMember } from '../../membership/rules/views.ts';
import { CheckList, type Option } from '../../web/form-choices.tsx';
import type { FormState } from '../../web/forms.tsx';
import { listAt, textAt } from '../../web/parse.ts';
import { PickList } from '../../web/pick-list.tsx';
import { editTexts as texts } from './edit-texts.ts';

/**
 * Whom a meeting is for. Each choice that asks for more carries its list right below it, shown by the
 * stylesheet when it is chosen and readable in any order without one.
 */
export function AudienceFields(props: { form: FormState; members: readonly ListedMember[] }) {
  const { form, members } = props;
  const { lang } = form;
  const choices = [
    { value: 'all', label: say(lang, texts.audienceAll), help: say(lang, texts.audienceAllHelp) },
    { value: 'subSector', label: say(lang, texts.audienceSubSector) },
    { value: 'district', label: say(lang, texts.audienceDistrict) },
    { value: 'picked', label: say(lang, texts.audiencePicked) },
  ];
  const chosen = textAt(form.values, 'audience.choice') || 'all';
  return (
    <fieldset class="field branching" id="audience" tabindex={-1}>
      <legend class="hidden">{say(lang, texts.members)}</legend>
      {form.problems.some((problem) => problem.field === 'audience') ? (
        <p class="problem">{form.problems.find((problem) => problem.field === 'audience')?.text}</p>
      ) : null}
      {choices.map(({ value, label, help }) => (
        <div class="branch">
          <label class="choice">
            <input type="radio" name="audience.choice" value={value} checked={value === chosen} />
            <span>
              {label}
              {help ? <span class="help">{help}</span> : null}
            </span>
          </label>
          {value === 'all' ? null : (
            <div class="twig">
              {value === 'picked' ? (
                <Members form={form} members={members} />
              ) : (
                <CheckList {...listOf(value, form, members)} form={form} />
              )}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function listOf(choice: string, form: FormState, members: readonly ListedMember[]) {
  const { lang } = form;
  switch (choice) {
    case 'subSector': {
      const name = 'audience.subSectors';
      const own = members.flatMap(({ member }) => member.organisation.subSectors);
      const codes = [...new Set([...Object.keys(subSectors), ...own])];
      const used = new Set([...own, ...listAt(form.values, name)]);
      return {
        name,
        label: say(lang, texts.subSectors),
        chosen: listAt(form.values, name),
        options: options(
          codes.filter((code) => used.has(code)),
          (code) => subSectorName(lang, code),
        ),
      };
    }
    default: {
      const name = 'audience.districts';
      return {
        name,
        label: say(lang, texts.districts),
        chosen: listAt(form.values, name),
        options: options(Object.keys(places).sort(), (code) => placeName(lang, code)),
      };
    }
  }
}

function Members({ form, members }: { form: FormState; members: readonly ListedMember[] }) {
  const { lang } = form;
  const name = 'audience.members';
  const present = members.filter(({ member }) => member.status !== 'left' && member.status !== 'pending');
  const nameOf = ({ member }: ListedMember) => plain(member.organisation.name, lang);
  return (
    <PickList
      form={form}
      name={name}
      label={say(lang, texts.members)}
      chosen={listAt(form.values, name)}
      options={inNameOrder(present, lang, nameOf).map((one) => ({
        value: one.id,
        label: nameOf(one),
        keys: one.keys,
      }))}
    />
  );
}

function options(values: readonly string[], label: (value: string) => string): Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}
