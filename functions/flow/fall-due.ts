import { type StoredEvent, type StreamKey, streamKey } from '../platform/event.ts';
import { type EventLog, VersionConflict } from '../platform/event-log.ts';
import { randomMoment } from '../platform/random-moment.ts';
import type { Views } from '../platform/views.ts';
import { dueRow, type ReadingSettings, settingsOf } from './due-row.ts';
import type { Capabilities } from './known-capabilities.ts';

export interface FallingDue extends ReadingSettings {
  readonly capabilities: Pick<Capabilities, 'of' | 'settingsStream' | 'periods'>;
  readonly log: Pick<EventLog, 'append'>;
  readonly views: Pick<Views, 'put'>;
}

/** An aggregate says that it is due, but nothing falls due: looked at every minute, it would spin. */
export class DueWithoutFacts extends Error {
  constructor(stream: StreamKey) {
    super(`${streamKey(stream)} is due, but nothing falls due`);
    this.name = 'DueWithoutFacts';
  }
}

/** Steps of one aggregate in one tick: conflicts, and facts that make others fall due. */
const STEPS = 20;

/**
 * Appends what has fallen due by `now` on the version it was decided on: of two ticks at once, one is
 * refused and then finds it done. The due row is put at once, not left to `project`, so that the next
 * page of a long list shows others.
 *
 * @throws {DueWithoutFacts} and whatever the capability throws; the caller puts the aggregate back.
 */
export async function fallDue(flow: FallingDue, stream: StreamKey, now: string): Promise<void> {
  const known = flow.capabilities.of(stream.kind);
  if (!known.schedule && !flow.capabilities.periods?.has(stream)) return;
  const settings = await settingsOf(flow, stream.network);
  for (let step = 1; step <= STEPS; step += 1) {
    const stored = await flow.events.read(stream);
    const facts = known.schedule?.fallDue(stored, settings, now) ?? [];
    if (facts.length === 0) {
      const row = await dueRow(flow, now, known, stored, stream);
      if (!row) return;
      if (!('gone' in row) && row.dueAt !== undefined && row.dueAt <= now) break;
      await flow.views.put(row);
      return;
    }
    const append = {
      stream,
      expected: versionOf(stored),
      events: facts,
      meta: { by: 'system', at: now },
      reacting: known.reacting,
    };
    if (!(await appended(flow.log, append))) await randomMoment(step);
  }
  throw new DueWithoutFacts(stream);
}

/** Answers `false` where another run was first and has changed what is due: the next step looks again. */
async function appended(log: FallingDue['log'], append: Parameters<EventLog['append']>[0]): Promise<boolean> {
  try {
    await log.append(append);
    return true;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    return false;
  }
}

function versionOf(stored: readonly StoredEvent[]): number {
  return stored.at(-1)?.version ?? 0;
}
