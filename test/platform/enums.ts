import * as z from 'zod';

/** Where a shape takes one of several named values: an enum, a choice of shapes, or the keys of a record. */
export interface EnumPlace {
  /** `*` stands for any place in a list, `#` for the keys of a record. */
  readonly path: readonly string[];
}

/** Every place of a shape, however deep. */
export function enumsOf(schema: unknown, path: readonly string[] = []): EnumPlace[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return enumsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodEnum) return [{ path }];
  if (schema instanceof z.ZodArray) return enumsOf(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) {
    return [...enumsOf(schema.keyType, [...path, '#']), ...enumsOf(schema.valueType, [...path, '*'])];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) => enumsOf(field, [...path, name]));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const own = { path: [...path, schema.def.discriminator] };
    return [own, ...schema.options.flatMap((option) => enumsOf(option, path))];
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => enumsOf(option, path));
  return [];
}

/** Data of a shape with every field in it, so that no place is missing. */
export function fullOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return fullOf(schema.unwrap());
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodArray) return [fullOf(schema.element)];
  if (schema instanceof z.ZodRecord) return { [String(fullOf(schema.keyType))]: fullOf(schema.valueType) };
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, fullOf(field)]));
  }
  if (schema instanceof z.ZodUnion) return fullOf(schema.options[0]);
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return [1, 0, 2, -1].find((n) => schema.safeParse(n).success);
  const texts = ['text', '2025-11-10', '08:30', 'https://example.org'];
  return texts.find((text) => z.string().safeParse(text).success && accepts(schema, text));
}

function accepts(schema: unknown, text: string): boolean {
  return schema instanceof z.ZodType && schema.safeParse(text).success;
}

/** What both say, the sample first; what it leaves out comes from the full data. */
export function merged(sample: unknown, full: unknown): unknown {
  if (Array.isArray(sample) && Array.isArray(full)) {
    return sample.length === 0 ? full : sample.map((one) => merged(one, full[0]));
  }
  if (!isRecord(sample) || !isRecord(full)) return sample ?? full;
  const names = new Set([...Object.keys(full), ...Object.keys(sample)]);
  return Object.fromEntries([...names].map((name) => [name, merged(sample[name], full[name])]));
}

/** The data with `value` at every place that the path means; how often it was put there. */
export function withValue(
  data: unknown,
  path: readonly string[],
  value: string,
): { readonly data: unknown; readonly places: number } {
  const [first, ...rest] = path;
  if (first === undefined) return { data: value, places: 1 };
  if (first === '#' && isRecord(data)) {
    return { data: { ...data, [value]: Object.values(data)[0] }, places: 1 };
  }
  if (first === '*' && Array.isArray(data)) {
    const changed = data.map((one) => withValue(one, rest, value));
    return { data: changed.map((one) => one.data), places: sum(changed) };
  }
  if (!isRecord(data)) return { data, places: 0 };
  const names = first === '*' ? Object.keys(data) : Object.keys(data).filter((name) => name === first);
  const changed = names.map((name) => [name, withValue(data[name], rest, value)] as const);
  return {
    data: { ...data, ...Object.fromEntries(changed.map(([name, one]) => [name, one.data])) },
    places: sum(changed.map(([, one]) => one)),
  };
}

/** What is at the first place that the path means. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return data;
  if (first === '#') return isRecord(data) ? Object.keys(data).join(' ') : undefined;
  if (first === '*') return isRecord(data) ? valueAt(Object.values(data)[0], rest) : undefined;
  return isRecord(data) ? valueAt(data[first], rest) : undefined;
}

function sum(counted: readonly { readonly places: number }[]): number {
  return counted.reduce((total, { places }) => total + places, 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
