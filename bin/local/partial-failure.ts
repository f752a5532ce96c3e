import * as z from 'zod';
import type { Outcome } from './environment.ts';

const partial = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/** What a function said about a batch: all failed, or the identifiers of those that did. */
export type BatchResult = 'all-failed' | ReadonlySet<string>;

/**
 * Reads a batch's outcome as Lambda does: a thrown error or an unknown identifier fails the whole batch;
 * without `ReportBatchItemFailures` the answer is not looked at.
 */
export function batchResult(
  outcome: Outcome,
  reportsFailures: boolean,
  known: readonly string[],
): BatchResult {
  if (!outcome.ok) return 'all-failed';
  if (!reportsFailures || outcome.value === null || outcome.value === '') return new Set();
  const answer = partial.safeParse(outcome.value);
  if (!answer.success) return 'all-failed';
  const failed = new Set((answer.data.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  return [...failed].every((id) => known.includes(id)) ? failed : 'all-failed';
}
