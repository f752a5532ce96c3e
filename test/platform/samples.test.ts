import { describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { catalogues, read, samples } from './samples.ts';

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
