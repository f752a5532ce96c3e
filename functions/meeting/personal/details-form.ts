import * as z from 'zod';
import type { Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { confirmDetails, proposeCorrection } from '../../membership/rules/decide.ts';
import type { CorrectionFields } from '../../membership/rules/events.ts';
import { type Contact, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { AddressNotUsable } from '../../membership/rules/refusals.ts';
import { bounded } from '../../platform/bounds.ts';
import { HOUR, later } from '../../platform/clock.ts';
import { once } from '../../platform/once.ts';
import type { Services } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import { flag, line, mailField, oneOf, optional, pageId, paragraph, readAs } from '../../web/fields.ts';
import type { FormTree } from '../../web/parse.ts';
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
      message: optional(paragraph(1000)),
    })
    .transform(checkedPhone)
    .transform(({ correction: id, message, ...typed }): { id: string; fields: CorrectionFields } => ({
      id,
      fields: Object.fromEntries(
        Object.entries({ ...typed, note: message }).filter(
          ([, value]) => value !== undefined && value !== false,
        ),
      ),
    })),
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

/** The details as the correction form first shows them: the organisation as the reader sees it. */
export function correctionValues(member: Member, contact: Contact, lang: Lang): FormTree {
  const { name, email = '', phone = '' } = contact;
  return { organisationName: plain(member.organisation.name, lang), name, email, phone, lang: contact.lang };
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
  const { services, network, memberId, contact, meeting } = saying;
  const meta = { by: `person:${contact}`, at: services.now() };
  const { id, fields } = reading.value;
  return attempt(
    lang,
    async () => {
      await bounded(services, { network, id: contact }, 'correct', CORRECTIONS, 'day');
      await services.repository.change(memberAggregate, network, memberId, meta, (member) =>
        proposeCorrection(member, { correction: id, contact, fields, ...(meeting ? { meeting } : {}) }),
      );
    },
    (refusal) => (refusal instanceof AddressNotUsable ? 'email' : ''),
  );
}
