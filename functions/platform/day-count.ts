/** What the messages of some time came to. */
export interface DayCount {
  /** Messages that were asked for. The others are parts of it; what is left is still on its way. */
  readonly due: number;
  /** Sent, and did not come back. */
  readonly sent: number;
  /** Waits to be handed over, or was. */
  readonly byHand: number;
  /** Rightly not sent: reason (a code of the ledger, or `superseded`) → number. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Did not arrive, or nobody knows. */
  readonly failed: number;
  /** Should have been sent long ago. */
  readonly stuck: number;
}

/** How many were left out, whatever the reason. */
export function leftOut({ skipped }: Pick<DayCount, 'skipped'>): number {
  return Object.values(skipped).reduce((sum, n) => sum + n, 0);
}
