import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';

/**
 * What a failed put says about the first item that was to be stored. Sources: API reference of
 * TransactWriteItems and PutItem, 'Errors', and the developer guide, 'Transaction conflict handling'.
 */
export type AppendFailure =
  /** Something else, or the very same, is stored in its place: `item`, where the item number `place` was to go. */
  | { readonly is: 'taken'; readonly place: number; readonly item: Item | undefined }
  /** Somebody writes the same place in a transaction at this moment; nothing of ours was stored now. */
  | { readonly is: 'contested' }
  /** There were too many writes; nothing was stored. The SDK repeats a single put, but no transaction. */
  | { readonly is: 'throttled' }
  /** Nobody knows what was stored. */
  | { readonly is: 'unclear' };

const THROTTLES: ReadonlySet<string | undefined> = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** Reads the error of a put, or of a transaction of puts, that asked for what is stored where it fails. */
export function appendFailure(error: unknown): AppendFailure {
  if (error instanceof ConditionalCheckFailedException) return { is: 'taken', place: 0, item: error.Item };
  if (error instanceof TransactionConflictException) return { is: 'contested' };
  if (!(error instanceof TransactionCanceledException)) return { is: 'unclear' };
  const reasons = error.CancellationReasons ?? [];
  const place = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  if (place >= 0) return { is: 'taken', place, item: reasons[place]?.Item };
  if (reasons.some(({ Code }) => Code === 'TransactionConflict')) return { is: 'contested' };
  return { is: reasons.some(({ Code }) => THROTTLES.has(Code)) ? 'throttled' : 'unclear' };
}
