/*
 * DynamoDB refuses a read by a key that cannot be one (developer guide, 'Constraints in Amazon DynamoDB'). What
 * an address or a form names by such a key is nowhere, which is an answer and no error of ours.
 */

/** Bytes of UTF-8. */
const MAX_PARTITION_KEY = 2048;
const MAX_SORT_KEY = 1024;

export function mayBePartitionKey(text: string): boolean {
  return fits(text, MAX_PARTITION_KEY);
}

export function mayBeSortKey(text: string): boolean {
  return fits(text, MAX_SORT_KEY);
}

function fits(text: string, most: number): boolean {
  return text !== '' && Buffer.byteLength(text) <= most;
}
