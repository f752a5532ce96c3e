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
    .filter((field) => !same(told[field], now[field]))
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
    if (!same(before, after)) changes[field] = after ?? null;
  }
  return changes;
}

/** Equal as stored: absent fields and order of keys make no difference. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined && field !== null && field !== '')
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
