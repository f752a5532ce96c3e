import { type Aggregate, fold } from '../functions/platform/aggregate.ts';
import type { Recorded, StoredEvent, StreamKey } from '../functions/platform/event.ts';
import { readable } from '../functions/platform/repository.ts';

type Facts<Event> = readonly (Event & { at?: string; by?: string })[];

/** Numbers and dates facts as the log would, through the strict and the tolerant schema. */
export function recorded<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  facts: Facts<Event>,
  stream: StreamKey = { network: 'best', kind: aggregate.kind, id: 'it' },
): Recorded<Event>[] {
  const stored = facts.map((fact, index): StoredEvent => {
    const { type, data } = aggregate.events.write(fact);
    return {
      id: `event-${index + 1}`,
      stream,
      version: index + 1,
      type,
      data: JSON.parse(JSON.stringify(data)),
      at: fact.at ?? '2025-10-13T02:00:00.000Z',
      by: fact.by ?? 'staff:sophea',
    };
  });
  return readable(aggregate, stored);
}

/** The state after facts. */
export function given<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  facts: Facts<Event>,
): State {
  return fold(aggregate, recorded(aggregate, facts));
}
