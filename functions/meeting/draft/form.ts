import * as z from 'zod';
import { localDate as dayOf, plusDays } from '../../i18n/dates.ts';
import type { Lang, Text } from '../../i18n/say.ts';
import { channels } from '../../platform/planned-mail.ts';
import { stillToAsk } from '../../web/both-languages.ts';
import {
  bilingual,
  type FormReading,
  ids,
  line,
  mailField,
  oneOf,
  optional,
  pageId,
  readAs,
  rows,
  texts,
  typedDate,
  typedLink,
  typedTime,
  wholeNumber,
} from '../../web/fields.ts';
import { type FormTree, isBlank, rowsAt } from '../../web/parse.ts';
import { checkedPhone } from '../../web/phone-field.tsx';
import { complaint, type Problem, problemsOf } from '../../web/problems.ts';
import { telegramLine } from '../../web/telegram-field.tsx';
import { type Asking, defaultAnswerBy } from '../rules/answer-by.ts';
import { instantsOf } from '../rules/decide.ts';
import {
  type AudienceChoice,
  agendaTags,
  type Guest,
  langChoices,
  MAX_LINE,
  MAX_PARAGRAPH,
  MAX_PICKED,
  MAX_ROWS,
  type MeetingDetails,
  meetingDetails,
} from '../rules/details.ts';
import { type HalfChanged, halfChanged } from '../rules/languages.ts';
import type { PartialDetails } from '../rules/state.ts';
import { visibilities } from '../rules/visibility.ts';
import { fieldLabels, formTexts, guestLabels } from './form-texts.ts';

export type DetailField = keyof MeetingDetails;

/** The fields in the order of the form. */
export const detailFields = [
  'date',
  'start',
  'end',
  'venue',
  'objectives',
  'title',
  'address',
  'mapUrl',
  'onlineUrl',
  'host',
  'contributions',
  'agenda',
  'guests',
  'audience',
  'answerBy',
  'note',
  'visibility',
] as const satisfies readonly DetailField[];

/** Fields without which nobody can be invited. */
const neededFields = ['date', 'start', 'end', 'venue', 'objectives', 'title'] as const;

/** Fields of a row that are filled in from the start, so that they alone say nothing. */
const rowDefaults = {
  agenda: ['id', 'tag', 'minutes'],
  guests: ['id', 'lang', 'reachedBy', 'phoneIsRight'],
} as const;

const agendaRow = z.object({
  id: pageId(),
  title: bilingual(MAX_LINE),
  presenter: optional(line(MAX_LINE)),
  minutes: optional(wholeNumber(0, 600)).transform((minutes) => minutes ?? 0),
  tag: oneOf(agendaTags),
});

const guestRow = z
  .object({
    id: pageId(),
    name: line(MAX_LINE),
    role: optional(line(MAX_LINE)),
    organisation: optional(line(MAX_LINE)),
    honorific: optional(line(MAX_LINE)),
    email: optional(mailField()),
    phone: optional(line(40)),
    phoneIsRight: optional(line(40)),
    telegram: optional(telegramLine()),
    lang: oneOf(langChoices),
    reachedBy: oneOf(channels),
  })
  .transform(checkedPhone)
  .superRefine((guest, context) => {
    if (guest.reachedBy === 'email' && !guest.email) {
      context.issues.push(complaint(formTexts.guestNeedsEmail, {}, ['email']));
    }
    if (guest.reachedBy === 'call' && !guest.phone) {
      context.issues.push(complaint(formTexts.guestNeedsPhone, {}, ['phone']));
    }
    if (guest.reachedBy === 'telegram' && !guest.phone && !guest.telegram) {
      context.issues.push(complaint(formTexts.guestNeedsTelegram, {}, ['telegram']));
    }
  });

const readers: { readonly [F in DetailField]: z.ZodType } = {
  title: bilingual(MAX_LINE),
  date: typedDate(),
  start: typedTime(),
  end: typedTime(),
  venue: bilingual(MAX_LINE),
  address: bilingual(MAX_LINE),
  mapUrl: typedLink(),
  onlineUrl: typedLink(),
  host: line(MAX_LINE),
  contributions: rows(z.object({ what: bilingual(MAX_LINE), by: line(MAX_LINE) }), { max: MAX_ROWS }),
  objectives: rows(bilingual(MAX_PARAGRAPH, 'paragraph'), { max: MAX_ROWS }),
  agenda: rows(agendaRow, { max: MAX_ROWS, besides: rowDefaults.agenda }),
  guests: rows(guestRow, { max: MAX_ROWS, besides: rowDefaults.guests }),
  audience: audienceField(),
  answerBy: typedDate(),
  note: bilingual(MAX_PARAGRAPH, 'paragraph'),
  visibility: oneOf(visibilities),
};

/** Whom a meeting is for: a choice, and what it is about. Nothing chosen is everybody. */
function audienceField() {
  const shape = z.object({
    choice: oneOf(['all', 'subSector', 'district', 'picked']),
    subSectors: texts(MAX_LINE),
    districts: ids(),
    members: ids(),
  });
  return shape.transform((typed, context): AudienceChoice => {
    const { choice, subSectors, districts, members } = typed;
    const some = (list: readonly string[], text: Text, max = MAX_ROWS): void => {
      if (list.length === 0) context.issues.push(complaint(text));
      if (list.length > max) context.issues.push(complaint(formTexts.chooseFewer, { max }));
    };
    switch (choice) {
      case 'all':
        return { choice };
      case 'subSector':
        some(subSectors, formTexts.chooseSubSector);
        return { choice, subSectors };
      case 'district':
        some(districts, formTexts.chooseDistrict);
        return { choice, districts };
      case 'picked':
        some(members, formTexts.chooseMember, MAX_PICKED);
        return { choice, members };
    }
  });
}

