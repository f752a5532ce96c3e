import type { LedgerRow } from '../../delivery/ledger-row.ts';

/** What a message was planned about is not there. */
export class NothingToWriteOf extends Error {
  constructor({ cause, kind }: Pick<LedgerRow, 'cause' | 'kind'>) {
    super(`nothing is left to write of: ${cause} ${kind}`);
    this.name = 'NothingToWriteOf';
  }
}
