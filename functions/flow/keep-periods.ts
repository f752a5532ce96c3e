import type { CachedEvents } from '../platform/cached-events.ts';
import { DAY, later } from '../platform/clock.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import { type Blanking, blankStream, listAnew } from './blank-stream.ts';
import { settingsOf } from './due-row.ts';

export interface KeepingPeriods extends Omit<Blanking, 'events'> {
  readonly events: Pick<CachedEvents, 'read' | 'outdated'>;
}

/**
 * Blanks what a stream may no longer keep. The tick comes here by the row that says when the first of it is over
 * (`due-row.ts`), so that what it costs is what there is to blank, however long the history. A run that breaks off is
 * made again by the next tick: what is blanked is not blanked twice, and the row goes when the lists are written.
 *
 * @returns whether anything was over; then all that is listed of the stream was written anew, and so was when it is due.
 */
export async function keepPeriods(keeping: KeepingPeriods, stream: StreamKey, now: string): Promise<boolean> {
  const { log, events } = keeping;
  const { periods } = keeping.capabilities;
  if (!periods?.has(stream)) return false;
  const stored = await events.read(stream);
  const settings = await settingsOf(keeping, stream.network);
  const over = periods.overAt(stored, settings);
  if (over === undefined || over > now) {
    // A run before this one may have died between the facts and what is listed of them.
    const isFresh = ({ blankedAt }: StoredEvent) => blankedAt !== undefined && later(blankedAt, DAY) > now;
    if (stored.some(isFresh)) await listAnew(keeping, stream);
    return false;
  }
  const facts = await log.read(stream);
  const fields = await blankStream(keeping, facts, periods.blanking(facts, settings, now));
  await listAnew(keeping, stream);
  logLine.info(LogCode.periodKept, { network: stream.network, kind: stream.kind, id: stream.id, fields });
  return true;
}
