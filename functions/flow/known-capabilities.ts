import type { AnyCapability, CountedCauses, Figures } from '../platform/capability.ts';
import type { StreamKey } from '../platform/event.ts';
import type { Forgets, Periods } from '../platform/personal-data.ts';
import { noteTomorrow } from '../platform/tomorrow.ts';

/** A stream of a kind that this code does not know: deployed too early, or written by newer code. */
export class UnknownKind extends Error {
  readonly kind: string;

  constructor(kind: string) {
    super(`Nothing in capabilities.ts knows streams of kind ${kind}`);
    this.name = 'UnknownKind';
    this.kind = kind;
  }
}

/**
 * For consumers of streams: what is about a kind of a later version is passed over, since it would hold up
 * everything behind it. Nothing is lost by it: pending events stay so, and lists can be rebuilt.
 */
export async function passingOverUnknownKinds(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UnknownKind)) throw error;
    noteTomorrow(error.kind, 'kind');
  }
}

/** What the flow knows of the capabilities: the functions hand it in. */
export interface Capabilities {
  readonly all: readonly AnyCapability[];
  /** What is known of streams of a kind. @throws {UnknownKind} */
  of(kind: string): AnyCapability;
  /** The stream whose settings say when things fall due in a network. */
  settingsStream(network: string): StreamKey;
  /** Where `consult` reads its people. */
  readonly audience: Pick<Required<AnyCapability>, 'kind' | 'people'>;
  readonly counted: CountedCauses;
  /** How long personal fields are kept. */
  readonly periods?: Periods | undefined;
  /** How people are forgotten. */
  readonly forgets?: Forgets | undefined;
  /** Rows that are counted from several aggregates at once. */
  readonly figures?: Figures | undefined;
  /** Messages that a network must hear of before they are due in it. */
  readonly introduces: readonly string[];
}

/** @throws {Error} where none of them has the settings of a network, or the people of audiences. */
export function capabilitiesFrom(
  all: readonly AnyCapability[],
  besides: Pick<Capabilities, 'periods' | 'forgets' | 'figures'> = {},
): Capabilities {
  const byKind = new Map(all.map((one) => [one.kind, one]));
  const settings = all.find((one) => one.settings !== undefined);
  const audience = all.find((one) => one.people !== undefined);
  if (settings?.settings === undefined || !audience?.people) {
    throw new Error('No capability has settings, or none has people');
  }
  const { kind, settings: id } = settings;
  return {
    all,
    ...besides,
    of(asked) {
      const found = byKind.get(asked);
      if (!found) throw new UnknownKind(asked);
      return found;
    },
    settingsStream: (network) => ({ network, kind, id }),
    audience: { kind: audience.kind, people: audience.people },
    counted: Object.fromEntries(
      all.flatMap(({ kind: cause, counted }) => (counted ? [[cause, counted]] : [])),
    ),
    introduces: all.flatMap(({ introduces = [] }) => introduces),
  };
}
