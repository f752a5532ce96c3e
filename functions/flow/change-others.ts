import type { OtherChange } from '../platform/capability.ts';
import type { StoredEvent } from '../platform/event.ts';
import { type EventLog, VersionConflict } from '../platform/event-log.ts';
import { randomMoment } from '../platform/random-moment.ts';

/** How many aggregates are changed at the same time. */
const IN_FLIGHT = 10;
/** How often one decision is made anew when somebody else was first. */
const ATTEMPTS = 10;

/**
 * Carries out decisions about other aggregates of a network and answers what came of each, in the same
 * order. Every event names its cause, by which a repeated run knows what it has done already.
 */
export async function changeOthers(
  log: Pick<EventLog, 'read' | 'append'>,
  cause: StoredEvent,
  { by, changes }: { by: string; changes: readonly OtherChange[] },
  at: string,
  reactingOf: (kind: string) => readonly string[],
): Promise<string[]> {
  const outcomes: string[] = [];
  for (let from = 0; from < changes.length; from += IN_FLIGHT) {
    const some = changes.slice(from, from + IN_FLIGHT);
    const meta = { by, at, causeId: cause.id };
    const done = some.map((one) =>
      change(
        log,
        { network: cause.stream.network, kind: one.kind, id: one.id },
        one,
        meta,
        reactingOf(one.kind),
      ),
    );
    outcomes.push(...(await Promise.all(done)));
  }
  return outcomes;
}

async function change(
  log: Pick<EventLog, 'read' | 'append'>,
  stream: StoredEvent['stream'],
  { decide }: OtherChange,
  meta: { by: string; at: string; causeId: string },
  reacting: readonly string[],
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await log.read(stream);
    const { events, outcome } = decide(stored);
    if (events.length === 0) return outcome;
    try {
      await log.append({ stream, expected: stored.at(-1)?.version ?? 0, events, meta, reacting });
      return outcome;
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt >= ATTEMPTS) throw error;
      await randomMoment(attempt);
    }
  }
}
