import * as z from 'zod';
import type { Member } from '../../membership/rules/member.ts';
import { isDeserted } from '../../tasks/rules/written-to.ts';

/** Whose voice a preparation must not be without. Stored by these names; source: the preparation template. */
export const voices = ['disability', 'youth', 'minorities', 'farDistricts'] as const;
export type Voice = (typeof voices)[number];

/** Most seats that are kept in one preparation. */
export const MAX_SEATS = 40;

const id = z.string().max(64);

/** Facts about seats of a preparation that are kept for organisations of these voices. */
export const seatEvents = {
  SeatWanted: () => z.object({ id, of: z.enum(voices) }),
  /** By a member organisation. */
  SeatFilled: () => z.object({ id, member: z.string().max(64) }),
  SeatEmptied: () => z.object({ id }),
  SeatGivenUp: () => z.object({ id }),
};

export type SeatEvent =
  | { readonly type: 'SeatWanted'; readonly data: { readonly id: string; readonly of: Voice } }
  | { readonly type: 'SeatFilled'; readonly data: { readonly id: string; readonly member: string } }
  | { readonly type: 'SeatEmptied' | 'SeatGivenUp'; readonly data: { readonly id: string } };

/** A seat of the preparation: a gap until an organisation fills it. */
export interface Seat {
  readonly id: string;
  readonly of: Voice;
  /** Id of a member. */
  readonly member?: string | undefined;
}

/** Every preparation begins with one of each; more are asked for. */
export const firstSeats: readonly Seat[] = voices.map((of) => ({ id: of, of }));

export function evolveSeats(seats: readonly Seat[], { type, data }: SeatEvent): readonly Seat[] {
  switch (type) {
    case 'SeatWanted':
      return seats.some((one) => one.id === data.id) ? seats : [...seats, { id: data.id, of: data.of }];
    case 'SeatGivenUp':
      return seats.filter((one) => one.id !== data.id);
    case 'SeatFilled':
    case 'SeatEmptied': {
      const member = type === 'SeatFilled' ? data.member : undefined;
      return seats.map((one) => (one.id === data.id ? { ...one, member } : one));
    }
  }
}

/**
 * Seats that nobody fills: also those whose organisation has left, or has nobody who could be asked any more.
 *
 * @param members of the network, by id.
 */
export function openSeats<One extends Pick<Seat, 'member'>>(
  seats: readonly One[],
  members: Pick<ReadonlyMap<string, Member>, 'get'>,
): One[] {
  return seats.filter(({ member }) => member === undefined || isDeserted(members.get(member)));
}
