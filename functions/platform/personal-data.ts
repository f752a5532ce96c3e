import type { NewEvent, StoredEvent, StreamKey } from './event.ts';

/** A fact as it is to be stored instead, and how many of its personal fields are blanked by that. */
export interface BlankedFact {
  readonly data: unknown;
  readonly fields: number;
  /** Keys of objects of the bucket of files that are deleted before. */
  readonly objects?: readonly string[] | undefined;
}

/** How long personal fields of facts are kept. Pure. */
export interface Periods {
  /** Whether anything in streams of this kind ends by itself. */
  has(stream: Pick<StreamKey, 'kind'>): boolean;
  /** Kinds of streams whose periods are said in the settings of their network. */
  readonly bySettings: readonly string[];
  /**
   * When the first field that is left is to be blanked (instant, UTC); nothing where none is. `settings`: the facts that
   * are the settings of the network.
   */
  overAt(stored: readonly StoredEvent[], settings: readonly StoredEvent[]): string | undefined;
  /** What of one stream is over by `now`: answers a fact of it without that; nothing where nothing is. */
  blanking(
    stored: readonly StoredEvent[],
    settings: readonly StoredEvent[],
    now: string,
  ): (event: StoredEvent) => BlankedFact | undefined;
}

/** Whom to look for; names, addresses and numbers as the rules compare them (`nameKey`, `reachedKey`). */
export interface SoughtPerson {
  readonly network: string;
  /** The person's id, and those that a door gave to them. */
  readonly ids: ReadonlySet<string>;
  readonly seat: string;
  readonly names: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

/** A look through all facts that is to be made now, of two. */
export interface DueLook {
  readonly look: 1 | 2;
  readonly sought: SoughtPerson;
  readonly person: string;
  readonly askedAt: string;
}

/** What a capability knows of forgetting people. Pure. */
export interface Forgets {
  /** Kind of the streams that say who asked. */
  readonly kind: string;
  /** List of those that are not done; sk `network/person`. */
  readonly list: string;
  look(stored: readonly StoredEvent[], now: string): DueLook | undefined;
  /** Another id that a fact gives to them. */
  aliasIn(event: StoredEvent, sought: SoughtPerson): string | undefined;
  withoutPerson(event: StoredEvent, sought: SoughtPerson): BlankedFact | undefined;
  /** The facts that follow once all was looked through. */
  after(stored: readonly StoredEvent[], look: 1 | 2, fields: number, now: string): readonly NewEvent[];
  /** The asking itself without what was looked for. */
  withoutSought(event: StoredEvent): BlankedFact | undefined;
}
