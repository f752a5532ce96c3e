/**
 * Keys and indexes of the three tables, written once, for `lib/` (which creates them), the functions and the
 * tests. Once a network is live a key can never change, and a deployment can add or take away one index of each
 * table. Imports nothing.
 */

/** What happened. One item per event. */
export const EventLogShape = {
  partitionKey: 'pk', // `network/kind/id`
  sortKey: 'version', // number, 1, 2, 3 …
  /** Sparse, keys only: events whose reactions are not stored yet. Scanned whole by the tick. */
  pendingIndex: { name: 'pending', partitionKey: 'pending', sortKey: 'pendingSince' }, // S network, S instant
  /** Keys only: what happened on a day (UTC). Facts stored before there was this index are not in it. */
  dayIndex: { name: 'day', partitionKey: 'day', sortKey: 'at' }, // S `2026-01-01`, S instant
} as const;

/** What is. Rebuilt from the events at any time. */
export const ViewsShape = {
  partitionKey: 'pk', // `network/list`
  sortKey: 'sk',
  /** Sparse, keys only: aggregates with something due. */
  dueIndex: { name: 'due', partitionKey: 'due', sortKey: 'dueAt' }, // S `due#0..3`, S instant
  /** Partition of the list of all networks, one row each. */
  networks: '-/networks',
  /** DynamoDB removes a row some time after this: N seconds since 1970. Only counts that lose their meaning have it. */
  goneAfter: 'goneAfter',
} as const;

/** What was said to whom, and what became of it. */
export const MailLedgerShape = {
  partitionKey: 'pk', // `network/cause`
  sortKey: 'sk', // `person#kind#revision`
  /** Keys only: everything ever said to one person. */
  personIndex: { name: 'person', partitionKey: 'person', sortKey: 'plannedAt' }, // S `network/person`, S instant
  /** Sparse, keys only: rows that something must still happen to. */
  dueIndex: { name: 'due', partitionKey: 'due', sortKey: 'dueAt' }, // S `due#0..3`, S instant
} as const;

/** Number of partitions of each due index. */
export const DUE_SHARDS = 4;
