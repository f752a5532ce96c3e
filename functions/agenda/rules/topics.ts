import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import type { Party } from '../../platform/planned-mail.ts';
import { sameAsStored } from '../../platform/same.ts';
import { type RecordedTopicEvent, type TopicEvent, topicEvents } from './topic-events.ts';
import {
  AgendaIsOut,
  NoSuchTopic,
  OwnTopicIsDecided,
  TooLateToTakeBack,
  TooManyTopics,
  TooManyTopicsEver,
  TooManyTopicsInAll,
  TopicDecidedMeanwhile,
  TopicIsOnTheAgenda,
  TopicNeedsATitle,
  WordIsNeeded,
} from './topic-refusals.ts';

/** Topics that one organisation may have on its way, may ever propose for one meeting, and all of them together. */
export const MAX_TOPICS = 3;
const MAX_OWN_TOPICS = 12;
const MAX_ALL_TOPICS = 100;

export const topicStates = ['proposed', 'taken', 'parked', 'declined', 'withdrawn'] as const;
export type TopicState = (typeof topicStates)[number];

/** One thing that somebody wants to talk about. */
export interface Topic {
  readonly id: string;
  readonly seat: string;
  readonly party: Party;
  readonly person: string;
  readonly title: Bilingual;
  /** Minutes that it takes. */
  readonly minutes: number;
  readonly speaker?: string | undefined;
  readonly state: TopicState;
  /** ISO instant, UTC. */
  readonly proposedAt: string;
  /** The meeting of whose agenda it became an item. */
  readonly meeting?: string | undefined;
  /** What the coordinator said to it. */
  readonly word?: string | undefined;
  /** Version of the fact by which somebody decided about it last: of the message that says so. */
  readonly decided?: number | undefined;
}

/** What members want to talk about at one meeting, in the order in which they said so. */
export interface Topics {
  readonly topics: readonly Topic[];
}

export const topicsAggregate: Aggregate<Topics, TopicEvent> = {
  kind: 'topics',
  events: topicEvents,
  initial: { topics: [] },
  evolve: evolveTopics,
  reacting: ['TopicTaken', 'TopicParked', 'TopicDeclined'],
};

function evolveTopics({ topics }: Topics, event: RecordedTopicEvent): Topics {
  switch (event.type) {
    case 'TopicProposed': {
      const { topic: id, speaker, ...said } = event.data;
      const before = topics.find((one) => one.id === id);
      const proposedAt = before?.proposedAt ?? event.at;
      const topic: Topic = { ...said, id, speaker: known(speaker), state: 'proposed', proposedAt };
      return { topics: before ? topics.map((one) => (one.id === id ? topic : one)) : [...topics, topic] };
    }
    case 'TopicWithdrawn':
      return withTopic(topics, event.data.topic, { state: 'withdrawn' });
    case 'TopicTaken': {
      const { topic, meeting, word } = event.data;
      return withTopic(topics, topic, { state: 'taken', meeting, word, decided: event.version });
    }
    case 'TopicParked':
    case 'TopicDeclined': {
      const { topic, word } = event.data;
      const state = event.type === 'TopicParked' ? 'parked' : 'declined';
      return withTopic(topics, topic, { state, meeting: undefined, word, decided: event.version });
    }
  }
}

