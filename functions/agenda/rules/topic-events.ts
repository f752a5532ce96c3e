import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { personal } from '../../platform/personal.ts';
import { storedParty } from '../../platform/planned-mail.ts';

const line = z.string().max(200);
/** Longest word with which a coordinator answers, in characters. */
export const MAX_WORD = 600;
/** Minutes that somebody may ask for. */
export const SHORTEST = 5;
export const LONGEST = 120;

const topic = z.object({ topic: z.string().max(40) });
const word = z.string().max(MAX_WORD);

/** The facts of what members want to talk about at one meeting. */
export const topicEvents = eventCatalogue({
  TopicProposed: () =>
    topic.extend({
      seat: z.string(),
      party: storedParty,
      person: z.string(),
      title: z.object({ en: line.optional(), km: line.optional() }),
      minutes: z.number().int().min(SHORTEST).max(LONGEST),
      /** Who speaks about it, where it is not the person who asks. */
      speaker: personal(line).optional(),
    }),
  TopicWithdrawn: () => topic,
  /** It is an item of the agenda of `meeting`, under its own id: of a later one where it had been parked. */
  TopicTaken: () => topic.extend({ meeting: z.string().max(64), word: word.optional() }),
  /** Not this time: it is offered again for the next meeting. */
  TopicParked: () => topic.extend({ word: word.optional() }),
  TopicDeclined: () => topic.extend({ word }),
});
export type TopicEvent = EventIn<typeof topicEvents>;
export type RecordedTopicEvent = Recorded<TopicEvent>;
