import { timeOfDay } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import type { TypingNow } from '../../typing/answer.ts';
import { markOf } from '../../typing/rules/merge.ts';
import type { FieldSaid, TypingSaid } from '../../typing/rules/said.ts';
import { typingTexts } from '../../typing/texts.ts';
import type { StaffContext } from '../../web/context.ts';
import type { FormTree } from '../../web/parse.ts';
import type { OpenMeeting } from '../page/context.ts';
import { describeWhole } from '../page/describe.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { type DetailField, detailFields } from './form.ts';
import { fieldNames } from './form-texts.ts';
import { asTyped, textOf } from './meanwhile.ts';
import { isOf, type Posted, type ReadForm } from './save.ts';

/** Who saved a field last, and when (instant, UTC). */
interface Saved {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** What the script of a draft's form is answered, see {@link TypingSaid}; it counts by the draft's versions. */
export function nameOfDraft(id: string): string {
  return `draft ${id}`;
}

/** The draft as the frame of its form needs it. */
export function draftNow(c: StaffContext, { id, meeting }: OpenMeeting): TypingNow {
  const fields = detailFields.map((field) => {
    const version = { text: textOf(field, meeting.details), by: '', at: '', beside: [] };
    return [field, version] as const;
  });
  const { zone } = c.var.network.settings;
  const who = whoIn(c);
  return { of: nameOfDraft(id), fields: Object.fromEntries(fields), blocks: {}, hints: {}, zone, who };
}

/** The last change of each field that was ever changed. */
export async function lastSaved(c: StaffContext, id: string): Promise<ReadonlyMap<string, Saved>> {
  const { services, networkId } = c.var;
  const history = await services.repository.history(meetingAggregate, networkId, id);
  return new Map(
    history.flatMap((event) => {
      if (event.type !== 'MeetingDraftSaved' && event.type !== 'MeetingRevised') return [];
      const { version, by, at } = event;
      const changes = event.type === 'MeetingRevised' ? event.data.changes : event.data.details;
      return Object.keys(changes).map((field): [string, Saved] => [field, { version, by, at }]);
    }),
  );
}

/** Who saved a field that two wrote at the same time, and when, in the reader's words. */
export function savedBy(c: StaffContext, saved: Saved | undefined): { who: string; time: string } {
  const { lang, network } = c.var;
  const time = saved ? timeOfDay(saved.at, network.settings.zone, lang) : '';
  return { who: (saved && whoIn(c)(saved.by)) || say(lang, typingTexts.somebody), time };
}

function whoIn(c: StaffContext): (by: string) => string {
  return (by) => c.var.network.staff.find(({ id }) => `staff:${id}` === by)?.name ?? '';
}

/**
 * Answers the script: what became of each field that it sent, and every other field that was changed since the version
 * that it knew.
 */
export async function draftSaid(
  c: StaffContext,
  open: OpenMeeting,
  since: string,
  sent?: { readonly posted: Posted; readonly read: ReadForm },
): Promise<TypingSaid> {
  const { lang, services, network } = c.var;
  const { version } = open;
  const known = Number(since);
  const isBehind = !(Number.isInteger(known) && known >= version);
  const last = isBehind || sent?.read.clashes.length ? await lastSaved(c, open.id) : new Map<string, Saved>();
  const fields = detailFields.flatMap((field): [string, FieldSaid][] => {
    if (sent && sent.posted.marks[field] !== undefined)
      return [[field, became(c, open, field, sent.read, last)]];
    const changed = last.get(field);
    if (!changed || !isBehind || changed.version <= known) return [];
    return [[field, newsOf(c, open, field)]];
  });
  const now = services.now();
  return {
    of: nameOfDraft(open.id),
    now: String(version),
    saved: fill(typingTexts.saved[lang], { time: timeOfDay(now, network.settings.zone, lang) }),
    fields: Object.fromEntries(fields),
    blocks: {},
    hints: {},
  };
}

function newsOf(c: StaffContext, { meeting: { details } }: OpenMeeting, field: DetailField): FieldSaid {
  const mark = markOf(textOf(field, details));
  const text = describeWhole(field, details, c.var.lang);
  return { is: 'news', mark, text, parts: partsOf(field, details[field]) };
}

function became(
  c: StaffContext,
  open: OpenMeeting,
  field: DetailField,
  read: ReadForm,
  last: ReadonlyMap<string, Saved>,
): FieldSaid {
  const { lang } = c.var;
  const { meeting } = open;
  const mark = markOf(textOf(field, meeting.details));
  const problems = read.problems.filter((one) => isOf(field, one));
  const why = problems.length > 0 ? { why: problems.map(({ text }) => text).join(' ') } : {};
  if (read.unreadable.includes(field)) return { is: 'refused', mark, ...why };
  if (read.news.includes(field)) return newsOf(c, open, field);
  if (!read.clashes.includes(field)) return { is: 'saved', mark, ...why };
  const { who, time } = savedBy(c, last.get(field));
  const text = describeWhole(field, meeting.details, lang);
  return { is: 'beside', mark, text, yours: describeWhole(field, read.typed, lang), who, when: time };
}

/** `venue.km=…&venue.en=…`, as a form would send it. */
function partsOf(field: DetailField, value: unknown): string {
  const parts = new URLSearchParams();
  const walk = (name: string, tree: FormTree[string]): void => {
    if (typeof tree === 'string') {
      parts.append(name, tree);
      return;
    }
    // Several ticks of one name are texts of one list.
    if (Array.isArray(tree) && tree.every((one) => typeof one === 'string')) {
      for (const one of tree) parts.append(name, one);
      return;
    }
    for (const [key, twig] of Object.entries(tree)) walk(`${name}.${key}`, twig);
  };
  walk(field, asTyped(value));
  return parts.toString();
}

/** What a field is called. */
export function labelOf(c: StaffContext, field: DetailField): string {
  return say(c.var.lang, fieldNames[field]);
}
