import { capabilities } from '../capabilities.ts';
import type { AnyCapability } from '../platform/capability.ts';

/** A stream of a kind that this code does not know: deployed too early, or written by newer code. */
export class UnknownKind extends Error {
  constructor(kind: string) {
    super(`Nothing in capabilities.ts knows streams of kind ${kind}`);
    this.name = 'UnknownKind';
  }
}

/** What is known of streams of a kind. @throws {UnknownKind} */
export type CapabilityOf = (kind: string) => AnyCapability;

export function capabilityAmong(known: readonly AnyCapability[]): CapabilityOf {
  const byKind = new Map(known.map((one) => [one.kind, one]));
  return (kind) => {
    const found = byKind.get(kind);
    if (!found) throw new UnknownKind(kind);
    return found;
  };
}

export const capabilityOf: CapabilityOf = capabilityAmong(capabilities);
