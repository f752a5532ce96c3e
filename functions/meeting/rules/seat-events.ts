import * as z from 'zod';
import { consentGiven, consentWithdrawn } from '../../membership/rules/events.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { switchNames } from '../../platform/planned-mail.ts';
import { enumOr } from '../../platform/tomorrow.ts';

export const answers = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof answers)[number];

/** As stored. One of tomorrow is neither a yes nor a no, and shown. */
export const storedAnswer = enumOr(answers, 'unsure');

export const attendModes = ['inPerson', 'online'] as const;

export const meals = ['any', 'vegetarian', 'halal', 'none'] as const;
export type Meal = (typeof meals)[number];

/** What people ask for so that they can take part. */
export const accessNeeds = ['wheelchair', 'signLanguage', 'largePrint', 'interpreter', 'other'] as const;
export type AccessNeed = (typeof accessNeeds)[number];

/** Where an answer came from. */
export const answerSources = ['form', 'phone', 'calendar', 'onBehalf'] as const;
export type AnswerSource = (typeof answerSources)[number];

/** As stored. One of tomorrow is told with the name of who recorded it, if anybody did. */
export const answerSource = enumOr(answerSources, 'onBehalf');

/** Most people one organisation announces for one meeting. */
export const MAX_PEOPLE = 20;
/** More than there are today: what a later version asks for must not make an answer unreadable. */
const MAX_NEEDS = 20;

/** What a seat says. Only `answer` is asked of everybody; the rest belongs to a yes. */
export const answerFields = once(() =>
  z.object({
    answer: storedAnswer,
    mode: enumOr(attendModes, undefined).optional(),
    /** Who comes, where it is somebody else than the person who was invited. */
    attendee: personal(z.string().max(200)).optional(),
    people: z.number().int().min(1).max(MAX_PEOPLE).optional(),
    women: z.number().int().min(0).max(MAX_PEOPLE).optional(),
    needs: z.array(enumOr(accessNeeds, 'other')).max(MAX_NEEDS).optional(),
    /** One meal choice a person, e.g. 2 vegetarian of 3. */
    meals: z.partialRecord(enumOr(meals, undefined), z.number().int().min(0).max(MAX_PEOPLE)).optional(),
    note: personal(z.string().max(1000)).optional(),
  }),
);
export type AnswerFields = z.infer<ReturnType<typeof answerFields>>;

/** The facts of one seat at one meeting; its stream starts with the first answer, or with a guest's first switch or consent. */
export const seatEvents = eventCatalogue({
  AnswerGiven: () =>
    z.object({
      meeting: z.string(),
      seat: z.string(),
      /** The invited person whose link or word it was. */
      person: z.string(),
      source: answerSource,
      fields: answerFields(),
      /** The time that was answered (instants, UTC); one of another date makes the answer stale. */
      startsAt: z.string(),
      endsAt: z.string(),
      /** After the deadline that the invitation named. */
      late: z.boolean(),
      /** When it was said (ISO instant, UTC), where that is not when it was recorded. */
      saidAt: z.string().optional(),
    }),
  /** An answer was recorded by mistake: the answer before it counts again. `given`: when it was (UTC). */
  AnswerTakenBack: () => z.object({ meeting: z.string(), seat: z.string(), given: z.string() }),
  /**
   * Mails about this meeting that a guest can do without, by the names of their switches. A guest is known
   * to one meeting only; what a contact of a member does without is a fact of the member.
   */
  MailsSwitched: () => z.object({ mails: switchNames, on: z.boolean() }),
  /** A guest agrees to something for which they must be asked, as a contact does in the stream of their member. */
  ConsentGiven: () => z.object(consentGiven),
  ConsentWithdrawn: () => z.object(consentWithdrawn),
});
export type SeatEvent = EventIn<typeof seatEvents>;
export type RecordedSeatEvent = Recorded<SeatEvent>;
