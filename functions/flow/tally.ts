import * as z from 'zod';
import { type LedgerRow, mailState } from '../delivery/ledger-row.ts';
import { peopleToHandOver, peopleTold, tellingEach } from '../delivery/needing.ts';

const byState = z.partialRecord(mailState, z.number());

/** How many messages of one cause are in each state: the progress and the funnel that pages show. */
export const tally = z.object({
  /** kind of message → state → number of rows. */
  kinds: z.record(z.string(), byState),
  /** All kinds together. */
  states: byState,
  total: z.number(),
  /**
   * The same as people: of those who got one kind more than once, the message that tells what became of it. And how
   * many people something is to be handed over to, by kind of message and in all: somebody may wait for several.
   * Absent where a version counted that knew rows alone.
   */
  people: z
    .object({
      kinds: z.record(z.string(), byState),
      toHandOver: z.record(z.string(), z.number()),
      toHandOverInAll: z.number(),
      /** How many people had each kind sent or handed to them, whatever became of what was sent to them again. */
      told: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
  /**
   * Why messages were left out: kind → code of the reason, or `superseded` for what a newer one replaced → number of
   * rows. Absent where a version counted that did not say it, and where none was.
   */
  leftOut: z.record(z.string(), z.record(z.string(), z.number())).optional(),
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
  const leftOut: NonNullable<Tally['leftOut']> = {};
  for (const { kind, state, reason } of rows) {
    if (state === 'skipped' || state === 'superseded') {
      const why = state === 'superseded' ? state : (reason ?? state);
      leftOut[kind] ??= {};
      const ofKind = leftOut[kind];
      ofKind[why] = (ofKind[why] ?? 0) + 1;
    }
    kinds[kind] ??= {};
    const ofKind = kinds[kind];
    ofKind[state] = (ofKind[state] ?? 0) + 1;
    states[state] = (states[state] ?? 0) + 1;
  }
  const why = Object.keys(leftOut).length > 0 ? { leftOut } : {};
  return { kinds, states, total: rows.length, people: asPeople(rows), ...why, updatedAt: now };
}

function asPeople(rows: readonly LedgerRow[]): Tally['people'] {
  const kinds: Tally['kinds'] = {};
  const toHandOver: Record<string, number> = {};
  const told: Record<string, number> = {};
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const states: Tally['states'] = {};
    for (const { state } of tellingEach(ofKind)) states[state] = (states[state] ?? 0) + 1;
    kinds[kind] = states;
    const waiting = peopleToHandOver(ofKind);
    if (waiting > 0) toHandOver[kind] = waiting;
    told[kind] = peopleTold(ofKind).size;
  }
  return { kinds, toHandOver, toHandOverInAll: peopleToHandOver(rows), told };
}
