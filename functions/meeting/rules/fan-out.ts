import type { Addressee } from '../../platform/capability.ts';
import type { MeetingEvent } from './events.ts';
import type { Convened, FanOut, Meeting } from './state.ts';

/*
 * A message to everybody invited goes out chunk by chunk: those of the audience, 1 to `chunks`, and then
 * the people with an invitation of their own.
 */

/** The stored people of a chunk; `undefined` for the last, which is not of the audience. */
export function storedChunk(
  { audience, chunks }: Pick<Convened, 'audience' | 'chunks'>,
  chunk: number,
): { readonly audience: string; readonly chunk: number } | undefined {
  return chunk <= chunks ? { audience, chunk } : undefined;
}

/**
 * Who a chunk is for. People since invited or uninvited singly belong to the last one, if they are
 * invited and were before the message was asked for: their own cancellation was planned when they were
 * uninvited.
 */
export function peopleIn(
  { singles, chunks }: Pick<Convened, 'singles' | 'chunks'>,
  { asked }: FanOut,
  chunk: number,
  stored: readonly Addressee[],
): readonly Addressee[] {
  if (chunk <= chunks) return stored.filter(({ person }) => singles[person] === undefined);
  return Object.values(singles)
    .filter(({ invited, version }) => invited && version < asked)
    .map(({ invitee }) => invitee);
}

/** Notes that a chunk is planned, unless it is already noted. */
export function chunkPlanned(
  { asked, kind, of }: FanOut,
  chunk: number,
  found: readonly number[] = [],
): (state: Meeting) => readonly MeetingEvent[] {
  return (state) => {
    const present = state.status === 'none' ? undefined : state.fanOuts.find((one) => one.asked === asked);
    if (!present || present.planned >= chunk) return [];
    const data = { asked, kind, chunk, of, ...(found.length > 0 ? { found: [...found] } : {}) };
    return [{ type: 'AudienceChunkPlanned', data }];
  };
}
