import * as z from 'zod';
import { type LedgerRow, mailState } from '../delivery/ledger-row.ts';

const byState = z.partialRecord(mailState, z.number());

/** How many messages of one cause are in each state: the progress and the funnel that pages show. */
export const tally = z.object({
  /** kind of message → state → number of rows. */
  kinds: z.record(z.string(), byState),
  /** All kinds together. */
  states: byState,
  total: z.number(),
  /** When they were counted (ISO instant, UTC). */
  updatedAt: z.string(),
  /** How many of them were on the way then; absent: none. */
  moving: z.number().optional(),
  /**
   * Every one of them is in so many packs as it was at an instant (UTC): see `mail-packs.ts`. Absent where they
   * are few, and where a version counted that does not pack.
   */
  packs: z.object({ of: z.number(), at: z.string(), format: z.number() }).optional(),
});
export type Tally = z.infer<typeof tally>;

/** Counts rows anew, always from all of them. */
export function tallyOf(rows: readonly LedgerRow[], now: string): Tally {
  const kinds: Tally['kinds'] = {};
  const states: Tally['states'] = {};
  for (const { kind, state } of rows) {
    kinds[kind] ??= {};
    const ofKind = kinds[kind];
    ofKind[state] = (ofKind[state] ?? 0) + 1;
    states[state] = (states[state] ?? 0) + 1;
  }
  return { kinds, states, total: rows.length, updatedAt: now };
}
