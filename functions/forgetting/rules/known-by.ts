import type { StoredEvent } from '../../platform/event.ts';
import { isForgotten } from '../../platform/personal.ts';
import { typeOf } from './blanking.ts';
import { beside, placesOf, valueAt } from './places.ts';
import { reach } from './reach.ts';

/** All by which facts ever knew somebody, so that they are found where no id says who it is. */
export interface KnownBy {
  readonly names: readonly string[];
  /** Addresses, numbers, names in Telegram. */
  readonly reached: readonly string[];
  /** Fields of these facts that will be blanked. */
  readonly fields: number;
}

/** What facts that name a person by their id say of them. */
export function knownBy(facts: readonly StoredEvent[], person: string): KnownBy {
  const names = new Set<string>();
  const reached = new Set<string>();
  let fields = 0;
  for (const event of facts) {
    for (const [path, { of }] of Object.entries(reach[typeOf(event)] ?? {})) {
      if (of === undefined) continue;
      for (const place of placesOf(event.data, path)) {
        const value = valueAt(event.data, place);
        if (value === null || isForgotten(value) || valueAt(event.data, beside(place, of)) !== person)
          continue;
        fields += 1;
        const last = String(place.at(-1));
        if (typeof value !== 'string') continue;
        if (last === 'name') names.add(value);
        else if (last === 'email' || last === 'phone' || last === 'telegram') reached.add(value);
      }
    }
  }
  return { names: [...names], reached: [...reached], fields };
}
