import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Aggregate } from '../../platform/aggregate.ts';
import { type EventIn, eventCatalogue } from '../../platform/event.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import { type Invitee, invitee } from './events.ts';

/** People in one chunk: an event stays below 100 KB, and one run of react plans one chunk. */
export const CHUNK = 500;
/** Bytes of them: a person with several seats names them all, and takes as much as five others. */
const CHUNK_BYTES = 65_000;
/** Fewer of those left out, so that both together stay below it too. */
const LEFT_OUT_CHUNK = 300;

/** Somebody of the network who is not invited, and the reason shown in the preview. */
export const leftOut = z.object({
  seat: z.string(),
  person: z.string().optional(),
  reason: enumOr(
    ['notChosen', 'left', 'pending', 'noContact', 'noAddress', 'addressHeld', 'sameAddress'],
    'notChosen',
  ),
});
export type LeftOut = z.infer<typeof leftOut>;

/** Exactly the people of one preview. Written before `MeetingConvened`, which names count and hash. */
export const audienceEvents = eventCatalogue({
  AudienceChunkFixed: () => z.object({ invited: z.array(invitee), leftOut: z.array(leftOut) }),
});
export type AudienceEvent = EventIn<typeof audienceEvents>;

export interface Audience {
  readonly chunks: readonly (readonly Invitee[])[];
  readonly leftOut: readonly LeftOut[];
}

export const audienceAggregate: Aggregate<Audience, AudienceEvent> = {
  kind: 'audience',
  events: audienceEvents,
  initial: { chunks: [], leftOut: [] },
  evolve: (audience, event) => ({
    chunks: [...audience.chunks, event.data.invited],
    leftOut: [...audience.leftOut, ...event.data.leftOut],
  }),
  reacting: [],
};

/** The events that store an audience, in chunks; at least one, also for nobody. */
export function audienceChunks(invited: readonly Invitee[], left: readonly LeftOut[]): AudienceEvent[] {
  const parts = inParts(invited);
  const chunks = Math.max(1, parts.length, Math.ceil(left.length / LEFT_OUT_CHUNK));
  return Array.from({ length: chunks }, (_, n) => ({
    type: 'AudienceChunkFixed' as const,
    data: {
      invited: [...(parts[n] ?? [])],
      leftOut: left.slice(n * LEFT_OUT_CHUNK, (n + 1) * LEFT_OUT_CHUNK),
    },
  }));
}

/** The seats of one person are beside each other, and in one chunk. */
function inParts(invited: readonly Invitee[]): Invitee[][] {
  const parts: Invitee[][] = [];
  let bytes = 0;
  for (const one of invited) {
    const part = parts.at(-1);
    const before = part?.at(-1)?.seats?.[0]?.person;
    const belongs = before !== undefined && before === one.seats?.[0]?.person;
    const more = JSON.stringify(one).length;
    if (part && (belongs || (part.length < CHUNK && bytes + more <= CHUNK_BYTES))) {
      part.push(one);
      bytes += more;
    } else {
      parts.push([one]);
      bytes = more;
    }
  }
  return parts;
}

function seatsOf({ seats = [] }: Invitee): string[] {
  return seats.map(({ seat, person }) => `${seat}.${person}`);
}

/** Names exactly these people reached in exactly this way, in any order. */
export function audienceHash(invited: readonly Invitee[]): string {
  const lines = invited
    .map((one) => [one.seat, one.person, one.channel, one.lang, ...seatsOf(one)].join(' '))
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}
