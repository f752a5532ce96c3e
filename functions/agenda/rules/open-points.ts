import type { Bilingual } from '../../i18n/say.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import {
  byDate,
  endedTasksList,
  listTasks,
  NO_FORUM,
  openTasksList,
  readTasks,
  type TaskRow,
} from '../../tasks/rules/views.ts';

/** A meeting that takes or took place. */
export interface Held {
  readonly id: string;
  readonly title: Bilingual;
  /** ISO instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Meetings to which people were invited and that were not called off, the earliest first. */
export function heldOf(rows: readonly MeetingRow[]): Held[] {
  return rows
    .flatMap(({ id, title, stage, startsAt, endsAt }) =>
      startsAt && endsAt && stage !== 'draft' && stage !== 'cancelled'
        ? [{ id, title, startsAt, endsAt }]
        : [],
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** What was promised before a meeting. */
export interface PointsBefore {
  /** Of a meeting that is over what was open at it, whatever became of it since. */
  readonly open: readonly TaskRow[];
  /** Done, or dropped, since the meeting before. */
  readonly ended: readonly TaskRow[];
}

export const NO_POINTS: PointsBefore = { open: [], ended: [] };

/**
 * What was promised before a meeting and what became of it. An open point is shown at the network's next meeting alone: a
 * later one shows none, one that is called off has none, and one that is over keeps what was open at it.
 *
 * @param held see {@link heldOf}. `now`: instant, UTC.
 */
export function pointsBefore(
  meeting: string,
  held: readonly Held[],
  tasks: { readonly open: readonly TaskRow[]; readonly ended: readonly TaskRow[] },
  now: string,
): PointsBefore {
  const place = held.findIndex(({ id }) => id === meeting);
  const here = held[place];
  const next = held.find(({ endsAt }) => endsAt > now);
  if (!here || (here.endsAt > now && next?.id !== meeting)) return NO_POINTS;
  const since = sinceOf(meeting, held);
  const isEarlier = ({ from, writtenAt = '' }: TaskRow) => from !== meeting && writtenAt < here.startsAt;
  const ended = tasks.ended.filter((row) => isEarlier(row) && row.endedAt !== undefined);
  const wasOpen = ({ endedAt = '' }: TaskRow) => endedAt > here.endsAt;
  return {
    open: [...tasks.open.filter(isEarlier), ...ended.filter(wasOpen)].sort(byDate),
    ended: ended.filter((row) => (row.endedAt ?? '') > since && !wasOpen(row)).sort(byDate),
  };
}

/** When the meeting before began (instant, UTC): what ended since is said at this one. */
function sinceOf(meeting: string, held: readonly Held[]): string {
  return held[held.findIndex(({ id }) => id === meeting) - 1]?.startsAt ?? '';
}

/** Meetings that are looked back to, and tasks that are looked through of those that ended since the one before. */
const LOOK_BACK = 30;
const ENDED = 500;

/** The latest meetings of a network, the earliest first. */
export async function heldLately(views: Pick<Views, 'list'>, network: string): Promise<Held[]> {
  const { rows } = await views.list(meetingsList(network), { limit: LOOK_BACK, backwards: true });
  return heldOf(rows.flatMap(({ data }) => readRow('meetings', meetingRow, data) ?? []));
}

/** {@link pointsBefore} from the lists, which are a moment behind. */
export async function readPointsBefore(
  views: Pick<Views, 'list' | 'all'>,
  network: string,
  meeting: string,
  now: string,
): Promise<PointsBefore> {
  const ended = async (held: readonly Held[]) =>
    await views.list(endedTasksList(network), { limit: ENDED, from: sinceOf(meeting, held) || undefined });
  const lately = heldLately(views, network);
  const [held, open, { rows }] = await Promise.all([
    lately,
    listTasks(views, openTasksList(network), NO_FORUM),
    lately.then(ended),
  ]);
  return pointsBefore(meeting, held, { open, ended: readTasks(rows) }, now);
}
