import { sameAsStored } from '../../../platform/same.ts';
import { changesBetween } from './changes.ts';
import { clashesIn, type Placed } from './clashes.ts';
import { MAX_SLOTS, type ProgrammeEvent, type Room, type Slot, type Warning } from './events.ts';
import type { Programme } from './programme.ts';
import {
  NoSuchRoom,
  NothingToPublish,
  ProgrammeClashes,
  RoomIsInUse,
  SessionHasASlot,
  SlotEndsFirst,
  SlotNeedsATitle,
  TooManySlots,
} from './refusals.ts';

/** Says which rooms there are. @throws {RoomIsInUse} */
export function nameRooms({ rooms, slots }: Programme, now: readonly Room[]): ProgrammeEvent[] {
  if (sameAsStored(rooms, now)) return [];
  const gone = slots.some(({ room }) => room !== undefined && !now.some(({ id }) => id === room));
  if (gone) throw new RoomIsInUse();
  return [{ type: 'RoomsNamed', data: { rooms: [...now] } }];
}

/**
 * Places something, or moves it: whatever clashes is said where it is shown, and keeps it only from being published.
 *
 * @throws {SlotEndsFirst} {@link SlotNeedsATitle} {@link NoSuchRoom} {@link SessionHasASlot} {@link TooManySlots}
 */
export function placeSlot({ rooms, slots }: Programme, slot: Slot): ProgrammeEvent[] {
  const { id, start, end, room, proposal, title } = slot;
  const before = slots.find((one) => one.id === id);
  if (before && sameAsStored(before, slot)) return [];
  if (end <= start) throw new SlotEndsFirst();
  if (proposal === undefined && !title?.en?.trim() && !title?.km?.trim()) throw new SlotNeedsATitle();
  if (room !== undefined && !rooms.some((one) => one.id === room)) throw new NoSuchRoom();
  const other = slots.find((one) => one.id !== id && proposal !== undefined && one.proposal === proposal);
  if (other) throw new SessionHasASlot({ time: other.start });
  if (!before && slots.length >= MAX_SLOTS) throw new TooManySlots({ max: MAX_SLOTS });
  return [{ type: 'SlotPlaced', data: { slot } }];
}

export function removeSlot({ slots }: Programme, id: string): ProgrammeEvent[] {
  return slots.some((one) => one.id === id) ? [{ type: 'SlotRemoved', data: { slot: id } }] : [];
}

/** 'Known': a warning is not pointed out any more. */
export function knowWarning({ slots }: Programme, id: string, warning: Warning): ProgrammeEvent[] {
  const slot = slots.find((one) => one.id === id);
  if (!slot || slot.known.includes(warning)) return [];
  return [{ type: 'SlotPlaced', data: { slot: { ...slot, known: [...slot.known, warning] } } }];
}

/**
 * Publishes the programme as it is; as it was published already it is not published again.
 *
 * @param day the forum's (local date).
 * @throws {NothingToPublish} {@link ProgrammeClashes}
 */
export function publishProgramme(
  programme: Programme,
  placed: readonly Placed[],
  day: string,
): ProgrammeEvent[] {
  const { slots, rooms, published } = programme;
  if (slots.length === 0 && !published) throw new NothingToPublish();
  if (clashesIn(programme, placed).length > 0) throw new ProgrammeClashes();
  const isSame = published && changesBetween(published, { day, rooms, slots }).length === 0;
  return isSame ? [] : [{ type: 'ProgrammePublished', data: { day } }];
}
