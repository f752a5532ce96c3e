import * as z from 'zod';
import type { Ledger } from '../delivery/ledger.ts';
import { atOnce } from '../platform/batch.ts';
import { CachedEvents } from '../platform/cached-events.ts';
import { DAY, later } from '../platform/clock.ts';
import { parseStreamKey, type StreamKey, streamKey } from '../platform/event.ts';
import type { EventLog } from '../platform/event-log.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import { type DailyRun, goOnWith, type RunningDaily } from './daily-run.ts';
import { type Capabilities, passingOverUnknownKinds } from './known-capabilities.ts';
import { mendList } from './lists.ts';
import { type Counting, projectCause } from './project-cause.ts';
import { type Projecting, projectStream } from './project-stream.ts';

export interface Mending extends Omit<Projecting, 'views' | 'events'>, Omit<RunningDaily, 'views'> {
  readonly capabilities: Projecting['capabilities'] & Pick<Capabilities, 'counted'>;
  readonly log: Pick<EventLog, 'read' | 'touchedSince'>;
  readonly ledger: Pick<Ledger, 'allOfCause'>;
  readonly views: Counting['views'] & RunningDaily['views'];
}

/** A record is lost within six hours of its event (`lib/stream-source.ts`); this mends each twice. */
const STREAMS = 2 * DAY;
/** Messages change for weeks after the last fact of what they are about: reports come, people hand over. */
const CAUSES = 60 * DAY;
const AT_ONCE = 8;

const place = z.object({
  after: z.object({ stream: z.string(), version: z.number() }).optional(),
});
type Place = z.infer<typeof place>;

/**
 * Once a day, writes the rows of everything that something happened to lately as `project` does, and counts
 * the messages about it, so that a list is right again although a record was lost, or given up on after five
 * attempts. It finds them in the events, page by page over the whole table, since every list may be wrong.
 *
 * @returns how many streams and causes were looked at.
 */
export async function mend(mending: Mending): Promise<number> {
  const run: DailyRun<Place> = {
    row: { pk: mendList, sk: 'current' },
    // Another version may list something otherwise, and reads none of the snapshots of the one before.
    because: mending.code,
    place,
    page: ({ after }) => mendedPage(mending, after),
  };
  return goOnWith(run, mending);
}

async function mendedPage(
  mending: Mending,
  from: Place['after'],
): Promise<{ readonly looked: number; readonly next: Place | undefined }> {
  const { log, capabilities, now } = mending;
  const at = now();
  const { touched, next } = await log.touchedSince(later(at, -CAUSES), from);
  // Of its own for each page: whole streams, and a network's settings once for all that is in it.
  const whole = (stream: StreamKey, after?: number) => log.read(stream, after);
  const events = new CachedEvents({ read: whole, toFold: whole });
  const fresh = later(at, -STREAMS);
  await atOnce(AT_ONCE, touched, async ([key, last]) => {
    const stream = parseStreamKey(key);
    const { network, kind, id } = stream;
    try {
      if (last >= fresh) {
        await passingOverUnknownKinds(() => projectStream({ ...mending, events }, stream));
      }
      if (capabilities.counted[kind]) await projectCause(mending, network, `${kind}/${id}`);
    } catch (error) {
      // What cannot be read today keeps nobody else waiting; it is named where the tick meets it.
      logLine.error(LogCode.notMended, error, { stream: streamKey(stream) });
    }
  });
  return { looked: touched.size, next: next && { after: next } };
}
