import * as z from 'zod';
import type { Ledger } from '../delivery/ledger.ts';
import { atOnce } from '../platform/batch.ts';
import { CachedEvents } from '../platform/cached-events.ts';
import { DAY, later } from '../platform/clock.ts';
import { parseStreamKey, type StreamKey, streamKey } from '../platform/event.ts';
import type { EventLog } from '../platform/event-log.ts';
import { dayOf } from '../platform/event-reads.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import { type DailyRun, goOnWith, type RunningDaily } from './daily-run.ts';
import { type Capabilities, passingOverUnknownKinds } from './known-capabilities.ts';
import { mendList } from './lists.ts';
import { type Counting, projectCause } from './project-cause.ts';
import { countFiguresOfCause } from './project-figures.ts';
import { type Projecting, projectStream } from './project-stream.ts';

export interface Mending extends Omit<Projecting, 'views' | 'events'>, Omit<RunningDaily, 'views'> {
  readonly capabilities: Projecting['capabilities'] & Pick<Capabilities, 'counted'>;
  readonly log: Pick<EventLog, 'read' | 'toFold' | 'touchedOn'>;
  readonly ledger: Pick<Ledger, 'allOfCause' | 'newestOfCause'>;
  readonly views: Counting['views'] & RunningDaily['views'] & Projecting['views'];
}

/** A record is lost within six hours of its event (`lib/stream-source.ts`); this mends each twice. */
const STREAMS = 2;
/** Messages change for weeks after the last fact of what they are about: reports come, people hand over. */
const CAUSES = 60;
/** Streams of a page; the last look at a day may find more. */
const PAGE = 1000;
const AT_ONCE = 8;

const place = z.object({
  /** The day that the page begins with (UTC); absent on the first one, which begins today. */
  from: z.string().optional(),
  after: z.object({ stream: z.string(), version: z.number(), at: z.string() }).optional(),
});
type Place = z.infer<typeof place>;

/**
 * Once a day, writes the rows of everything that something happened to lately as `project` does, and counts
 * the messages about it, so that a list is right again although a record was lost, or given up on after five
 * attempts. It finds them in the days of the events, since every list may be wrong: what it costs grows with
 * what happened in these days, and not with the past.
 *
 * @returns how many streams and causes were looked at.
 */
export async function mend(mending: Mending): Promise<number> {
  const run: DailyRun<Place> = {
    row: { pk: mendList, sk: 'days' },
    // Another version may list something otherwise, and reads none of the snapshots of the one before.
    because: mending.code,
    place,
    page: (from) => mendedPage(mending, from),
  };
  return goOnWith(run, mending);
}

/** The newest days first; what was touched on several is looked at once in a page. */
async function mendedPage(
  mending: Mending,
  begin: Place,
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const { log, now } = mending;
  const today = dayOf(now());
  // Of its own for each page: a network's settings are read once for all that is in it.
  const events = new CachedEvents(log);
  const looked = new Set<string>();
  let { from: day = today, after } = begin;
  while (day >= daysBefore(today, CAUSES)) {
    const { touched, next } = await log.touchedOn(day, after);
    const isFresh = day >= daysBefore(today, STREAMS);
    const streams = [...touched].filter(
      (key) => !looked.has(key) && (isFresh || isCounted(mending, parseStreamKey(key))),
    );
    for (const key of streams) looked.add(key);
    await atOnce(AT_ONCE, streams, (key) => mended({ ...mending, events }, parseStreamKey(key), isFresh));
    if (next === undefined) day = daysBefore(day, 1);
    after = next;
    if (looked.size >= PAGE) return { looked: looked.size, next: { from: day, after } };
  }
  return { looked: looked.size, next: undefined };
}

async function mended(
  mending: Mending & Pick<Projecting, 'events'>,
  stream: StreamKey,
  isFresh: boolean,
): Promise<void> {
  const { network, kind, id } = stream;
  try {
    if (isFresh) await passingOverUnknownKinds(() => projectStream(mending, stream));
    if (!isCounted(mending, stream)) return;
    await projectCause(mending, network, `${kind}/${id}`);
    await countFiguresOfCause(mending, network, `${kind}/${id}`);
  } catch (error) {
    // What cannot be read today keeps nobody else waiting; it is named where the tick meets it.
    logLine.error(LogCode.notMended, error, { stream: streamKey(stream) });
  }
}

function isCounted({ capabilities }: Mending, { kind }: StreamKey): boolean {
  return capabilities.counted[kind] !== undefined;
}

function daysBefore(day: string, days: number): string {
  return dayOf(later(`${day}T00:00:00.000Z`, -days * DAY));
}
