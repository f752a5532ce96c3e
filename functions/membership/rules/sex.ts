import * as z from 'zod';
import { known, personal } from '../../platform/personal.ts';

/** What people say of their sex, which nobody has to: for the counts of women and men that donors ask for. */
export const sexes = ['female', 'male', 'notSaid'] as const;
export type Sex = (typeof sexes)[number];

/** As stored. Any text: a word of a later version says nothing here. */
export const storedSex = personal(z.string().max(20));

/** What was stored, where it is one of today's words and was not forgotten. */
export function sexOf(stored: z.infer<typeof storedSex> | undefined): Sex | undefined {
  const said = known(stored);
  return sexes.find((one) => one === said);
}
