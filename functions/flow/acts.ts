import * as z from 'zod';
import type { StoredEvent } from '../platform/event.ts';
import { once } from '../platform/once.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { ViewRow, Views } from '../platform/views.ts';

/**
 * What people did: one row for each fact that somebody caused, in the order in which it happened. It names nobody but by
 * ids, and says nothing of what was typed: who is forgotten need not be looked for here, and no link is in it.
 */
export const actsList = (network: string): string => `${network}/acts`;

const actRow = once(() =>
  z.object({
    /** The aggregate that the fact is of. */
    kind: z.string(),
    id: z.string(),
    type: z.string(),
    /** As the fact says it: `staff:<id>`, `person:<id>`, `door:<id>` … */
    by: z.string(),
    /** What it is about, where it is about one: by ids. `seat`: a member's, or a guest's own. */
    meeting: z.string().optional(),
    seat: z.string().optional(),
    person: z.string().optional(),
  }),
);

/** One act, and when it was (instant, UTC). */
export interface Act extends z.infer<ReturnType<typeof actRow>> {
  readonly at: string;
}

/** Everybody who is a person; what follows by itself is the system's. */
const PEOPLE = /^(?:(?:staff|person|door|rapporteur):|(?:founder|deployment)$)/;

/** The row of a fact; nothing where no person caused it. */
export function actOf({ id, stream, version, type, at, by, data }: StoredEvent): ViewRow | undefined {
  if (!PEOPLE.test(by)) return undefined;
  const { network, kind } = stream;
  return {
    pk: actsList(network),
    sk: `${at}#${id}`,
    v: version,
    data: { kind, id: stream.id, type, by, ...aboutOf(kind, stream.id, data) },
  };
}

/** Streams whose id is that of a meeting, and those in whose id a meeting comes first. */
const OF_MEETINGS = ['meeting', 'day', 'minutes', 'topics', 'papers'];
const WITHIN_MEETINGS = ['seat', 'item'];

function aboutOf(kind: string, id: string, data: unknown): Pick<Act, 'meeting' | 'seat' | 'person'> {
  const [first = '', second] = id.split('.');
  const meeting = OF_MEETINGS.includes(kind)
    ? id
    : WITHIN_MEETINGS.includes(kind)
      ? first
      : (textIn(data, 'meeting') ?? textIn(data, 'origin', 'meeting') ?? ofMeeting(data));
  const seat =
    kind === 'member'
      ? id
      : kind === 'seat'
        ? second
        : (textIn(data, 'seat') ?? textIn(data, 'invitee', 'seat'));
  const person =
    textIn(data, 'person') ??
    textIn(data, 'contact') ??
    textIn(data, 'invitee', 'person') ??
    textIn(data, 'staff');
  return { ...(meeting ? { meeting } : {}), ...(seat ? { seat } : {}), ...(person ? { person } : {}) };
}

/** Of a file: what it belongs to. */
function ofMeeting(data: unknown): string | undefined {
  return textIn(data, 'of', 'kind') === 'meeting' ? textIn(data, 'of', 'id') : undefined;
}

/** Ids are short; a longer text, or one that was blanked, is none. */
function textIn(data: unknown, ...path: readonly string[]): string | undefined {
  let here = data;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[name];
  }
  return typeof here === 'string' && here.length > 0 && here.length <= 64 ? here : undefined;
}

/** Which acts are looked for; what is absent does not matter. */
export interface ActsAsked {
  /** Who did it: `staff:<id>` …, or the beginning of it. */
  readonly by?: string | undefined;
  readonly meeting?: string | undefined;
  /** Members, by id. */
  readonly seats?: ReadonlySet<string> | undefined;
  /** Acts before this one, which a page before ended with. */
  readonly before?: string | undefined;
}

/** Acts that one page looks through at most, so that it costs the same at any age of the network. */
export const LOOKED_THROUGH = 400;

export interface ActsFound {
  readonly acts: readonly Act[];
  /** Where to go on; nothing where there is nothing older. */
  readonly next?: string | undefined;
  /** When the last one was that was looked at (instant, UTC). */
  readonly until?: string | undefined;
}

/** The latest acts, the latest first: at most `most`, among {@link LOOKED_THROUGH} where some are looked for. */
export async function findActs(
  views: Pick<Views, 'list'>,
  network: string,
  asked: ActsAsked,
  most: number,
): Promise<ActsFound> {
  const isAnybody = asked.by === undefined && asked.meeting === undefined && asked.seats === undefined;
  const { rows, next } = await views.list(actsList(network), {
    backwards: true,
    limit: isAnybody ? most : LOOKED_THROUGH,
    from: asked.before,
  });
  const found = rows.flatMap(({ sk, data }) => {
    const act = readRow('acts', actRow(), data);
    return act && isAsked(act, asked) ? [{ sk, act: { ...act, at: sk.slice(0, sk.indexOf('#')) } }] : [];
  });
  const shown = found.slice(0, most);
  const last = found.length > most ? shown.at(-1)?.sk : next;
  const until = (last ?? rows.at(-1)?.sk)?.split('#')[0];
  return { acts: shown.map(({ act }) => act), next: last, until };
}

function isAsked(act: Omit<Act, 'at'>, { by, meeting, seats }: ActsAsked): boolean {
  return (
    (by === undefined || act.by === by) &&
    (meeting === undefined || act.meeting === meeting) &&
    (seats === undefined || (act.seat !== undefined && seats.has(act.seat)))
  );
}
