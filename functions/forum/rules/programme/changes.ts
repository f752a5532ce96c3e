import { sameAsStored } from '../../../platform/same.ts';
import type { Slot } from './events.ts';

/** What became of a slot since it was last announced. */
export interface SlotChange {
  readonly is: 'new' | 'moved' | 'gone';
  readonly slot: Slot;
}

/**
 * What is another for those who speak or moderate, between two publications: time, room, what it is, who moderates. What
 * was only seen by the coordinator, as a known warning, is nobody's news.
 */
export function changesBetween(before: readonly Slot[], now: readonly Slot[]): SlotChange[] {
  const was = new Map(before.map((slot) => [slot.id, slot]));
  const changed = now.flatMap((slot): SlotChange[] => {
    const old = was.get(slot.id);
    if (!old) return [{ is: 'new', slot }];
    return sameAsStored(announced(old), announced(slot)) ? [] : [{ is: 'moved', slot }];
  });
  const gone = before.filter(({ id }) => !now.some((slot) => slot.id === id));
  return [...changed, ...gone.map((slot) => ({ is: 'gone', slot }) as const)];
}

function announced({ known: _, ...slot }: Slot): Omit<Slot, 'known'> {
  return slot;
}
