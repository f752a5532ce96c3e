import type { Equipment, Room, Slot, Warning } from './events.ts';
import type { Programme } from './programme.ts';

/** A session that may be placed, as its proposal says it. */
export interface Placed {
  readonly proposal: string;
  /** Everybody who speaks, by what tells them apart: the contact, the address, or the name. */
  readonly speakers: readonly string[];
  readonly confirmed: boolean;
  /** People who may come. */
  readonly expected?: number | undefined;
  readonly needs: readonly Equipment[];
}

/** Two slots that cannot both be: of one room, or of one person. */
export interface Clash {
  readonly why: 'room' | 'person';
  readonly slots: readonly [Slot, Slot];
  /** The room's id, or what tells the person apart. */
  readonly of: string;
}

export interface Warned {
  readonly slot: Slot;
  readonly warning: Warning;
  /** What is missing in the room. */
  readonly missing?: readonly Equipment[];
}

/** Minutes that somebody needs from one room to another. */
const WAY = 5;

/** What tells a moderator apart from all speakers but themselves: {@link Placed.speakers} names contacts alike. */
export function contactKey({ seat, person }: { readonly seat: string; readonly person: string }): string {
  return `${seat}/${person}`;
}

/** Whether two slots share a moment. */
export function overlap(a: Pick<Slot, 'start' | 'end'>, b: Pick<Slot, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What must be settled before the programme can be published. */
export function clashesIn({ slots }: Pick<Programme, 'slots'>, placed: readonly Placed[]): Clash[] {
  const peopleOf = peopleIn(placed);
  return pairsOf(slots).flatMap(([a, b]): Clash[] => {
    if (!overlap(a, b)) return [];
    const both = peopleOf(a).filter((person) => peopleOf(b).includes(person));
    return [
      ...(a.room !== undefined && a.room === b.room
        ? [{ why: 'room', slots: [a, b], of: a.room } as const]
        : []),
      ...both.map((of) => ({ why: 'person', slots: [a, b], of }) as const),
    ];
  });
}

/** What is pointed out and does not keep the programme from being published, without what is known. */
export function warningsIn(
  { slots, rooms }: Pick<Programme, 'slots' | 'rooms'>,
  placed: readonly Placed[],
): Warned[] {
  const peopleOf = peopleIn(placed);
  const tight = pairsOf(slots).filter(
    ([a, b]) => isTight(a, b) && peopleOf(a).some((one) => peopleOf(b).includes(one)),
  );
  return slots.flatMap((slot): Warned[] => {
    if (slot.kind === 'break') return [];
    const session = placed.find(({ proposal }) => proposal === slot.proposal);
    const room = rooms.find(({ id }) => id === slot.room);
    const missing = session && room ? missingIn(session, room) : [];
    const all: Warned[] = [
      ...(isTooSmall(session, room) ? [{ slot, warning: 'tooSmall' as const }] : []),
      ...(missing.length > 0 ? [{ slot, warning: 'missing' as const, missing }] : []),
      ...(session && !session.confirmed ? [{ slot, warning: 'unconfirmed' as const }] : []),
      ...(slot.moderator === undefined ? [{ slot, warning: 'noModerator' as const }] : []),
      ...(tight.some(([, later]) => later === slot) ? [{ slot, warning: 'noWay' as const }] : []),
    ];
    return all.filter(({ warning }) => !slot.known.includes(warning));
  });
}

/** Confirmed sessions that have no slot yet. */
export function withoutSlot({ slots }: Pick<Programme, 'slots'>, placed: readonly Placed[]): Placed[] {
  return placed.filter(
    ({ proposal, confirmed }) => confirmed && !slots.some((slot) => slot.proposal === proposal),
  );
}

function missingIn({ needs }: Placed, { has }: Room): Equipment[] {
  return needs.filter((need) => !has.includes(need));
}

function isTooSmall(session: Placed | undefined, room: Room | undefined): boolean {
  return room?.holds !== undefined && session?.expected !== undefined && session.expected > room.holds;
}

/** One after the other, in another room, with no time for the way. */
function isTight(a: Slot, b: Slot): boolean {
  const between = minutesOf(b.start) - minutesOf(a.end);
  return a.room !== undefined && b.room !== undefined && a.room !== b.room && between >= 0 && between < WAY;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function peopleIn(placed: readonly Placed[]): (slot: Slot) => readonly string[] {
  const speakers = new Map(placed.map((one) => [one.proposal, one.speakers]));
  return ({ proposal = '', moderator }) => [
    ...new Set([...(speakers.get(proposal) ?? []), ...(moderator ? [contactKey(moderator)] : [])]),
  ];
}

/** Each two of them, the earlier one first. */
function pairsOf(slots: readonly Slot[]): [Slot, Slot][] {
  return slots.flatMap((a, n) =>
    slots.slice(n + 1).map((b): [Slot, Slot] => (a.end <= b.start || a.start <= b.start ? [a, b] : [b, a])),
  );
}
