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

  /** @param of another cause, or `to` another person: what is not the own lane is read each time. */
  readonly read = (of?: string, to?: string): Promise<readonly LedgerRow[]> => {
    const { network, cause, person } = this.#key;
    if ((of ?? cause) !== cause || (to ?? person) !== person) {
      return this.#ledger.lane(network, of ?? cause, to ?? person);
    }
    this.#reading ??= this.#ledger.lane(network, cause, person);
    return this.#reading;
  };
}
