import { localDate } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/say.ts';
import type { TypingNow } from '../../typing/answer.ts';
import { textAt } from '../../web/parse.ts';
import { type Entry, entriesOf, type Item, missingIn } from '../rules/item.ts';
import { type EntryKind, entryKinds } from '../rules/item-fields.ts';
import { type OpenMinutes, whoIn } from './open-minutes.ts';
import { type OwnerNames, shownOwners } from './owners.ts';
import { itemTexts as texts } from './texts.ts';

/** The item as its form and its script know it. */
export function itemNow(open: OpenMinutes, id: string, item: Item, names: OwnerNames, lang: Lang): TypingNow {
  const { meeting, meetingId } = open;
  const there = item.entries.filter((one) => !item.removed.includes(one));
  const entries = entriesOf(item, meetingId);
  return {
    of: `minutes ${meetingId} ${id}`,
    fields: item.fields,
    blocks: Object.fromEntries(there.map((one) => [one, kindOf(item, one)])),
    hints: Object.fromEntries(
      entries.map((one) => [one.id, hintOf(one, localDate(meeting.startsAt, meeting.zone), lang)]),
    ),
    zone: meeting.zone,
    who: whoIn(open),
    shown: (name, text) => (name.endsWith('.owners') ? shownOwners(names, text) : text),
  };
}

/** What an entry is; `values`: of a form that could not be stored. */
export function kindOf({ fields }: Pick<Item, 'fields'>, id: string, values: unknown = {}): EntryKind {
  const said = fields[`${id}.kind`]?.text || textAt(values, `${id}.kind`);
  return entryKinds.find((one) => one === said) ?? 'decision';
}

/** What is missing in an entry, or looks wrong: nobody is kept from going on. */
function hintOf(entry: Entry, on: string, lang: Lang): string {
  const missing = { owner: texts.noOwner, due: texts.noDue, askedOf: texts.noAskedOf };
  return [
    ...missingIn([entry]).map(({ what }) => missing[what][lang]),
    ...(entry.kind === 'point' && entry.due !== undefined && entry.due < on ? [texts.dueBefore[lang]] : []),
  ].join(' ');
}
