import type { Ledger } from './ledger.ts';
import type { LedgerRow, MailKey } from './ledger-row.ts';

/** The rows to one person about one cause, read consistently once somebody asks, and not again. */
export class LazyLane {
  readonly #ledger: Ledger;
  readonly #key: MailKey;
  #reading: Promise<readonly LedgerRow[]> | undefined;

  constructor(ledger: Ledger, key: MailKey) {
    this.#ledger = ledger;
    this.#key = key;
  }

  /** Whether it costs nothing to look at it. */
  get isRead(): boolean {
    return this.#reading !== undefined;
  }

  /** @param of another cause, which is read each time. */
  readonly read = (of?: string): Promise<readonly LedgerRow[]> => {
    const { network, cause, person } = this.#key;
    if (of !== undefined && of !== cause) return this.#ledger.lane(network, of, person);
    this.#reading ??= this.#ledger.lane(network, cause, person);
    return this.#reading;
  };
}
