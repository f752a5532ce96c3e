import type { ChangeRow, MailBlock, Wording } from '../../../delivery/mail-model.ts';
import { fullDate, timeOfDay } from '../../../i18n/dates.ts';
import { type Lang, say } from '../../../i18n/say.ts';
import { plain, shown } from '../../../i18n/typed-text.ts';
import { typedTexts } from '../../../i18n/typed-texts.ts';
import type { AgendaItem } from '../../rules/details.ts';
import type { ToldChange } from '../../rules/events.ts';
import { mailTexts as texts } from './texts.ts';
import type { WholeMail } from './whole-mail.ts';

/** What has changed since the reader was last told, and whether an answer should be looked at again. */
export function changeBlocks({ changes = [], zone, answer }: WholeMail, lang: Lang): MailBlock[] {
  if (changes.length === 0) return [];
  const moved = changes.some(({ field }) => ['date', 'start', 'end'].includes(field));
  const text = answer ? texts.answerCounts : moved ? texts.changedTime : undefined;
  const check: MailBlock[] = text ? [{ kind: 'paragraph', text: say(lang, text) }] : [];
  return [{ kind: 'changes', rows: changes.map((change) => changeRow(change, zone, lang)) }, ...check];
}

/**
 * One change in words: what it is called, what it was and what it is now. Where only the words of the other
 * language are new, it is those that are shown, marked: the reader's own would read as if nothing had changed.
 */
export function changeRow(change: ToldChange, zone: string, lang: Lang): ChangeRow {
  const label = labelOf(change.field, lang);
  const read = (value: unknown, as: Lang) => changedValue(change.field, value, zone, as);
  const [before, after] = [read(change.from, lang), read(change.to, lang)];
  if (bare(before) !== bare(after)) return { label, before, after };
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const note = say(lang, other === 'km' ? typedTexts.onlyKhmer : typedTexts.onlyEnglish);
  const [was, is] = [bare(read(change.from, other)), bare(read(change.to, other))];
  return {
    label,
    before: was === undefined ? undefined : { text: was, lang: other },
    after: is === undefined ? undefined : { text: is, lang: other, note },
  };
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
    const lines = value.map((one) => plain(isAgendaItem(one) ? one.title : one, lang)).filter(Boolean);
    return lines.length > 0 ? lines.join(' · ') : undefined;
  }
  return typeof value === 'object' ? shown(value, lang) : undefined;
}

function isAgendaItem(value: unknown): value is Pick<AgendaItem, 'title'> {
  return typeof value === 'object' && value !== null && 'title' in value;
}
