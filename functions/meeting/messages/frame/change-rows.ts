import type { ChangeRow, MailBlock, MailHeadline, Wording } from '../../../delivery/mail-model.ts';
import { fullDate, localInstant, timeOfDay } from '../../../i18n/dates.ts';
import { type Bilingual, type Lang, say } from '../../../i18n/say.ts';
import { plain, shown, whenText } from '../../../i18n/typed-text.ts';
import { typedTexts } from '../../../i18n/typed-texts.ts';
import type { AgendaItem } from '../../rules/details.ts';
import type { ToldChange } from '../../rules/events.ts';
import type { ConvenedDetails } from '../../rules/state.ts';
import { mailTexts as texts } from './texts.ts';
import type { WholeMail } from './whole-mail.ts';

/** What has changed since the reader was last told, by where a mail says it. */
interface Changes {
  /** What, when and where until now: they are shown in the headline, above what is. */
  readonly before: NonNullable<MailHeadline['before']>;
  /** Old → new of what it takes to get there. */
  readonly above: readonly ChangeRow[];
  /** Old → new of what is talked about: as long as it takes, so below the button. */
  readonly below: readonly MailBlock[];
  /** Whether an answer should be looked at again. */
  readonly check: readonly string[];
}

const timeFields: readonly string[] = ['date', 'start', 'end'];
const longFields: readonly string[] = ['objectives', 'agenda', 'note'];

export function changesIn({ changes = [], details, zone, answer }: WholeMail, lang: Lang): Changes {
  const moved = changes.filter(({ field }) => timeFields.includes(field));
  const before: { what?: Wording; when?: Wording; where?: Wording } = {};
  if (moved.length > 0) before.when = timeBefore(moved, details, zone, lang);
  const rows: { readonly field: string; readonly row: ChangeRow }[] = [];
  for (const change of changes.filter((one) => !moved.includes(one))) {
    const { field } = change;
    const row = changeRow(change, zone, lang);
    const name = headlined(field);
    // What is new in the other language alone is not what the headline shows.
    if (name && row.before && bare(row.after) === plain(details[name], lang)) {
      before[name === 'title' ? 'what' : 'where'] = row.before;
    } else rows.push({ field, row });
  }
  const isLong = ({ field }: { field: string }) => longFields.includes(field);
  const check =
    changes.length === 0
      ? undefined
      : answer
        ? texts.answerCounts
        : moved.length > 0
          ? texts.changedTime
          : undefined;
  const below = rows.filter(isLong).map(({ row }) => row);
  return {
    before,
    above: rows.filter((one) => !isLong(one)).map(({ row }) => row),
    below: below.length > 0 ? [{ kind: 'changes', rows: below }] : [],
    check: check ? [say(lang, check)] : [],
  };
}

function headlined(field: string): 'title' | 'venue' | undefined {
  return field === 'title' || field === 'venue' ? field : undefined;
}

/** Begin and end as they were, in the zone of the meeting. */
function timeBefore(moved: readonly ToldChange[], now: ConvenedDetails, zone: string, lang: Lang): string {
  const was = (field: 'date' | 'start' | 'end') => {
    const from = moved.find((one) => one.field === field)?.from;
    return typeof from === 'string' ? from : now[field];
  };
  const at = (time: string) => localInstant(was('date'), time, zone).instant;
  return whenText(at(was('start')), at(was('end')), zone, lang);
}

/**
 * One change in words: what it is called, what it was and what it is now; of a list, what went and what came.
 * Where only the words of the other language are new, it is those that are shown, marked: the reader's own
 * would read as if nothing had changed.
 */
export function changeRow(change: ToldChange, zone: string, lang: Lang): ChangeRow {
  const label = labelOf(change.field, lang);
  const [before, after] = oldAndNew(change, zone, lang);
  if (bare(before) !== bare(after)) return { label, before, after };
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const note = say(lang, other === 'km' ? typedTexts.onlyKhmer : typedTexts.onlyEnglish);
  const [was, is] = oldAndNew(change, zone, other).map(bare);
  if (was === is && Array.isArray(change.to)) return { label, after: say(lang, texts.rearranged) };
  return {
    label,
    before: was === undefined ? undefined : { text: was, lang: other },
    after: is === undefined ? undefined : { text: is, lang: other, note },
  };
}

/**
 * The same change in the words of the language that {@link changeRow} leaves out, for people who read both;
 * undefined where nothing of it changed in that language, or is shown already.
 */
export function changeInOther(change: ToldChange, zone: string, lang: Lang): ChangeRow | undefined {
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const { label, ...own } = changeRow(change, zone, lang);
  const { from, to } = change;
  const [was, is] = [linesIn(from, other), linesIn(to, other)];
  const gone = was.filter((one) => !is.includes(one)).join(' · ');
  const come = is.filter((one) => !was.includes(one)).join(' · ');
  const isShown = come === (bare(own.after) ?? '') && (come !== '' || gone === (bare(own.before) ?? ''));
  if (isShown || (gone === '' && come === '')) return undefined;
  return {
    label,
    before: gone === '' ? undefined : { text: gone, lang: other },
    after: come === '' ? undefined : { text: come, lang: other },
  };
}

/** What of a typed text, or of a list of them, is in that language itself. */
function linesIn(value: unknown, lang: Lang): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (isAgendaItem(one) ? one.title : (one as Bilingual))[lang] ?? []);
}

function oldAndNew({ field, from, to }: ToldChange, zone: string, lang: Lang): (Wording | undefined)[] {
  if (!Array.isArray(from) || !Array.isArray(to)) {
    return [changedValue(field, from, zone, lang), changedValue(field, to, zone, lang)];
  }
  const [was, is] = [linesOf(from, lang), linesOf(to, lang)];
  const gone = was.filter((one) => !is.includes(one));
  const come = is.filter((one) => !was.includes(one));
  return [gone.join(' · ') || undefined, come.join(' · ') || undefined];
}

function linesOf(list: readonly unknown[], lang: Lang): string[] {
  return list.map((one) => plain(isAgendaItem(one) ? one.title : (one as Bilingual), lang)).filter(Boolean);
}

function bare(value: Wording | undefined): string | undefined {
  return typeof value === 'object' ? value.text : value;
}

function labelOf(field: string, lang: Lang): string {
  const labels = {
    date: texts.date,
    start: texts.start,
    end: texts.end,
    venue: texts.where,
    address: texts.address,
    mapUrl: texts.map,
    onlineUrl: texts.online,
    title: texts.title,
    objectives: texts.objectives,
    agenda: texts.agenda,
    note: texts.note,
  };
  return Object.hasOwn(labels, field) ? say(lang, labels[field as keyof typeof labels]) : field;
}

function changedValue(field: string, value: unknown, zone: string, lang: Lang): Wording | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    if (field === 'date') return fullDate(value, zone, lang);
    if (field === 'start' || field === 'end') return timeOfDay(`1970-01-01T${value}:00.000Z`, 'UTC', lang);
    return value;
  }
  if (Array.isArray(value)) {
    const lines = linesOf(value, lang);
    return lines.length > 0 ? lines.join(' · ') : undefined;
  }
  return typeof value === 'object' ? shown(value, lang) : undefined;
}

function isAgendaItem(value: unknown): value is Pick<AgendaItem, 'title'> {
  return typeof value === 'object' && value !== null && 'title' in value;
}
