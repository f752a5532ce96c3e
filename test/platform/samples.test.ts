import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { audienceEvents } from '../../functions/meeting/rules/audience.ts';
import { meetingEvents } from '../../functions/meeting/rules/events.ts';
import { seatEvents } from '../../functions/meeting/rules/seat-events.ts';
import { memberEvents } from '../../functions/membership/rules/events.ts';
import { importEvents } from '../../functions/membership/rules/import/events.ts';
import { networkEvents } from '../../functions/network/rules/events.ts';
import type { StoredEvent } from '../../functions/platform/event.ts';
import { replyEvents } from '../../functions/replies/rules/events.ts';

/**
 * One sample of every event type as it was stored once. Samples are never changed and never deleted:
 * where a shape grows, the old one must stay readable, and a second sample joins
 * (`<kind>.<Type>.<n>.json`).
 */
const folder = join(import.meta.dirname, '..', 'samples', 'events');

const catalogues = {
  network: networkEvents,
  member: memberEvents,
  import: importEvents,
  meeting: meetingEvents,
  seat: seatEvents,
  audience: audienceEvents,
  reply: replyEvents,
};

const shape = z.object({
  id: z.string(),
  stream: z.object({ network: z.string(), kind: z.enum(Object.keys(catalogues)), id: z.string() }),
  version: z.number(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  causeId: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});

const samples = readdirSync(folder).map((file) => ({
  file,
  event: shape.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}));

const read = (event: StoredEvent) =>
  Object.entries(catalogues)
    .find(([kind]) => kind === event.stream.kind)?.[1]
    .read(event);

describe('every shape that was ever stored', () => {
  it.each(samples)('$file is read, and nothing of it is lost', ({ file, event }) => {
    expect(file).toMatch(new RegExp(`^${event.stream.kind}\\.${event.type}\\.`));
    expect(read(event)).toEqual({ ...event, stream: undefined, causeId: event.causeId });
  });

  it.each(samples)('$file is read with fields of a later time', ({ event }) => {
    expect(read({ ...event, data: { ...event.data, addedLater: 1 } })).toMatchObject({ type: event.type });
  });
});

it('every kind that the flow knows has its catalogue here', () => {
  expect(Object.keys(catalogues).sort()).toEqual(capabilities.all.map(({ kind }) => kind).sort());
});

it('every event type has a sample', () => {
  const missing = Object.entries(catalogues).flatMap(([kind, { types }]) =>
    types
      .filter((type) => !samples.some(({ event }) => event.stream.kind === kind && event.type === type))
      .map((type) => `${kind}.${type}`),
  );
  expect(missing).toEqual([]);
});

it('each kind folds its own samples without an error', () => {
  for (const known of capabilities.all) {
    const own = samples.map(({ event }) => event).filter(({ stream }) => stream.kind === known.kind);
    const stored = own.sort((a, b) => a.version - b.version);
    const [first] = stored;
    if (!first) throw new Error(`no sample of ${known.kind}`);
    expect(() => known.views(stored, first.stream)).not.toThrow();
  }
});
