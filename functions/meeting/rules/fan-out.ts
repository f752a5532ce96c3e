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

/** The meeting once a chunk of one of its messages is planned. */
export function withChunkPlanned(
  meeting: Meeting,
  { asked, chunk, found = [] }: { asked: number; chunk: number; found?: readonly number[] | undefined },
): Meeting {
  if (meeting.status === 'none') return meeting;
  const fanOuts = meeting.fanOuts.map((one) =>
    one.asked === asked && chunk > one.planned
      ? { ...one, planned: chunk, found: [...new Set([...one.found, ...found])] }
      : one,
  );
  return { ...meeting, fanOuts };
}

/** To everybody invited: the chunks of the audience, and then those invited singly. */
export function fanOutTo(
  { audience, chunks }: Pick<Convened, 'audience' | 'chunks'>,
  asked: number,
  kind: string,
): FanOut {
  return fanOut(asked, kind, { audience, chunks: chunks + 1 });
}

/** A message that begins to go out to an audience, as the fact of this version asked for it. */
export function fanOut(
  asked: number,
  kind: string,
  { audience, chunks }: { readonly audience: string; readonly chunks: number },
): FanOut {
  return { asked, kind, revision: asked, audience, of: chunks, planned: 0, found: [] };
}
