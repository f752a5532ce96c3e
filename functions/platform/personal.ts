import * as z from 'zod';

/** What an event holds where a person asked to be forgotten. */
export const FORGOTTEN = { forgotten: true } as const;
export type Forgotten = typeof FORGOTTEN;

const forgotten = z.object({ forgotten: z.literal(true) });

/**
 * Marks a field of an event as personal: it may later be replaced by {@link FORGOTTEN}. Every personal
 * field of every event is made with this.
 */
export function personal<T extends z.ZodType>(schema: T) {
  return z.union([schema, forgotten]).meta({ personal: true });
}

export function isForgotten(value: unknown): value is Forgotten {
  return typeof value === 'object' && value !== null && 'forgotten' in value;
}

/** The value, or nothing where it was forgotten. */
export function known<T>(value: T): Exclude<T, Forgotten> | undefined {
  return isForgotten(value) ? undefined : (value as Exclude<T, Forgotten>);
}
