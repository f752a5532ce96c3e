import * as z from 'zod';
import { digitsFor } from '../../i18n/khmer.ts';
import type { Lang } from '../../i18n/say.ts';
import { once } from '../../platform/once.ts';
import { known } from '../../platform/personal.ts';
import { line, oneOf, optional, paragraph, someOf, wholeNumber } from '../../web/fields.ts';
import type { FormTree } from '../../web/parse.ts';
import { complaint, type Labels } from '../../web/problems.ts';
import { type Seat, withEarlierDetails } from '../rules/seat.ts';
import { type AnswerFields, accessNeeds, answers, attendModes, MAX_PEOPLE } from '../rules/seat-events.ts';
import { mealWords, answerTexts as texts } from './texts.ts';

/** Meals that must be asked for; everybody else eats everything. */
export const specialMeals = ['vegetarian', 'halal', 'none'] as const;

const people = once(() => wholeNumber(1, MAX_PEOPLE));
const some = once(() => optional(wholeNumber(0, MAX_PEOPLE)));

/** An answer with all that belongs to it, as the forms send it. */
export const answerForm = once(() =>
  z
    .object({
      answer: oneOf(answers),
      mode: optional(oneOf(attendModes)),
      attendee: optional(line()),
      people: optional(people()),
      women: some(),
      needs: someOf(accessNeeds),
      meals: z.preprocess(
        (typed) => (typeof typed === 'object' && typed !== null ? typed : {}),
        z.object({ vegetarian: some(), halal: some(), none: some() }),
      ),
      note: optional(paragraph(1000)),
    })
    .transform((typed, context): AnswerFields => {
      const { answer, mode, attendee, women, needs, note } = typed;
      const count = typed.people ?? 1;
      const meals = Object.fromEntries(
        specialMeals.flatMap((meal) => (typed.meals[meal] ? [[meal, typed.meals[meal]] as const] : [])),
      );
      const asked = Object.values(meals).reduce((sum, n) => sum + n, 0);
      if (answer === 'yes' && (women ?? 0) > count) {
        context.issues.push(complaint(texts.womenTooMany, {}, ['women']));
      }
      if (answer === 'yes' && asked > count) {
        context.issues.push(complaint(texts.mealsTooMany, {}, ['meals']));
      }
      return {
        answer,
        ...(mode ? { mode } : {}),
        ...(attendee ? { attendee } : {}),
        ...(typed.people ? { people: typed.people } : {}),
        ...(women === undefined ? {} : { women }),
        ...(needs.length > 0 ? { needs } : {}),
        ...(asked > 0 ? { meals } : {}),
        ...(note ? { note } : {}),
      };
    }),
);

export const answerLabels: Labels = {
  answer: texts.answer,
  mode: texts.mode,
  attendee: texts.attendee,
  people: texts.people,
  women: texts.women,
  needs: texts.needs,
  meals: texts.meals,
  'meals.vegetarian': mealWords.vegetarian,
  'meals.halal': mealWords.halal,
  'meals.none': mealWords.none,
  note: texts.note,
};

/** A stored answer as the form shows it. Nothing counted yet is one person. */
export function answerValues(fields: AnswerFields | undefined, lang: Lang): FormTree {
  const digits = (n: number | undefined) => (n === undefined ? '' : digitsFor(lang, n));
  return {
    answer: fields?.answer ?? '',
    mode: fields?.mode ?? 'inPerson',
    attendee: known(fields?.attendee) ?? '',
    people: digits(fields?.people ?? 1),
    women: digits(fields?.women),
    needs: fields?.needs ?? [],
    meals: Object.fromEntries(specialMeals.map((meal) => [meal, digits(fields?.meals?.[meal])])),
    note: known(fields?.note) ?? '',
  };
}

/** One tap on a big button. */
export function tapped(tree: FormTree, seat: Seat): AnswerFields | undefined {
  const answer = answers.find((one) => one === tree.answer);
  const mode = attendModes.find((one) => one === tree.mode);
  if (!answer) return undefined;
  return { ...withEarlierDetails(seat, answer), ...(answer === 'yes' && mode ? { mode } : {}) };
}
