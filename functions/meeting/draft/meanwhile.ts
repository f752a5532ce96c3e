import { changedDetails, withChanges } from '../rules/changes.ts';
import type { PartialDetails } from '../rules/state.ts';
import { type DetailField, detailFields } from './form.ts';

/** One field that somebody else saved while this form was open. */
export interface Meanwhile {
  readonly field: DetailField;
  /** As it is stored now; undefined: taken away. */
  readonly theirs: unknown;
  /** What this form says, where it says something else than both before and now. */
  readonly yours?: unknown;
}

/**
 * Two people saving at once: what this form changed since `base` stays, everything else is as the other
 * saved it; and what the other changed is listed.
 */
export function mergeMeanwhile(
  base: PartialDetails,
  theirs: PartialDetails,
  yours: PartialDetails,
): { readonly details: PartialDetails; readonly meanwhile: readonly Meanwhile[] } {
  const here = changedDetails(base, yours);
  const there = changedDetails(base, theirs);
  const meanwhile = detailFields
    .filter((field) => there[field] !== undefined)
    .map((field) => ({
      field,
      theirs: theirs[field],
      ...(here[field] === undefined || sameValue(theirs, yours, field)
        ? {}
        : { yours: yours[field] ?? null }),
    }));
  return { details: withChanges(theirs, here), meanwhile };
}

function sameValue(a: PartialDetails, b: PartialDetails, field: DetailField): boolean {
  return Object.keys(changedDetails({ [field]: a[field] }, { [field]: b[field] })).length === 0;
}
