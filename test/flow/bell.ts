import * as z from 'zod';
import { capabilitiesFrom } from '../../functions/flow/known-capabilities.ts';
import { audienceCapability } from '../../functions/meeting/capability.ts';
import { networkCapability } from '../../functions/network/capability.ts';
import type { Aggregate } from '../../functions/platform/aggregate.ts';
import { capability, type Intent } from '../../functions/platform/capability.ts';
import {
  type EventIn,
  eventCatalogue,
  type Recorded,
  type StreamKey,
} from '../../functions/platform/event.ts';
import type { ViewGone, ViewRow } from '../../functions/platform/views.ts';

/**
 * The smallest aggregate that does everything the flow knows: a bell calls an audience chunk by chunk,
 * rings at given times, writes to its ringer each time, and may be taken down or break.
 */
const bellEvents = eventCatalogue({
  BellHung: () => z.object({ audience: z.string(), chunks: z.number(), ringAt: z.array(z.string()) }),
  ChunkCalled: () => z.object({ chunk: z.number() }),
  BellRang: () => z.object({ at: z.string() }),
  BellBroke: () => z.object({}),
  BellMended: () => z.object({}),
  BellTakenDown: () => z.object({}),
});
export type BellEvent = EventIn<typeof bellEvents>;

interface Bell {
  readonly hung?:
    | { readonly version: number; readonly audience: string; readonly chunks: number }
    | undefined;
  readonly called: number;
  readonly ringAt: readonly string[];
  readonly rung: number;
  readonly broken: boolean;
}

/** Thrown by a broken bell that should ring. */
export class BrokenBell extends Error {
  override name = 'BrokenBell';
}

function evolve(bell: Bell, event: Recorded<BellEvent>): Bell {
  switch (event.type) {
    case 'BellHung': {
      const { audience, chunks, ringAt } = event.data;
      return { ...bell, hung: { version: event.version, audience, chunks }, ringAt };
    }
    case 'ChunkCalled':
      return { ...bell, called: event.data.chunk };
    case 'BellRang':
      return { ...bell, rung: bell.rung + 1 };
    case 'BellBroke':
      return { ...bell, broken: true };
    case 'BellMended':
      return { ...bell, broken: false };
    case 'BellTakenDown':
      return { ...bell, hung: undefined };
  }
}

export const bellAggregate: Aggregate<Bell, BellEvent> = {
  kind: 'bell',
  events: bellEvents,
  initial: { called: 0, ringAt: [], rung: 0, broken: false },
  evolve,
  reacting: ['BellHung', 'ChunkCalled', 'BellRang'],
};

function reactions(event: Recorded<BellEvent>, bell: Bell, stream: StreamKey): Intent<Bell, BellEvent>[] {
  const { hung } = bell;
  if (event.type === 'BellRang') return [{ do: 'plan', mails: [letter(stream, event.version)] }];
  if (!hung || (event.type !== 'BellHung' && event.type !== 'ChunkCalled')) return [];
  const chunk = (event.type === 'ChunkCalled' ? event.data.chunk : 0) + 1;
  if (chunk > hung.chunks) return [];
  return [
    {
      do: 'consult',
      of: { audience: hung.audience, chunk },
      streams: () => [],
      decide: (people) => ({
        mails: people
          .filter(({ person }) => person !== 'deaf')
          .map((one) => ({ ...letter(stream, hung.version), ...one, kind: 'call' })),
        record: (now) => (now.called >= chunk ? [] : [{ type: 'ChunkCalled', data: { chunk } }]),
      }),
    },
  ];
}

function letter(stream: StreamKey, revision: number) {
  return {
    network: stream.network,
    cause: `bell/${stream.id}`,
    person: 'ringer',
    seat: 'ringer',
    party: 'guest' as const,
    kind: 'rang',
    revision,
    channel: 'email' as const,
  };
}

function views(bell: Bell, v: number, { network, id }: StreamKey): (ViewRow | ViewGone)[] {
  const place = { pk: `${network}/bells`, sk: id, v };
  return [
    bell.hung ? { ...place, data: { called: bell.called, rung: bell.rung } } : { ...place, gone: true },
  ];
}

/** A broken bell says that it is due, and then cannot ring. */
function fallDue(bell: Bell, now: string): BellEvent[] {
  if (!bell.hung) return [];
  const due = bell.ringAt.slice(bell.rung).filter((at) => at <= now);
  if (due.length > 0 && bell.broken) throw new BrokenBell();
  return due.map((at) => ({ type: 'BellRang', data: { at } }));
}

const bellCapability = capability({
  aggregate: bellAggregate,
  reactions,
  views,
  schedule: {
    dueAt: (bell) => (bell.hung ? bell.ringAt[bell.rung] : undefined),
    fallDue: (bell, _network, now) => fallDue(bell, now),
    openIn: (network) => ({ list: `${network}/bells`, from: '0' }),
  },
});

/** A kind that always says it is due and never does anything about it. */
const liarCapability = capability<null, BellEvent>({
  aggregate: { ...bellAggregate, kind: 'liar', initial: null, evolve: () => null },
  schedule: {
    dueAt: () => '2025-10-13T00:00:00.000Z',
    fallDue: () => [],
    openIn: (network) => ({ list: `${network}/liars`, from: '0' }),
  },
});

export const bellCapabilities = capabilitiesFrom([
  bellCapability,
  liarCapability,
  audienceCapability,
  networkCapability([]),
]);
