import * as z from 'zod';
import { heardList } from '../../membership/rules/heard-addresses.ts';
import type { StreamKey } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Listing, ViewRow, Views } from '../../platform/views.ts';
import { seatOfPresence } from './came.ts';
import type { Day } from './day.ts';
import { presencesOf } from './presence.ts';
import { heldWalkIn } from './walk-in-hold.ts';

/** That somebody of a member came to a meeting, once its day was closed; for one date of it. */
const cameRow = once(() =>
  z.object({
    meeting: z.string(),
    date: z.number().int(),
    people: z.number().int(),
    online: z.number().int(),
  }),
);
export type CameRow = z.infer<ReturnType<typeof cameRow>>;

/** Days of which something was noted, whose sheet was printed, or for which somebody was given a link. */
function daysList(network: string): string {
  return `${network}/days`;
}

/** The meetings that somebody of a member, or a guest, came to, in the order in which they were begun. */
function cameList(network: string, seat: string): string {
  return `${network}/came#${seat}`;
}

/**
 * While nothing was closed a day is one row, however many people came: that attendance is kept at all. Closed it is a row
 * for each seat that somebody came for.
 */
export function dayViews(day: Day, version: number, { network, id }: StreamKey): Listing {
  const isUsed =
    Object.keys(day.taps).length > 0 ||
    Object.keys(day.doors).length > 0 ||
    day.sheet !== undefined ||
    day.wasClosed;
  if (!isUsed) return [];
  const known: ViewRow = { pk: daysList(network), sk: id, v: version, data: { meeting: id } };
  const held = heldAddresses(day, version, { network, id });
  if (!day.wasClosed) return [known, ...held];
  const came = day.closed ? cameBySeat(day, day.closed.date, id) : new Map<string, CameRow>();
  const ofSeats = [...seatsIn(day)].map((seat) => {
    const key = { pk: cameList(network, seat), sk: id, v: version };
    const data = came.get(seat);
    return data ? { ...key, data } : { ...key, gone: true as const };
  });
  return [known, ...ofSeats, ...held];
}

/** What the day has heard of the addresses of walk-ins, for everybody who has the same; most have heard nothing. */
function heldAddresses(day: Day, v: number, { network, id }: Pick<StreamKey, 'network' | 'id'>): Listing {
  const walkIns = Object.keys(day.held);
  if (walkIns.length === 0) return [];
  const pk = heardList(network);
  const prefix = `day ${id}#`;
  const rows = walkIns.flatMap((walkIn): ViewRow[] => {
    const data = heldWalkIn(day, walkIn);
    return data ? [{ pk, sk: `${prefix}${walkIn}`, v, data }] : [];
  });
  return [{ pk, prefix, v }, ...rows];
}

function cameBySeat(day: Day, date: number, meeting: string): ReadonlyMap<string, CameRow> {
  const found = new Map<string, CameRow>();
  for (const one of presencesOf(day, date).values()) {
    const seat = one.is === 'away' ? undefined : seatOfPresence(day, one);
    if (seat === undefined) continue;
    const { people, online } = found.get(seat) ?? { people: 0, online: 0 };
    found.set(seat, { meeting, date, people: people + 1, online: online + (one.is === 'online' ? 1 : 0) });
  }
  return found;
}

/** Every seat that a row may ever have been written for. */
function seatsIn({ taps, joined }: Day): ReadonlySet<string> {
  const noted = Object.values(taps).flatMap((all) =>
    all.flatMap(({ seat, walkIn }) => seat ?? walkIn?.member ?? []),
  );
  return new Set([...noted, ...Object.values(joined).map(({ seat }) => seat)]);
}

/** Whether the network has ever noted who came, or begun to. */
export async function keepsAttendance(views: Pick<Views, 'list'>, network: string): Promise<boolean> {
  return (await views.list(daysList(network), { limit: 1 })).rows.length > 0;
}

/** Whether somebody of a member came to a meeting, by its closed day. */
export async function cameTo(
  views: Pick<Views, 'get'>,
  network: string,
  member: string,
  meeting: string,
): Promise<boolean> {
  return (await views.get(cameList(network, member), meeting)) !== undefined;
}

/** The latest meetings that somebody of a member came to, the latest first. */
export async function latestCame(
  views: Pick<Views, 'list'>,
  network: string,
  member: string,
  most: number,
): Promise<CameRow[]> {
  const { rows } = await views.list(cameList(network, member), { limit: most, backwards: true });
  return rows.flatMap(({ data }) => readRow('came', cameRow(), data) ?? []);
}
