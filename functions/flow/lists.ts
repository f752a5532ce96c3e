/** Lists of Views that the flow itself keeps, by network. Lists of a capability are named beside it. */

/** Aggregates with something due; sk `kind/id`. Pointers only, in the due index. */
export const dueList = (network: string): string => `${network}/due`;

/** Counts of the mail ledger, one row per cause; sk is the cause. See `tally.ts`. */
export const talliesList = (network: string): string => `${network}/tallies`;

/** The messages of one cause, packed: see `mail-packs.ts`. */
export const mailPacksList = (network: string, cause: string): string => `${network}/${cause}/mails`;

/** Messages that did not arrive and that a person should look at. See `failures.ts`. */
export const failuresList = (network: string): string => `${network}/failures`;

/** Aggregates that the tick could not work on; sk `kind/id`. See `troubles.ts`. */
export const troublesList = (network: string): string => `${network}/troubles`;

/** Proof of life of the tick, one row per hour. */
export const pulseList = '-/pulse';

/** How far the daily sweep has come; one row. See `sweep.ts`. */
export const sweepList = '-/sweep';

/** How far the daily mending has come; one row. See `mend.ts`. */
export const mendList = '-/mend';

/** How far the daily look at the packs of lists has come; one row. See `pack.ts`. */
export const packList = '-/pack';

/** How far the present look through all facts has come, for people to be forgotten; one row. See `forget.ts`. */
export const forgetList = '-/forget';

/** Messages that every network was looked at for; one row. See `hear-of-kinds.ts`. */
export const kindsList = '-/kinds';

/** Lists that cannot be rebuilt from events and ledger; a replay leaves them alone. */
export function isRebuilt(list: string): boolean {
  return (
    list !== pulseList &&
    list !== sweepList &&
    list !== mendList &&
    list !== packList &&
    list !== forgetList &&
    list !== kindsList &&
    !list.endsWith('/troubles') &&
    // Of strangers, and no fact yet: it vanishes by itself.
    !list.endsWith('/unconfirmed') &&
    list !== '-/generation'
  );
}
