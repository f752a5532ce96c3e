import * as z from 'zod';
import { LogCode, log } from './logging.ts';

/**
 * Values of a later version. After a deployment that was taken back, streams, the ledger and the lists hold
 * values that this code does not know. Writing is strict: such a value would be a mistake of ours. Reading
 * knows two ways:
 *
 * - an enum with a fallback ({@link enumOr}) reads as that, so that nobody vanishes and no list breaks; each
 *   fallback is the value that does least: nothing is sent for it, no right is granted by it
 * - an enum without one makes the whole thing unknown: a fact this version does not know, passed over as
 *   facts of unknown types are
 *
 * Nothing is written over what was read, so that the later version finds its values again.
 */
const fallbacks = new WeakMap<object, unknown>();

/**
 * One of `values`; anything else that a later version may have stored reads as `fallback`, which need not be
 * one of them. `undefined` leaves the field, or the key of a record, out.
 */
export function enumOr<const V extends readonly [string, ...string[]], const F extends string | undefined>(
  values: V,
  fallback: F,
): z.ZodType<V[number] | Exclude<F, undefined>, V[number] | Exclude<F, undefined>> {
  const schema = z.enum(values);
  fallbacks.set(schema.def, fallback);
  // What is read is one of the values or the fallback, which the schema alone would refuse.
  return schema as unknown as z.ZodType<V[number] | Exclude<F, undefined>, V[number] | Exclude<F, undefined>>;
}

/** A choice of shapes by a field of theirs; a shape of a later version reads as `fallback`. */
export function shapeOr<T extends z.ZodDiscriminatedUnion>(schema: T, fallback: z.output<T>): T {
  fallbacks.set(schema.def, fallback);
  return schema;
}

/** What stored data is to this version. */
export type Reading<T> =
  | { readonly is: 'known'; readonly value: T }
  /** `at`: the field whose value this version does not know. */
  | { readonly is: 'ofTomorrow'; readonly at: string }
  | { readonly is: 'malformed'; readonly error: z.ZodError };

/**
 * Reads what was stored.
 *
 * @param what names the shape in the log, where each field with a value of tomorrow is told once.
 */
export function readStored<T extends z.ZodType>(
  what: string,
  schema: T,
  data: unknown,
): Reading<z.output<T>> {
  const parsed = schema.safeParse(data);
  return parsed.success ? { is: 'known', value: parsed.data } : readStrange(what, schema, data);
}

/** The same for rows of lists: nothing where it cannot be read. */
export function readRow<T extends z.ZodType>(
  what: string,
  schema: T,
  data: unknown,
): z.output<T> | undefined {
  const reading = readStored(what, schema, data);
  return reading.is === 'known' ? reading.value : undefined;
}

type Path = readonly PropertyKey[];

interface Strange {
  readonly path: Path;
  /** A value that the schema takes for the time being. */
  readonly standIn: unknown;
  readonly fallback: unknown;
}

function readStrange<T extends z.ZodType>(what: string, schema: T, data: unknown): Reading<z.output<T>> {
  const schemas: unknown[] = [];
  // The message carries which schema it was that found fault.
  const { error } = schema.safeParse(data, { error: ({ inst }) => String(schemas.push(inst) - 1) });
  const strange: Strange[] = [];
  const patched = structuredClone(data);
  for (const issue of error?.issues ?? []) {
    const at = schemas[Number(issue.message)];
    const found = strangeAt(issue, at, data);
    if (!found) continue;
    const field = found.path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
    noteTomorrow(what, field);
    if (!found.hasFallback) return { is: 'ofTomorrow', at: field };
    if (issue.code === 'unrecognized_keys') renameKeys(patched, issue.path, issue.keys, found.fallback);
    else {
      strange.push(found);
      setAt(patched, found.path, found.standIn);
    }
  }
  const again = schema.safeParse(patched);
  if (!again.success) return { is: 'malformed', error: again.error };
  for (const { path, fallback } of strange) setAt(again.data, path, fallback);
  return { is: 'known', value: again.data };
}

/** What an issue says about a value of tomorrow; nothing where the data is malformed. */
function strangeAt(
  issue: z.core.$ZodIssue,
  schema: unknown,
  data: unknown,
): (Strange & { readonly hasFallback: boolean }) | undefined {
  const named = (path: Path, def: object, standIn: unknown) => {
    const fallback = fallbacks.get(def);
    return { path, standIn, fallback, hasFallback: fallbacks.has(def) };
  };
  if (
    issue.code === 'unrecognized_keys' &&
    schema instanceof z.ZodRecord &&
    schema.keyType instanceof z.ZodEnum
  )
    return named(issue.path, schema.keyType.def, undefined);
  if (typeof valueAt(data, issue.path) !== 'string') return undefined;
  if (issue.code === 'invalid_value' && schema instanceof z.ZodEnum)
    return named(issue.path, schema.def, schema.options[0]);
  if (issue.code === 'invalid_union' && schema instanceof z.ZodDiscriminatedUnion)
    return named(issue.path.slice(0, -1), schema.def, fallbacks.get(schema.def));
  return undefined;
}

/** Counts what was under unknown keys under the fallback, or leaves it out. */
function renameKeys(data: unknown, path: Path, keys: readonly string[], fallback: unknown): void {
  const record = valueAt(data, path);
  if (!isRecord(record)) return;
  for (const key of keys) {
    const n = record[key];
    delete record[key];
    if (typeof fallback === 'string' && typeof n === 'number')
      record[fallback] = numberIn(record, fallback) + n;
  }
}

function numberIn(record: Readonly<Record<PropertyKey, unknown>>, key: string): number {
  return typeof record[key] === 'number' ? record[key] : 0;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), data);
}

function setAt(data: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  const parent = valueAt(data, path.slice(0, -1));
  if (last === undefined || !isRecord(parent)) return;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

const noted = new Set<string>();

/** Once a container for each field: a whole ledger of them must not flood the log. */
export function noteTomorrow(what: string, field: string): void {
  if (noted.has(`${what} ${field}`)) return;
  noted.add(`${what} ${field}`);
  log.warn(LogCode.valueOfTomorrow, { what, field });
}
