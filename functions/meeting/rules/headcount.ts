import type { GivenAnswer } from './seat.ts';

/** Who is expected, counted the way Cambodia writes it: `35 (12 female)`. */
export interface Headcount {
  readonly yes: number;
  readonly no: number;
  readonly unsure: number;
  /** People, not seats. */
  readonly people: number;
  readonly women: number;
  readonly online: number;
  readonly meals: Readonly<Partial<Record<string, number>>>;
  readonly needs: Readonly<Partial<Record<string, number>>>;
}

/** Counts what seats said; stale answers count, since they are the best that is known. */
export function headcount(given: readonly GivenAnswer[]): Headcount {
  const count = { yes: 0, no: 0, unsure: 0, people: 0, women: 0, online: 0 };
  const meals: Record<string, number> = {};
  const needs: Record<string, number> = {};
  for (const { fields } of given) {
    count[fields.answer] += 1;
    if (fields.answer !== 'yes') continue;
    const people = fields.people ?? 1;
    count.people += people;
    count.women += fields.women ?? 0;
    if (fields.mode === 'online') {
      count.online += people;
      continue;
    }
    for (const [meal, n] of Object.entries(fields.meals ?? {})) meals[meal] = (meals[meal] ?? 0) + (n ?? 0);
    for (const need of fields.needs ?? []) needs[need] = (needs[need] ?? 0) + 1;
  }
  return { ...count, meals, needs };
}
