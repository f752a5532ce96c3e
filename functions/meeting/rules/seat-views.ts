import * as z from 'zod';
import { capability } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { ViewGone, ViewRow } from '../../platform/views.ts';
import { type Seat, saidAtOf, seatAggregate } from './seat.ts';
import { answerFields, answerSource } from './seat-events.ts';

/** List of a meeting's answered seats. */
export function seatsList(network: string, meeting: string): string {
  return `${network}/meeting/${meeting}/seats`;
}

/** A seat as lists show it. */
export const seatRow = z.object({
  seat: z.string(),
  /** When it was first answered (instant, UTC); absent in rows of versions that did not say. */
  first: z.string().optional(),
  answer: z.object({
    fields: answerFields(),
    person: z.string(),
    source: answerSource,
    by: z.string(),
    at: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    late: z.boolean(),
    saidAt: z.string().optional(),
  }),
});
export type SeatRow = z.infer<typeof seatRow>;

function seatViews(seat: Seat, version: number, stream: StreamKey): (ViewRow | ViewGone)[] {
  if (!seat.seat) return [];
  const pk = seatsList(stream.network, seat.meeting);
  const key = { pk, sk: seat.seat, v: version, packed: true } as const;
  if (!seat.current) return [{ ...key, gone: true }];
  const first = saidAtOf(seat.earlier[0] ?? seat.current);
  const data: SeatRow = { seat: seat.seat, first, answer: seat.current };
  return [{ ...key, data }];
}

export const seatCapability = capability({ aggregate: seatAggregate, views: seatViews });
