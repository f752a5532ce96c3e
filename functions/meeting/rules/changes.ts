import { sameAsStored } from '../../platform/same.ts';
import type { DetailChanges } from './details.ts';
import { calendarFields } from './details.ts';
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
