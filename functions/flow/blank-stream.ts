import { CachedEvents } from '../platform/cached-events.ts';
import type { StoredEvent, StreamKey } from '../platform/event.ts';
import { type EventLog, FactChanged } from '../platform/event-log.ts';
import type { Objects } from '../platform/objects.ts';
import type { BlankedFact } from '../platform/personal-data.ts';
import { passingOverUnknownKinds } from './known-capabilities.ts';
import { type Projecting, projectStream } from './project-stream.ts';

export interface Blanking extends Omit<Projecting, 'events'> {
  readonly log: Pick<EventLog, 'read' | 'blank' | 'outdated'>;
  readonly events: Pick<CachedEvents, 'outdated'>;
  /** The bucket of files. */
  readonly files?: Pick<Objects, 'remove'> | undefined;
}

/** How often a fact is read again that somebody else is blanked in at the same time. */
const ATTEMPTS = 4;

/**
 * Blanks what is personal in facts; nothing else of them changes.
 *
 * @returns how many fields were blanked.
 */
export async function blankStream(
  blanking: Pick<Blanking, 'log' | 'now' | 'files'>,
  stored: readonly StoredEvent[],
  blanked: (event: StoredEvent) => BlankedFact | undefined,
): Promise<number> {
  let fields = 0;
  for (const event of stored) fields += await blankFact(blanking, event, blanked);
  return fields;
}

async function blankFact(
  { log, now, files }: Pick<Blanking, 'log' | 'now' | 'files'>,
  event: StoredEvent,
  blanked: (event: StoredEvent) => BlankedFact | undefined,
): Promise<number> {
  let fact: StoredEvent | undefined = event;
  for (let attempt = 1; fact; attempt += 1) {
    const without = blanked(fact);
    if (!without) return 0;
    for (const key of without.objects ?? []) {
      if (!files) throw new Error('Objects are to be deleted, and no bucket is given.');
      await files.remove(key);
    }
    try {
      await log.blank(fact, without.data, now());
      return without.fields;
    } catch (error) {
      if (!(error instanceof FactChanged) || attempt >= ATTEMPTS) throw error;
      fact = await readAgain(log, event);
    }
  }
  return 0;
}

async function readAgain(
  log: Blanking['log'],
  { stream, version }: StoredEvent,
): Promise<StoredEvent | undefined> {
  return (await log.read(stream, version - 1)).find((one) => one.version === version);
}

/** Writes the rows and the snapshot of a stream anew, from its facts as they are stored now. */
export async function listAnew(blanking: Blanking, stream: StreamKey): Promise<void> {
  const { log, events: remembered } = blanking;
  log.outdated(stream);
  remembered.outdated(stream);
  // Whole: a snapshot holds what was blanked since.
  const whole = (of: StreamKey, after?: number) => log.read(of, after);
  const events = new CachedEvents({ read: whole, toFold: whole });
  await passingOverUnknownKinds(() => projectStream({ ...blanking, events }, stream));
}
