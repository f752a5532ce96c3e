import { type Gap, gaps, type PlacesSettings } from './events.ts';
import type { Places, Registration } from './places.ts';

/** Places of those who register: what the rooms hold, without what is set aside for others. */
export function openPlaces({ capacity, aside }: Pick<PlacesSettings, 'capacity' | 'aside'>): number {
  return Math.max(0, capacity - aside.members - aside.speakers - aside.guests);
}

/** Places that are somebody's, or kept for somebody who was offered one. */
export function isHeld({ is }: Pick<Registration, 'is'>): boolean {
  return is === 'seated' || is === 'offered';
}

/** Places kept free on a local date, for one gap. */
export function keptFor(gap: Gap, { kept, keptUntil }: PlacesSettings, today: string): number {
  return keptUntil !== undefined && today <= keptUntil ? (kept[gap] ?? 0) : 0;
}

/** For whom a place may be kept that this person may have: the first in the order of `gaps`. */
export function gapOf(
  { speaksFor, district }: Pick<Registration, 'speaksFor' | 'district'>,
  { far }: Pick<PlacesSettings, 'far'>,
): Gap | undefined {
  if (speaksFor) return speaksFor;
  return district !== undefined && far.includes(district) ? 'far' : undefined;
}

/**
 * Whether one more place may be theirs: of those kept for whom they speak for, or else of those for everybody. Who
 * could have a kept one takes that first, so that both kinds are full before anybody waits.
 */
export function mayHold(
  { settings, registrations }: Pick<Places, 'settings' | 'registrations'>,
  one: Pick<Registration, 'speaksFor' | 'district'>,
  today: string,
): boolean {
  if (!settings) return false;
  const open = openPlaces(settings);
  const held = registrations.filter(isHeld);
  if (held.length >= open) return false;
  const gap = gapOf(one, settings);
  const heldBy = (of: Gap) => held.filter((other) => gapOf(other, settings) === of).length;
  const keptFree = (of: Gap) => Math.max(0, keptFor(of, settings, today) - heldBy(of));
  if (gap && keptFree(gap) > 0) return true;
  return open - held.length > gaps.reduce((sum, of) => sum + keptFree(of), 0);
}
