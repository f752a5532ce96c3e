import type { MinutesEvent } from './events.ts';
import { MAX_ADDED } from './events.ts';
import type { Minutes } from './minutes.ts';
import { RapporteurNeedsAName, TooManyItems, TooManyRapporteurs } from './refusals.ts';

/** Links at a time: a meeting has one or two who write. */
const MAX_RAPPORTEURS = 5;

/**
 * A link for somebody who types and is no staff. The same form sent twice gives one.
 *
 * @throws {RapporteurNeedsAName} {@link TooManyRapporteurs}
 */
export function giveRapporteur(
  minutes: Minutes,
  { id, name }: { readonly id: string; readonly name: string },
): MinutesEvent[] {
  if (Object.hasOwn(minutes.rapporteurs, id)) return [];
  if (!name.trim()) throw new RapporteurNeedsAName();
  const given = Object.values(minutes.rapporteurs).filter(({ revokedAt }) => revokedAt === undefined);
  if (given.length >= MAX_RAPPORTEURS) throw new TooManyRapporteurs({ max: MAX_RAPPORTEURS });
  return [{ type: 'RapporteurGiven', data: { rapporteur: id, name } }];
}

export function revokeRapporteur(minutes: Minutes, id: string): MinutesEvent[] {
  return isGiven(minutes, id) ? [{ type: 'RapporteurRevoked', data: { rapporteur: id } }] : [];
}

/** Whether the link of a rapporteur opens anything: until it is taken back, or the summary is published. */
export function mayType(minutes: Minutes, id: string): boolean {
  return isGiven(minutes, id) && !minutes.current;
}

function isGiven({ rapporteurs }: Minutes, id: string): boolean {
  return Object.hasOwn(rapporteurs, id) && rapporteurs[id]?.revokedAt === undefined;
}

/** An item that came up and is not on the agenda. @throws {TooManyItems} */
export function addItem(
  minutes: Minutes,
  added: { readonly item: string; readonly title: { readonly en?: string; readonly km?: string } },
): MinutesEvent[] {
  if (minutes.added.some(({ item }) => item === added.item)) return [];
  if (minutes.added.length >= MAX_ADDED) throw new TooManyItems({ max: MAX_ADDED });
  return [{ type: 'ItemAdded', data: added }];
}