/** What a form said: the details that could be read, and a sentence for each field that could not. */
export interface MeetingReading {
  readonly details: PartialDetails;
  readonly problems: readonly Problem[];
}

/**
 * Reads the form field by field: one that cannot be read keeps what is stored, and all others are
 * taken, so that a draft loses nothing for one slip. A field left empty is taken away.
 */
export function readMeetingForm(tree: FormTree, stored: PartialDetails, lang: Lang): MeetingReading {
  const details: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const field of detailFields) {
    const typed = tree[field];
    if (isBlank(typed)) continue;
    const reading = readAs(
      z.object({ [field]: readers[field] }),
      { [field]: typed ?? '' },
      lang,
      fieldLabels,
    );
    const value = reading.ok ? reading.value[field] : undefined;
    const found = reading.ok ? misfit(field, value, lang) : reading.problems;
    if (found.length === 0) {
      if (!isBlank(value)) details[field] = value;
    } else {
      problems.push(...found);
      if (stored[field] !== undefined) details[field] = stored[field];
    }
  }
  return { details: details as PartialDetails, problems };
}

/** What the stored shape cannot hold although the form's reader let it pass: links grow when encoded. */
function misfit(field: DetailField, value: unknown, lang: Lang): Problem[] {
  const fits = meetingDetails().shape[field].safeParse(value).success;
  if (fits) return [];
  const issue = complaint(formTexts.tooLarge, {}, [field]);
  return problemsOf(new z.ZodError([{ ...issue, message: '' }]), lang, fieldLabels);
}

/** Rows that a page or a script made without an id get one, so that nothing typed in them is lost. */
export function withRowIds(tree: FormTree, newId: () => string): FormTree {
  const numbered = (name: 'agenda' | 'guests') =>
    rowsAt(tree, name).map((row) =>
      typeof row === 'object' && !Array.isArray(row) ? { ...row, id: idOf(row) ?? newId() } : row,
    );
  const lists = (['agenda', 'guests'] as const).filter((name) => tree[name] !== undefined);
  return { ...tree, ...Object.fromEntries(lists.map((name) => [name, numbered(name)])) };
}

function idOf(row: object): string | undefined {
  return 'id' in row && typeof row.id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(row.id)
    ? row.id
    : undefined;
}

/** What does not fit together within the details themselves. */
export function misfits(details: PartialDetails, lang: Lang): Problem[] {
  const { date, start, end, answerBy } = details;
  return [
    ...(start && end && end <= start ? [{ field: 'end', text: formTexts.endBeforeStart[lang] }] : []),
    ...(date && answerBy && answerBy > date
      ? [{ field: 'answerBy', text: formTexts.answerAfterMeeting[lang] }]
      : []),
  ];
}

/** What is still missing or wrong before anybody can be invited. `now` is an instant in UTC. */
export function missingToInvite(details: PartialDetails, zone: string, now: string, lang: Lang): Problem[] {
  const missing = neededFields.filter((field) => isBlank(details[field]));
  const issues = missing.map((field) => ({ ...complaint(formTexts.needed, {}, [field]), message: '' }));
  const problems = [...problemsOf(new z.ZodError(issues), lang, fieldLabels), ...misfits(details, lang)];
  const { date, start, end } = details;
  if (date && start && end) {
    const { startsAt, endsAt } = instantsOf({ date, start, end }, zone);
    if (startsAt <= now) problems.push({ field: 'date', text: formTexts.past[lang] });
    if (end > start && endsAt <= startsAt) problems.push({ field: 'end', text: formTexts.clocksEatIt[lang] });
  }
  return problems;
}

/** Texts changed in one language alone, about which the form has not said that the other one is right. */
export function halvesToAsk(before: PartialDetails, now: PartialDetails, tree: FormTree): HalfChanged[] {
  return stillToAsk(halfChanged(before, now), tree);
}

/**
 * Fills in the answer deadline. Where another day or time may ask everybody again, it moves with it as long as
 * it is the usual one for the date that was stored, or past.
 */
export function withAnswerBy(
  typed: PartialDetails,
  stored: PartialDetails,
  asking: Asking & { readonly zone: string },
  now: string,
): PartialDetails {
  const { answerBy, ...rest } = typed;
  if (!typed.date) return typed;
  const today = dayOf(now, asking.zone);
  if (answerBy) {
    const again = (['date', 'start', 'end'] as const).some((field) => stored[field] !== typed[field]);
    if (!stored.date || !again) return typed;
    const past = answerBy === stored.answerBy && answerBy < today;
    if (!past && !usualFor(stored.date, asking, today).includes(answerBy)) return typed;
  }
  return { ...rest, answerBy: defaultAnswerBy(typed.date, asking, today) };
}

/** What nobody chose; drafts of the version before had no eye for days off. */
function usualFor(date: string, asking: Asking, today: string): (string | undefined)[] {
  return [defaultAnswerBy(date, asking, today), plusDays(date, -asking.answerDays)];
}

/** One guest from a form of their own, invited after the others. */
export function readGuest(tree: FormTree, lang: Lang, newId: () => string): FormReading<Guest> {
  return readAs(guestRow, { ...tree, id: idOf(tree) ?? newId() }, lang, guestLabels);
}