function withTopic(topics: readonly Topic[], id: string, change: Partial<Topic>): Topics {
  return { topics: topics.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export type Proposing = Extract<TopicEvent, { type: 'TopicProposed' }>['data'];

/**
 * Proposes a topic, or changes the words of one that nobody has decided about. Sent twice it is one.
 *
 * @param isOut the agenda has been sent.
 * @throws {TopicNeedsATitle} {@link TooManyTopics} {@link TooManyTopicsEver} {@link TooManyTopicsInAll}
 *   {@link AgendaIsOut} {@link NoSuchTopic} {@link OwnTopicIsDecided}
 */
export function proposeTopic({ topics }: Topics, topic: Proposing, isOut: boolean): TopicEvent[] {
  const { title } = topic;
  if (!title.en?.trim() && !title.km?.trim()) throw new TopicNeedsATitle();
  const before = topics.find(({ id }) => id === topic.topic);
  // An id that somebody else has made names nothing of theirs.
  if (before && before.seat !== topic.seat) throw new NoSuchTopic();
  if (before && sameTopic(before, topic)) return [];
  if (before && before.state !== 'proposed') throw new OwnTopicIsDecided();
  if (!before && isOut) throw new AgendaIsOut();
  const own = topics.filter(({ seat }) => seat === topic.seat);
  const waiting = own.filter(({ state }) => state === 'proposed');
  const all = topics.filter(({ state }) => state !== 'withdrawn');
  if (!before) {
    if (own.length >= MAX_OWN_TOPICS) throw new TooManyTopicsEver({ max: MAX_OWN_TOPICS });
    if (all.length >= MAX_ALL_TOPICS) throw new TooManyTopicsInAll({ max: MAX_ALL_TOPICS });
    if (waiting.length >= MAX_TOPICS) throw new TooManyTopics({ max: MAX_TOPICS });
  }
  return [{ type: 'TopicProposed', data: topic }];
}

function sameTopic(before: Topic, { title, minutes, speaker }: Proposing): boolean {
  return sameAsStored(
    { title: before.title, minutes: before.minutes, speaker: before.speaker },
    { title, minutes, speaker: known(speaker) },
  );
}

/** Somebody takes their own back, until it is on an agenda or declined. @throws {NoSuchTopic} {@link TooLateToTakeBack} */
export function withdrawTopic(
  { topics }: Topics,
  { topic, seat }: { readonly topic: string; readonly seat: string },
): TopicEvent[] {
  const before = topics.find(({ id }) => id === topic);
  if (!before || before.seat !== seat) throw new NoSuchTopic();
  if (before.state === 'withdrawn') return [];
  if (before.state === 'taken' || before.state === 'declined') throw new TooLateToTakeBack();
  return [{ type: 'TopicWithdrawn', data: { topic } }];
}

/** What a coordinator decides about a topic; `word` is mailed to whom it is from. */
export type TopicDecision =
  | { readonly do: 'take'; readonly meeting: string; readonly word?: string | undefined }
  | { readonly do: 'park'; readonly word?: string | undefined }
  | { readonly do: 'decline'; readonly word?: string | undefined };

/** What a decision is made on. */
export interface Deciding {
  /** The state that the topic had on their page. */
  readonly seen: TopicState;
  /** Whether an agenda still has it that is to come or was gone through. */
  readonly isOnAgenda: boolean;
}

/**
 * Takes, parks or declines a topic; the same decision again is none, unless it has another word. One that was parked,
 * declined or taken off the agenda may be taken after all.
 *
 * @throws {NoSuchTopic} {@link WordIsNeeded} {@link TopicDecidedMeanwhile} {@link TopicIsOnTheAgenda}
 */
export function decideTopic(
  { topics }: Topics,
  topic: string,
  decision: TopicDecision,
  { seen, isOnAgenda }: Deciding,
): TopicEvent[] {
  const before = topics.find(({ id }) => id === topic);
  if (!before || before.state === 'withdrawn') throw new NoSuchTopic();
  const taken = before.state === 'taken' && isOnAgenda;
  const word = decision.word?.trim() || undefined;
  if (isSame(before, decision, taken) && (!word || word === before.word)) return [];
  // Two people decided at the same time: the first one's word is on its way.
  if (seen !== before.state) throw new TopicDecidedMeanwhile();
  if (taken) throw new TopicIsOnTheAgenda();
  const said = word ? { word } : {};
  switch (decision.do) {
    case 'take':
      return [{ type: 'TopicTaken', data: { topic, meeting: decision.meeting, ...said } }];
    case 'park':
      return [{ type: 'TopicParked', data: { topic, ...said } }];
    case 'decline':
      if (!word) throw new WordIsNeeded();
      return [{ type: 'TopicDeclined', data: { topic, word } }];
  }
}

function isSame({ state, meeting }: Topic, decision: TopicDecision, taken: boolean): boolean {
  switch (decision.do) {
    case 'take':
      return taken && meeting === decision.meeting;
    case 'park':
      return state === 'parked';
    case 'decline':
      return state === 'declined';
  }
}

/** Minutes that each organisation or guest asks for, of topics that were not put off or declined. */
export function minutesAsked(topics: readonly Topic[]): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const { seat, minutes, state } of topics) {
    if (state === 'proposed' || state === 'taken') asked.set(seat, (asked.get(seat) ?? 0) + minutes);
  }
  return asked;
}
