import * as z from 'zod';
import type { Contact, Member } from '../../membership/rules/member.ts';
import { sexes } from '../../membership/rules/sex.ts';
import { sameAddress } from '../../platform/address.ts';
import { once } from '../../platform/once.ts';
import {
  bilingual,
  line,
  mailField,
  oneOf,
  optional,
  pageId,
  rows,
  someOf,
  wholeNumber,
} from '../../web/fields.ts';
import { checkedPhone } from '../../web/phone-field.tsx';
import { complaint, type Labels } from '../../web/problems.ts';
import { fieldTexts } from '../../web/texts-fields.ts';
import type { Session } from '../rules/voices/proposal.ts';
import {
  LONGEST,
  MAX_ABOUT,
  MAX_LINE,
  MAX_SPEAKERS,
  MAX_TITLE,
  MOST_EXPECTED,
  type Said,
  SHORTEST,
  type StoredSpeaker,
  sessionLanguages,
  sessionNeeds,
} from '../rules/voices/proposal-events.ts';
import { sameName } from '../rules/voices/same-name.ts';
import { voiceTexts as texts } from './texts.ts';

const speakerForm = once(() =>
  z
    .object({
      id: pageId(),
      name: line(),
      sex: optional(oneOf(sexes)),
      organisation: optional(line()),
      email: optional(mailField()),
      phone: optional(line(40)),
      phoneIsRight: optional(line(40)),
    })
    .transform(checkedPhone),
);

/** A session as somebody types it. */
export const proposalForm = once(() =>
  z.object({
    id: pageId(),
    title: bilingual(MAX_TITLE),
    about: bilingual(MAX_ABOUT, 'paragraph'),
    speakers: rows(speakerForm(), { max: MAX_SPEAKERS, besides: ['id', 'sex'] }).transform(
      (speakers, context) => {
        if (speakers.length === 0 && context.issues.length === 0) {
          context.issues.push(complaint(fieldTexts.missing, {}, [0, 'name']));
        }
        const ids = new Set(speakers.map(({ id }) => id));
        if (ids.size < speakers.length) context.issues.push(complaint(fieldTexts.unusable));
        return speakers;
      },
    ),
    language: oneOf(sessionLanguages),
    needs: someOf(sessionNeeds),
    needsText: optional(line(MAX_LINE)),
    minutes: wholeNumber(SHORTEST, LONGEST),
    expected: optional(wholeNumber(1, MOST_EXPECTED)),
  }),
);
export type ProposalForm = z.output<ReturnType<typeof proposalForm>>;

export const proposalLabels: Labels = {
  title: texts.sessionTitle,
  'title.en': texts.sessionTitle,
  'title.km': texts.sessionTitle,
  about: texts.about,
  'about.en': texts.about,
  'about.km': texts.about,
  speakers: texts.speakers,
  'speakers.*.name': texts.name,
  'speakers.*.sex': texts.sex,
  'speakers.*.organisation': texts.organisation,
  'speakers.*.email': texts.email,
  'speakers.*.phone': texts.phone,
  language: texts.language,
  needs: texts.needs,
  needsText: texts.needsText,
  minutes: texts.minutes,
  expected: texts.expected,
};

/** The member that a proposal comes from, whose people are known by their address or name. */
export interface ProposingMember {
  readonly seat: string;
  readonly member: Member;
}

/** What is stored of what was typed: contacts of the proposing member by their id, their addresses in their address book. */
export function saidOf({ id: _, speakers, ...form }: ProposalForm, from: ProposingMember | undefined): Said {
  return { ...form, speakers: speakers.map((one) => speakerOf(one, from)) };
}

function speakerOf(
  typed: ProposalForm['speakers'][number],
  from: ProposingMember | undefined,
): StoredSpeaker {
  const { id, name, sex, organisation, email, phone } = typed;
  const said = { id, name, ...(sex ? { sex } : {}) };
  const isOwn = from && (!organisation || isNameOf(from.member, organisation));
  const contact = isOwn ? contactNamed(from.member, typed) : undefined;
  if (from && contact) return { ...said, seat: from.seat, person: contact.id };
  return {
    ...said,
    ...(isOwn ? { seat: from.seat } : organisation ? { organisation } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
}

function isNameOf({ organisation: { name, shortName } }: Member, typed: string): boolean {
  return [name.en, name.km, shortName].some((one) => one !== undefined && sameName(one, typed));
}

function contactNamed(
  member: Member,
  { name, email }: { name: string; email?: string | undefined },
): Contact | undefined {
  const here = member.contacts.filter(({ left, forgotten }) => !left && !forgotten);
  return here.find((one) => (email === undefined ? sameName(one.name, name) : sameAddress(one.email, email)));
}

/** What is stored of a session, in the form's own names. */
export function valuesOf(id: string, { speakers, ...session }: Session): Record<string, unknown> {
  return {
    id,
    ...session,
    speakers: speakers.map(({ seat: _, person: __, ...speaker }) => speaker),
  };
}
