import * as z from 'zod';
import { searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { contactsInOrder, type Member } from '../../membership/rules/member.ts';
import { once } from '../../platform/once.ts';
import {
  bilingual,
  flag,
  oneOf,
  optional,
  pageId,
  typedDate,
  texts as typedTexts,
} from '../../web/fields.ts';
import type { FormState } from '../../web/forms.tsx';
import { listAt } from '../../web/parse.ts';
import { PickList, type PickOption } from '../../web/pick-list.tsx';
import type { Labels } from '../../web/problems.ts';
import { MAX_OWNERS, MAX_WHAT, type Owner } from '../rules/events.ts';
import { ledBy, ownerOf, ownerText } from '../rules/owner-text.ts';
import { staffTaskTexts as texts } from './texts.ts';

export const taskLabels: Labels = {
  what: texts.what,
  'what.en': texts.what,
  'what.km': texts.what,
  owners: texts.who,
  due: texts.due,
  begins: texts.begins,
  evidence: texts.evidence,
};

/**
 * Owners as checkboxes send them, of one organisation once. Who leads goes on leading while they have it; else the first
 * one does.
 */
function owners(known: readonly Owner[] = []) {
  return typedTexts(200).transform((sent): Owner[] => {
    const found = sent.flatMap((text) => ownerOf(text, known) ?? []);
    // A person says more than their organisation alone.
    const bySeat = new Map(
      found.toSorted((a) => (a.person === undefined ? -1 : 1)).map((one) => [one.seat, one]),
    );
    return ledBy([...bySeat.values()].slice(0, MAX_OWNERS), known.find(({ leads }) => leads)?.seat);
  });
}

const begins = oneOf(['taken', 'offered']);

/** A new task. */
export const newTaskForm = once(() =>
  z.object({
    id: pageId(),
    what: bilingual(MAX_WHAT, 'paragraph'),
    owners: owners(),
    due: optional(typedDate()),
    begins,
    evidence: optional(bilingual(MAX_WHAT)),
    membersOnly: flag(),
    asks: flag(),
  }),
);

/** Who has it from now on; `known`: guests that it may stay with. */
export function ownersForm(known: readonly Owner[]) {
  return z.object({ owners: owners(known), begins });
}

/** Organisations, and the people of those that have several, to choose owners from. */
export function OwnersField(props: {
  readonly form: FormState;
  readonly members: ReadonlyMap<string, Member>;
  /** Who has it now, by name: they come first, whether or not they would be offered to anybody else. */
  readonly present?: readonly { readonly owner: Owner; readonly name: string }[];
}) {
  const { form, members, present = [] } = props;
  const { lang } = form;
  const offered = optionsOf(members, lang);
  const theirs = new Set(present.map(({ owner }) => ownerText(owner)));
  const options = [
    ...present.map(
      ({ owner, name }): PickOption =>
        offered.find(({ value }) => value === ownerText(owner)) ?? {
          value: ownerText(owner),
          label: name,
          keys: searchKey(name),
        },
    ),
    ...offered.filter(({ value }) => !theirs.has(value)),
  ];
  return (
    <PickList
      form={form}
      name="owners"
      label={say(lang, texts.who)}
      help={say(lang, texts.whoHelp)}
      optional
      options={options}
      chosen={listAt(form.values, 'owners')}
    />
  );
}

function optionsOf(members: ReadonlyMap<string, Member>, lang: Lang): PickOption[] {
  const present = [...members].filter(([, { status }]) => status !== 'left' && status !== 'unknown');
  return inNameOrder(present, lang, ([, { organisation }]) => plain(organisation.name, lang)).flatMap(
    ([seat, member]) => {
      const name = plain(member.organisation.name, lang);
      const people = contactsInOrder(member);
      const keys = searchKey(
        [member.organisation.name.en, member.organisation.name.km, member.organisation.shortName].join(' '),
      );
      const whole: PickOption = { value: ownerText({ seat, party: 'member' }), label: name, keys };
      if (people.length < 2) return [whole];
      return [
        whole,
        ...people.map(
          (person): PickOption => ({
            value: ownerText({ seat, party: 'member', person: person.id }),
            label: `${name}: ${person.name}`,
            keys: `${keys} ${searchKey(person.name)}`,
          }),
        ),
      ];
    },
  );
}
