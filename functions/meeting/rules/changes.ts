import type { Lang } from '../../i18n/say.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { DetailChanges } from './details.ts';
import { bilingualParagraph, calendarFields } from './details.ts';
import type { ToldChange } from './events.ts';
import type { PartialDetails } from './state.ts';

/** What differs between two sets of details, in the order in which people should hear of it. */
const order = [
  'date',
  'start',
  'end',
  'venue',
  'address',
  'mapUrl',
  'onlineUrl',
  'title',
  'objectives',
  'agenda',
  'note',
] as const;

/** Old → new, for the fields that people are told of. An edit undone in time leaves nothing. */
export function toldChanges(told: PartialDetails, now: PartialDetails): ToldChange[] {
  return order
    .filter((field) => !sameAsStored(told[field], now[field]))
    .map((field) => ({ field, from: told[field] ?? null, to: now[field] ?? null }));
}

/** A text in both languages of which only one is new: who reads the other one still reads the old words. */
export interface HalfChange {
  readonly field: string;
  /** The language whose words stayed, and those words. */
  readonly stayed: Lang;
  readonly words: string;
}

/** The single texts (place, title, note) that changed in one language alone, though both are written. */
export function halfChanges(changes: readonly ToldChange[]): HalfChange[] {
  return changes.flatMap(({ field, from, to }): HalfChange[] => {
    const [before, after] = [bilingualParagraph.safeParse(from).data, bilingualParagraph.safeParse(to).data];
    if (!before?.km || !before.en || !after?.km || !after.en) return [];
    if (before.km === after.km) return [{ field, stayed: 'km', words: after.km }];
    return before.en === after.en ? [{ field, stayed: 'en', words: after.en }] : [];
  });
}

/** Whether a change touches people's calendars: then it is always announced. */
export function touchesCalendar(changes: readonly ToldChange[]): boolean {
  const fields: readonly string[] = calendarFields;
  return changes.some((change) => fields.includes(change.field));
}

/** The fields in which a form differs from what is stored; `null` where a value was taken away. */
export function changedDetails(stored: PartialDetails, typed: PartialDetails): DetailChanges {
  const changes: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(stored), ...Object.keys(typed)])) {
    const before = (stored as Record<string, unknown>)[field];
    const after = (typed as Record<string, unknown>)[field];
    if (!sameAsStored(before, after)) changes[field] = after ?? null;
  }
  return changes;
}

/** Details with changes applied: `null` takes a field away, a field not named stays. */
export function withChanges(details: PartialDetails, changes: DetailChanges): PartialDetails {
  const next: Record<string, unknown> = { ...details };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return next;
}
