import * as z from 'zod';
import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import {
  isEmptied,
  proposeCorrection,
  type Saying as Said,
  waitingOf,
} from '../../membership/rules/corrections.ts';
import { confirmDetails } from '../../membership/rules/decide.ts';
import { emptiable, MOST_NOTE } from '../../membership/rules/events.ts';
import { type Contact, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { AddressNotUsable, NotesTooLong } from '../../membership/rules/refusals.ts';
import { bounded } from '../../platform/bounds.ts';
import { HOUR, later } from '../../platform/clock.ts';
import { once } from '../../platform/once.ts';
import { known } from '../../platform/personal.ts';
import { joined, markOf } from '../../typing/rules/merge.ts';
import type { Services } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import { flag, line, mailField, oneOf, optional, pageId, paragraph, readAs } from '../../web/fields.ts';
import { type FormTree, textAt, valueAt } from '../../web/parse.ts';
import { checkedPhone } from '../../web/phone-field.tsx';
import type { Labels } from '../../web/problems.ts';
import { personalTexts as texts } from './texts.ts';

const correction = once(() =>
  z
    .object({
      correction: pageId(),
      organisationName: optional(line()),
      name: optional(line()),
      email: optional(mailField()),
      phone: optional(line(40)),
      phoneIsRight: optional(line(40)),
      lang: optional(oneOf(['km', 'en', 'both'])),
      left: flag(),
      message: optional(paragraph(MOST_NOTE)),
    })
    .transform(checkedPhone),
);

const labels: Labels = {
  organisationName: texts.organisation,
  name: texts.name,
  email: texts.email,
  phone: texts.phone,
  lang: texts.lang,
  message: texts.note,
};

/** Corrections that one person may propose in a day: each is read by the coordinator. */
const CORRECTIONS = 5;

/** Fields of the form of which it carries a mark, so that what was not touched says nothing. */
const marked = [...emptiable, 'lang', 'left', 'message'] as const;
type Marked = (typeof marked)[number];
type Shown = Readonly<Record<Marked, string>>;

/** The details as they are known: the organisation as the reader sees it. */
function storedValues(member: Member, contact: Contact, lang: Lang): Shown {
  const { name, email = '', phone = '' } = contact;
  const organisationName = plain(member.organisation.name, lang);
  return { organisationName, name, email, phone, lang: contact.lang, left: '', message: '' };
}

/** The details as the form first shows them: with what the person has proposed and nobody has decided yet. */
export function correctionValues(member: Member, contact: Contact, lang: Lang): Shown {
  const stored = storedValues(member, contact, lang);
  const waits = waitingOf(member, contact.id)?.fields;
  if (!waits) return stored;
  const said = (field: (typeof emptiable)[number]) =>
    isEmptied(waits, field) ? '' : (known(waits[field]) ?? stored[field]);
  return {
    organisationName: said('organisationName'),
    name: said('name'),
    email: said('email'),
    phone: said('phone'),
    lang: waits.lang ?? stored.lang,
    left: waits.left ? 'yes' : '',
    message: known(waits.note) ?? '',
  };
}

/** Marks of what the form shows, by the names of its hidden fields. */
export function marksOf(shown: FormTree): [name: string, mark: string][] {
  return marked.map((field) => [`was.${field}`, markOf(textAt(shown, field))]);
}

/** Whose details, said through which personal link. */
export interface Saying {
  readonly services: Services;
  readonly network: string;
  readonly memberId: string;
  readonly contact: string;
  /** The meeting whose page it was said on. */
  readonly meeting?: string | undefined;
}

/** 'All is right'. Tapped twice within the hour it is said once. @throws refusals of {@link confirmDetails} */
export async function confirm(saying: Saying): Promise<void> {
  const { services, network, memberId, contact, meeting } = saying;
  const now = services.now();
  const meta = { by: `person:${contact}`, at: now };
  await services.repository.change(memberAggregate, network, memberId, meta, (member) => {
    const said = member.contacts.find(({ id }) => id === contact)?.confirmedAt;
    return said && said > later(now, -HOUR) ? [] : confirmDetails(member, contact, meeting);
  });
}

/** Proposes what was typed; the coordinator decides. */
export async function propose(saying: Saying, tree: FormTree, lang: Lang): Promise<Attempted<void>> {
  const reading = readAs(correction(), tree, lang, labels);
  if (!reading.ok) return { done: false, conflict: false, problems: reading.problems };
  const { services, network, memberId, contact: id, meeting } = saying;
  const meta = { by: `person:${id}`, at: services.now() };
  const { value } = reading;
  return attempt(
    lang,
    async () => {
      await bounded(services, { network, id }, 'correct', CORRECTIONS, 'day');
      await services.repository.change(memberAggregate, network, memberId, meta, (member) => {
        const contact = member.contacts.find((one) => one.id === id);
        const fields = contact ? saidOf(tree, value, member, contact, lang) : {};
        return proposeCorrection(member, {
          correction: value.correction,
          contact: id,
          fields,
          ...(meeting ? { meeting } : {}),
        });
      });
    },
    (refusal) => {
      if (refusal instanceof NotesTooLong) return 'message';
      return refusal instanceof AddressNotUsable ? 'email' : '';
    },
  );
}

type Read = z.output<ReturnType<typeof correction>>;

/**
 * What a form says: the fields that were touched since it was loaded. One without marks was loaded with the details as
 * they are known. What is there and empty is said to be wrong.
 */
function saidOf(tree: FormTree, read: Read, member: Member, contact: Contact, lang: Lang): Said {
  const stored = storedValues(member, contact, lang);
  const marks = valueAt(tree, 'was') === undefined ? undefined : tree;
  const before = (field: Marked) => (marks ? textAt(marks, `was.${field}`) : markOf(stored[field]));
  const touched = (field: Marked) => {
    // A box that is not ticked is not sent at all.
    if (field !== 'left' && valueAt(tree, field) === undefined) return false;
    const is = field === 'left' ? (read.left ? 'yes' : '') : textAt(tree, field);
    return markOf(is) !== before(field);
  };
  const said: Said = {
    ...Object.fromEntries(emptiable.filter(touched).map((field) => [field, read[field] ?? ''])),
    ...(touched('lang') && read.lang ? { lang: read.lang } : {}),
    ...(touched('left') ? { left: read.left } : {}),
  };
  if (!touched('message')) return said;
  const note = known(waitingOf(member, contact.id)?.fields.note) ?? '';
  const isBeside = note !== '' && markOf(note) !== before('message');
  return { ...said, note: isBeside ? joined(note, read.message ?? '') : (read.message ?? '') };
}
