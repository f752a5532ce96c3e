import { ulid } from 'ulid';
import { firstOf } from '../../i18n/clean-text.ts';
import { sexes } from '../../membership/rules/sex.ts';
import { known } from '../../platform/personal.ts';
import { type FormTree, textAt } from '../../web/parse.ts';
import type { Day } from '../rules/day.ts';
import { presences } from '../rules/events.ts';
import { presencesOf } from '../rules/presence.ts';
import type { SentTap } from './take.ts';

/**
 * The tap that a form of the page means, as `press.ts` reads it on a phone; nothing where it means none. `at`: the
 * present instant, since what is posted is noted now.
 */
export function formTap(tree: FormTree, day: Day, date: number, at: string): SentTap | undefined {
  const sex = sexes.find((one) => one === textAt(tree, 'sex'));
  const made = { id: ulid(), at };
  for (const is of ['room', 'online'] as const) {
    const person = textAt(tree, is);
    if (person) return { ...made, person, is };
  }
  const walkIn = textAt(tree, 'walkIn');
  if (walkIn) {
    const organisation = firstOf(textAt(tree, 'organisation'), 200);
    const name = firstOf(textAt(tree, 'name'), 200);
    // A double tap sends the same id: it is one person, noted once.
    const tap = { at, id: walkIn, person: `w${walkIn}`, is: 'room' as const };
    return { ...tap, ...(sex ? { sex } : {}), walkIn: { name, ...(organisation ? { organisation } : {}) } };
  }
  const person = textAt(tree, 'person');
  if (!person) return undefined;
  const asked = presences.find((one) => one === textAt(tree, 'is'));
  if (asked) return { ...made, person, is: asked };
  const noted = presencesOf(day, date).get(person);
  const is = noted?.is === 'online' ? 'online' : 'room';
  const came = firstOf(textAt(tree, 'standIn'), 200);
  if (textAt(tree, 'came')) {
    return came ? { ...made, person, is, ...(sex ? { sex } : {}), standsIn: { name: came } } : undefined;
  }
  const name = known(noted?.standsIn?.name);
  const instead = name === undefined ? {} : { standsIn: { name } };
  const photo = textAt(tree, 'photo');
  if (photo) return { ...made, person, is, photo: photo === 'yes', ...instead };
  return sex ? { ...made, person, is, sex, ...instead } : undefined;
}
