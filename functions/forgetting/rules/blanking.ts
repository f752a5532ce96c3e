import { asciiDigits, searchKey } from '../../i18n/khmer.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { FORGOTTEN, isForgotten } from '../../platform/personal.ts';
import type { BlankedFact, SoughtPerson } from '../../platform/personal-data.ts';
import { beside, type Place, placesOf, replaced, valueAt } from './places.ts';
import { aliases, type Reach, reach } from './reach.ts';

/** What a name is compared by. */
export function nameKey(name: string): string {
  return searchKey(name).trim();
}

/** What an address or number is compared by: the same number with and without the code of the country. */
export function reachedKey(text: string): string {
  const typed = asciiDigits(text).trim().toLowerCase();
  if (/^[+\d\s().-]{6,}$/.test(typed))
    return typed
      .replace(/\D/g, '')
      .replace(/^(?:00)?855/, '')
      .replace(/^0+/, '');
  return typed.startsWith('@') ? typed.slice(1) : typed;
}

export function typeOf({ stream, type }: Pick<StoredEvent, 'stream' | 'type'>): string {
  return `${stream.kind}.${type}`;
}

/** The other id that a fact gives to this person. */
export function aliasIn(event: StoredEvent, sought: SoughtPerson): string | undefined {
  const named = aliases[typeOf(event)];
  if (!named || event.stream.network !== sought.network) return undefined;
  if (!isOneOf(sought.ids, event.data, [named.of])) return undefined;
  const alias = valueAt(event.data, [named.alias]);
  return typeof alias === 'string' && !sought.ids.has(alias) ? alias : undefined;
}

/** A fact without what is personal of this person; nothing where there is nothing of theirs. */
export function withoutPerson(event: StoredEvent, sought: SoughtPerson): BlankedFact | undefined {
  const fields = reach[typeOf(event)];
  if (!fields || event.stream.network !== sought.network) return undefined;
  const gone = Object.entries(fields).flatMap(([path, how]) =>
    placesOf(event.data, path)
      .filter((place) => isTheirs(event.data, place, how, sought))
      .map((place) => [place, how.leftOut ? undefined : FORGOTTEN] as const),
  );
  return blankedAt(event, gone);
}

/** A fact with something else at these places; nothing where there are none. */
export function blankedAt(
  { data }: Pick<StoredEvent, 'data'>,
  gone: readonly (readonly [Place, unknown])[],
): BlankedFact | undefined {
  return gone.length === 0 ? undefined : { data: replaced(data, gone), fields: gone.length };
}

function isTheirs(data: unknown, place: Place, how: Reach, sought: SoughtPerson): boolean {
  const value = valueAt(data, place);
  if (value === null || isForgotten(value)) return false;
  const { names, reached, ids, seat } = sought;
  if (how.of && isOneOf(ids, data, beside(place, how.of))) return true;
  if (how.reached && keysOf(value, reachedKey).some((key) => reached.has(key))) return true;
  const others = how.beside?.map((path) => valueAt(data, beside(place, path))) ?? [];
  if (others.some((other) => keysOf(other, reachedKey).some((key) => reached.has(key)))) return true;
  const isNamed = () => keysOf(value, nameKey).some((key) => includesName(key, names, how));
  if (how.seat && valueAt(data, beside(place, how.seat)) === seat) return isNamed();
  return how.named === true && isNamed();
}

/** In a text of several words (what a picture shows) a name is found among others. */
function includesName(key: string, names: ReadonlySet<string>, { seat }: Reach): boolean {
  if (names.has(key)) return true;
  return seat === undefined && [...names].some((name) => name.length > 5 && key.includes(name));
}

/** The texts of a value, in one language or two, as they are compared. */
function keysOf(value: unknown, keyOf: (text: string) => string): string[] {
  if (typeof value === 'string') return [keyOf(value)].filter(Boolean);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => (typeof one === 'string' ? [keyOf(one)].filter(Boolean) : []));
}

function isOneOf(ids: ReadonlySet<string>, data: unknown, place: Place): boolean {
  const id = valueAt(data, place);
  return typeof id === 'string' && ids.has(id);
}
