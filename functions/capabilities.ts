import { meetingCapability } from './meeting/capability.ts';
import { audienceAggregate } from './meeting/rules/audience.ts';
import type { Invitee } from './meeting/rules/events.ts';
import { seatCapability } from './meeting/rules/seat.ts';
import { memberCapability } from './membership/capability.ts';
import { importCapability } from './membership/rules/import/import.ts';
import { networkCapability } from './network/capability.ts';
import { NETWORK_ID, networkAggregate } from './network/rules/network.ts';
import { fold } from './platform/aggregate.ts';
import { type AnyCapability, capability } from './platform/capability.ts';
import type { StoredEvent, StreamKey } from './platform/event.ts';
import { readable } from './platform/repository.ts';
import { replyCapability } from './replies/capability.ts';

/**
 * Every kind of aggregate the flow knows. A new capability stands in this list and nowhere else: the
 * functions ask it for reactions, rows and what is due.
 */
export const capabilities: readonly AnyCapability[] = [
  networkCapability,
  memberCapability,
  importCapability,
  meetingCapability,
  seatCapability,
  replyCapability,
  capability({ aggregate: audienceAggregate }),
];

/** The stream whose settings say when things fall due in a network. */
export function settingsStream(network: string): StreamKey {
  return { network, kind: networkAggregate.kind, id: NETWORK_ID };
}

/** The kind of stream that `consult` reads its people from. */
export const audienceKind = audienceAggregate.kind;

/** People of one chunk (1, 2, 3 …) of an audience stream; `undefined` where there is no such chunk. */
export function peopleOfChunk(stored: readonly StoredEvent[], chunk: number): readonly Invitee[] | undefined {
  return fold(audienceAggregate, readable(audienceAggregate, stored)).chunks[chunk - 1];
}
