import { textAsStored } from '../../platform/same.ts';
import { markOf, mergeTyped, type TypedFields } from '../../typing/rules/merge.ts';
import type { FormTree } from '../../web/parse.ts';
import { withChanges } from '../rules/changes.ts';
import type { PartialDetails } from '../rules/state.ts';
import { type DetailField, detailFields } from './form.ts';

/** What each field of a form said when it was loaded, as marks; of a form that its script sends, only some. */
export type Marks = { readonly [F in DetailField]?: string | undefined };

/** What a form says of a draft that others, or another window of one's own, may have changed since it was loaded. */
export interface Merged {
  /** What is stored, with what was changed here alone. */
  readonly details: PartialDetails;
  /** Changed here and there to different things: it stays as it is stored until somebody chooses. */
  readonly clashes: readonly DetailField[];
  /** Not touched here, and changed since: the form shows them as they are now. */
  readonly news: readonly DetailField[];
}

/** One text for all that is in a field: the same text is the same content. */
export function textOf(field: DetailField, details: PartialDetails): string {
  const value = details[field];
  // A meeting for all members is what nobody has to say.
  if (field === 'audience' && details.audience?.choice === 'all') return '';
  return textAsStored(value);
}

/** What a form that is loaded now will say that it had been filled in on. */
export function marksOf(details: PartialDetails): Record<DetailField, string> {
  const marks = detailFields.map((field) => [field, markOf(textOf(field, details))] as const);
  return Object.fromEntries(marks) as Record<DetailField, string>;
}

/**
 * Each field by itself: what only this form changed is as it says; what it did not touch never takes the place of
 * something newer.
 *
 * @param typed what the form says; where a field could not be read, what is stored.
 */
export function mergeDetails(stored: PartialDetails, typed: PartialDetails, marks: Marks): Merged {
  const sent = detailFields.filter((field) => marks[field] !== undefined);
  const fields: TypedFields = Object.fromEntries(
    sent.map((field) => [field, { was: marks[field] ?? '', is: textOf(field, typed) }]),
  );
  const now = Object.fromEntries(sent.map((field) => [field, textOf(field, stored)]));
  const { take, clash } = mergeTyped(now, fields);
  const taken = sent.filter((field) => take[field] !== undefined);
  const changes = Object.fromEntries(taken.map((field) => [field, typed[field] ?? null]));
  return {
    details: withChanges(stored, changes),
    clashes: sent.filter((field) => clash[field] !== undefined),
    news: sent.filter(
      (field) =>
        take[field] === undefined && clash[field] === undefined && markOf(now[field] ?? '') !== marks[field],
    ),
  };
}

/** A stored value as a form would send it. */
export function asTyped(value: unknown): FormTree[string] {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, asTyped(field)]));
  }
  return String(value);
}
