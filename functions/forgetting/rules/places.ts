/** Where something is in the data of a fact; a number is a place in a list. */
export type Place = readonly (string | number)[];

/** Every place in the data that a path like `taps.*.walkIn.name` means and something is at; `*` is any place in a list. */
export function placesOf(data: unknown, path: string): Place[] {
  return found(data, path.split('.'));
}

function found(data: unknown, [first, ...rest]: readonly string[]): Place[] {
  if (first === undefined) return data === undefined ? [] : [[]];
  if (first === '*') {
    if (!Array.isArray(data)) return [];
    return data.flatMap((one, n) => found(one, rest).map((place) => [n, ...place]));
  }
  return found(valueAt(data, [first]), rest).map((place) => [first, ...place]);
}

/** What is at a place. */
export function valueAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), data);
}

/** The place of another path in the same rows: `*` stands for the same places in lists. */
export function beside(place: Place, path: string): Place {
  const rows = place.filter((part) => typeof part === 'number');
  return path.split('.').map((part) => (part === '*' ? (rows.shift() ?? 0) : part));
}

/** A copy of the data in which something else is at these places; `undefined` leaves the field out. */
export function replaced(data: unknown, places: readonly (readonly [Place, unknown])[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const [place, value] of places) {
    const parent = valueAt(copy, place.slice(0, -1));
    const last = place.at(-1);
    if (last === undefined || !isRecord(parent)) continue;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
