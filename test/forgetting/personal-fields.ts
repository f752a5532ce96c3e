import * as z from 'zod';

/** Every personal field of a shape, as `taps.*.walkIn.name`. */
export function personalFieldsOf(schema: unknown, path: readonly string[] = []): string[] {
  if (schema instanceof z.ZodType && schema.meta()?.personal === true) return [path.join('.')];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return personalFieldsOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray) return personalFieldsOf(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) return personalFieldsOf(schema.valueType, [...path, '*']);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) => personalFieldsOf(field, [...path, name]));
  }
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((option) => personalFieldsOf(option, path)))];
  }
  return [];
}
