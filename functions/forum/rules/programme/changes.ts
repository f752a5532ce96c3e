import type { Bilingual } from '../../../i18n/say.ts';
import { sameAsStored } from '../../../platform/same.ts';
import type { Room, Slot } from './events.ts';

/** A programme as people are told of it: on which day (local date), where, and what. */
export interface Announced {
  readonly day: string;
  readonly rooms: readonly Room[];
  readonly slots: readonly Slot[];
}

/** What became of a slot since it was last announced. */
export interface SlotChange {
  readonly is: 'new' | 'moved' | 'gone';
  readonly slot: Slot;
}

/**
 * What is another for those who speak or moderate, since a publication: day, time, room and what it is called, what it
 * is, who moderates. What was only seen by the coordinator, as a known warning, is nobody's news.
 *
 * @param before nothing where nothing was published yet.
 */
export function changesBetween(before: Announced | undefined, now: Announced): SlotChange[] {
  const was = new Map(before?.slots.map((slot) => [slot.id, slot]));
  const changed = now.slots.flatMap((slot): SlotChange[] => {
    const old = was.get(slot.id);
    if (!before || !old) return [{ is: 'new', slot }];
    return sameAsStored(told(before, old), told(now, slot)) ? [] : [{ is: 'moved', slot }];
  });
  const gone = [...was.values()].filter(({ id }) => !now.slots.some((slot) => slot.id === id));
  return [...changed, ...gone.map((slot) => ({ is: 'gone', slot }) as const)];
}

/** What somebody moderates, as they are told of it. */
export function moderatedBy(
  programme: Announced,
  { seat, person }: { readonly seat: string; readonly person: string },
): ReturnType<typeof told>[] {
  return programme.slots
    .filter(({ moderator }) => moderator?.seat === seat && moderator.person === person)
    .map((slot) => told(programme, slot));
}

/** A slot in the words that people know it by: its day, and its room by name. */
function told(
  { day, rooms }: Announced,
  { known: _, room, ...slot }: Slot,
): Omit<Slot, 'known' | 'room'> & { readonly day: string; readonly room?: Bilingual | undefined } {
  return { ...slot, day, room: rooms.find(({ id }) => id === room)?.name };
}
