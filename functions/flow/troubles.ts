import * as z from 'zod';
import { later, MINUTE } from '../platform/clock.ts';
import type { StreamKey } from '../platform/event.ts';
import type { Views } from '../platform/views.ts';
import { dueList, troublesList } from './lists.ts';

/** An aggregate that the tick could not work on, as the admin page names it. */
export const trouble = z.object({
  kind: z.string(),
  id: z.string(),
  /** Name of the error; its text is in the log, since it may quote what people typed. */
  error: z.string(),
  /** How often in a row. */
  failures: z.number(),
  since: z.string(),
  /** When it is tried again (ISO instant, UTC). */
  nextAt: z.string(),
});
export type Trouble = z.infer<typeof trouble>;

type Rows = Pick<Views, 'get' | 'put'>;

const LONGEST_WAIT = 60 * MINUTE;

/** 1, 2, 4 … minutes, at most an hour. */
export function backOff(failures: number): number {
  return Math.min(MINUTE * 2 ** (failures - 1), LONGEST_WAIT);
}

/** What is known to be wrong with an aggregate. */
export async function troubleOf(views: Rows, stream: StreamKey): Promise<Trouble | undefined> {
  const row = await views.get(troublesList(stream.network), place(stream));
  return row && trouble.parse(row.data);
}

/** Names an aggregate that failed, and puts it back so that others get their turn. */
export async function noteTrouble(
  views: Rows,
  stream: StreamKey,
  error: unknown,
  before: Trouble | undefined,
  now: string,
): Promise<Trouble> {
  const failures = (before?.failures ?? 0) + 1;
  const nextAt = later(now, backOff(failures));
  const data: Trouble = {
    kind: stream.kind,
    id: stream.id,
    error: error instanceof Error ? error.name : typeof error,
    failures,
    since: before?.since ?? now,
    nextAt,
  };
  // Being due itself, it brings the aggregate back also where no other row of it is due.
  const key = { pk: troublesList(stream.network), sk: place(stream) };
  await views.put({ ...key, v: Date.parse(now), dueAt: nextAt, data });
  await putOff(views, stream, nextAt);
  return data;
}

/** Takes an aggregate that works again off the list. */
export async function endTrouble(views: Rows, stream: StreamKey, now: string): Promise<void> {
  const key = { pk: troublesList(stream.network), sk: place(stream) };
  await views.put({ ...key, v: Date.parse(now), gone: true });
}

/** Moves the due row of an aggregate in trouble out of the way until then. */
export async function putOff(views: Rows, stream: StreamKey, until: string): Promise<void> {
  const row = await views.get(dueList(stream.network), place(stream));
  if (row?.dueAt !== undefined && row.dueAt < until) await views.put({ ...row, dueAt: until });
}

function place(stream: StreamKey): string {
  return `${stream.kind}/${stream.id}`;
}
