import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { personal } from '../../platform/personal.ts';
import { storedParty } from '../../platform/planned-mail.ts';

const line = z.string().max(200);
/** Longest word with which a coordinator answers, in characters. */
export const MAX_WORD = 600;

const topic = z.object({ topic: z.string().max(40) });

/** The facts of what members want to talk about at one meeting. */
export const topicEvents = eventCatalogue({
  TopicProposed: () =>
    topic.extend({
      seat: z.string(),
      party: storedParty,
      person: z.string(),
      title: z.object({ en: line.optional(), km: line.optional() }),
      minutes: z.number().int().min(5).max(120),
      /** Who speaks about it, where it is not the person who asks. */
      speaker: personal(line).optional(),
    }),
  TopicWithdrawn: () => topic,
  /** `item`: the agenda item that it has become. */
  TopicTaken: () => topic.extend({ item: z.string(), word: z.string().max(MAX_WORD).optional() }),
  /** Not this time: it is offered again for the next meeting. */
  TopicParked: () => topic.extend({ word: z.string().max(MAX_WORD).optional() }),
  TopicDeclined: () => topic.extend({ word: z.string().max(MAX_WORD) }),
});
export type TopicEvent = EventIn<typeof topicEvents>;
export type RecordedTopicEvent = Recorded<TopicEvent>;
